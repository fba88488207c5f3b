/** From lines to widgets: evidence anchors in a line and grows to the largest box that holds no prose. */
import type { Article } from "./article";
import { bit } from "./evidence/names";
import { PRICE } from "./features";
import type { GateFinding } from "./gate";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { inside, prefix, within } from "./spans";
import type { Survey } from "./survey";
import type { Intent, LayoutPort, Reason } from "./types";

/** A nag to strike: one box, or the inline elements of one line where its box holds more. */
export interface Widget {
  box: Box;
  /** What to hide: `box.element`, or the line's own elements. */
  elements: Element[];
  /** Blocks [from, to). */
  from: number;
  to: number;
  kind: Intent;
  reasons: Reason[];
  overlay: boolean;
}

/** From this chance on a line anchors a widget. */
const ANCHOR = 0.5;
/** A box joins while its text has this mean chance of being nag. */
const GROW_SHARE = 0.45;
/** Lines with this chance of being body stop every growth. */
const BODY_VETO = 0.3;
/** Prose this long, in characters, without a phrase of a nag stops it too. */
const PLAIN_PROSE = 160;
/** No widget is longer, in characters. */
const LONGEST = 6000;
/** Log-odds that a sign of each sort adds, as it is told to the reader. */
const TOLD = { vendor: 4, strong: 2, weak: 0.7, form: 1.5, link: 1, overlay: 1, site: 5 } as const;
/** Points of a box that asks without saying so, and how many it takes. */
const POINTS = { email: 1.6, strong: 1.2, weak: 0.5, action: 1.2, price: 0.7, name: 0.8 } as const;
const ENOUGH = 3;
const ASKING = new Set<Intent>(["subscribe", "newsletter", "donate", "app", "offer", "push"]);
const NAVIGATION = new Set(["nav", "header", "footer", "ul", "ol", "table", "tbody", "li", "a"]);
/** Boxes with more link lines than this are lists of links. */
const MOST_LINKS = 4;
const UNTOUCHABLE = new Set(["html", "body", "main", "article"]);
const NOT_NAGS = bit("consent") | bit("comments");

/** Sums over the page that every growth asks. */
class Growth {
  private readonly nag: Float64Array;
  private readonly chars: Float64Array;
  private readonly veto: Float64Array;
  private readonly kept: Float64Array;
  /** Links to other stories: a box that holds several is a list of them with a pitch among. */
  private readonly foreign: Float64Array;

  constructor(
    private readonly page: Survey,
    look: Look,
    article: Article,
  ) {
    const n = page.blocks.length;
    const length = (i: number) => (page.blocks[i] as Block).text.length;
    const protectedLine = (i: number) => {
      if (article.kept[i]) return true;
      if (!article.found || (look.nag[i] as number) > ANCHOR) return false;
      const line = page.lines[i];
      const plain = line !== undefined && line.prose > PLAIN_PROSE && line.strong + line.weak === 0;
      return (look.body[i] as number) > BODY_VETO || plain;
    };
    this.nag = prefix(n, (i) => (look.nag[i] as number) * length(i));
    this.chars = prefix(n, length);
    this.veto = prefix(n, (i) => Number(protectedLine(i)));
    this.kept = prefix(n, (i) => article.kept[i] ?? 0);
    this.foreign = prefix(n, (i) => {
      const line = page.lines[i];
      return Number(
        line !== undefined &&
          line.linkShare > 0.8 &&
          line.tokens > 4 &&
          !line.links.length &&
          !line.phrases.length,
      );
    });
  }

  /** Mean chance of a box's text being nag, by characters. */
  share(box: Box): number {
    return within(this.nag, box) / (within(this.chars, box) || 1);
  }

  allows(box: Box): boolean {
    if (UNTOUCHABLE.has(box.tag) || !box.parent || box.partial) return false;
    if (within(this.veto, box) > 0 || within(this.chars, box) > LONGEST || within(this.foreign, box) > 1)
      return false;
    return this.mayHold(box);
  }

