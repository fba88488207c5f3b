/** What comes after the judgement: additions are judged by themselves, copies of struck nags are known again. */
import { judgePart, type Part, type Surroundings } from "./additions";
import { Batch, type Place, type Standing } from "./batch";
import { holdsBody } from "./frames";
import { INERT, othersLayer } from "./marks";
import type { Box } from "./measure";
import { lengthOf, wordsOf } from "./nodes";
import { functional } from "./overlay";
import type { Piece } from "./pieces";
import { nagRemoval, restRemoval, restText } from "./report";
import { within } from "./spans";
import type { Additions } from "./types";
import type { Widget } from "./verdict";

/** What the judgement of the page knows and does. */
export interface Judged extends Surroundings, Standing {
  /** The page is an article; else only what lies over it may go. */
  found: boolean;
  /** Only the article stays visible. */
  articleOnly(): boolean;
  /** The reader opened it: it stays, whatever it is. */
  asked(element: Element): boolean;
  hide(piece: Piece, elements: readonly Element[]): void;
  /** A rule matched what doesn't nag. */
  unlearn(selector: string): void;
}

/** Prose this long, in characters, may be part of an article. */
const PROSE = 160;
/** What is hidden may be where the article comes: prose this long, in characters, calls for another look. */
const NOTABLE = 300;
/** Children measured at once. */
const CHUNK = 64;
/** Words this long, in characters, tell a copy where no rule does. */
const TELLING = 20;
/** Additions beside the article that are listed one by one; those after them join the last. */
const MOST_RESTS = 100;

export class Latecomers {
  /** Struck nags by what they say. */
  private readonly texts = new Map<string, Piece>();
  /** Changed contents of struck nags, and contents of layers, that were looked at. */
  private readonly looked = new Set<string>();
  private rests = 0;
  private lastRest: Piece | undefined;

  constructor(private readonly judged: Judged) {
    for (const piece of judged.pieces.all) this.know(piece);
  }

  judge(nodes: Iterable<ChildNode>): Additions {
    const result: Additions = { nags: 0, anew: "no", examined: 0 };
    const batch = new Batch(this.judged);
    for (const node of batch.outermost(nodes, result)) {
      const parent = this.judged.tree.parent(node) as Element;
      const place = batch.placeOf(parent);
      if (place === "struck" || (place !== "hidden" && this.isKnown(node, batch.rules, result))) continue;
      batch.take(parent, node);
    }
    for (const [parent, added] of batch.parts()) {
      const children = [...added];
      for (let i = 0; i < children.length; i += CHUNK)
        this.look(parent, children.slice(i, i + CHUNK), batch.placeOf(parent), result);
    }
    for (const element of batch.changed) this.lookAgain(element, result, "soon");
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
    const over = part.over && this.isNews(children);
    if (part.prose >= PROSE || part.doubt || over || text || body) expect(result, "soon");
    if (place !== "way" || !this.judged.articleOnly()) return;
    const boxes = new Map(part.page.boxes.map((box) => [box.element, box]));
    for (const child of children)
      if (child.nodeType === 1 && !struck.has(child)) {
        const element = child as Element & ChildNode;
        this.hideRest(element, boxes.get(element), part);
      }
  }

  /** Words that were not there before: a layer that comes again and again is looked at once. */
  private isNews(children: readonly ChildNode[]): boolean {
    const text = children.map((child) => child.textContent ?? "").join(" ");
    if (this.looked.has(text)) return false;
    this.looked.add(text);
    return true;
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
