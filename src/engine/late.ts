/** What comes after the judgement: additions are judged by themselves, copies of struck nags are known again. */
import { judgePart, type Part, type Surroundings } from "./additions";
import { holdsBody } from "./frames";
import { INERT, type Marks, othersLayer } from "./marks";
import type { Box } from "./measure";
import { isText, lengthOf, wordsOf } from "./nodes";
import { functional } from "./overlay";
import type { Piece, Pieces } from "./pieces";
import { nagRemoval, restRemoval, restText } from "./report";
import { within } from "./spans";
import type { Tree } from "./tree";
import type { Additions } from "./types";
import type { Widget } from "./verdict";

/** What the judgement of the page knows and does. */
export interface Judged extends Surroundings {
  pieces: Pieces;
  /** The page is an article; else only what lies over it may go. */
  found: boolean;
  /** Only the article stays visible. */
  articleOnly(): boolean;
  marks(): Marks;
  /** The smallest element that holds headline and body. */
  root: Element | undefined;
  exempt: ReadonlySet<Element>;
  /** The reader opened it: it stays, whatever it is. */
  asked(element: Element): boolean;
  /** Selectors that hide remembered nags. */
  rules(): ReadonlySet<string>;
  hide(piece: Piece, elements: readonly Element[]): void;
  /** A rule matched what doesn't nag. */
  unlearn(selector: string): void;
}

/** Where an addition stands: in something struck, in what is hidden as no part of the article, in the article, beside the way to it, or anywhere else. */
type Place = "struck" | "hidden" | "article" | "way" | "elsewhere";

/** Prose this long, in characters, may be part of an article. */
const PROSE = 160;
/** What is hidden may be where the article comes: prose this long, in characters, calls for another look. */
const NOTABLE = 300;
/** Children measured at once. */
const CHUNK = 64;
/** An addition that fills what was empty is judged with the box it fills, up to this many levels. */
const FILLED_LEVELS = 4;
/** Struck pieces whose content changed that are judged again, in one go. */
const MOST_CHANGED = 3;
/** Words this long, in characters, tell a copy where no rule does. */
const TELLING = 20;
/** Additions beside the article that are listed one by one; those after them join the last. */
const MOST_RESTS = 100;
const UNTOUCHABLE = new Set(["html", "body", "main", "article"]);

export class Latecomers {
  /** Struck nags by what they say. */
  private readonly texts = new Map<string, Piece>();
  /** Changed contents of struck nags that were looked at. */
  private readonly looked = new Set<string>();
  private rests = 0;
  private lastRest: Piece | undefined;

  constructor(private readonly judged: Judged) {
    for (const piece of judged.pieces.all) this.know(piece);
  }

  judge(nodes: Iterable<ChildNode>): Additions {
    const result: Additions = { nags: 0, anew: "no", examined: 0 };
    const round = new Round(this.judged);
    for (const node of round.outermost(nodes, result)) {
      const parent = this.judged.tree.parent(node) as Element;
      const place = round.placeOf(parent);
      if (place === "struck" || (place !== "hidden" && this.isKnown(node, round.rules, result))) continue;
      round.take(parent, node);
    }
    for (const [parent, added] of round.parts()) {
      const children = [...added];
      for (let i = 0; i < children.length; i += CHUNK)
        this.look(parent, children.slice(i, i + CHUNK), round.placeOf(parent), result);
    }
    for (const element of round.changed) this.lookAgain(element, result, "soon");
    return result;
  }

  /** Copies of struck nags: hidden by their rule, or else at once; and of what the reader put back, which stay. */
  private isKnown(node: ChildNode, rules: string, result: Additions): boolean {
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const { pieces } = this.judged;
    const text = wordsOf(element);
    const piece = this.texts.get(text);
    if (piece && pieces.isRestored(piece)) return true;
    if (rules && element.matches(rules)) {
      if (!piece && text) {
        this.lookAgain(element, result, "now");
        return true;
      }
    } else if (piece && text.length >= TELLING) this.judged.hide(piece, [element]);
    else return pieces.restored.size > 0 && pieces.all.some((other) => this.putBack(other, element));
    result.nags++;
    return true;
  }

  private putBack(piece: Piece, element: Element): boolean {
    return this.judged.pieces.isRestored(piece) && piece.rules.some((rule) => element.matches(rule));
  }

