import { describe, expect, it } from "vitest";
import { inside, prefix, within } from "../../src/engine/spans";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { lineOf, surveyOf } from "../support/survey";

const TITLE = "Harbour crane comes down after ninety years";
const [FIRST = "", SECOND = "", , , LAST = ""] = PARAGRAPHS;

describe("survey", () => {
  it("gives every block and box its facts", () => {
    const page = surveyOf(article(PROSE));
    const n = page.blocks.length;
    for (const list of [
      page.lines,
      page.templateOf,
      page.cardsOf,
      page.prefixRepeats,
      page.repeats,
      page.widgetOf,
    ])
      expect(list).toHaveLength(n);
    for (const list of [page.masks, page.hooks]) expect(list).toHaveLength(page.boxes.length);
    for (const sum of Object.values(page.sums)) {
      expect(sum).toHaveLength(n + 1);
      for (let i = 0; i < n; i++) expect(sum[i + 1]).toBeGreaterThanOrEqual(sum[i] as number);
    }
  });

  it("is the same for the same page", () => {
    const html = article(`${PROSE}<aside class="related"><ul><li><a href=/1>One</a></li></ul></aside>`);
    const [a, b] = [surveyOf(html), surveyOf(html)];
    expect(a.lines).toEqual(b.lines);
    expect([a.main.index, a.headline, a.proseFrom, a.proseTo]).toEqual([
      b.main.index,
      b.headline,
      b.proseFrom,
      b.proseTo,
    ]);
  });

  it("copes with a page without text", () => {
    const page = surveyOf("<body><div><img></div></body>");
    expect(page.headline).toBe(-1);
    expect(page.main.tag).toBe("body");
    expect(page.proseFrom).toBe(page.proseTo);
  });
});

it("a headline that is no h1 is the one above the text, though a heading below says the same", () => {
  const html = article(`${PROSE}<div class="card"><h3>${TITLE}</h3></div>${PROSE}`);
  const page = surveyOf(html.replace(/<h1>.*<\/h1>/, `<div class="title">${TITLE}</div>`));
  expect(page.blocks[page.headline]?.box.tag).toBe("div");
});

describe("main", () => {
  it("is the box around the paragraphs", () => {
    const page = surveyOf(article(PROSE));
    expect(page.main.names).toBe("article-body");
    expect([page.proseFrom, page.proseTo]).toEqual([lineOf(page, FIRST), lineOf(page, LAST)]);
  });

  it("holds a body cut into sister boxes", () => {
    const sections = PARAGRAPHS.map((text) => `<section><div><p>${text}</p></div></section>`).join("");
    const page = surveyOf(article(sections));
    expect(page.blocks.slice(page.main.from, page.main.to).map(({ text }) => text)).toEqual(
      expect.arrayContaining(PARAGRAPHS),
    );
  });

  it("holds paragraphs in wrappers of their own, and isn't drawn to a denser box beside them", () => {
    const wrapped = [...PARAGRAPHS, ...PARAGRAPHS].map((text) => `<div><div><p>${text}</p></div></div>`);
    const dense = `<div class="layer">${[FIRST, SECOND, LAST].map((text) => `<p>${text} ${text}</p>`).join("")}</div>`;
    const page = surveyOf(article(wrapped.join(""), { after: dense }));
    expect(page.main.names).toBe("article-body");
  });

  it("isn't drawn to longer comments", () => {
    const comments = PARAGRAPHS.map((text, i) => `<li><p>${i} ${text} ${SECOND}</p></li>`).join("");
    const page = surveyOf(
      article(PROSE, { after: `<section class="comments"><ol>${comments}</ol></section>` }),
    );
    expect(page.main.names).toBe("article-body");
  });
});

describe("headline", () => {
  it("is the line that the page calls itself, not the first heading", () => {
    const page = surveyOf(
      article(`<h2>Harbour</h2>${PROSE}`).replace("<main>", "<h1>The Quayside Post</h1><main>"),
    );
    expect(page.blocks[page.headline]?.text).toBe(TITLE);
  });

  const textOf = (html: string) => {
    const page = surveyOf(html);
    return page.blocks[page.headline]?.text;
  };
  const HEADING = "After ninety years, harbour crane comes down";

  it("is the heading below its crumb, where the only h1 is the last of a trail", () => {
    const trail = `<ul><li><a href="/">Start</a></li><li><h1>${TITLE}</h1></li></ul>`;
    const crumb = (heading: string) => article(`${heading}${PROSE}`).replace(/<h1>.*<\/h1>/, trail);
    expect(textOf(crumb(`<h2>${HEADING}</h2>`))).toBe(HEADING);
    expect(textOf(crumb("<h2>What it lifted</h2>"))).toBe(TITLE);
  });

  it("is the heading by the text, where the h1 stands in a bar far above", () => {
    const bar = `<h1>${TITLE}</h1><ul>${"<li><a href='/x'>Menu</a></li>".repeat(45)}</ul>`;
    const far = (heading: string) => article(`${heading}${PROSE}`).replace(/<h1>.*<\/h1>/, bar);
    expect(textOf(far(`<h2>${HEADING}</h2>`))).toBe(HEADING);
    expect(textOf(far("<h2>What the crane lifted</h2>"))).toBe(TITLE);
  });

  it("may lead to the very page, as blogs' do, where it is named one", () => {
    const linked = `<h2 class="entry-title"><a href="/2026/11/a-story">${HEADING}</a></h2>`;
    const blog = (rules?: typeof RULES) =>
      surveyOf(
        article(`<h3>Harbour crane, and ninety years</h3>${PROSE}`).replace(/<h1>.*<\/h1>/, linked),
        rules,
      );
    const names = { ...RULES.names, headline: ["entry"] };
    const named = blog({ ...RULES, names });
    expect(named.blocks[named.headline]?.text).toBe(HEADING);
    const plain = blog();
    expect(plain.blocks[plain.headline]?.text).not.toBe(HEADING);
  });

  it("is not the publisher's name, nor what else says it", () => {
    const head = '<meta property="og:site_name" content="Quayside Radio">';
    const title = (html: string) =>
      html.replace(/<title>.*<\/title>/, "<title>Details - Quayside Radio</title>");
    const radio = (html: string) => textOf(title(article(`${html}${PROSE}`, { head })));
    expect(radio("<h2>Quayside Radio</h2><h2>Quayside Radio to take away</h2>")).toBe(TITLE);
  });

  it("may be long in a script without spaces between words", () => {
    const title = "เช็กเลย! ลงทะเบียนเงินเยียวยาน้ำท่วม 9,000 บาท ใช้เอกสารอะไรบ้าง พื้นที่ไหนได้ก่อน";
    const poll = "<h3>คุณคิดว่าเงินเยียวยา 9,000 บาท เพียงพอหรือไม่</h3>";
    expect(textOf(article(PROSE + poll).replaceAll(TITLE, title))).toBe(title);
  });

  it("is none where nothing speaks for one", () => {
    expect(surveyOf(`<body>${PROSE}</body>`).headline).toBe(-1);
  });
});

