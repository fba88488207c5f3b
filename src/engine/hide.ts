/** The only DOM writer: one attribute a marked element, one style sheet. Undo is the exact inverse. */
import type { Mark, Marks } from "./marks";
import { isShadowRoot } from "./tree";
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
  /** Shadow trees with marks in them: a sheet of the document doesn't reach there in every browser. */
  private trees = new Set<ShadowRoot>();
  private hiding = new Set<string>();

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
    const trees = new Set<ShadowRoot>();
    for (const [element, value] of values) {
      this.set(element, value);
      const root = element.getRootNode();
      if (isShadowRoot(root)) trees.add(root);
    }
    this.current = values;
    this.lift(releases.attributes);
    return this.dress(css, trees);
  }

  /** Hides one more element, with the sheet of `css` where nothing was marked so far. */
  hide(element: Element, css: string): void {
    this.set(element, "x");
    this.current.set(element, "x");
    const root = element.getRootNode();
    this.dress(this.css || css, isShadowRoot(root) ? new Set(this.trees).add(root) : this.trees);
  }

  /** Takes the mark off elements that are no part of the page any more. */
  forget(elements: Iterable<Element>): void {
    for (const element of elements) if (this.current.delete(element)) element.removeAttribute(this.attribute);
  }

  /** Hides, from now on, what these selectors match and no other selectors do. */
  hideAll(selectors: ReadonlySet<string>): void {
    const rule = (selector: string) => hidingRule(this.attribute, selector);
    for (const selector of selectors) if (!this.hiding.has(selector)) this.style.add(rule(selector));
    for (const selector of this.hiding) if (!selectors.has(selector)) this.style.remove(rule(selector));
    this.hiding = new Set(selectors);
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
    this.hideAll(new Set());
  }

  private set(element: Element, mark: string): void {
    if (this.current.get(element) !== mark || element.getAttribute(this.attribute) !== mark)
      element.setAttribute(this.attribute, mark);
  }

  /** Puts the sheet where it is wanted, and only then takes an old one away. */
  private dress(css: string, trees: Set<ShadowRoot>): Promise<void> | undefined {
    const [old, dressed] = [this.css, this.trees];
    this.css = css;
    this.trees = css ? trees : new Set();
    const done = css && css !== old ? this.style.add(css) : undefined;
    for (const tree of this.trees) if (css !== old || !dressed.has(tree)) this.style.add(css, tree);
    if (old && css !== old) this.style.remove(old);
    for (const tree of dressed) if (css !== old || !this.trees.has(tree)) this.style.remove(old, tree);
    return done ?? undefined;
  }
}

/** The root's mark while the page is measured: rules that a browser is slow to take away must not tell what the page shows. */
const MEASURED = "m";

/** A rule that hides what `selector` matches, except while the page is measured. */
function hidingRule(attribute: string, selector: string): string {
  return `:root:not([${attribute}="${MEASURED}"]) :is(${selector}){display:none!important}`;
}

/** No remembered rule is in force until what it returns is called. For a page that bears no mark. */
export function suspendRules({ documentElement }: Document, attribute: string): () => void {
  documentElement.setAttribute(attribute, MEASURED);
  return () => documentElement.removeAttribute(attribute);
}
