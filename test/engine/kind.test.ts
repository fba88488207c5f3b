import { describe, expect, it } from "vitest";
import { found, signs } from "../support/kind";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { RULES } from "../support/rules";

describe("isArticle", () => {
  it("finds one in a few paragraphs", () => {
    expect(found(article(PROSE))).toBe(true);
  });

  it("finds none where there is little prose", () => {
    expect(found(article(`<p>${PARAGRAPHS[0]}</p>`))).toBe(false);
  });

  it("finds one in less text, where scripts say more in fewer characters", () => {
    const text =
      "市議会は十六日、来年三月に予定していた廃止の方針を撤回すると発表した。新しい船頭には、現在の船頭の孫にあたる青年が就くことになった。";
    const html = article(`<p>${text}</p><p>${text}二。</p><p>${text}三。</p>`);
    expect(found(html, { body: /市議会/ })).toBe(true);
  });

  it.each(["/login", "/privacy", "/newsletters/index.html"])("finds none at %s", (path) => {
    const html = article(PROSE).replace('content="article"', 'content="website"');
    expect(found(html, { url: `https://news.example${path}` })).toBe(false);
  });

  it("finds a story that is called like a fixed page, and says when it appeared", () => {
    const dated = (head: string) =>
      found(article(PROSE + PROSE, { head }), { url: "https://news.example/privacy" });
    const data = (more: object) =>
      `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...more })}</script>`;
    expect(dated(data({ datePublished: "2026-11-14" }))).toBe(true);
    expect(dated(data({}))).toBe(false);
  });

  it("copes with an address that is none", () => {
    expect(found(article(PROSE), { url: "not an address" })).toBe(true);
  });
});

const QUAY = "https://news.example/about-the-quay";
const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;

