/** Decides which element gets which mark. Reads the tree's shape, writes nothing. */
import { type Article, articleBox, commonBox } from "./article";
import type { Block, Box } from "./measure";
import { type Fate, fateOf } from "./media";
import { functional } from "./overlay";
import type { Survey } from "./survey";
import type { Tree } from "./tree";
import type { LayoutPort } from "./types";

/** `x` hidden, `p` on the way to the article and straightened, `s` the same around an inner scroller, `q` a part of the body that held more, `r` the column, `c` a column that scrolls by itself. */
export type Mark = "x" | "p" | "s" | "q" | "r" | "c";
export type Marks = Map<Element, Mark>;

/** Elements that show nothing. */
export const INERT = new Set([
  "script",
  "style",
  "link",
  "meta",
  "noscript",
  "template",
  "br",
  "wbr",
  "hr",
  "title",
  "base",
]);

export interface Layouting {
  page: Survey;
  article: Article;
  layout: LayoutPort | undefined;
  /** Elements that stay whatever the plan says: gates, restored pieces. */
  exempt: Set<Element>;
  /** Nags; hidden even inside kept boxes. */
  nags: Set<Element>;
}

class Planner {
  readonly marks: Marks = new Map();
  private readonly boxOf = new Map<Element, Box>();
  private readonly path = new Set<Element>();
  private readonly whole = new Set<Element>();
  private readonly from: number;
  private readonly to: number;
  private readonly root: Box;

  constructor(private readonly input: Layouting) {
    const { page, article } = input;
    for (const box of page.boxes) this.boxOf.set(box.element, box);
    const kept = [...article.body, ...article.furniture].sort((a, b) => a - b);
    const headline = page.headline >= 0 && article.kept[page.headline] ? page.headline : undefined;
    this.from = Math.min(headline ?? Number.POSITIVE_INFINITY, article.body[0] as number);
    this.to = article.body[article.body.length - 1] as number;
    this.root = articleBox(page, article);
    for (const i of kept) {
      const block = page.blocks[i] as Block;
      this.addPath(block.box.element);
      for (const part of block.parts) {
        const around = page.tree.parent(part);
        if (around) this.addPath(around);
        if (part.nodeType === 1) this.whole.add(part as Element);
      }
    }
    // a line with bare text in it can't be hidden: then its links and bold words stay too, not to leave it in tatters
    page.blocks.forEach((block, i) => {
      if (article.kept[i] || block.parts.every((part) => part.nodeType === 1)) return;
      for (const part of block.parts)
        if (part.nodeType === 1 && this.path.has(page.tree.parent(part) as Element))
          this.whole.add(part as Element);
    });
    for (const element of input.exempt) {
      this.whole.add(element);
      const around = page.tree.parent(element);
      if (around) this.addPath(around);
    }
  }

  private addPath(start: Element): void {
    const { tree } = this.input.page;
    for (let up: Element | null = start; up && !this.path.has(up); up = tree.parent(up)) this.path.add(up);
  }

  plan(): Marks {
    const { page } = this.input;
    const body = page.boxes[0] as Box;
    this.visit(body.element, { at: 0 });
    this.straighten();
    for (const element of this.input.nags) if (!this.input.exempt.has(element)) this.marks.set(element, "x");
    return this.marks;
  }

  /** `inMedia`: in a piece that stays for the pictures in it. */
  private visit(element: Element, cursor: { at: number }, inMedia = false): void {
    for (const child of this.input.page.tree.elements(element)) {
      const box = this.boxOf.get(child);
      if (box) cursor.at = box.from;
      if (this.input.nags.has(child) || INERT.has(child.localName)) continue;
      if (this.whole.has(child)) cursor.at++;
      else if (this.path.has(child)) this.visit(child, cursor, child.localName === "figure");
      else {
        const fate = this.fate(child, box, cursor.at, inMedia);
        if (fate === "part") this.visit(child, cursor, true);
        else if (fate === "none") this.marks.set(child, "x");
      }
      if (box) cursor.at = box.to;
    }
  }

  private fate(element: Element, box: Box | undefined, at: number, inMedia: boolean): Fate {
    const { page, layout } = this.input;
    if (box && functional(page, box, layout)) return "whole";
    if (othersLayer(element, layout)) return "whole";
    const inRegion = at >= this.from - 1 && at <= this.to + 1 && this.insideRoot(element);
    return inRegion ? fateOf(page, element, box, layout, inMedia) : "none";
  }

