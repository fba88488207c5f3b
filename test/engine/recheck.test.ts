import { describe, expect, it } from "vitest";
import type { Rect, StylePort } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import {
  ATTRIBUTE,
  article,
  judgePage,
  marksOf,
  noStyle,
  PARAGRAPHS,
  PROSE,
  parse,
  serialise,
} from "../support/page";
import { RULES } from "../support/rules";

const HTML = article(`${PROSE}<div id="n"><p>Sign up for our letter</p></div>`);
const GONE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The page under judgement. */
let page: Document;

/** Judges a page whose paragraphs measure what `breaks` makes of them. */
const judged = (breaks: (has: (mark: string) => boolean, rect: Rect) => Rect, style: StylePort = noStyle) => {
  const document = parse(HTML);
  page = document;
  const untouched = serialise(document);
  const has = (mark: string) => document.querySelector(`[${ATTRIBUTE}="${mark}"]`) !== null;
  const layout = fakeLayout(
    {},
    { after: (element, rect) => (element.localName === "p" && rect.width ? breaks(has, rect) : rect) },
  );
  const session = judgePage(document, { rules: RULES, layout, style });
  return { document, session, untouched, marks: () => new Set(marksOf(document).map(([, mark]) => mark)) };
};

describe("the second look", () => {
  it("leaves a good result alone", () => {
    const { marks, session } = judged((_, rect) => rect);
    expect(marks()).toEqual(new Set(["x", "p", "r"]));
    expect(session.report().text.split("\n")).toEqual(PARAGRAPHS);
  });

  it("takes back the straightening where it made the column too narrow", () => {
    const { marks } = judged((has, rect) => (has("p") ? { ...rect, width: 90 } : rect));
    expect(marks()).toEqual(new Set(["x"]));
  });

  it("takes it back where it moved the body out of the window", () => {
    expect(judged((has, rect) => (has("r") ? { ...rect, x: -900 } : rect)).marks()).toEqual(new Set(["x"]));
    expect(judged((has, rect) => (has("r") ? { ...rect, x: 5000 } : rect)).marks()).toEqual(new Set(["x"]));
  });

  it("goes back to Quiet mode where hiding loses the body", () => {
    const hidesHeader = () => page.querySelector(`header[${ATTRIBUTE}="x"]`) !== null;
    const { document } = judged((_, rect) => (hidesHeader() ? GONE : rect));
    expect(marksOf(document).map(([element, mark]) => [element.id, mark])).toEqual([["n", "x"]]);
  });

  it("does nothing at all where even that loses it", () => {
    const { document, untouched, session } = judged((has, rect) => (has("x") ? GONE : rect));
    expect(serialise(document)).toBe(untouched);
    expect(session.report().removed).toEqual([]);
  });

  it("doesn't ask of text that wasn't shown before", () => {
    const { marks, session } = judged(() => GONE);
    expect(marks()).toEqual(new Set(["x", "p", "r"]));
    expect(session.report().text).toBe("");
  });

  it("waits until the style is in force", async () => {
    let settle = () => {};
    const inForce = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const { marks } = judged((has, rect) => (has("p") ? { ...rect, width: 90 } : rect), {
      ...noStyle,
      add: () => inForce,
    });
    expect(marks()).toContain("r");
    settle();
    await inForce;
    await Promise.resolve();
    expect(marks()).toEqual(new Set(["x"]));
  });

  it("is not taken by a session that was undone meanwhile", async () => {
    let settle = () => {};
    const inForce = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const removed: string[] = [];
    const { document, session, untouched } = judged((has, rect) => (has("x") ? GONE : rect), {
      add: () => inForce,
      remove: (css) => void removed.push(css),
    });
    session.undo();
    const next = judgePage(document, { rules: RULES, style: noStyle });
    const marks = serialise(document);
    settle();
    await new Promise((resolve) => setTimeout(resolve));
    expect(serialise(document)).toBe(marks);
    expect(removed).toHaveLength(1);
    next.undo();
    expect(serialise(document)).toBe(untouched);
  });
});
