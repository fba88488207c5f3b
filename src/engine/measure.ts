/** The only DOM reader: one walk turns a page into lines of text (blocks) and the boxes around them. */
import { fieldKind, hiddenByMarkup, holdsLines, INLINE, makeOf, namesOf, SKIP } from "./element";
import type { Block, Box, IconLink, Measured } from "./measured";
import { squash } from "./text";
import { Tree } from "./tree";

export type { Block, Box, Measured } from "./measured";

/** What is counted, in an empty box. */
const NONE = { emails: 0, inputs: 0, passwords: 0, texts: 0, choices: 0, buttons: 0, images: 0, frames: 0 };
const COUNTS = Object.keys(NONE) as (keyof typeof NONE)[];
const ITALIC = new Set(["em", "i", "cite"]);
const BOLD = new Set(["b", "strong", "em", "i", "h1", "h2", "h3", "h4"]);
/** Elements nested deeper than this are left alone: no page of a reader's does it. */
const MAX_DEPTH = 512;

class Walk {
  readonly blocks: Block[] = [];
  readonly boxes: Box[] = [];
  readonly iconLinks: IconLink[] = [];
  readonly alts: string[] = [];
  examined = 0;
  private text = "";
  private parts: ChildNode[] = [];
  private linkChars = 0;
  private boldChars = 0;
  private italicChars = 0;
  private links: string[] = [];
  private linkCount = 0;
  private afterBreak = false;
  private linkDepth = 0;
  private boldDepth = 0;
  private italicDepth = 0;
  private hiddenDepth = 0;
  private hiddenRun = false;
  private anchors: string[] = [];
  private countedAnchor = false;

  constructor(private readonly tree: Tree) {}

  box(element: Element, tag: string, parent: Box | null): Box {
    const box: Box = {
      index: this.boxes.length,
      element,
      tag,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      from: this.blocks.length,
      to: this.blocks.length,
      end: 0,
      children: 0,
      names: namesOf(element),
      className: makeOf(element),
      ariaHidden: element.getAttribute("aria-hidden") === "true",
      hidden: (parent?.hidden ?? false) || hiddenByMarkup(element, tag),
      ...NONE,
    };
    this.boxes.push(box);
    if (parent) parent.children++;
    const field = fieldKind(element, tag);
    if (field) box[field]++;
    if (field === "choices") box.inputs++;
    return box;
  }

  /** Walks the child nodes of a box, or of an inline element inside it (then `top` is the piece it belongs to). */
  children(node: Element, box: Box, top: ChildNode | null, depth: number): void {
    const inner = this.tree.inner(node);
    if (inner) for (const child of inner) this.node(child, box, top, depth);
    else
      for (let child = node.firstChild; child; child = child.nextSibling) this.node(child, box, top, depth);
  }

  node(child: ChildNode, box: Box, top: ChildNode | null, depth: number): void {
    this.examined++;
    if (child.nodeType === 3) this.addText(child as Text, top ?? child);
    else if (child.nodeType === 1) this.element(child as Element, box, top ?? child, depth);
  }

  private addText(node: Text, part: ChildNode): void {
    const data = node.data;
    this.text += data;
    if (!data.trim()) return;
    this.hiddenRun = this.hiddenDepth > 0 && (this.hiddenRun || this.parts.length === 0);
    if (this.parts[this.parts.length - 1] !== part) this.parts.push(part);
    if (this.linkDepth) {
      this.linkChars += data.length;
      const href = this.anchors[this.anchors.length - 1];
      if (!this.countedAnchor) {
        this.countedAnchor = true;
        this.linkCount++;
        if (href && this.links.length < 4) this.links.push(href);
      }
    }
    if (this.boldDepth) this.boldChars += data.length;
    if (this.italicDepth) this.italicChars += data.length;
  }