describe("groups", () => {
  it("file lines of one make under one template, whatever their numbers", () => {
    const page = surveyOf(
      '<body><div id="x"><p class="p1">one</p><p class="p22">two</p><p class="q">three</p></div></body>',
    );
    expect(page.templateOf[0]).toBe(page.templateOf[1]);
    expect(page.templateOf[0]).not.toBe(page.templateOf[2]);
    expect(page.templates[page.templateOf[0] as number]?.count).toBe(2);
  });

  it("find cards: sister boxes of one make with several lines each", () => {
    const card = (n: number) =>
      `<li class="card"><a href="/${n}"><h3>Title ${n}</h3><p>Teaser ${n}</p></a></li>`;
    const page = surveyOf(`<body><ul>${[1, 2, 3, 4].map(card).join("")}</ul><p>alone</p></body>`);
    expect(page.cardsOf[0]?.cards).toMatchObject({ count: 4, blocks: 8, linked: 4 });
    expect(page.cardsOf[lineOf(page, "alone")]).toBeUndefined();
  });

  it("count lines that begin alike and go on differently", () => {
    const page = surveyOf(
      "<body><p>Read the story of the crane</p><p>Read the story of the quay</p><p>Short</p></body>",
    );
    expect([...page.prefixRepeats]).toEqual([2, 2, 0]);
  });

  it("count how often a line stands on the page", () => {
    const page = surveyOf("<body><p>Share</p><p>Text</p><p>share</p></body>");
    expect([...page.repeats]).toEqual([2, 1, 2]);
  });

  it("take the largest box without prose for a line's widget, never with the headline in it", () => {
    const page = surveyOf(
      article(`${PROSE}<div class="w"><div><h4>Name</h4><p>Pitch</p></div><button>Go</button></div>`),
    );
    const widget = page.widgetOf[lineOf(page, "Name")];
    expect(widget?.names).toBe("w");
    for (const [i, box] of page.widgetOf.entries()) {
      if (i !== page.headline) expect(page.headline >= box.from && page.headline < box.to).toBe(false);
    }
  });

  it("mark what the structured data names as content", () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","hasPart":{"cssSelector":".article-body"}}</script>';
    expect(surveyOf(article(PROSE, { head })).content.map(({ names }) => names)).toEqual(["article-body"]);
    const broken = head.replace(".article-body", "div[[");
    expect(surveyOf(article(PROSE, { head: broken })).content).toEqual([]);
  });
});

describe("spans", () => {
  it("sum over runs of blocks", () => {
    const sums = prefix(4, (i) => i + 1);
    expect([...sums]).toEqual([0, 1, 3, 6, 10]);
    expect(within(sums, { from: 1, to: 3 })).toBe(5);
  });

  it("tell which box lies in which", () => {
    const { boxes } = surveyOf("<body><main><p>a</p></main><p>b</p></body>");
    const [body, main, inner, outer] = boxes as [
      (typeof boxes)[0],
      (typeof boxes)[0],
      (typeof boxes)[0],
      (typeof boxes)[0],
    ];
    expect([inside(main, body), inside(inner, main), inside(main, main)]).toEqual([true, true, true]);
    expect([inside(outer, main), inside(body, main)]).toEqual([false, false]);
  });
});

describe("a quotation", () => {
  const CALL = "All are to sign up for the boats at once.";
  const strong = (html: string) => {
    const page = surveyOf(article(html));
    return page.lines[lineOf(page, CALL)]?.strong;
  };

  it("that the line above introduces calls nobody", () => {
    const quote = `<blockquote><div><p>${CALL}</p></div></blockquote>`;
    expect(strong(`${PROSE}<p>The mayor wrote on Friday:</p>${quote}`)).toBe(0);
    expect(strong(`${PROSE}<p>The mayor wrote on Friday.</p>${quote}`)).toBe(1);
    expect(strong(`${PROSE}<p>Subscribe now:</p>${quote}`)).toBe(1);
  });
});
