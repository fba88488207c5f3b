/** Everything the models ask of a page, worked out once on the measured data: no DOM from here on. */
import type { HookHit, HookReader } from "./evidence/hooks";
import { type Line, readLine } from "./evidence/lines";
import { bit } from "./evidence/names";
import type { PhraseMatcher } from "./evidence/phrases";
import type { Block, Box, Measured } from "./measure";
import type { PageMeta } from "./meta";
import { normalise, tokens } from "./text";
import type { Intent } from "./types";

/** The rules, compiled once per content script or process. */
export interface Readers {
  matcher: PhraseMatcher;
  namer(names: string): number;
  hooks: HookReader;
  intentOf(href: string): Intent | undefined;
}

/** Lines that share the tags and classes of their box and its parent: one template's work. */
export interface Template {
  count: number;
  chars: number;
  linkChars: number;
  prose: number;
  ending: number;
}

/** Sister boxes of one make under one parent: cards of a list, comments, entries; or the paragraphs of a text. */
export interface Cards {
  count: number;
  blocks: number;
  chars: number;
  linkChars: number;
  prose: number;
  /** Cards that hold a line which is all link. */
  linked: number;
}

export interface Survey extends Measured {
  meta: PageMeta;
  lines: Line[];
  /** Name groups of each box, as bits. */
  masks: Int32Array;
  hooks: (HookHit | undefined)[];
  templates: Template[];
  /** Index of each block's template. */
  templateOf: Int32Array;
  /** The cards that each block is part of, if any, and how many levels up. */
  cardsOf: ({ cards: Cards; level: number } | undefined)[];
  /** How many lines begin with the same three words as each, but go on differently. */
  prefixRepeats: Int32Array;
  /** `h1` lines above each block since the headline. */
  headingsSince: Int32Array;
  /** Sums over blocks [0, i): take differences. */
  sums: Record<"chars" | "linkChars" | "prose" | "strong" | "weak" | "links", Float64Array>;
  /** The box that holds most of the running prose closely. */
  main: Box;
  /** First and last block of prose in `main`; equal to `main.from` where there is none. */
  proseFrom: number;
  proseTo: number;
  /** Block of the headline, or -1. */
  headline: number;
  /** How often each block's text stands on the page. */
  repeats: Int32Array;
  /** The largest box around each block that holds no prose but its own: the widget it may belong to. */
  widgetOf: Box[];
}

const OUTSIDE_NAMES = bit("comments") | bit("related") | bit("advert") | bit("chrome") | bit("consent");
const OUTSIDE_TAGS = new Set(["nav", "aside", "footer", "form", "dialog"]);
/** Share of a prose block's weight that a box two, three ... levels up gets. */
const FADE = 0.55;
/** A climb from the best box goes on while the parent adds this share of prose. */
const CLIMB_GAIN = 0.15;
/** A widget holds at most this share of the page's prose. */
const WIDGET_PROSE = 0.12;
/** A widget holds at most this many characters. */
const WIDGET_CHARS = 2500;

/** Sum over a box of one of the survey's prefix sums. */
export function within(sum: Float64Array, box: { from: number; to: number }): number {
  return (sum[box.to] as number) - (sum[box.from] as number);
}

/** True when `box` is `other` or lies inside it. */
export function inside(box: Box, other: Box): boolean {
  return box.index >= other.index && box.index < other.end;
}

function prefix(n: number, value: (i: number) => number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + value(i);
  return sums;
}

function signature(box: Box): string {
  const names = (element: Element) => (element.getAttribute("class") ?? "").replace(/\d+/g, "0");
  const { parent } = box;
  return `${box.tag}.${names(box.element)}>${parent ? `${parent.tag}.${names(parent.element)}` : ""}`;
}

