import { describe, expect, it } from "vitest";
import type { EngineOptions } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, PARAGRAPHS, PROSE, parse, shownLines } from "../support/page";
import { RULES } from "../support/rules";

const TITLE = "Harbour crane comes down after ninety years";
const judged = (html: string, options: Partial<EngineOptions> = {}) => {
  const document = parse(html);
  judgePage(document, { rules: RULES, ...options });
  const mark = (selector: string) => document.querySelector(selector)?.getAttribute(ATTRIBUTE) ?? "";
  const hidden = (selector: string) =>
    document.querySelector(selector)?.closest(`[${ATTRIBUTE}="x"]`) !== null;
  return { document, mark, hidden, lines: shownLines(document) };
};

describe("Article mode", () => {
  it("shows headline and body and hides what is outside", () => {
    const aside = '<aside class="rail"><p>Weather</p></aside>';
    expect(judged(article(PROSE, { after: aside })).lines).toEqual([TITLE, ...PARAGRAPHS]);
  });

  it("hides what stands among the body's paragraphs and isn't body", () => {
    const { lines } = judged(
      article(`${PROSE}<div class="more"><a href="/1">More</a></div><p>And then ${PARAGRAPHS[0]}</p>`),
    );
    expect(lines).not.toContain("More");
    expect(lines).toContain(`And then ${PARAGRAPHS[0]}`);
  });

  it("keeps the body's pictures, players and captions", () => {
    const { hidden, lines } = judged(
      article(
        `<figure id="f"><img src="/1.jpg"><figcaption>The crane in 1950</figcaption></figure>${PROSE}<div id="v"><video></video></div><p>And then ${PARAGRAPHS[1]}</p>`,
      ),
    );
    expect([hidden("#f"), hidden("#v")]).toEqual([false, false]);
    expect(lines).toContain("The crane in 1950");
  });

  it("hides pictures of advertising and of related stories, and pictures outside", () => {
    const { hidden } = judged(
      article(
        `${PROSE}<div class="ad" id="a"><img></div><div class="related" id="r"><img></div><p>And then ${PARAGRAPHS[1]}</p>`,
        {
          after: '<div id="o"><img></div>',
        },
      ),
    );
    expect([hidden("#a"), hidden("#r"), hidden("#o")]).toEqual([true, true, true]);
  });

  it("marks nothing that isn't shown anyway", () => {
    const { document } = judged(article(`${PROSE}<script>1</script><style>p{}</style><br><hr>`));
    for (const tag of ["script", "style", "br", "hr", "head", "html", "title"])
      expect(document.querySelector(`${tag}[${ATTRIBUTE}]`)).toBeNull();
  });

  it("straightens the way down and sets one column", () => {
    const { document, mark } = judged(article(PROSE));
    expect([mark("body"), mark("main")]).toEqual(["p", "p"]);
    expect(document.querySelectorAll(`[${ATTRIBUTE}="r"]`)).toHaveLength(1);
    const column = document.querySelector(`[${ATTRIBUTE}="r"]`);
    for (const text of [TITLE, ...PARAGRAPHS]) expect(column?.textContent).toContain(text);
  });

  it("leaves an inner scroller what it is", () => {
    const document = parse(article(PROSE).replace("<main>", '<main class="scroller">'));
    const scroller = document.querySelector(".scroller");
    const layout = fakeLayout({ ".scroller": { style: { "overflow-y": "auto" }, overflow: 3200 } });
    judgePage(document, { rules: RULES, layout });
    expect(document.body.getAttribute(ATTRIBUTE)).toBe("s");
    expect(scroller?.getAttribute(ATTRIBUTE)).toMatch(/^[sc]$/);
  });

  it("keeps consent banners , open dialogs and other extensions' layers working", () => {
    const after = `<div class="consent" id="c"><p>We use cookies</p><button>Accept</button></div>
      <dialog open id="d"><p>Share this page by mail</p></dialog><password-helper id="e"></password-helper>`;
    const { hidden } = judged(article(PROSE, { after }));
    expect([hidden("#c"), hidden("#d"), hidden("#e")]).toEqual([false, false, false]);
  });

  it("keeps a dialog that the layer around it puts over the page", () => {
    const after = `<div class="over" id="o"><div role="dialog"><button>×</button><p>The crane in ten pictures</p></div></div>`;
    const layout = fakeLayout({ ".over": { style: { position: "fixed" } } });
    expect(judged(article(PROSE, { after }), { layout }).hidden("#o")).toBe(false);
    expect(judged(article(PROSE, { after }), { layout: fakeLayout() }).hidden("#o")).toBe(true);
  });

  it("hides a nag inside the body, and the nag alone", () => {
    const { lines, hidden } = judged(
      article(`${PROSE}<div id="n"><p>Sign up for our letter</p></div><p>And then ${PARAGRAPHS[0]}</p>`),
    );
    expect(hidden("#n")).toBe(true);
    expect(lines).toEqual([TITLE, ...PARAGRAPHS, `And then ${PARAGRAPHS[0]}`]);
  });

  it("shows a body cut into boxes by nags whole", () => {
    const sections = PARAGRAPHS.map(
      (text) => `<section><p>${text}</p></section><section><p>Subscribe now</p></section>`,
    ).join("");
    expect(judged(article(sections)).lines).toEqual([TITLE, ...PARAGRAPHS]);
  });
});

describe("Quiet mode", () => {
  it("hides nags only, and straightens nothing", () => {
    const { document, lines } = judged(article(`${PROSE}<div id="n"><p>Sign up for our letter</p></div>`), {
      mode: "quiet",
    });
    expect([...document.querySelectorAll(`[${ATTRIBUTE}]`)].map(({ id }) => id)).toEqual(["n"]);
    expect(lines).toEqual([
      "The Quayside Post",
      "News",
      "Sport",
      TITLE,
      ...PARAGRAPHS,
      "About us",
      "Contact",
    ]);
  });
});

describe("a page that is no article", () => {
  const LIST = `<body><main><ul>${["One", "Two", "Three"].map((n) => `<li><a href="/${n}">Story ${n} of the day</a></li>`).join("")}</ul><p id="n">Sign up for our letter</p></main></body>`;

  it.each(["article", "quiet"] as const)("is left alone in %s mode", (mode) => {
    const { document } = judged(LIST, { mode });
    expect(document.querySelector(`[${ATTRIBUTE}]`)).toBeNull();
  });

  it("loses an overlay that nags, and nothing else", () => {
    const { document } = judged(
      LIST.replace("</main>", '</main><div class="modal" id="m"><p>Sign up for our letter</p></div>'),
    );
    expect([...document.querySelectorAll(`[${ATTRIBUTE}]`)].map(({ id }) => id)).toEqual(["m"]);
  });
});