  private look(parent: Element, children: readonly ChildNode[], place: Place, result: Additions): void {
    const { found } = this.judged;
    if (place === "hidden" && lengthOf(children) < NOTABLE) return;
    const part = judgePart(parent, children, this.judged);
    // the children themselves were counted when they came
    result.examined += part.page.examined - children.length;
    if (place === "hidden") {
      if (part.prose >= NOTABLE) expect(result, "soon");
      return;
    }
    const asked = ({ overlay, elements }: Widget) =>
      overlay && elements.some((element) => this.judged.asked(element));
    for (const nag of part.nags) if ((found || nag.overlay) && !asked(nag)) this.strike(nag, part, result);
    const struck = new Set<Node>(part.nags.flatMap(({ elements }) => elements));
    const text = place === "article" && this.judged.articleOnly() && part.chars > 0;
    const body = part.page.boxes.some(({ element }) => holdsBody(element));
    if (part.prose >= PROSE || part.doubt || text || body) expect(result, "soon");
    if (place !== "way" || !this.judged.articleOnly()) return;
    const boxes = new Map(part.page.boxes.map((box) => [box.element, box]));
    for (const child of children)
      if (child.nodeType === 1 && !struck.has(child)) {
        const element = child as Element & ChildNode;
        this.hideRest(element, boxes.get(element), part);
      }
  }

  private strike(nag: Widget, part: Part, result: Additions): void {
    const { pieces } = this.judged;
    const make = (id: number) => nagRemoval(nag, id, part.page.blocks);
    const like = pieces.like(make(0));
    if (like && pieces.isRestored(like)) return;
    const piece = like ?? pieces.add(make, nag.elements, true);
    this.judged.hide(piece, nag.elements);
    this.know(piece);
    result.nags++;
    // what it did to the page around goes with it
    if (nag.overlay) expect(result, "now");
  }

  /** What is no part of the article and none of the page's functions. */
  private hideRest(element: Element, box: Box | undefined, { page }: Part): void {
    const { layout, pieces } = this.judged;
    if (
      this.judged.asked(element) ||
      holdsBody(element) ||
      othersLayer(element, layout) ||
      INERT.has(element.localName)
    )
      return;
    if (box && (functional(page, box, layout) || within(page.sums.prose, box) >= PROSE)) return;
    const text = restText(element, box, page.blocks);
    const like = pieces.like({ kind: "rest", text }) ?? (this.rests < MOST_RESTS ? undefined : this.lastRest);
    if (!like) this.rests++;
    const piece = like ?? pieces.add((id) => restRemoval(element, id, box, page.blocks), [element], false);
    this.lastRest = piece;
    if (!pieces.isRestored(piece)) this.judged.hide(piece, [element]);
  }

  /** What stands in something hidden says something else now: does it still nag? */
  private lookAgain(element: Element, result: Additions, anew: "soon" | "now"): void {
    const { tree, pieces, unlearn } = this.judged;
    const parent = tree.parent(element);
    const text = wordsOf(element);
    if (!parent || !text || this.texts.has(text) || (anew === "soon" && this.looked.has(text))) return;
    const part = judgePart(parent, [element], this.judged);
    result.examined += part.page.examined;
    const piece =
      pieces.of(element) ?? pieces.all.find(({ rules }) => rules.some((rule) => element.matches(rule)));
    this.looked.add(text);
    if (part.nags.length && piece) {
      this.texts.set(text, piece);
      result.nags++;
      return;
    }
    for (const rule of this.judged.rules()) if (element.matches(rule)) unlearn(rule);
    expect(result, anew);
  }

  private know(piece: Piece): void {
    const [element] = piece.elements;
    const text = element ? wordsOf(element) : "";
    if (piece.always && piece.elements.length === 1 && text) this.texts.set(text, piece);
  }
}

function expect(result: Additions, anew: "soon" | "now"): void {
  if (result.anew !== "now") result.anew = anew;
}

/** One batch of additions, sorted. */
class Round {
  readonly rules: string;
  /** Struck nags that something was added to. */
  readonly changed = new Set<Element>();
  private readonly places = new Map<Element, Place>();
  private readonly taken = new Map<Element, ChildNode[]>();

  constructor(private readonly judged: Judged) {
    this.rules = [...judged.rules()].join(",");
  }

  /** Additions that show something and stand in no other addition. */
  *outermost(nodes: Iterable<ChildNode>, result: Additions): Generator<ChildNode> {
    const { tree } = this.judged;
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
    const { tree, root, exempt, pieces } = this.judged;
    const marks = this.judged.marks();
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
    const { tree, root } = this.judged;
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