function findMain(boxes: Box[], blocks: Block[], lines: Line[], masks: Int32Array, prose: Float64Array): Box {
  const scores = new Float64Array(boxes.length);
  blocks.forEach((block, i) => {
    let weight = Math.min((lines[i] as Line).prose, 600);
    for (let box: Box | null = block.box; box; box = box.parent)
      if (OUTSIDE_TAGS.has(box.tag) || (masks[box.index] as number) & OUTSIDE_NAMES) weight *= 0.5;
    // a text right in its box counts for the box, a paragraph for the box around it
    let box: Box | null = block.box.children ? block.box : (block.box.parent ?? block.box);
    for (let level = 0; box && level < 5; level++, weight *= FADE, box = box.parent)
      scores[box.index] = (scores[box.index] as number) + weight;
  });
  let best = boxes[0] as Box;
  for (const box of boxes) if ((scores[box.index] as number) > (scores[best.index] as number)) best = box;
  for (let up = best.parent; up; up = up.parent) {
    if (up.tag === "body" || up.tag === "html") break;
    const gain = within(prose, up) - within(prose, best);
    const noise = up.to - up.from - (best.to - best.from);
    if (gain > CLIMB_GAIN * within(prose, best) && gain > 40 * noise) best = up;
  }
  return best;
}

