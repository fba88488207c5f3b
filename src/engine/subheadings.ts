/** Sub-headings of the body, and the short lines that are all that stands under one. */
import { beside } from "./beside";
import type { Line } from "./evidence/lines";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { hangsOn, innocent } from "./plain";
import { inside } from "./spans";
import type { Survey } from "./survey";
import type { Label } from "./types";

/** A sub-heading above a line of the body needs this chance, and may have so many lines of a picture or an advertisement between. */
const HEADING_CHANCE = 0.1;
const HEADING_LINES = 3;
const SURELY_FURNITURE = 0.5;
/** A short line that is all that stands under a sub-heading needs hardly any chance of its own. */
const UNDER_CHANCE = 0.04;
const UNDER_LINES = 3;
const SURELY_NAG = 0.75;
/** The title of a box has at most so many words, and the box so many lines. */
const TITLE_TOKENS = 6;
/** ... or so many characters in scripts without spaces. */
const TITLE_CHARS = 20;
const TITLED_LINES = 24;
/** A line that says who is quoted has at most so many words, and the box so many lines. */
const ATTRIBUTION_TOKENS = 8;
const ATTRIBUTED_LINES = 4;
const TITLES_NOTHING = new Set<Label>(["share", "comments", "advert", "dateline", "credit"]);
/** Shorter claims may be said of something else. */
const CLAIM_CHARS = 20;

/** Sub-headings right above a line of the body, where that body has others of the same make or the model half believes it. */
export function addHeadings(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const from = isBody.indexOf(1);
  const known = knownHeadings(page, isBody);
  for (let i = isBody.length - 2; i > page.headline; i--) {
    const { box } = page.blocks[i] as Block;
    if (isBody[i] || rankOf(page, i) < 2) continue;
    // a picture or the label of an advertisement may stand between
    let next = i + 1;
    while (
      next <= i + HEADING_LINES &&
      ((look.furniture[next] ?? 0) > SURELY_FURNITURE || page.lines[next]?.labels.includes("advert"))
    )
      next++;
    if (!isBody[next]) continue;
    if (!innocent(page, look, i) || (look.nag[i] as number) > 0.3) continue;
    // what names a heading says how it looks
    if (beside(page, box.parent ?? box, sums)) continue;
    if ((look.furniture[i] as number) > SURELY_FURNITURE) continue;
    const makes = makesOf(page, i);
    // above the first line of the body stands a label or a second headline rather
    if (!makes.some((make) => known.has(make)) && (i < from || (look.body[i] as number) < HEADING_CHANCE))
      continue;
    isBody[i] = 1;
    for (const make of makes) known.add(make);
  }
}

/** Short lines that are all that stands under a sub-heading of the body, before the next of its rank or a higher one. */
export function addUnderHeadings(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  let above = -1;
  for (let i = 0; i < isBody.length; i++) {
    if (!isBody[i]) continue;
    const rank = rankOf(page, i);
    if (above >= 0 && rank && rank <= rankOf(page, above)) {
      const lines = range(above + 1, i);
      const { parent } = (page.blocks[above] as Block).box;
      if (lines.every((k) => (look.body[k] as number) > UNDER_CHANCE && stands(page, look, sums, k, parent)))
        for (const k of lines) isBody[k] = 1;
    }
    above = rank > 1 ? i : -1;
  }
}

/** What a box of the body is called: a few words right above its lines, which are all body, set off among others. */
export function addTitles(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const [from, to] = [isBody.indexOf(1), isBody.lastIndexOf(1)];
  for (const { index, from: i, to: end, parent } of page.boxes) {
    if (isBody[i] || end - i < 2 || end - i > TITLED_LINES || i <= page.headline || !parent) continue;
    if (!isBody.subarray(i + 1, end).every((body) => body === 1)) continue;
    if ((i < from && end > to) || (parent.from === i && parent.to === end)) continue;
    const line = page.lines[i] as Line;
    const { box } = page.blocks[i] as Block;
    if (
      (line.tokens > TITLE_TOKENS && line.normalised.length > TITLE_CHARS) ||
      line.digits > 0 ||
      line.linkShare > 0 ||
      line.strong + line.links.length > 0
    )
      continue;
    if (line.tokens < 2 && line.labels.includes("related")) continue;
    if (line.labels.some((label) => TITLES_NOTHING.has(label)) || (page.repeats[i] as number) > 1) continue;
    if (box.index === index || hangsOn(page, box) || beside(page, box, sums)) continue;
    if ((look.nag[i] as number) < 0.3 && (look.furniture[i] as number) < SURELY_FURNITURE) isBody[i] = 1;
  }
}

