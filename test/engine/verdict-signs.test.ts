/** What is struck that says nothing known: signs by make and by chance. */
import { describe, expect, it } from "vitest";
import { packPhrases } from "../../src/engine/evidence/phrases";
import { nagsBeside } from "../support/nags";
import { LEXICONS, RULES } from "../support/rules";

describe("a box with one field for an address, beside a story", () => {
  const form = (more: string) =>
    `<form><p>Odd cranes at noon</p>${more}<input type="email"><button>Go</button></form>`;

  it("goes, though it says nothing known", () => {
    expect(nagsBeside(form(""))).toEqual([["Odd cranes at noon", "Go"]]);
  });

  it.each([
    ["holds the page's own small print", "<p>© The Quayside Post</p>"],
    ["is a way to share", "<p>Share this</p>"],
    ["holds much besides", "<p>Odd line</p>".repeat(8)],
    ["asks for a password too", '<input type="password">'],
    ["asks for a text too", "<textarea></textarea>"],
    ["asks for two addresses", '<input type="email">'],
  ])("stays where it %s", (_, more) => {
    expect(nagsBeside(form(more))).toEqual([]);
  });
});

describe("sentences that a model takes for a nag", () => {
  const SAYS = "Odd as it is, the crane of the north quay has lifted more than coal and timber.";
  const box = (more = "") => `<div><p>${SAYS}</p>${more}</div>`;
  const BUTTON = "<button>Come along</button>";

  it("go with a button in their box", () => {
    expect(nagsBeside(box(BUTTON), { nag: 0.9 })).toEqual([[SAYS, "Come along"]]);
  });

  it.each([
    ["nothing", ""],
    ["a story's link", '<p><a href="/2026/11/crane">Come along</a></p>'],
    ["a way to share", "<button>Share this</button>"],
  ])("stay with %s", (_, more) => {
    expect(nagsBeside(box(more), { nag: 0.9 })).toEqual([]);
  });

  it("stay where they are as likely body", () => {
    expect(nagsBeside(box(BUTTON), { nag: 0.7, body: 0.6 })).toEqual([]);
    expect(nagsBeside(box(BUTTON), { nag: 0.7, body: 0.2 })).toHaveLength(1);
    expect(nagsBeside(`<p>Odd crane</p>${BUTTON}`, { nag: 0.95, body: 0.6 })).toEqual([["Odd crane"]]);
  });
});

describe("a line that a model takes for a nag", () => {
  const box = (more = "", says = "Odd cranes at noon") => `<div><p>${says}</p>${more}</div>`;

  it("stays where nothing else is a sign of one, unless the model is sure", () => {
    expect(nagsBeside(box(), { nag: 0.7 })).toEqual([]);
    expect(nagsBeside(box(), { nag: 0.95 })).toEqual([["Odd cranes at noon"]]);
  });

  it.each([
    ["something to press", box('<p><a href="/go">Go on</a></p>')],
    ["a button", box("<button>Share this</button>")],
    ["a field for an address, another for a text", box('<input type="email"><textarea></textarea>')],
    ["a network", box("", "Odd cranes on Facebook")],
  ])("goes with a sign of one: %s", (_, html) => {
    expect(nagsBeside(html, { nag: 0.7 })).toHaveLength(1);
  });
});

it("a sentence with one weak word stays where it speaks to nobody, unless the model is sure", () => {
  const rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: [] } } },
    phrases: packPhrases(
      LEXICONS.map((lexicon) => ({ ...lexicon, weak: { donate: ["nonprofit", "gift"] } })),
    ),
  };
  const says = (end: string) =>
    `<p>Odd as it is, the crane is told of here and by the nonprofit of the quay${end}.</p>`;
  expect(nagsBeside(says(""), { nag: 0.7, rules })).toEqual([]);
  expect(nagsBeside(says(""), { nag: 0.95, rules })).toHaveLength(1);
  expect(nagsBeside(says(" for you"), { nag: 0.7, rules })).toHaveLength(1);
  expect(nagsBeside(says(", a gift"), { nag: 0.7, rules })).toHaveLength(1);
});