function findHeadline(meta: PageMeta, blocks: Block[], lines: Line[], main: Box): number {
  const titles = meta.titles.map((title) => new Set(tokens(normalise(title))));
  let best = -1;
  let bestScore = 0;
  blocks.forEach((block, i) => {
    const line = lines[i] as Line;
    const heading = /^h[1-6]$/.test(block.box.tag);
    if (line.tokens < 2 || line.tokens > 60 || i > main.to) return;
    const words = new Set(tokens(line.normalised));
    let overlap = 0;
    for (const title of titles) {
      let both = 0;
      for (const word of words) if (title.has(word)) both++;
      overlap = Math.max(overlap, both / Math.max(words.size, Math.min(title.size, 40)));
    }
    let score =
      overlap + (block.box.tag === "h1" ? 0.45 : heading ? 0.15 : 0) - (line.linkShare > 0.5 ? 0.5 : 0);
    if (block.box.hidden) score -= 0.5;
    if (score > 0.44 && score > bestScore + 0.05) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

/** Cards are looked for this many levels up. */
const CARD_LEVELS = 6;
const LEAST_CARDS = 3;

function findCards(blocks: Block[], boxes: Box[], lines: Line[], sums: Survey["sums"]): Survey["cardsOf"] {
  const groups = new Map<string, Cards>();
  const groupOf: (Cards | undefined)[] = new Array(boxes.length);
  const linkLines = prefix(blocks.length, (i) => Number((lines[i] as Line).linkShare > 0.8));
  for (const box of boxes) {
    if (!box.parent || box.to === box.from) continue;
    const key = `${box.parent.index} ${box.tag}.${(box.element.getAttribute("class") ?? "").replace(/\d+/g, "0")}`;
    let cards = groups.get(key);
    if (!cards) {
      cards = { count: 0, blocks: 0, chars: 0, linkChars: 0, prose: 0, linked: 0 };
      groups.set(key, cards);
    }
    cards.count++;
    cards.blocks += box.to - box.from;
    cards.chars += within(sums.chars, box);
    cards.linkChars += within(sums.linkChars, box);
    cards.prose += within(sums.prose, box);
    cards.linked += Number(within(linkLines, box) > 0);
    groupOf[box.index] = cards;
  }
  const known = new Map<Box, { cards: Cards; level: number } | undefined>();
  const find = (start: Box) => {
    let plain: { cards: Cards; level: number } | undefined;
    for (let box: Box | null = start, level = 0; box && level < CARD_LEVELS; box = box.parent, level++) {
      const cards = groupOf[box.index];
      if (!cards || cards.count < LEAST_CARDS) continue;
      if (cards.blocks >= 1.5 * cards.count) return { cards, level };
      plain ??= { cards, level };
    }
    return plain;
  };
  return blocks.map(({ box }) => {
    if (!known.has(box)) known.set(box, find(box));
    return known.get(box);
  });
}

function countPrefixes(lines: Line[]): Int32Array {
  const starts = lines.map(({ normalised, tokens }) =>
    tokens >= 4 ? (/^\S+ \S+ \S+/.exec(normalised)?.[0] ?? "") : "",
  );
  const texts = new Map<string, Set<string>>();
  starts.forEach((start, i) => {
    if (!start) return;
    const known = texts.get(start);
    if (known) known.add((lines[i] as Line).normalised);
    else texts.set(start, new Set([(lines[i] as Line).normalised]));
  });
  return Int32Array.from(starts, (start) => texts.get(start)?.size ?? 0);
}

function countHeadings(blocks: Block[], headline: number): Int32Array {
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

function findWidgets(blocks: Block[], prose: Float64Array, chars: Float64Array, headline: number): Box[] {
  const total = prose[blocks.length] as number;
  const known = new Map<Box, Box>();
  const holds = (box: Box, own: number) =>
    within(prose, box) - own <= WIDGET_PROSE * total &&
    within(chars, box) <= WIDGET_CHARS &&
    !(headline >= box.from && headline < box.to);
  return blocks.map((block, i) => {
    const own = (prose[i + 1] as number) - (prose[i] as number);
    const cached = own === 0 ? known.get(block.box) : undefined;
    if (cached) return cached;
    let widget = block.box;
    if (own < 160 || own <= WIDGET_PROSE * total)
      while (widget.parent && widget.parent.tag !== "body" && holds(widget.parent, own))
        widget = widget.parent;
    if (own === 0) known.set(block.box, widget);
    return widget;
  });
}

/** Surveys a measured page. Pure: the same page gives the same survey. */
export function survey(measured: Measured, meta: PageMeta, readers: Readers): Survey {
  const { blocks, boxes } = measured;
  const lines = blocks.map((block) => readLine(block, readers.matcher, readers.intentOf));
  const masks = Int32Array.from(boxes, (box) => readers.namer(box.names));
  const hooks = boxes.map((box) => readers.hooks.read(box.element));
  const n = blocks.length;
  const sums = {
    chars: prefix(n, (i) => (blocks[i] as Block).text.length),
    linkChars: prefix(n, (i) => (blocks[i] as Block).text.length * (lines[i] as Line).linkShare),
    prose: prefix(n, (i) => (lines[i] as Line).prose),
    strong: prefix(n, (i) => (lines[i] as Line).strong),
    weak: prefix(n, (i) => (lines[i] as Line).weak),
    links: prefix(n, (i) => (lines[i] as Line).links.length),
  };
  const byText = new Map<string, number>();
  for (const line of lines) byText.set(line.normalised, (byText.get(line.normalised) ?? 0) + 1);

  const templates: Template[] = [];
  const templateIndex = new Map<string, number>();
  const ofBox = new Map<Box, number>();
  const templateOf = Int32Array.from(blocks, (block, i) => {
    let index = ofBox.get(block.box);
    if (index === undefined) {
      const key = signature(block.box);
      index = templateIndex.get(key);
      if (index === undefined) {
        index = templates.push({ count: 0, chars: 0, linkChars: 0, prose: 0, ending: 0 }) - 1;
        templateIndex.set(key, index);
      }
      ofBox.set(block.box, index);
    }
    const template = templates[index] as Template;
    const line = lines[i] as Line;
    template.count++;
    template.chars += block.text.length;
    template.linkChars += block.text.length * line.linkShare;
    template.prose += line.prose;
    if (line.endsSentence) template.ending++;
    return index;
  });

  const main = findMain(boxes, blocks, lines, masks, sums.prose);
  const headline = findHeadline(meta, blocks, lines, main);
  let proseFrom = main.from;
  let proseTo = main.from;
  let seen = false;
  for (let i = main.from; i < main.to; i++)
    if ((lines[i] as Line).prose > 0) {
      if (!seen) proseFrom = i;
      seen = true;
      proseTo = i;
    }
  return {
    ...measured,
    meta,
    lines,
    masks,
    hooks,
    templates,
    templateOf,
    cardsOf: findCards(blocks, boxes, lines, sums),
    prefixRepeats: countPrefixes(lines),
    headingsSince: countHeadings(blocks, headline),
    sums,
    main,
    proseFrom,
    proseTo,
    headline,
    repeats: Int32Array.from(lines, (line) => byText.get(line.normalised) ?? 1),
    widgetOf: findWidgets(blocks, sums.prose, sums.chars, headline),
  };
}
