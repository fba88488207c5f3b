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

/**
 * What locks a page under a layer, and is undone when that was a nag that went: `u` overflow, `f` a fixed position, `h` a
 * height of one window, `t` touch and pointer, `b` a filter.
 */
export type Release = "u" | "f" | "h" | "t" | "b";

export interface Releases {
  styles: ReadonlyMap<Element, readonly Release[]>;
  /**
   * Attributes that no style rule can outdo: taken off, and put back by the undo. `open` is that of a modal dialog, which
   * is closed: hidden alone it would leave the rest of the page inert. Put back, it shows again without being modal.
   */
  attributes: ReadonlyMap<Element, readonly string[]>;
}

export const NO_RELEASES: Releases = { styles: new Map(), attributes: new Map() };

const RELEASE: Record<Release, Record<string, string>> = {
  u: { overflow: "visible" },
  f: { position: "relative", inset: "auto", width: "auto" },
  h: { height: "auto", "max-height": "none", overflow: "visible" },
  t: { "touch-action": "auto", "pointer-events": "auto" },
  b: { filter: "none" },
};

/** The style rules behind the marks. Height, overflow, filters, clips and visibility are the publisher's: touched by releases alone. */
export function styleSheet(attribute: string, column: number): string {
  const on = (mark: Mark | Release) => `[${attribute}~="${mark}"]`;
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
    ...Object.entries(RELEASE).map(([release, rules]) => `${on(release as Release)}{${declare(rules)}}`),
  ].join("\n");
}

/** Applies plans to a page, each by its difference to the one before. */
export class Marker {
  private current = new Map<Element, string>();
  /** Attributes that were taken off, with their values. */
  private readonly lifted = new Map<Element, Map<string, string>>();
  private css = "";

  constructor(
    private readonly attribute: string,
    private readonly style: StylePort,
  ) {}

  /** Resolves when the style is in force; the marks are set at once. */
  apply(marks: Marks, css: string, releases: Releases = NO_RELEASES): Promise<void> | undefined {
    const values = new Map<Element, string>(marks);
    for (const [element, letters] of releases.styles) {
      const mark = marks.get(element);
      if (mark !== "x") values.set(element, [...(mark ? [mark] : []), ...letters].join(" "));
    }
    for (const element of this.current.keys())
      if (!values.has(element)) element.removeAttribute(this.attribute);
    for (const [element, value] of values)
      if (this.current.get(element) !== value || element.getAttribute(this.attribute) !== value)
        element.setAttribute(this.attribute, value);
    this.current = values;
    this.lift(releases.attributes);
    if (css === this.css) return undefined;
    const old = this.css;
    this.css = css;
    const done = css ? this.style.add(css) : undefined;
    if (old) this.style.remove(old);
    return done ?? undefined;
  }

  /** Takes off the attributes of `wanted`, and puts back the others that were taken off, unless the page has set them anew. */
  private lift(wanted: Releases["attributes"]): void {
    for (const [element, names] of this.lifted) {
      for (const [name, value] of names) {
        if (wanted.get(element)?.includes(name)) continue;
        if (!element.hasAttribute(name)) element.setAttribute(name, value);
        names.delete(name);
      }
      if (!names.size) this.lifted.delete(element);
    }
    for (const [element, names] of wanted)
      for (const name of names) {
        const value = element.getAttribute(name);
        if (value === null) continue;
        const known = this.lifted.get(element) ?? new Map<string, string>();
        this.lifted.set(element, known.set(name, value));
        if (name === "open") (element as HTMLDialogElement).close();
        else element.removeAttribute(name);
      }
  }

  /** Takes back every mark, rule and release. */
  clear(): void {
    this.apply(new Map(), "");
  }
}
