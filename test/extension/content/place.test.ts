import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { keepingPlace } from "../../../src/extension/content/place";

let document: Document;
let top: number;
let height: number;
let there: Element[];
let scrolled: unknown[];

beforeEach(() => {
  ({ document } = new JSDOM(
    `<body><div id="shell"><p id="text">Text</p></div><div id="layer"></div></body>`,
  ).window);
  top = 300;
  height = 20;
  scrolled = [];
  there = [el("layer"), el("text"), document.body];
  document.elementsFromPoint = () => there;
  el("text").getBoundingClientRect = () => ({ top, height }) as DOMRect;
  for (const element of [document.documentElement, document.body, el("shell")]) {
    element.scrollBy = (by?: unknown) => void scrolled.push([element.localName, by]);
  }
});

const el = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

describe("what the reader looks at", () => {
  it("stays where it was", () => {
    document.documentElement.scrollTop = 900;
    expect(
      keepingPlace(document, () => {
        top = 120;
        return "done";
      }),
    ).toBe("done");
    expect(scrolled).toEqual([["html", { top: -180, behavior: "instant" }]]);
  });

  it("stays where it was inside a box that scrolls", () => {
    el("shell").scrollTop = 900;
    keepingPlace(document, () => {
      top = 350;
    });
    expect(scrolled).toEqual([["div", { top: 50, behavior: "instant" }]]);
  });

  it.each<[string, () => void]>([
    ["at the top of the page", () => (document.documentElement.scrollTop = 0)],
    ["when nothing moves", () => (top = 300)],
    ["when it is struck itself", () => (height = 0)],
    ["when there is nothing to read", () => (there = [el("layer"), document.body])],
  ])("isn't followed %s", (_when, arrange) => {
    document.documentElement.scrollTop = 900;
    top = 400;
    arrange();
    const before = top;
    keepingPlace(document, () => {
      top = before === 300 ? 300 : 100;
    });
    expect(scrolled).toEqual([]);
  });
});