  private insideRoot(element: Element): boolean {
    return this.root.tag === "body" || this.input.page.tree.contains(this.root.element, element);
  }

  /** Marks the way down to the article, and the column itself. */
  private straighten(): void {
    const { page, article, layout } = this.input;
    const bodyRoot = commonBox(page, article.body);
    const way: Element[] = [];
    const { tree } = page;
    for (let up: Element | null = bodyRoot.element; up && up.localName !== "html"; up = tree.parent(up))
      if (up.localName !== "slot") way.push(up);
    const parts = new Set<Element>();
    const addParts = (start: Box | null, root: Box, wanted: (box: Box) => boolean) => {
      for (let box = start; box && box.index > root.index; box = box.parent)
        if (wanted(box) && !way.includes(box.element)) parts.add(box.element);
    };
    for (const i of article.body)
      addParts((page.blocks[i] as Block).box.parent, bodyRoot, (box) =>
        holdsHidden(tree, box.element, this.marks),
      );
    if (page.headline >= 0) addParts((page.blocks[page.headline] as Block).box.parent, this.root, () => true);
    const scrollers = layout ? way.filter((element) => scrolls(element, layout)) : [];
    for (const element of way)
      if (!this.marks.has(element))
        this.marks.set(element, scrollers.some((scroller) => tree.contains(element, scroller)) ? "s" : "p");
    for (const element of parts) if (!this.marks.has(element)) this.marks.set(element, "q");
    const root = this.root.element;
    this.marks.set(root, this.marks.get(root) === "s" ? "c" : "r");
    if (layout)
      for (const element of [...way, ...parts])
        if (keepsBack(element, layout) && this.marks.get(element) !== "x") this.marks.delete(element);
  }
}

/** A box that scrolls by itself, as in pages that are one screen high. */
function scrolls(element: Element, layout: LayoutPort): boolean {
  return (
    element.localName !== "body" &&
    /^(auto|scroll|overlay)$/.test(layout.style(element, "overflow-y")) &&
    layout.overflow(element) > 8
  );
}

/** Hides or cuts text by its way of display, or holds a box that does so by its place in it: not to be straightened. */
function keepsBack(element: Element, layout: LayoutPort): boolean {
  const display = layout.style(element, "display");
  if (display === "none" || /^[1-9]/.test(layout.style(element, "-webkit-line-clamp"))) return true;
  if (!/(?:flex|grid)$/.test(display)) return false;
  return [...element.children].some(
    (child) => /^(?:hidden|clip)$/.test(layout.style(child, "overflow-y")) && layout.overflow(child) > 8,
  );
}

function holdsHidden(tree: Tree, element: Element, marks: Marks): boolean {
  for (const child of tree.elements(element)) if (marks.get(child) === "x") return true;
  return false;
}

/**
 * Layers that other extensions add to the page: custom elements whose content is in a shadow tree. Those that take up room
 * in the flow are the page's own.
 */
export function othersLayer(element: Element, layout: LayoutPort | undefined): boolean {
  if (!element.localName.includes("-") || element.childNodes.length > 0) return false;
  if (!layout || !/^(?:static|relative)$/.test(layout.style(element, "position"))) return true;
  return layout.rect(element).height === 0;
}

/** The marks of Article mode: everything that holds nothing of the article is hidden, the way to it straightened. */
export function planArticle(input: Layouting): Marks {
  return new Planner(input).plan();
}

/** The marks of Quiet mode: nags only. */
export function planQuiet(nags: Set<Element>, exempt: Set<Element>): Marks {
  const marks: Marks = new Map();
  for (const element of nags) if (!exempt.has(element)) marks.set(element, "x");
  return marks;
}

/** The same plan without the marks that straighten. */
export function hidingOnly(marks: Marks): Marks {
  return new Map([...marks].filter(([, mark]) => mark === "x"));
}

/** Font size that most of the body is set in, in pixels. */
export function bodyFontSize(page: Survey, { body }: Article, layout: LayoutPort | undefined): number {
  const sizes = body
    .filter((i) => (page.lines[i]?.prose ?? 0) > 0)
    .slice(0, 9)
    .map((i) => Number.parseFloat(layout?.style((page.blocks[i] as Block).box.element, "font-size") ?? "16"))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 16;
}