describe("comments that only their first line names", () => {
  const said = "<p>What a crane</p><p>It was</p><p>Odd one, that</p><p>Mine lifts more</p>";
  const under = (heading: string, html = said) =>
    nagsBeside(`<section><h3>${heading}</h3><div>${html}</div></section>`, { nag: 0.95 });

  it("stay", () => {
    expect(under("Comments 4")).toEqual([]);
    expect(nagsBeside(`<section><p>Comments 4</p>${said}</section>`, { nag: 0.95 })).toEqual([]);
  });

  it("are no lines under another line, a longer one or of a few", () => {
    expect(under("Elsewhere 4")).toEqual([["Odd one, that"]]);
    expect(nagsBeside(`<section><p>Comments on cranes</p>${said}</section>`, { nag: 0.95 })).toHaveLength(1);
    expect(under("Comments so far", "<p>What a crane</p><p>Odd one, that</p>")).toHaveLength(1);
  });
});

describe("the head of a page", () => {
  const OFFER = '<div><a href="/subscribe">Odd offer: subscribe now and read</a></div>';
  const bar = (tag: string, html: string) => `<${tag}><div>${html}</div></${tag}>`;

  it("keeps its menu, its search and its log-in where an offer stands among them", () => {
    const offer = [["Odd offer: subscribe now and read"]];
    const menu = `<div><button>Menu</button></div>${OFFER}`;
    expect(nagsBeside(bar("header", menu), { nag: 0.95 })).toEqual(offer);
    expect(nagsBeside(bar("footer", menu), { nag: 0.95 })).toEqual(offer);
    expect(nagsBeside(bar("section", menu), { nag: 0.95 })).toEqual([["Menu", ...(offer[0] ?? [])]]);
    const search = `<form><input type="search"><div>Go</div></form>${OFFER}`;
    expect(nagsBeside(bar("header", search), { nag: 0.95 })).toEqual(offer);
  });

  it.each([
    ["a search", '<form><input type="search"><div>Odd things</div></form>', "Odd things"],
    ["a log-in", '<div><a href="/login">Odd entrance</a></div>', "Odd entrance"],
    ["small print", "<div>Odd papers © 2026</div>", "Odd papers © 2026"],
  ])("keeps %s that a model takes for part of the offer", (_, html, line) => {
    const rules = {
      ...RULES,
      links: { ...RULES.links, paths: { ...RULES.links.paths, register: ["login"] } },
    };
    const struck = (tag: string) => nagsBeside(bar(tag, html + OFFER), { nag: 0.45, rules }).flat();
    expect(struck("footer")).not.toContain(line);
    expect(struck("section")).toContain(line);
  });
});

it("a few words in a box of their own, in a column, stay unless a model is quite sure", () => {
  const column = `<div>${"<div>Elsewhere</div>".repeat(5)}<div>Odd rain at times</div></div>`;
  expect(nagsBeside(column, { nag: 0.9 })).toEqual([]);
  expect(nagsBeside(column, { nag: 0.96 })).toEqual([["Odd rain at times"]]);
});

describe("a card on the author", () => {
  const card = (first: string, more = "") =>
    `<div><p>${first}</p><p>Quays and cranes</p>${more}<p>Odd button, follow</p></div>`;

  it("keeps its way to follow", () => {
    expect(nagsBeside(card("By Ann Wharf"), { nag: 0.95 })).toEqual([]);
  });

  it("is none with a form for an address, or without a byline", () => {
    expect(nagsBeside(card("Odd things"), { nag: 0.95 })).not.toEqual([]);
    const form = '<form><input type="email"><button>Go</button></form>';
    expect(nagsBeside(card("By Ann Wharf", form), { nag: 0.95 })).not.toEqual([]);
  });
});

describe("a list of other stories beside a nag", () => {
  const stories = (title: string) =>
    `<div><h3>${title}</h3><ol><li><a href="/1">Odd one here</a></li><li><a href="/2">Odd two there</a></li><li><a href="/3">Odd three</a></li></ol></div>`;
  const nag = '<div class="x"><p>Odd club</p><p><a href="/subscribe">Subscribe now</a></p></div>';

  it("stays", () => {
    const found = nagsBeside(`<div class="side">${stories("What is read")}${nag}</div>`, { nag: 0.6 });
    expect(found.flat().join()).not.toContain("Odd two there");
  });

  it("is none where its label is the nag's own", () => {
    const choices =
      '<div><p>Odd club</p><div><p>Read more Odd</p></div><p><a href="/subscribe">Subscribe now</a></p></div>';
    expect(nagsBeside(choices, { nag: 0.9 })).toEqual([["Odd club", "Read more Odd", "Subscribe now"]]);
  });
});