  /** False inside comments, consent banners and author boxes: what stands there works for them, unless the article does too. */
  mayHold(box: Box): boolean {
    for (let up: Box | null = box, level = 0; up && !UNTOUCHABLE.has(up.tag); up = up.parent, level++) {
      if (within(this.kept, up) > 0) break;
      const mask = this.page.masks[up.index] as number;
      if (mask & NOT_NAGS || (mask & bit("byline") && level < 3 && up.emails === 0)) return false;
    }
    return true;
  }

  /** The largest box around `start` that is mostly nag. */
  grow(start: Box): Box {
    let best = start;
    for (let up = start.parent; up && this.allows(up); up = up.parent)
      if (this.share(up) >= GROW_SHARE) best = up;
    return best;
  }
}

/** Small boxes that ask for something by form, price or button, though no line of theirs says so in words. */
function asks(page: Survey, look: Look, box: Box): boolean {
  if (NAVIGATION.has(box.tag) || box.passwords > 0) return false;
  let points = box.emails ? POINTS.email : 0;
  let links = 0;
  let chance = 0;
  let action = false;
  let price = false;
  const intents = new Set<Intent>();
  for (let i = box.from; i < box.to; i++) {
    const line = page.lines[i];
    if (!line) continue;
    chance = Math.max(chance, look.nag[i] as number);
    if (line.linkShare > 0.7) links++;
    for (const hit of line.phrases) intents.add(hit.intent);
    points += line.strong * POINTS.strong + line.weak * POINTS.weak;
    if (line.linkShare > 0.7 && line.tokens <= 8 && line.links.some((intent) => ASKING.has(intent)))
      action = true;
    if (PRICE.test(line.normalised)) price = true;
  }
  if (links > MOST_LINKS) return false;
  if (action) points += POINTS.action;
  if (price && (action || intents.size > 0)) points += POINTS.price;
  if ((page.masks[box.index] as number) & bit("nag")) points += POINTS.name;
  return points + 2 * chance >= ENOUGH && (intents.size > 0 || action || box.emails > 0);
}

function kindOf(page: Survey, from: number, to: number, box: Box): Intent {
  const votes = new Map<Intent, number>();
  const vote = (intent: Intent, weight: number) => votes.set(intent, (votes.get(intent) ?? 0) + weight);
  for (let i = from; i < to; i++) {
    const line = page.lines[i];
    for (const hit of line?.phrases ?? []) vote(hit.intent, hit.strength === "strong" ? 2 : 0.7);
    for (const intent of line?.links ?? []) vote(intent, 1);
  }
  for (const hook of hooksIn(page, box)) vote(hook.kind, 3);
  if (box.emails) vote("newsletter", 1);
  let best: Intent = "subscribe";
  let most = 0;
  for (const [intent, votesFor] of votes)
    if (votesFor > most) {
      best = intent;
      most = votesFor;
    }
  return best;
}

function hooksIn(page: Survey, box: Box) {
  const found = [];
  for (let i = box.index; i < box.end; i++) {
    const hook = page.hooks[i];
    if (hook) found.push(hook);
  }
  for (let up = box.parent; up; up = up.parent) {
    const hook = page.hooks[up.index];
    if (hook && up.from === box.from && up.to === box.to) found.push(hook);
  }
  return found;
}

function reasonsFor(
  page: Survey,
  look: Look,
  box: Box,
  from: number,
  to: number,
  overlay: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (rule: string, detail: string, weight: number) => {
    if (!reasons.some((reason) => reason.rule === rule && reason.detail === detail))
      reasons.push({ rule, detail, weight });
  };
  for (const hook of hooksIn(page, box)) add("vendor", hook.vendor, TOLD.vendor);
  let strongest = from;
  for (let i = from; i < to; i++) {
    const line = page.lines[i];
    for (const hit of line?.phrases ?? []) add("phrase", hit.stem, TOLD[hit.strength]);
    for (const intent of line?.links ?? []) add("link", intent, TOLD.link);
    if ((look.nag[i] as number) > (look.nag[strongest] as number)) strongest = i;
  }
  if (box.emails) add("form", "email", TOLD.form);
  if (overlay) add("overlay", "", TOLD.overlay);
  reasons.sort((a, b) => b.weight - a.weight);
  return [...reasons.slice(0, 6), ...look.explainNag(strongest, 4)];
}