/** Who said what a small box among the body's lines quotes: a few words below its lines, which are all body. */
export function addAttributions(page: Survey, look: Look, isBody: Uint8Array): void {
  const [from, to] = [isBody.indexOf(1), isBody.lastIndexOf(1)];
  for (const holder of page.boxes) {
    const { from: start, to: end } = holder;
    const i = end - 1;
    if (start <= from || i > to || isBody[i] || i <= start || end - start > ATTRIBUTED_LINES) continue;
    if (!quotes(page, holder) || !isBody.subarray(start, i).every((body) => body === 1)) continue;
    const line = page.lines[i] as Line;
    const { box } = page.blocks[i] as Block;
    if (line.tokens > ATTRIBUTION_TOKENS || line.linkShare > 0 || line.digits > 0 || line.labels.length > 0)
      continue;
    if (line.strong + line.weak > 0 || (page.calls[i] as number) > 0 || (page.repeats[i] as number) > 1)
      continue;
    if (headingLevel(box.tag) > 0 || box.tag === "figcaption") continue;
    if ((look.nag[i] as number) < 0.3 && (look.furniture[i] as number) < SURELY_FURNITURE) isBody[i] = 1;
  }
}

/** Begins with a quotation mark, is named a quotation, or holds one. */
function quotes({ boxes, masks, lines }: Survey, { index, end, from }: Box): boolean {
  const isQuote = (box: Box) =>
    box.tag === "blockquote" || ((masks[box.index] as number) & bit("quote")) !== 0;
  return lines[from]?.normalised.startsWith('"') === true || boxes.slice(index, end).some(isQuote);
}

/**
 * What a fact check checks and how it rates that, as its structured data words it (schema.org's ClaimReview), each with the label
 * above it. They stand in cards of their own, and a verdict is a word or two, which no model takes for text.
 */
export function addReview(page: Survey, look: Look, isBody: Uint8Array): void {
  const { claim, verdict } = page.meta.review;
  if (!claim && !verdict) return;
  const to = isBody.lastIndexOf(1);
  const told = (i: number, text: string) =>
    text === verdict || (claim.length >= CLAIM_CHARS && text.includes(claim) && !page.lines[i]?.linkShare);
  for (let i = page.headline + 1; i < to; i++) {
    const { normalised } = page.lines[i] as Line;
    if (isBody[i] || !normalised || !told(i, normalised) || (look.nag[i] as number) > SURELY_NAG) continue;
    isBody[i] = 1;
    const { parent } = page.blocks[i - 1]?.box ?? {};
    const labelled = rankOf(page, i - 1) > 1 && parent && inside((page.blocks[i] as Block).box, parent);
    if (labelled && page.lines[i - 1]?.linkShare === 0) isBody[i - 1] = 1;
  }
}

/** Makes of the body's sub-headings: their templates, and what they are named. */
function knownHeadings(page: Survey, isBody: Uint8Array): Set<number | string> {
  const known = new Set<number | string>();
  isBody.forEach((body, i) => {
    if (body && rankOf(page, i) > 1) for (const make of makesOf(page, i)) known.add(make);
  });
  return known;
}

function makesOf({ blocks, templateOf }: Survey, i: number): (number | string)[] {
  const { tag, className } = (blocks[i] as Block).box;
  return className ? [templateOf[i] as number, `${tag}.${className}`] : [templateOf[i] as number];
}

function rankOf(page: Survey, i: number): number {
  return headingLevel(page.blocks[i]?.box.tag ?? "");
}

/** The lines from `from` to before `to`; none where they are too many. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from <= UNDER_LINES ? Math.max(0, to - from) : 0 }, (_, k) => from + k);
}

/** Belongs under the heading of `parent`: asks nothing, leads nowhere, stands beside nothing. */
function stands(page: Survey, look: Look, sums: Float64Array, i: number, parent: Box | null): boolean {
  const { box } = page.blocks[i] as Block;
  return (
    parent !== null &&
    inside(box, parent) &&
    innocent(page, look, i) &&
    !hangsOn(page, box) &&
    !beside(page, box, sums) &&
    (look.furniture[i] as number) < SURELY_FURNITURE
  );
}
