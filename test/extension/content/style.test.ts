import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { createStyle, type PageStyle } from "../../../src/extension/content/style";

const CSS = "[data-x]{display:none!important}";

class Sheet {
  text = "";
  replaceSync(text: string): void {
    this.text = text;
  }
}

/** A document that can adopt sheets, which jsdom's can't. */
function adopting(): { document: Document; sheets: () => string[] } {
  const { document } = new JSDOM("").window;
  const state = { adoptedStyleSheets: [] as Sheet[], defaultView: { CSSStyleSheet: Sheet } };
  for (const key of ["adoptedStyleSheets", "defaultView"] as const) {
    Object.defineProperty(document, key, {
      get: () => state[key],
      set: (value) => Object.assign(state, { [key]: value }),
    });
  }
  return { document, sheets: () => state.adoptedStyleSheets.map(({ text }) => text) };
}

let sent: string[];
let answers: boolean[];
let document: Document;
let sheets: () => string[];
let style: PageStyle;

beforeEach(() => {
  sent = [];
  answers = [];
  ({ document, sheets } = adopting());
  style = createStyle(document, {
    style: async (op, css) => {
      sent.push(`${op} ${css}`);
      return answers.shift() ?? true;
    },
  });
});

describe("a rule", () => {
  it("is in force at once, and moves to the user origin as soon as it can", async () => {
    const done = style.add(CSS);
    expect(sheets()).toEqual([CSS]);
    await done;
    expect(sent).toEqual([`add ${CSS}`]);
    expect(sheets()).toEqual([]);
  });

  it("stays in the document when the background fails", async () => {
    answers = [false];
    await style.add(CSS);
    expect(sheets()).toEqual([CSS]);
    style.remove(CSS);
    expect(sheets()).toEqual([]);
    await style.settled();
    expect(sent).toEqual([`add ${CSS}`]);
  });

  it("is taken back", async () => {
    await style.add(CSS);
    style.remove(CSS);
    await style.settled();
    expect(sent).toEqual([`add ${CSS}`, `remove ${CSS}`]);
  });

  it("costs nothing when it is taken back and given again at once", async () => {
    await style.add(CSS);
    style.remove(CSS);
    expect(style.add(CSS)).toBeUndefined();
    await style.settled();
    expect(sent).toEqual([`add ${CSS}`]);
    expect(sheets()).toEqual([]);
  });

  it("that is taken back on its way is taken back in the end", async () => {
    const done = style.add(CSS);
    await Promise.resolve();
    style.remove(CSS);
    await done;
    await style.settled();
    expect(sent).toEqual([`add ${CSS}`, `remove ${CSS}`]);
  });

  it("replaces another without a gap", async () => {
    await style.add(CSS);
    const done = style.add("b{}");
    style.remove(CSS);
    expect(sheets()).toEqual(["b{}"]);
    await done;
    expect(sent).toEqual([`add ${CSS}`, "add b{}", `remove ${CSS}`]);
  });
});

it("leaves the page's own adopted sheets alone", async () => {
  const own = new Sheet();
  own.replaceSync("p{}");
  Object.assign(document, { adoptedStyleSheets: [own] });
  await style.add(CSS);
  expect(sheets()).toEqual(["p{}"]);
});

it("falls back to a style element where sheets can't be adopted, and leaves none behind", async () => {
  const plain = new JSDOM("<p>Text</p>").window.document;
  const before = plain.documentElement.outerHTML;
  let answer = false;
  const other = createStyle(plain, { style: async () => answer });
  await other.add(CSS);
  expect(plain.querySelector("style")?.textContent).toBe(CSS);
  other.remove(CSS);
  expect(plain.documentElement.outerHTML).toBe(before);
  answer = true;
  await other.add(CSS);
  expect(plain.documentElement.outerHTML).toBe(before);
});
