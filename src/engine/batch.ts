/** One batch of additions to a judged page, sorted by where they stand. */
import { INERT, type Marks } from "./marks";
import { isText } from "./nodes";
import type { Pieces } from "./pieces";
import type { Tree } from "./tree";
import type { Additions } from "./types";

/** What tells where an addition stands. */
export interface Standing {
  tree: Tree;
  pieces: Pieces;
  marks(): Marks;
  /** The smallest element that holds headline and body. */
  root: Element | undefined;
  exempt: ReadonlySet<Element>;
  /** Selectors that hide remembered nags. */
  rules(): ReadonlySet<string>;
}

/** Where an addition stands: in something struck, in what is hidden as no part of the article, in the article, beside the way to it, or anywhere else. */
export type Place = "struck" | "hidden" | "article" | "way" | "elsewhere";

/** An addition that fills what was empty is judged with the box it fills, up to this many levels. */
const FILLED_LEVELS = 4;
/** Struck pieces whose content changed that are judged again, in one go. */
const MOST_CHANGED = 3;
const UNTOUCHABLE = new Set(["html", "body", "main", "article"]);

export class Batch {
  readonly rules: string;
  /** Struck nags that something was added to. */
  readonly changed = new Set<Element>();
  private readonly places = new Map<Element, Place>();
  private readonly taken = new Map<Element, ChildNode[]>();

  constructor(private readonly page: Standing) {
    this.rules = [...page.rules()].join(",");
  }

  /** Additions that show something and stand in no other addition. */
  *outermost(nodes: Iterable<ChildNode>, result: Additions): Generator<ChildNode> {
    const { tree } = this.page;
    const added = new Set(nodes);
    const covered = new Map<Node, boolean>();
    const isCovered = (node: Node): boolean => {
      const known = covered.get(node);
      if (known !== undefined) return known;
      const parent = tree.parent(node);
      const is = added.has(node as ChildNode) || (parent !== null && isCovered(parent));
      covered.set(node, is);
      return is;
    };
    for (const node of added) {
      const parent = tree.parent(node);
      if (!parent || !node.isConnected || isCovered(parent)) continue;
      if (node.nodeType === 1 ? INERT.has((node as Element).localName) : !isText(node)) continue;
      result.examined++;
      yield node;
    }
  }

  placeOf(parent: Element): Place {
    let place = this.places.get(parent);
    if (!place) {
      place = this.find(parent);
      this.places.set(parent, place);
    }
    return place;
  }

  private find(parent: Element): Place {
    const { tree, root, exempt, pieces } = this.page;
    const marks = this.page.marks();
    let inside = false;
    for (let up: Element | null = parent; up; up = tree.parent(up)) {
      if (marks.get(up) === "x" || (this.rules && up.matches(this.rules))) {
        const piece = pieces.of(up);
        const nag = piece ? piece.always : marks.get(up) !== "x";
        if (!nag) return "hidden";
        if (this.changed.size < MOST_CHANGED) this.changed.add(up);
        return "struck";
      }
      if (exempt.has(up)) return "elsewhere";
      if (up === root) inside = true;
    }
    if (inside) return "article";
    return root && tree.contains(parent, root) ? "way" : "elsewhere";
  }

  take(parent: Element, node: ChildNode): void {
    const part = this.taken.get(parent);
    if (part) part.push(node);
    else this.taken.set(parent, [node]);
  }

  /** What was taken, by parents. Boxes that were empty until now count as additions themselves. */
  parts(): Map<Element, Set<ChildNode>> {
    const { tree, root } = this.page;
    const parts = new Map<Element, Set<ChildNode>>();
    for (let [parent, children] of this.taken) {
      for (let level = 0; level < FILLED_LEVELS; level++) {
        const around = tree.parent(parent);
        if (
          !around ||
          this.placeOf(parent) === "hidden" ||
          UNTOUCHABLE.has(parent.localName) ||
          !holdsOnly(tree, parent, children)
        )
          break;
        if (root && tree.contains(parent, root)) break;
        children = [parent as Element & ChildNode];
        parent = around;
      }
      const part = parts.get(parent);
      if (part) for (const child of children) part.add(child);
      else parts.set(parent, new Set(children));
    }
    return parts;
  }
}

/** True where an element shows nothing but these children. */
function holdsOnly(tree: Tree, element: Element, children: readonly ChildNode[]): boolean {
  let count = 0;
  for (const child of tree.inner(element) ?? element.childNodes)
    if ((child.nodeType === 1 && !INERT.has((child as Element).localName)) || isText(child))
      if (++count > children.length) return false;
  return true;
}