  private element(element: Element, box: Box, top: ChildNode, depth: number): void {
    const tag = element.localName;
    if (tag === "iframe") this.frame(element, box);
    if (tag === "textarea" && !hiddenByMarkup(element, tag)) box.texts++;
    if (SKIP.has(tag) || depth > MAX_DEPTH) return;
    if (tag === "br") {
      this.flush(box, true);
      return;
    }
    if (tag === "img") {
      box.images++;
      const alt = element.getAttribute("alt");
      if (alt) this.alts.push(squash(alt));
    }
    const link = tag === "a";
    const [lines, characters] = [this.blocks.length, this.text.length];
    const [bold, italic] = [BOLD.has(tag), ITALIC.has(tag)];
    if (link) {
      this.linkDepth++;
      this.anchors.push(element.getAttribute("href") ?? "");
      this.countedAnchor = false;
    }
    if (bold) this.boldDepth++;
    if (italic) this.italicDepth++;
    const hides = INLINE.has(tag) && hiddenByMarkup(element, tag);
    if (hides) this.hiddenDepth++;
    // an inline element around boxes or lines, as an old <font> is, is no piece by itself: its children are
    if (INLINE.has(tag))
      this.children(
        element,
        box,
        top === element && (tag === "slot" || holdsLines(element)) ? null : top,
        depth + 1,
      );
    else this.descend(element, tag, box, depth);
    if (hides) this.hiddenDepth--;
    if (bold) this.boldDepth--;
    if (italic) this.italicDepth--;
    if (link) {
      this.linkDepth--;
      const href = this.anchors.pop();
      const silent = this.blocks.length === lines && !this.text.slice(characters).trim();
      if (href && silent) this.iconLinks.push({ box, href });
    }
  }

  /** A box without lines: what it shows is another page's. */
  private frame(element: Element, parent: Box): void {
    const box = this.box(element, "iframe", parent);
    parent.children--;
    parent.frames++;
    box.end = this.boxes.length;
  }

  private descend(element: Element, tag: string, parent: Box, depth: number): void {
    this.flush(parent, false);
    const box = this.box(element, tag, parent);
    this.children(element, box, null, depth + 1);
    this.close(box);
  }

  result(): Measured {
    const { blocks, boxes, iconLinks, alts, tree, examined } = this;
    return { blocks, boxes, iconLinks, alts, tree, examined };
  }

  /** Ends a box: what it holds counts for the one around it too. */
  close(box: Box): void {
    this.flush(box, false);
    box.to = this.blocks.length;
    box.end = this.boxes.length;
    const { parent } = box;
    if (!parent) return;
    for (const count of COUNTS) parent[count] += box[count];
    this.countedAnchor = false;
  }

  flush(box: Box, atBreak: boolean): void {
    const text = squash(this.text);
    if (text) {
      this.blocks.push({
        index: this.blocks.length,
        box,
        text,
        ...(this.text.includes("\u00ad") && { hyphenated: this.text }),
        parts: this.parts,
        linkChars: this.linkChars,
        boldChars: this.boldChars,
        italicChars: this.italicChars,
        links: this.links,
        linkCount: this.linkCount,
        broken: atBreak || this.afterBreak,
        hidden: box.hidden || this.hiddenRun,
        insideLink: this.linkDepth > 0,
      });
      this.links = [];
      this.parts = [];
    }
    this.text = "";
    if (this.parts.length) this.parts = [];
    this.linkChars = this.boldChars = this.italicChars = this.linkCount = 0;
    if (this.links.length) this.links = [];
    this.hiddenRun = false;
    this.afterBreak = atBreak;
    if (atBreak) this.countedAnchor = false;
  }
}

/** Measures everything below `root` (usually the body). Reads only; forces no layout. */
export function measure(root: Element, tree = new Tree()): Measured {
  const walk = new Walk(tree);
  const box = walk.box(root, root.localName, null);
  walk.children(root, box, null, 0);
  walk.close(box);
  return walk.result();
}

/**
 * Measures some children of an element by themselves, as if the page held nothing else: the boxes around them are there,
 * with nothing else in them.
 */
export function measurePart(parent: Element, children: readonly ChildNode[], tree: Tree): Measured {
  const walk = new Walk(tree);
  const way: Element[] = [];
  for (let up: Element | null = parent; up && up.localName !== "html"; up = tree.parent(up)) way.push(up);
  const open: Box[] = [];
  for (const element of way.reverse()) {
    if (INLINE.has(element.localName) && open.length) continue;
    const box = walk.box(element, element.localName, open[open.length - 1] ?? null);
    box.partial = true;
    open.push(box);
  }
  const inmost = open[open.length - 1] as Box;
  for (const child of children) walk.node(child, inmost, null, open.length);
  for (const box of open.reverse()) walk.close(box);
  return walk.result();
}
