/** The only DOM writer: one attribute a marked element, one style sheet. Undo is the exact inverse. */
import type { Mark, Marks } from "./marks";
import type { StylePort } from "./types";

/** Comfortable measure: this many times the body's font size, in pixels at least and at most. */
const MEASURE_EMS = 33;
const NARROWEST = 520;
const WIDEST = 860;

/** Width of the column, in CSS pixels, for a body set in `fontSize` pixels. */
export function columnWidth(fontSize: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, fontSize * MEASURE_EMS)));
}

/** The style rules behind the marks. Height, overflow, filters, clips and visibility are the publisher's: never touched. */
export function styleSheet(attribute: string, column: number): string {
  const on = (mark: Mark) => `[${attribute}="${mark}"]`;
  const declare = (rules: Record<string, string>) =>
    Object.entries(rules)
      .map(([property, value]) => `${property}:${value}!important`)
      .join(";");
  const block = {
    width: "auto",
    "min-width": "0",
    "max-width": "none",
    float: "none",
    "grid-area": "auto",
    columns: "auto",
    "box-sizing": "border-box",
  };
  const straight = {
    ...block,
    "margin-inline": "0",
    "padding-inline": "0",
    "border-inline": "0",
  };
  return [
    `${on("x")}{display:none!important}`,
    `${on("p")}{${declare({ display: "block", ...straight })}}`,
    `${on("q")}{${declare({ display: "block", ...block })}}`,
    `${on("s")}{${declare({ ...straight, flex: "1 1 auto", "grid-template": "minmax(0,1fr)/minmax(0,1fr)" })}}`,
    `${on("r")}{${declare({
      display: "block",
      ...straight,
      width: "auto",
      "max-width": `min(${column}px,100%)`,
      "margin-inline": "auto",
      "padding-inline": "1rem",
    })}}`,
    `${on("c")}{${declare({ ...straight, flex: "1 1 auto", "padding-inline": `max(1rem, calc((100% - ${column}px) / 2))` })}}`,
    `${on("u")}{overflow:visible!important}`,
  ].join("\n");
}

/** Applies plans to a page, each by its difference to the one before. */
export class Marker {
  private current: Marks = new Map();
  private css = "";

  constructor(
    private readonly attribute: string,
    private readonly style: StylePort,
  ) {}

  /** Resolves when the style is in force; the marks are set at once. */
  apply(marks: Marks, css: string): Promise<void> | undefined {
    for (const element of this.current.keys())
      if (!marks.has(element)) element.removeAttribute(this.attribute);
    for (const [element, mark] of marks)
      if (this.current.get(element) !== mark || element.getAttribute(this.attribute) !== mark)
        element.setAttribute(this.attribute, mark);
    this.current = new Map(marks);
    if (css === this.css) return undefined;
    const old = this.css;
    this.css = css;
    const done = css ? this.style.add(css) : undefined;
    if (old) this.style.remove(old);
    return done ?? undefined;
  }

  /** Takes back every mark and rule. */
  clear(): void {
    this.apply(new Map(), "");
  }
}