describe("signsOf", () => {
  it("says nothing against a plain story, and adds up", () => {
    const weights = Object.values(signs(article(`<p>By Ann Writer</p>${PROSE}`)));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeGreaterThan(1.5);
  });

  it("misses a date, and is content with one or a byline near the headline, or in the head", () => {
    const where = { url: QUAY };
    expect(signs(article(PROSE), where).undated).toBe(-1.2);
    expect(signs(article(PROSE)).undated).toBe(-0.7);
    for (const line of ["14 March 2026", "By Ann Writer", "09:14"])
      expect(signs(article(`<p>${line}</p>${PROSE}`), where).undated).toBeUndefined();
    const head = '<meta property="article:published_time" content="2026-03-14">';
    expect(signs(article(PROSE, { head }), where).undated).toBeUndefined();
  });

  it("believes that a page is an article less where no date goes with it", () => {
    const head = '<meta property="article:published_time" content="2026-03-14">';
    const where = { url: QUAY };
    expect(signs(article(PROSE), where)["og-article"]).toBe(1);
    expect(signs(article(PROSE, { head }), where)["og-article"]).toBe(1.5);
  });

  it("holds it against a page that it stands in its own menu", () => {
    const self = `<footer><ul><li>${link("/about-the-quay/", "About the quay")}</li></ul></footer>`;
    expect(signs(article(PROSE, { after: self }), { url: QUAY })["in-menu"]).toBe(-1.5);
    const list = `<div><p>${link("/about-the-quay", "The quay")}</p></div>`;
    expect(signs(article(PROSE, { after: list }), { url: QUAY })["in-menu"]).toBe(-0.5);
  });

  it.each([
    [
      "its headline in a list of stories",
      link("/about-the-quay", "Harbour crane comes down after ninety years"),
    ],
    ["a page of a long story", link("/about-the-quay", "Page 1")],
    ["a place in itself", link("/about-the-quay#top", "Top")],
    ["another page", link("/about-the-town", "The town")],
    ["the same path elsewhere", link("https://other.example/about-the-quay", "Quay")],
    ["another query", link("/about-the-quay?print=1", "Print")],
    ["no address at all", link("", "Share")],
  ])("but not %s", (_, a) => {
    expect(
      signs(article(PROSE, { after: `<nav><p>${a}</p></nav>` }), { url: QUAY })["in-menu"],
    ).toBeUndefined();
  });

  it("knows teasers by the links in their cards, and posts by their signatures", () => {
    const cards = (inner: (text: string, i: number) => string) =>
      article(
        PARAGRAPHS.map((text, i) => `<div class="card">${inner(text, i)}<p>${text}</p></div>`).join(""),
      );
    const teasers = signs(cards((_, i) => `<h2>${link(`/story-${i}`, `The story of crane ${i}`)}</h2>`));
    expect(teasers["teaser-cards"]).toBe(-2);
    const posts = signs(cards((_, i) => `<p>lofty, ${i + 1} May 2026</p>`));
    expect(posts.posts).toBe(-1.5);
    expect(posts["teaser-cards"]).toBeUndefined();
    const chapters = signs(cards((_, i) => `<h2>Chapter ${"ABCDE"[i]}</h2>`));
    expect(chapters.posts).toBeUndefined();
    expect(chapters["teaser-cards"]).toBeUndefined();
  });

  it("takes turns of few speakers for a talk, not for posts", () => {
    const talk = (names: string[]) =>
      signs(
        article(
          names
            .map((name, i) => `<div><p>${name} 0${i}:15</p><p>${PARAGRAPHS[i % PARAGRAPHS.length]}</p></div>`)
            .join(""),
        ),
      ).posts;
    expect(talk(["Ann", "Bob", "Ann", "Bob", "Ann", "Bob", "Ann"])).toBeUndefined();
    expect(talk(["Ann", "Bob", "Cho", "Dee", "Efe", "Fox", "Gil"])).toBe(-1.5);
    expect(talk(["Ann", "Ann", "Ann", "Ann", "Bob", "Bob", "Bob"])).toBe(-1.5);
    expect(talk(["Ann", "Bob", "Ann", "Bob", "Ann"])).toBe(-1.5);
  });

  it("takes nothing for a card that holds nearly all of the text", () => {
    const html = article(
      `<table><tr><td>${link("/a", "Up to the news page")}</td><td>${link("/b", "Over to the sport page")}</td><td>${link("/c", "More of the quay")}<br>${PROSE}</td></tr></table>`,
    );
    expect(signs(html)["teaser-cards"]).toBeUndefined();
  });

  it("knows works of reference by the links to their own parts", () => {
    const notes = Array.from({ length: 6 }, (_, i) => `<p>${link(`#note-${i}`, `Note ${i}`)}</p>`).join("");
    expect(signs(article(PROSE, { after: notes })).anchors).toBeLessThan(0);
    expect(signs(article(PROSE, { after: notes.slice(0, notes.length / 2) })).anchors).toBeUndefined();
  });

  it.each([
    ["other-data", { "@type": "JobPosting" }],
    ["list-data", { "@type": "CollectionPage" }],
  ])("reads %s", (name, data) => {
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(signs(article(PROSE, { head }))[name]).toBeLessThan(0);
  });

  it("lets the data of an article outweigh what else is on its page", () => {
    const data = [{ "@type": "NewsArticle", headline: "Crane" }, { "@type": "Product" }];
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const found = signs(article(PROSE, { head }));
    expect(found["article-data"]).toBe(2);
    expect(found["other-data"]).toBeUndefined();
  });

  it.each([
    ["og-other", 'content="article"', 'content="product.item"'],
    ["og-other", 'content="article"', 'content="raise-a-hand:petition"'],
    ["software", "<head>", '<head><meta name="Generator" content="MediaWiki 1.45.0">'],
    ["page-names", "<body>", '<body class="page page-id-12">'],
    ["password", "</article>", '<input type="password"></article>'],
  ])("reads %s", (name, what, instead) => {
    expect(signs(article(PROSE).replace(what, instead))[name]).toBeLessThan(0);
  });

  it("doubts no long story for the log-in beside it", () => {
    expect(signs(article(`${PROSE.repeat(3)}<input type="password">`)).password).toBeUndefined();
  });

  it("doubts a page more that calls itself a site and says nothing of a story", () => {
    const site = (url: string) =>
      signs(article(PROSE).replace('content="article"', 'content="website"'), { url })["og-website"] ?? 0;
    expect(site("https://news.example/town/passport")).toBeLessThan(
      site("https://news.example/2026/11/the-crane-that-came-down"),
    );
  });

  it("takes an article's own namespace for no other page", () => {
    const html = article(PROSE).replace('content="article"', 'content="quay:article"');
    expect(signs(html)["og-other"]).toBeUndefined();
  });

  it("knows what blog software calls a post", () => {
    expect(
      signs(article(PROSE).replace("<body>", '<body class="single postid-12">'))["post-names"],
    ).toBeGreaterThan(0);
  });

  it.each([
    ["root", "https://news.example/"],
    ["query", "https://news.example/find?q=crane"],
    ["query", "https://news.example/u/0/#inbox/FMfcgz"],
    ["address", "https://login.news.example/a"],
  ])("holds %s against %s", (name, url) => {
    expect(signs(article(PROSE), { url })[name]).toBeLessThan(0);
  });

  describe("at an address of old software, which tells its pages by a query", () => {
    const OLD = "https://news.example/index.php?story=12";
    const menu = (href: string) => `<nav><p>${link(href, "The Quay")}</p></nav>`;

    it("finds no root", () => {
      expect(signs(article(PROSE), { url: OLD }).root).toBeUndefined();
      expect(signs(article(PROSE), { url: "https://news.example/index.php" }).root).toBe(-2);
    });

    it("takes a link to another page of it, or to the root, for no link to itself", () => {
      const inMenu = (href: string) => signs(article(PROSE, { after: menu(href) }), { url: OLD })["in-menu"];
      expect(["/", "/index.php?story=13", "/index.php?story=12"].map(inMenu)).toEqual([
        undefined,
        undefined,
        -1.5,
      ]);
    });

    it("minds no parameters that only say how a reader came", () => {
      const url = "https://news.example/?utm_source=letter&fbclid=x1";
      expect(signs(article(PROSE), { url }).root).toBe(-2);
      const at = { url: `${OLD}&utm_medium=mail` };
      expect(signs(article(PROSE, { after: menu("/index.php?story=12&ref=top") }), at)["in-menu"]).toBe(-1.5);
    });
  });

  it("holds it against a page that its title says it isn't there", () => {
    const rules = { ...RULES, words: { ...RULES.words, missing: ["page not found"] } };
    const missing = (title: string) =>
      signs(article(PROSE).replace(/<title>[^<]*/, `<title>${title}`), { rules }).missing;
    expect(missing("Page not found")).toBe(-5);
    expect(missing("The Quay | Page not found")).toBe(-5);
    expect(missing("Old page not found in the archive")).toBeUndefined();
  });

  it("holds many lines of figures against a page, the more the worse", () => {
    const figures = (n: number) =>
      signs(article(PROSE, { after: `<div>${"<p>20:15</p>".repeat(n)}</div>` })).figures;
    expect(figures(1)).toBeUndefined();
    expect(figures(3)).toBeLessThan(figures(2) as number);
    expect(figures(2)).toBeLessThan(0);
    expect(figures(40)).toBe(-1.5);
  });

  it("counts lines of verse as text, where they lead nowhere and show", () => {
    const lines = Array.from({ length: 12 }, (_, i) => `And the crane of verse ${i} sinks low in the rain`);
    const short = (html: string) => signs(article(html), { body: /^And the crane/ }).short;
    expect(short(`<p>${lines.join("<br>")}</p>`)).toBeUndefined();
    expect(short(lines.map((line) => `<p>${line}</p>`).join(""))).toBe(-10);
    expect(short(`<p>${lines.map((line) => link("/a", line)).join("<br>")}</p>`)).toBe(-10);
    expect(short(`<p hidden>${lines.join("<br>")}</p>`)).toBe(-10);
  });

  it("misses a date more where nothing says that the page is an article", () => {
    const undated = (html: string, url: string) => signs(html, { url }).undated as number;
    const plain = article(PROSE).replace('content="article"', 'content="website"');
    const silent = undated(plain, QUAY);
    expect(silent).toBeLessThan(undated(article(PROSE), QUAY));
    expect(silent).toBeLessThan(undated(plain, `${QUAY}-and-its-crane`));
    expect(undated(article(PROSE), QUAY)).toBeLessThan(0);
  });

  it("heeds one part that is marked up as an article's body", () => {
    const marked = (n: number) =>
      signs(article(PROSE, { after: '<div itemprop="articleBody">More</div>'.repeat(n) }))["article-body"];
    expect([marked(0), marked(1), marked(2)]).toEqual([undefined, 0.7, undefined]);
  });

  it("holds it against a page that its data names a house, unless it names an article too", () => {
    const data = (...types: string[]) =>
      types.map((type) => `<script type="application/ld+json">{"@type":"${type}"}</script>`).join("");
    const of = (...types: string[]) => signs(article(PROSE, { head: data(...types) }))["house-data"];
    expect(of("BankOrCreditUnion")).toBe(-2);
    expect(of("NewsMediaOrganization")).toBeUndefined();
    expect(of("Library", "NewsArticle")).toBeUndefined();
  });

  it("holds it against a page that it says when it was changed and not when it appeared", () => {
    const head = (...times: string[]) =>
      times.map((time) => `<meta property="article:${time}_time" content="2026-03-14">`).join("");
    const of = (...times: string[]) => signs(article(PROSE, { head: head(...times) }))["only-modified"];
    expect(of("modified")).toBe(-1.5);
    expect(of("modified", "published")).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  it("heeds the hosts of authorities, and less where the page is dated", () => {
    const head = '<meta property="article:published_time" content="2026-03-14">';
    const of = (host: string, more = {}) =>
      signs(article(PROSE, more), { url: `https://${host}/x` }).authority;
    for (const host of ["a.gov.example", "quay.gov", "quay.go.jp", "www.city.quay.example", "quay.lg.jp"])
      expect([of(host), of(host, { head })], host).toEqual([-2, -1]);
    expect(of("governor.city-news.example")).toBeUndefined();
  });
});
