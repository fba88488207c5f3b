/** The rules that struck nags leave: what they are made of, and what they must never lead to. */
import { describe, expect, it } from "vitest";
import type { LayoutPort, PageMemory } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, PARAGRAPHS, PROSE, parse, serialise } from "../support/page";
import { RULES } from "../support/rules";

const ASK = "<p>Sign up for our letter</p>";

/** Rules that a page leaves in Quiet mode. */
function rulesFor(body: string, memory: PageMemory = new Map()): string[] {
  judgePage(parse(article(`${PROSE}${body}`)), { rules: RULES, mode: "quiet", memory });
  return [...memory.keys()];
}

describe("a rule", () => {
  it.each([
    ["a maker's hook", `<div class="nl-maker x">${ASK}</div>`, ".nl-maker"],
    ["an id", `<div id="letter-teaser">${ASK}</div>`, "#letter-teaser"],
    ["an id less its number", `<div id="letter-teaser-4711">${ASK}</div>`, 'div[id^="letter-teaser-"]'],
    ["its classes", `<div class="letter teaser">${ASK}</div>`, "div.letter.teaser"],
    ["classes that last", `<div class="letter is-open css-1x2y3z">${ASK}</div>`, "div.letter"],
    [
      "what tools call it",
      `<div class="box" data-testid="letter-signup">${ASK}</div>`,
      '[data-testid="letter-signup"]',
    ],
    ["the name of its element", `<x-letter>${ASK}</x-letter>`, "x-letter"],
    [
      "its long style",
      `<div style="position:fixed;bottom:0;left:0">${ASK}</div>`,
      "position:fixed;bottom:0;left:0",
    ],
  ])("is made of %s", (_, body, selector) => {
    const rules = rulesFor(body);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toContain(selector);
  });

  it("isn't made of names that any box may have", () => {
    expect(rulesFor(`<div class="modal open" id="popup">${ASK}</div>`)).not.toContain("#popup");
    expect(rulesFor(`<div class="box">${ASK}</div>`)).toEqual([]);
    expect(rulesFor(`<div>${ASK}</div>`)).toEqual([]);
  });

  it("leads to nothing but what is struck", () => {
    const rest = '<div class="letter teaser"><p>Something else that stands in the page</p></div>';
    expect(rulesFor(`<div class="letter teaser">${ASK}</div>${rest}`)).toEqual([]);
  });

  it.each([
    ["its form for an address", '<form><input type="email"></form>', 'div.item:has(input[type="email"])'],
    ["where its form leads", '<form action="/letters"></form>', 'div.item:has(form[action="/letters"])'],
    ["where its link leads", '<a href="/letters">Go</a>', 'div.item:has(a[href="/letters"])'],
  ])("is made of %s where others have its name", (_, part, selector) => {
    const others = '<div class="item"><a href="/one">Something else that stands in the page</a></div>'.repeat(
      2,
    );
    expect(rulesFor(`${others}<div class="item">${ASK}${part}</div>`)).toEqual([selector]);
  });

  it("copes with names that mean something to selectors", () => {
    for (const name of ["md:letter", "letter[1]", "1letter", "letter\\", 'letter"', "-letter", "lettre,é"]) {
      const body = `<div class='${name} teaser'>${ASK}</div>`;
      expect(rulesFor(body).length, name).toBeLessThanOrEqual(1);
    }
  });
});