/** A layer's own text is at least this share of what lies in it. */
const LAYER_SHARE = 0.6;

/** A layer over the page, or most of one: fixed or sticky, or named so where no layout can be asked. Bars of links are none. */
export function isOverlay(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  const own = within(page.sums.chars, box);
  for (let up: Box | null = box, level = 0; up && level < 5 && up.tag !== "body"; up = up.parent, level++) {
    if (up.tag === "header" || up.tag === "nav" || own < LAYER_SHARE * within(page.sums.chars, up))
      return false;
    if (layout) {
      const position = layout.style(up.element, "position");
      if (position === "fixed" || position === "sticky") return true;
    } else if ((page.masks[up.index] as number) & bit("overlay") || up.tag === "dialog") return true;
  }
  return false;
}

/** The elements of a line, where each belongs to this line alone; empty where bare text is part of it. */
function ownElements(page: Survey, i: number): Element[] {
  const block = page.blocks[i] as Block;
  const others = new Set<ChildNode>();
  for (const j of [i - 1, i + 1]) for (const part of page.blocks[j]?.parts ?? []) others.add(part);
  const elements: Element[] = [];
  for (const part of block.parts) {
    if (part.nodeType !== 1 || others.has(part)) return [];
    elements.push(part as Element);
  }
  return elements;
}

/** Finds every nag, largest boxes first come whole; walls of a gate are no nags. */
export function findNags(
  page: Survey,
  look: Look,
  article: Article,
  gate: GateFinding,
  layout: LayoutPort | undefined,
): Widget[] {
  const growth = new Growth(page, look, article);
  const widgets: Widget[] = [];
  const gated = (box: Box) => gate.walls.some((wall) => inside(box, wall) || inside(wall, box));
  const taken = new Uint8Array(page.blocks.length);
  const strike = (box: Box, from: number, to: number, elements: Element[]) => {
    if (!elements.length || gated(box)) return;
    const overlay = isOverlay(page, box, layout);
    widgets.push({
      box,
      elements,
      from,
      to,
      kind: kindOf(page, from, to, box),
      reasons: reasonsFor(page, look, box, from, to, overlay),
      overlay,
    });
    taken.fill(1, from, to);
  };
  for (const box of article.pitches) strike(box, box.from, box.to, [box.element]);
  let end = -1;
  for (const box of page.boxes) {
    if (box.index < end || box.to - box.from > 14 || box.to === box.from || !growth.allows(box)) continue;
    if (!asks(page, look, box)) continue;
    strike(box, box.from, box.to, [box.element]);
    end = box.end;
  }
  end = -1;
  for (const box of page.boxes) {
    if (box.index < end || taken[box.from] || !page.hooks[box.index] || !growth.allows(box)) continue;
    strike(box, box.from, box.to, [box.element]);
    end = box.end;
  }
  for (let i = 0; i < page.blocks.length; i++) {
    if (taken[i] || article.kept[i] || (look.nag[i] as number) <= ANCHOR) continue;
    const block = page.blocks[i] as Block;
    const alone = block.box.to - block.box.from === 1;
    const whole = growth.allows(block.box) && (alone || growth.share(block.box) >= GROW_SHARE);
    if (whole) {
      const box = growth.grow(block.box);
      strike(box, box.from, box.to, [box.element]);
    } else if (growth.mayHold(block.box)) strike(block.box, i, i + 1, ownElements(page, i));
  }
  return dropNested(widgets);
}

/** A widget that a later, larger one holds is part of it. */
function dropNested(widgets: Widget[]): Widget[] {
  const whole = widgets.filter((widget) => widget.elements[0] === widget.box.element);
  return widgets.filter(
    (widget) =>
      !whole.some((other) => other !== widget && other.box !== widget.box && inside(widget.box, other.box)),
  );
}
