/** Is the article behind a gate? Gates stay; a preview is named as one. */
import type { Article } from "./article";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { asksLeave, covers, dismissible, isBackdrop, isDialog, showsOver } from "./overlay";
import { inside, within } from "./spans";
import type { Survey } from "./survey";
import type { Gate, Intent, LayoutPort } from "./types";
import { findWithheld, isShown, lastLine, type Withheld } from "./withheld";

export interface GateFinding {
  gate: Gate;
  /** Boxes that must stay because they are the gate, its backdrops among them. */
  walls: Box[];
  /** Something says that the publisher keeps text back here, gate or not. */
  withholds: boolean;
  /** Block in which a preview ends, else -1. */
  end: number;
}

const GATING = new Set<Intent>(["unlock", "subscribe", "register"]);
const ASKING = new Set<Intent>(["newsletter", "app", "push", "donate"]);
/** A box that asks at least this much may be a wall: one strong phrase, or two weak ones. */
const ASKS = 2;
/** A wall says no more than this, in characters. */
const LONGEST_WALL = 3000;
/** Layers without a telling name are looked for this deep. */
const DEPTH = 6;
/** Lines behind the end in which a pitch speaks of this article. */
const BEHIND = 14;
/** ... and in which it does so beyond doubt, if it says that there is more to read. */
const RIGHT_BEHIND = 5;
/** A text is short below this length, in characters. */
const SHORT = 1800;

interface Asking {
  gating: number;
  other: number;
}

function askingWithin(page: Survey, box: Box): Asking {
  const asking = { gating: 0, other: 0 };
  for (let i = box.from; i < box.to; i++)
    for (const { intent, strength } of page.lines[i]?.phrases ?? []) {
      const weight = strength === "strong" ? 2 : 1;
      if (GATING.has(intent)) asking.gating += weight;
      else if (ASKING.has(intent)) asking.other += weight;
    }
  return asking;
}

/** Finds walls over the page and cut texts. `layout` is asked of overlay candidates only, and where the text ends. */
export function findGate(page: Survey, article: Article, layout: LayoutPort | undefined): GateFinding {
  const last = article.found ? lastLine(page, article, layout) : -1;
  const withheld = findWithheld(page, article, last, layout);
  const walls = findWalls(page, article, withheld, layout);
  const withholds = page.meta.free === false || withheld.covered || walls.length > 0;
  if (walls.length) {
    // what lies between a wall and the text is part of the wall
    const backdrops = layout ? page.boxes.filter((box) => isBackdrop(page, box, layout)) : [];
    return { gate: "wall", walls: [...walls, ...backdrops], withholds, end: -1 };
  }
  const preview = last >= 0 && isPreview(page, article, last, withheld, layout);
  return { gate: preview ? "preview" : "none", walls, withholds, end: preview ? last : -1 };
}

function findWalls(
  page: Survey,
  article: Article,
  withheld: Withheld,
  layout: LayoutPort | undefined,
): Box[] {
  const walls: Box[] = [];
  for (const box of page.boxes) {
    if (box.hidden || !mayBeWall(page, box, layout) || walls.some((wall) => inside(box, wall))) continue;
    if (article.body.some((i) => i >= box.from && i < box.to)) continue;
    const asking = askingWithin(page, box);
    if (asking.gating < ASKS || !isGate(page, box, asking, article.found, withheld, layout)) continue;
    if (!dismissible(page, box, layout) && blocks(page, box, layout) && !asksLeave(page, box))
      walls.push(box);
  }
  return walls;
}

function mayBeWall(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  if (page.hooks[box.index]?.gate || (page.masks[box.index] as number) & bit("overlay") || isDialog(box))
    return true;
  if (!layout || box.depth > DEPTH || !within(page.sums.strong, box)) return false;
  return within(page.sums.chars, box) < LONGEST_WALL && layout.style(box.element, "position") === "fixed";
}

