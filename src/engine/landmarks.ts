/** The places that the rest of a page is told by: the headline, and the box that holds most of the prose. */
import type { Line } from "./evidence/lines";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import type { PageMeta } from "./meta";
import { within } from "./spans";
import { normalise, squeeze, tokens } from "./text";

const OUTSIDE_NAMES = bit("comments") | bit("related") | bit("advert") | bit("chrome") | bit("consent");
const OUTSIDE_TAGS = new Set(["nav", "aside", "footer", "form", "dialog"]);
const WRAPPERS = new Set(["div", "section"]);
/** Share of a prose block's weight that a box two, three ... levels up gets. */
const FADE = 0.55;
/** A climb from the best box goes on while the parent adds this share of prose. */
const CLIMB_GAIN = 0.12;
/** ... and prose is at least this share of all the text that the parent adds. */
const CLIMB_DENSITY = 0.5;
/** Weights of prose that is likely no body, as a main box is looked for. */
const BEFORE_HEADLINE = 0.4;
const SMALL_PRINT = 0.25;
/** A headline so many levels inside a short list or menu is a crumb. */
const TRAIL_LEVELS = 4;
const TRAIL_LINES = 12;
/** The real headline stands so many lines below its crumb. */
const TRAIL_AHEAD = 12;
const RANKING = /^h[12]$/;
/** A headline so many lines above the text is looked for once more. */
const FAR_ABOVE = 40;
const NEARLY_WHOLE = 0.7;
/** A headline shares so much with the titles, as a heading of its rank. */
const LEAST_SCORE = 0.44;
/** What comes later says the title better by more than this. */
const BETTER = 0.05;
/** A headline has at most so many words, or so many characters in scripts without spaces. */
const HEADLINE_TOKENS = 60;
const HEADLINE_CHARS = 200;
/** A headline stands above the text: what is no h1 and comes after so much prose must be better by so much. */
const PROSE_ABOVE = 500;
const BETTER_BELOW = 0.3;
const SMALL_PRINT_WORDS = /©|cookie|all rights reserved|privacy policy|datenschutz/;

export interface MainInput {
  blocks: Block[];
  boxes: Box[];
  lines: Line[];
  /** Name groups of each box, as bits. */
  masks: Int32Array;
  sums: { chars: Float64Array; prose: Float64Array };
  /** Block of the headline, or -1. */
  headline: number;
}

/** What headlines are told by. */
export interface Heads {
  meta: PageMeta;
  blocks: Block[];
  lines: Line[];
  /** Name groups of each box, as bits. */
  masks: Int32Array;
  sums: { prose: Float64Array };
  /** What the publisher is called, squeezed: no headline is just that. */
  selves: ReadonlySet<string>;
}

/** A plain box around a single line. */
function isWrapper({ tag, from, to }: Box): boolean {
  return to - from === 1 && (WRAPPERS.has(tag) || tag.includes("-"));
}

/** The box that holds most of the running prose closely. */
export function findMain(page: MainInput): Box {
  const { boxes, blocks, lines, masks, sums, headline } = page;
  const scores = new Float64Array(boxes.length);
  blocks.forEach((block, i) => {
    const line = lines[i] as Line;
    let weight = Math.min(line.prose, 600);
    if (!weight) return;
    if (i < headline) weight *= BEFORE_HEADLINE;
    if (SMALL_PRINT_WORDS.test(line.normalised)) weight *= SMALL_PRINT;
    for (let box: Box | null = block.box; box; box = box.parent)
      if (OUTSIDE_TAGS.has(box.tag) || (masks[box.index] as number) & OUTSIDE_NAMES) weight *= 0.5;
    // a text right in its box counts for the box, a paragraph for the box around it and its wrappers
    let box: Box | null = block.box;
    if (!box.children) {
      while (box.parent && isWrapper(box.parent)) box = box.parent;
      box = box.parent ?? box;
    }
    for (let level = 0; box && level < 5; level++, weight *= FADE, box = box.parent)
      scores[box.index] = (scores[box.index] as number) + weight;
  });
  let best = boxes[0] as Box;
  for (const box of boxes) if ((scores[box.index] as number) > (scores[best.index] as number)) best = box;
  // a body cut into sister boxes: climb while what a parent adds is prose as well
  for (let up = best.parent; up && up.tag !== "body"; up = up.parent) {
    const gain = within(sums.prose, up) - within(sums.prose, best);
    const chars = within(sums.chars, up) - within(sums.chars, best);
    const outside = OUTSIDE_TAGS.has(up.tag) || (masks[up.index] as number) & bit("comments");
    if (!outside && gain > CLIMB_GAIN * within(sums.prose, best) && gain > CLIMB_DENSITY * chars) best = up;
  }
  return best;
}

