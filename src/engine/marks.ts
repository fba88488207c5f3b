/** Decides which element gets which mark. Reads the tree's shape, writes nothing. */
import { type Article, commonBox } from "./article";
import { isInline } from "./element";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import type { Tree } from "./tree";
import type { LayoutPort } from "./types";

/** `x` hidden, `p` on the way to the article and straightened, `s` the same around an inner scroller, `q` a part of the body that held more, `r` the column, `c` a column that scrolls by itself, `u` scroll given back. */
export type Mark = "x" | "p" | "s" | "q" | "r" | "c" | "u";
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
const MEDIA = "img,picture,video,audio,iframe,object,embed,canvas,svg,amp-img,amp-video";
/** Text that a player or a picture's controls may carry, in characters. */
const MEDIA_TEXT = 160;
const NO_MEDIA =
  bit("advert") |
  bit("nag") |
  bit("related") |
  bit("share") |
  bit("comments") |
  bit("consent") |
  bit("chrome");
const CONSENT_WORDS = /cookie|consent|gdpr|dsgvo|rgpd|privacy choices|クッキー|쿠키/i;

export interface Layouting {
  page: Survey;
  article: Article;
  layout: LayoutPort | undefined;
  /** Elements that stay whatever the plan says: gates, restored pieces. */
  exempt: Set<Element>;
  /** Nags; hidden even inside kept boxes. */
  nags: Set<Element>;
}

/** Boxes that keep working in Article mode though they are no article: consent, open dialogs. */
export function functional(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  const mask = page.masks[box.index] as number;
  if (mask & bit("consent") && within(page.sums.chars, box) > 0) return true;
  const role = box.element.getAttribute("role");
  const dialog =
    role === "dialog" ||
    role === "alertdialog" ||
    box.tag === "dialog" ||
    box.element.getAttribute("aria-modal") === "true";
  const fixed = layout ? layout.style(box.element, "position") === "fixed" : Boolean(mask & bit("overlay"));
  if (!dialog && !fixed) return false;
  if (dialog && layout) return true;
  for (let i = box.from; i < box.to; i++) if (CONSENT_WORDS.test((page.blocks[i] as Block).text)) return true;
  return dialog && box.element.hasAttribute("open");
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
    this.root = commonBox(
      page,
      headline === undefined ? article.body : [...article.body, headline].sort((a, b) => a - b),
    );
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

  private visit(element: Element, cursor: { at: number }): void {
    for (const child of this.input.page.tree.elements(element)) {
      const box = this.boxOf.get(child);
      if (box) cursor.at = box.from;
      if (this.input.nags.has(child) || INERT.has(child.localName)) continue;
      if (this.whole.has(child)) cursor.at++;
      else if (this.path.has(child)) this.visit(child, cursor);
      else if (!this.stays(child, box, cursor.at)) this.marks.set(child, "x");
      if (box) cursor.at = box.to;
    }
  }

  private stays(element: Element, box: Box | undefined, at: number): boolean {
    const { page, layout } = this.input;
    if (box && functional(page, box, layout)) return true;
    if (othersLayer(element, layout)) return true;
    const inRegion = at >= this.from - 1 && at <= this.to + 1 && this.insideRoot(element);
    if (!inRegion) return false;
    const mask = box ? (page.masks[box.index] as number) : 0;
    if (mask & NO_MEDIA) return false;
    const text = box
      ? within(page.sums.chars, box)
      : isInline(element.localName)
        ? (element.textContent ?? "").trim().length
        : 0;
    const media = element.matches(MEDIA) || element.querySelector(MEDIA) !== null;
    if (!media) return text === 0;
    if (box && this.anyName(box, NO_MEDIA)) return false;
    if (element.localName === "figure") return text <= MEDIA_TEXT * 2;
    return text <= MEDIA_TEXT && (element.localName !== "a" || text === 0);
  }

  private insideRoot(element: Element): boolean {
    return this.root.tag === "body" || this.input.page.tree.contains(this.root.element, element);
  }

  private anyName(box: Box, mask: number): boolean {
    for (let i = box.index; i < box.end; i++) if ((this.input.page.masks[i] as number) & mask) return true;
    return false;
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
  }
}

/** A box that scrolls by itself, as in pages that are one screen high. */
function scrolls(element: Element, layout: LayoutPort): boolean {
  return (
    element.localName !== "body" &&
    /^(auto|scroll|overlay)$/.test(layout.style(element, "overflow-y")) &&
    element.scrollHeight > element.clientHeight + 8
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

/** Font size that most of the body is set in, in pixels. */
export function bodyFontSize(page: Survey, { body }: Article, layout: LayoutPort | undefined): number {
  const sizes = body
    .filter((i) => (page.lines[i]?.prose ?? 0) > 0)
    .slice(0, 9)
    .map((i) => Number.parseFloat(layout?.style((page.blocks[i] as Block).box.element, "font-size") ?? "16"))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 16;
}
