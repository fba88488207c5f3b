/** What stays though a model takes it for a nag: paragraphs that only tell, and headings. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { packPhrases } from "../../src/engine/evidence/phrases";
import { findGate } from "../../src/engine/gate";
import type { Rules } from "../../src/engine/rule-types";
import { findNags } from "../../src/engine/verdict";
import { SURE } from "../support/doubt";
import { nagsBeside } from "../support/nags";
import { article, PROSE } from "../support/page";
import { LEXICONS, RULES } from "../support/rules";
import { lineOf, lookAt, surveyOf, URL } from "../support/survey";

describe("paragraphs that a model takes for a nag, with something to press", () => {
  const told = [
    "Odd cranes are told by their height and by the rope that they are hung on at the quay.",
    "Odd as it is, the oldest of them has stood there for ninety years and never been painted.",
  ];
  const box = (paragraphs: string[], more = "<button>Show all</button>") =>
    `<div>${paragraphs.map((text) => `<p>${text}</p>`).join("")}${more}</div>`;
  const rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: ["we"] } } },
  };
  const nags = (html: string, more: Rules = rules) => nagsBeside(html, { nag: 0.9, rules: more });
  const crediting = {
    ...rules,
    phrases: packPhrases(LEXICONS.map((lexicon) => ({ ...lexicon, labels: { credit: ["seen by"] } }))),
  };

  it("stay where they only tell", () => {
    expect(nags(box(told))).toEqual([]);
  });

  it("stay with a credit that names the house", () => {
    const credit = (text: string) => box(told).replace("<div>", `<div><p>${text}</p>`);
    const head = '<meta property="og:site_name" content="Odd Harbour Post">';
    const named = (text: string) => nagsBeside(credit(text), { nag: 0.9, rules: crediting, head });
    expect(named("Seen by Odd Harbour Post")).toEqual([]);
    expect(named("Odd Harbour Post")).toHaveLength(1);
  });

  it.each([
    ["one of them speaks to the reader", box([...told, "Odd as you are, come and see them."])],
    ["one of them speaks of those who write", box([...told, "Odd: we painted it."])],
    ["one of them names a price", box([...told, "Odd: $3"])],
    ["they lead to what asks", box(told, '<a href="/subscribe">Odd ones</a>')],
    ["they have a field for an address", box(told, '<input type="email"><button>Go</button>')],
    ["there is but one", box(told.slice(1))],
  ])("go where %s", (_, html) => {
    expect(nags(html)).toHaveLength(1);
  });

  it("go in a language whose words for reader and house nobody knows", () => {
    expect(
      nags(box(told), { ...rules, words: { ...rules.words, persons: { de: { reader: [], own: [] } } } }),
    ).toHaveLength(1);
  });
});

describe("a box of a book's data", () => {
  const rules = {
    ...RULES,
    phrases: packPhrases(LEXICONS.map((lexicon) => ({ ...lexicon, weak: { register: ["enrol"] } }))),
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: ["we"] } } },
  };
  const box = (last: string) =>
    `<div><p>Odd cranes</p><p>Odd Harbour Press, 384 pages, $26.50.</p><p>${last}</p></div>`;
  const nags = (last: string) => nagsBeside(box(last), { nag: 0.95, rules });

  it("stays, though it names a price and says how to come and hear of it", () => {
    expect(nags("Odd tales are read at the quay on 11 April. Enrol at the desk.")).toEqual([]);
  });

  it.each(["Odd tales for you: enrol at the desk.", '<a href="/x">Enrol for the odd crane club here</a>'])(
    "goes where it asks: %s",
    (last) => {
      expect(nags(last)).toHaveLength(1);
    },
  );
});

describe("a heading that a model takes for a nag", () => {
  const under = (html: string) => `<section><h3>Odd cranes</h3>${html}</section>`;

  it("stays above what stays, and goes with what goes", () => {
    expect(
      nagsBeside(under('<p>What is told there</p><p><a href="/x">Tell us</a></p>'), { nag: 0.96 }),
    ).toEqual([]);
    const both = under('<p><a href="/subscribe">Odd offer: subscribe now</a></p>');
    expect(nagsBeside(both, { nag: 0.96 })).toEqual([["Odd cranes", "Odd offer: subscribe now"]]);
  });

  it("stays with what stands above it in its box, as the time of a post does", () => {
    const post = (above: string) =>
      `<article><header>${above}<h3>Odd cranes</h3></header><p>Told there</p></article>`;
    const time = '<a href="?page=9#block-9"><time>5h ago</time> <span>14.20 Odd</span></a>';
    expect(nagsBeside(post(time), { nag: 0.96 })).toEqual([]);
    expect(nagsBeside(post(`<p>Odd line</p>${time}`), { nag: 0.96 })).toHaveLength(1);
  });

  it("isn't told of others of its make where it stays", () => {
    const rules = {
      ...RULES,
      phrases: packPhrases(LEXICONS.map((lexicon) => ({ ...lexicon, weak: { donate: ["gift"] } }))),
    };
    const titles = ["Odd cranes", "A gift of $5"].map(
      (title) => `<h3 class="t">${title}</h3><p>Told there</p>`,
    );
    expect(nagsBeside(titles.join(""), { nag: 0.96, rules })).toEqual([]);
  });

  it("is looked for in no vendor's box without text, though it end the page", () => {
    const page = surveyOf(
      article(PROSE).replace("</body>", '<div class="nl-maker"><input type="email"></div></body>'),
    );
    const look = lookAt(page, { body: SURE });
    const found = findArticle(page, look, URL);
    const nags = findNags(page, look, found, findGate(page, found, undefined), undefined);
    expect(nags.map(({ from, to }) => [from, to])).toEqual([[page.blocks.length, page.blocks.length]]);
  });
});

it("in the page's foot, what speaks of privacy alone stays", () => {
  const rules = {
    ...RULES,
    phrases: packPhrases(
      LEXICONS.map((lexicon) => ({ ...lexicon, weak: { newsletter: ["privacy"], donate: ["gift"] } })),
    ),
  };
  const foot = (line: string) =>
    nagsBeside(`<footer><div><p>${line}</p></div></footer>`, { nag: 0.9, rules });
  expect(foot("Odd quays and privacy")).toEqual([]);
  expect(foot("Odd quays and a gift")).toEqual([["Odd quays and a gift"]]);
});

it("a way to share stays unless a model is quite sure, and the name of a network whatever it says", () => {
  expect(nagsBeside("<div><p>Share</p><p>Facebook</p></div>", { nag: 0.96, says: /^Facebook/ })).toEqual([]);
  expect(
    nagsBeside("<div><p>Share</p><p>Facebook pages</p></div>", { nag: 0.96, says: /^Facebook/ }),
  ).not.toEqual([]);
  const share = '<div><p>Share Odd with a crane</p><p><a href="/x">Lift</a></p></div>';
  expect(nagsBeside(share, { nag: 0.7 })).toEqual([]);
  expect(nagsBeside(share, { nag: 0.96 })).not.toEqual([]);
});

it("a pitch is struck once, however many signs it has", () => {
  const pitch = '<div class="x"><p><a href="/subscribe">Odd offer: subscribe now</a></p></div>';
  expect(nagsBeside(pitch, { nag: 0.9, body: 0.9 })).toHaveLength(1);
});

it("a bar above the headline keeps its log-in, with the motto and the offer beside it", () => {
  const bar =
    '<div class="top"><span>Odd daily since 1871</span> <a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></div>';
  const rules = { ...RULES, links: { ...RULES.links, paths: { ...RULES.links.paths, register: ["login"] } } };
  const struck = (html: string) => {
    const page = surveyOf(article(PROSE).replace("<header", `${html}<header`), rules);
    const look = lookAt(page, { body: SURE, nag: /^Odd/ });
    const found = findArticle(page, look, URL);
    return findNags(page, look, found, findGate(page, found, undefined), undefined).length;
  };
  expect(struck(bar)).toBe(0);
  expect(struck(bar.replace('<a href="/login">Log in</a>', ""))).toBe(1);
});

it("in a part of a page a line near a form is half believed before it stays", () => {
  const page = surveyOf(
    '<div><h3>Odd log</h3><form><input type="email"><button>Sign up for it</button></form></div>',
  );
  const look = lookAt(page, {});
  const alone = { found: true, body: [], furniture: [], pitches: [], title: "", byline: "" };
  const struck = (chance: number) => {
    look.body[0] = chance;
    const part = { ...alone, kept: new Uint8Array(page.blocks.length) };
    const gate = { gate: "none", walls: [], withholds: false, end: -1 } as const;
    return findNags(page, look, part, { ...gate, walls: [] }, undefined).map(({ from, to }) => [from, to]);
  };
  expect(struck(0.4)).toEqual([[0, 2]]);
  expect(struck(0.6)).toEqual([[1, 2]]);
});

describe("a line that names a channel of the house", () => {
  const rules = {
    ...RULES,
    words: { ...RULES.words, networks: ["facebook"], persons: { en: { reader: ["you"], own: ["us"] } } },
  };
  const gone = (html: string, line: string) =>
    nagsBeside(html, { rules, says: /^Find us/, nag: 0.95 }).some((lines) => lines.includes(line));

  it.each([
    ["a heading alone", "<section><h3>Find us on Facebook, every day</h3><p>Told there</p></section>"],
    ["a sentence with nothing to press", "<div><p>Find us on Facebook, every day</p></div>"],
    ["one in what is named a byline", '<div class="author"><p>Find us on Facebook, every day</p></div>'],
  ])("goes: %s", (_, html) => {
    expect(gone(html, "Find us on Facebook, every day")).toBe(true);
  });

  it("stays where it is the author's own", () => {
    const page = (author: string) =>
      surveyOf(
        article(PROSE, {
          head: `<meta name="author" content="${author}">`,
          after: '<div class="author"><p>Find us on Facebook, as Ann Writer does</p></div>',
        }),
        rules,
      );
    const nags = (author: string) => {
      const surveyed = page(author);
      const look = lookAt(surveyed, { body: SURE });
      look.nag[lineOf(surveyed, "Find us on Facebook, as Ann Writer does")] = 0.95;
      const found = findArticle(surveyed, look, URL);
      return findNags(surveyed, look, found, findGate(surveyed, found, undefined), undefined);
    };
    expect(nags("Bo Other")).toHaveLength(1);
    expect(nags("Ann Writer")).toEqual([]);
  });
});

it("a letter to the reader goes with who signs it, though that may stand below a story, too", () => {
  const rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: ["we"] } } },
  };
  const letter = [
    "Odd as it is, what we write of cranes is read by you and a few others of the old town.",
    "Ann Writer, editor",
    "Odd jar",
  ];
  const html = (tag: string) =>
    `<div><p>${letter[0]}</p><p>${letter[1]}</p><${tag} href="/jar">${letter[2]}</${tag}></div>`;
  const nags = (more: string) => {
    const page = surveyOf(article(PROSE, { after: more }), rules);
    const look = lookAt(page, { body: SURE, nag: /^Odd/ });
    look.body[lineOf(page, letter[1] ?? "")] = 0.4;
    const found = findArticle(page, look, URL);
    return findNags(page, look, found, findGate(page, found, undefined), undefined).map(({ from, to }) =>
      page.blocks.slice(from, to).map(({ text }) => text),
    );
  };
  expect(nags(html("a"))).toEqual([letter]);
  // no letter without something to press
  expect(nags(html("b")).flat()).not.toContain(letter[1]);
});