describe("a rule of an earlier judgement", () => {
  const remembered = {
    kind: "newsletter",
    text: "Sign up",
    reasons: [{ rule: "phrase", weight: 1 }],
  } as const;
  const memoryOf = (selector: string): PageMemory =>
    new Map([[selector, { ...remembered, reasons: [...remembered.reasons] }]]);

  it("strikes what it leads to, and is told of", () => {
    const document = parse(article(`${PROSE}<div class="letter"><p>Our week in review</p></div>`));
    const session = judgePage(document, { rules: RULES, mode: "quiet", memory: memoryOf(".letter") });
    expect(document.querySelector(".letter")?.getAttribute(ATTRIBUTE)).toBe("x");
    expect(session.struck()).toMatchObject([{ text: "Sign up" }]);
  });

  it.each([
    ["a paragraph", `<p class="kept">${PARAGRAPHS[0]}</p>`, ".kept"],
    ["a box around the body", "", ".article-body"],
    ["the page", "", "body"],
    [
      "a consent banner",
      '<div class="consent"><p>We use cookies</p></div>',
      ".consent .never, .article-body",
    ],
  ])("that leads to %s is forgotten", (_, body, selector) => {
    const memory = memoryOf(selector);
    const document = parse(article(`${PROSE}${body}`));
    const session = judgePage(document, { rules: RULES, mode: "quiet", memory });
    expect(memory.size).toBe(0);
    expect(session.struck()).toEqual([]);
    for (const element of document.querySelectorAll(selector))
      expect(element.hasAttribute(ATTRIBUTE)).toBe(false);
  });

  it("that leads to what the reader opened is forgotten", () => {
    const memory = memoryOf(".letter");
    const document = parse(
      article(`${PROSE}<div class="letter" role="dialog"><p>Our week in review</p></div>`),
    );
    const letter = document.querySelector(".letter") as Element;
    judgePage(document, { rules: RULES, mode: "quiet", memory, asked: (element) => element === letter });
    expect(memory.size).toBe(0);
    expect(letter.hasAttribute(ATTRIBUTE)).toBe(false);
  });

  it("means nothing on a page that is no article, nor where it is broken", () => {
    const memory = memoryOf(".letter");
    judgePage(parse('<body><div class="letter"><p>Our letters</p></div></body>'), { rules: RULES, memory });
    expect(memory.size).toBe(0);
    expect(() =>
      judgePage(parse(article(PROSE)), { rules: RULES, memory: memoryOf("[broken") }),
    ).not.toThrow();
  });
});

it("no rule is in force while the page is measured", () => {
  const memory: PageMemory = new Map([[".letter", { kind: "newsletter", text: "Sign up", reasons: [] }]]);
  const document = parse(article(`${PROSE}<div class="letter"><p>Our week in review</p></div>`));
  const before = serialise(document);
  const rules: string[] = [];
  let applied = false;
  const add = (css: string): undefined => {
    rules.push(css);
    applied = true;
  };
  const style = { add, remove: () => undefined };
  const inForce: boolean[] = [];
  const layout = fakeLayout();
  const options = { rules: RULES, memory, style, mode: "quiet" } as const;
  judgePage(document, options).undo();
  const selector = rules.find((css) => css.includes(".letter"))?.replace(/\{.*/, "") ?? "";
  expect(document.querySelector(selector)?.className).toBe("letter");
  applied = false;
  const looking: LayoutPort = {
    ...layout,
    rect(element) {
      if (!applied) inForce.push(document.querySelector(selector) !== null);
      return layout.rect(element);
    },
  };
  const session = judgePage(document, { ...options, layout: looking });
  expect(inForce.length).toBeGreaterThan(0);
  expect(inForce).not.toContain(true);
  expect(document.querySelector(selector)).not.toBeNull();
  session.undo();
  expect(serialise(document)).toBe(before);
});

it("a page without rules bears no mark while it is measured", () => {
  const document = parse(article(PROSE));
  const layout = fakeLayout();
  const marked: boolean[] = [];
  const looking: LayoutPort = {
    ...layout,
    rect(element) {
      marked.push(document.documentElement.hasAttribute(ATTRIBUTE));
      return layout.rect(element);
    },
  };
  judgePage(document, { rules: RULES, mode: "quiet", memory: new Map(), layout: looking });
  expect(marked.length).toBeGreaterThan(0);
  expect(marked).not.toContain(true);
});