/**
 * Bars the way to this article, rather than asking for something on the way. On a page that calls itself free that
 * takes a sign of text kept back; on one that says nothing, a layer that can't be closed is taken at its word.
 */
function isGate(
  page: Survey,
  box: Box,
  { gating, other }: Asking,
  found: boolean,
  { covered }: Withheld,
  layout: LayoutPort | undefined,
): boolean {
  if (page.meta.free === false || covered) return true;
  if (page.meta.free === true || !layout || !found) return false;
  return page.hooks[box.index]?.gate === true || gating > other;
}
/** Lies over the page so that nothing else can be read: by its size, or with the page's scroll locked under it. */
function blocks(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  if (!layout) {
    if (covers(box, layout)) return true;
    return Boolean(page.hooks[box.index]?.gate && (page.masks[box.index] as number) & bit("overlay"));
  }
  const chain = around(box);
  if (!chain.every(({ element }) => layout.style(element, "visibility") !== "hidden")) return false;
  if (chain.some((one) => covers(one, layout) && showsOver(one, layout))) return true;
  const root = page.boxes[0]?.element;
  const locked = [root, root?.parentElement].some(
    (element) => element && /^(hidden|clip)$/.test(layout.style(element, "overflow-y")),
  );
  const veiled = () => page.boxes.some((one) => isBackdrop(page, one, layout));
  return (
    chain.some((one) => layout.style(one.element, "position") === "fixed" && showsOver(one, layout)) &&
    (locked || veiled())
  );
}

/** A box and those around it that hold no more text. */
function around(box: Box): Box[] {
  const chain = [box];
  for (let up = box.parent; up && up.from === box.from && up.to === box.to; up = up.parent) chain.push(up);
  return chain;
}

/** In the flow: what a dialog says is no word on this article. */
function inFlow(page: Survey, i: number): boolean {
  for (let box: Box | null = page.blocks[i]?.box ?? null; box; box = box.parent) {
    if (box.tag === "dialog" || box.element.getAttribute("role") === "dialog") return false;
    if ((page.masks[box.index] as number) & bit("overlay") && box.tag !== "body") return false;
  }
  return true;
}

/** A sign that text is missing, together with one that it is sold or given to members. */
function isPreview(
  page: Survey,
  article: Article,
  last: number,
  { cut, covered }: Withheld,
  layout: LayoutPort | undefined,
): boolean {
  const { free } = page.meta;
  if (free === true) return false;
  let gating = 0;
  let unlocks = false;
  // what is kept back may stand between the text's end and the pitch
  for (let i = last + 1, line = 1; i < page.blocks.length && line < BEHIND; i++) {
    if (!isShown(page, i, layout)) continue;
    const hits = page.lines[i]?.phrases.filter(({ intent }) => intent === "unlock" || intent === "subscribe");
    const rightBehind = line++ <= RIGHT_BEHIND;
    if (!hits?.length || !inFlow(page, i)) continue;
    // a newsletter is subscribed to as well
    const letter = page.lines[i]?.phrases.some(({ intent }) => intent === "newsletter");
    for (const { intent, strength } of hits)
      if (intent === "unlock" || !letter) gating += strength === "strong" ? 1 : 0.3;
    if (rightBehind)
      unlocks ||= hits.some(({ intent, strength }) => intent === "unlock" && strength === "strong");
  }
  const hooked = page.boxes.some(
    (box) =>
      page.hooks[box.index]?.gate &&
      within(page.sums.chars, box) > 20 &&
      inFlow(page, box.from) &&
      isShown(page, box.from, layout),
  );
  const short = article.body.reduce((sum, i) => sum + (page.blocks[i] as Block).text.length, 0) < SHORT;
  if (free === false)
    return cut || unlocks || (covered && (gating > 0 || hooked)) || (short && (gating > 0 || hooked));
  return (covered && (unlocks || (hooked && gating >= 1))) || (cut && gating >= 1 && short);
}