/** How much each block says what the page calls itself, 0 to 1.45. A link is none, unless it is named a headline: blogs link to the very page. */
function titleScores({ meta, blocks, lines, masks, selves }: Heads): Float64Array {
  // the publisher's name ends most titles, and stands all over the page
  const ownWords = new Set(meta.siteNames.flatMap((name) => tokens(normalise(name))));
  const titles = meta.titles.map((title) => new Set(tokens(normalise(title))));
  return Float64Array.from(blocks, ({ box, hidden, text }, i) => {
    const line = lines[i] as Line;
    if (line.tokens < 2 || (line.tokens > HEADLINE_TOKENS && text.length > HEADLINE_CHARS)) return 0;
    if (selves.has(squeeze(line.normalised))) return 0;
    const words = new Set(tokens(line.normalised));
    let overlap = 0;
    for (const title of titles) {
      let both = 0;
      for (const word of words) if (title.has(word) && !ownWords.has(word)) both++;
      overlap = Math.max(overlap, both / Math.max(words.size, Math.min(title.size, 40)));
    }
    const heading = /^h[1-6]$/.test(box.tag);
    const named = heading && ((masks[box.index] as number) & bit("headline")) !== 0;
    const linked = line.linkShare > 0.5 && !named;
    const score = overlap + (box.tag === "h1" ? 0.45 : heading ? 0.15 : 0) - (linked ? 0.5 : 0);
    return hidden ? score - 0.5 : score;
  });
}

/** Block of the headline: the line that says what the page calls itself, or -1. */
export function findHeadline(heads: Heads): number {
  const { blocks, sums } = heads;
  const scores = titleScores(heads);
  const best = bestOf(
    0,
    blocks.length,
    (i) => scores[i] as number,
    (from, to) =>
      (blocks[to] as Block).box.tag !== "h1" && within(sums.prose, { from, to }) > PROSE_ABOVE
        ? BETTER_BELOW
        : BETTER,
  );
  if (best < 0 || !inTrail((blocks[best] as Block).box)) return best;
  const real = bestOf(best + 1, Math.min(blocks.length, best + 1 + TRAIL_AHEAD), (i) =>
    RANKING.test((blocks[i] as Block).box.tag) ? (scores[i] as number) : 0,
  );
  return real < 0 ? best : real;
}

/** A headline far above the text, in a bar that stays, may stand again, as good as whole, where the text begins. */
export function nearerHeadline(heads: Heads, headline: number, proseFrom: number): number {
  if (headline < 0 || proseFrom - headline < FAR_ABOVE) return headline;
  const { blocks } = heads;
  const scores = titleScores(heads);
  const near = bestOf(Math.max(headline + 1, proseFrom - TRAIL_AHEAD), proseFrom + 1, (i) =>
    RANKING.test((blocks[i] as Block).box.tag) && (scores[i] as number) > NEARLY_WHOLE
      ? (scores[i] as number)
      : 0,
  );
  return near < 0 ? headline : near;
}

/** The best of the blocks [from, to); each beats the one before it by more than `ahead` says. */
function bestOf(
  from: number,
  to: number,
  scoreOf: (i: number) => number,
  ahead = (_best: number, _i: number): number => BETTER,
): number {
  let best = -1;
  let most = 0;
  for (let i = from; i < to; i++) {
    const score = scoreOf(i);
    if (score > LEAST_SCORE && (best < 0 || score > most + ahead(best, i))) {
      best = i;
      most = score;
    }
  }
  return best;
}

/** In a list or a menu: the last of a trail of crumbs says the title too, and may be the page's only `h1`. */
function inTrail(box: Box): boolean {
  for (let up: Box | null = box, level = 0; up && level < TRAIL_LEVELS; up = up.parent, level++)
    if (up.to - up.from <= TRAIL_LINES && (up.tag === "li" || up.tag === "nav")) return true;
  return false;
}

/** How many `h1` lines stand above each block since the headline. */
export function countHeadings(blocks: Block[], headline: number): Int32Array {
  let count = 0;
  let last: Box | undefined;
  return Int32Array.from(blocks, (block, i) => {
    if (i > headline && block.box.tag === "h1" && block.box !== last) {
      count++;
      last = block.box;
    }
    return count;
  });
}
