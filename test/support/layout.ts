/** Geometry and computed style for tests: values by selector, and the marks obeyed as a browser would obey their rules. */
import type { LayoutPort, Rect } from "../../src/engine/types";
import { ATTRIBUTE } from "./page";

export interface Fake {
  rect?: Partial<Rect>;
  /** Computed longhands, for example `{ position: "fixed" }`. */
  style?: Record<string, string>;
  overflow?: number;
}

interface FakeOptions {
  viewport?: { width: number; height: number };
  attribute?: string;
  /** Changes what an element measures, once marks are in the page. */
  after?: (element: Element, rect: Rect) => Rect;
}

const VIEWPORT = { width: 1280, height: 800 };
const LINE: Rect = { x: 240, y: 0, width: 800, height: 24 };
const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };
const INITIAL: Record<string, string> = {
  position: "static",
  display: "block",
  "overflow-y": "visible",
  "font-size": "16px",
};

/**
 * A layout in which every element is a line of 800 by 24 pixels, unless `values` say otherwise (later selectors go
 * before earlier ones). Elements under an `x` mark, or with the attribute `hidden`, have no box.
 */
export function fakeLayout(values: Record<string, Fake> = {}, options: FakeOptions = {}): LayoutPort {
  const { viewport = VIEWPORT, attribute = ATTRIBUTE, after } = options;
  const fakes = Object.entries(values).reverse();
  return {
    viewport: () => viewport,
    rect(element) {
      if (element.closest(`[${attribute}="x"],[hidden]`)) return NOTHING;
      const fake = fakes.find(([selector, { rect }]) => rect && element.matches(selector))?.[1].rect;
      const rect = { ...LINE, ...fake };
      return after ? after(element, rect) : rect;
    },
    style(element, property) {
      const fake = fakes.find(
        ([selector, { style }]) => style?.[property] !== undefined && element.matches(selector),
      );
      return fake?.[1].style?.[property] ?? INITIAL[property] ?? "";
    },
    overflow: (element) =>
      fakes.find(([selector, { overflow }]) => overflow !== undefined && element.matches(selector))?.[1]
        .overflow ?? 0,
  };
}
