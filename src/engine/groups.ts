/** What repeats on a page and what belongs together: templates, cards, widgets. */
import type { Line } from "./evidence/lines";
import type { Block, Box } from "./measure";
import { prefix, within } from "./spans";

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

export interface CardPlace {
  cards: Cards;
  /** Levels from the block's box up to its card. */
  level: number;
}

/** A widget holds at most this share of the page's prose. */
const WIDGET_PROSE = 0.12;
/** A widget holds at most this many characters. */
const WIDGET_CHARS = 2500;
/** Lines with this much prose, in characters, are widgets by themselves. */
const PROSE_ALONE = 140;

function signature({ tag, className, parent }: Box): string {
  return `${tag}.${className}>${parent ? `${parent.tag}.${parent.className}` : ""}`;
}

/** All templates of a page, and the index of each block's. */
export function findTemplates(
  blocks: Block[],
  lines: Line[],
): { templates: Template[]; templateOf: Int32Array } {
  const templates: Template[] = [];
  const bySignature = new Map<string, number>();
  const byBox = new Map<Box, number>();
  const indexOf = (box: Box): number => {
    const key = signature(box);
    let index = bySignature.get(key);
    if (index === undefined) {
      index = templates.push({ count: 0, chars: 0, linkChars: 0, prose: 0, ending: 0 }) - 1;
      bySignature.set(key, index);
    }
    return index;
  };
  const templateOf = Int32Array.from(blocks, ({ box, text }, i) => {
    const index = byBox.get(box) ?? indexOf(box);
    byBox.set(box, index);
    const template = templates[index] as Template;
    const line = lines[i] as Line;
    template.count++;
    template.chars += text.length;
    template.linkChars += text.length * line.linkShare;
    template.prose += line.prose;
    if (line.endsSentence) template.ending++;
    return index;
  });
  return { templates, templateOf };
}

/** Cards are looked for this many levels up. */
const CARD_LEVELS = 6;
const LEAST_CARDS = 3;

/** The cards that each block is part of, if any. */
export function findCards(
  blocks: Block[],
  boxes: Box[],
  lines: Line[],
  sums: { chars: Float64Array; linkChars: Float64Array; prose: Float64Array },
): (CardPlace | undefined)[] {
  const groups = new Map<string, Cards>();
  const groupOf: (Cards | undefined)[] = new Array(boxes.length);
  const linkLines = prefix(blocks.length, (i) => Number((lines[i] as Line).linkShare > 0.8));
  for (const box of boxes) {
    if (!box.parent || box.to === box.from) continue;
    const key = `${box.parent.index} ${box.tag}.${box.className}`;
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
  const known = new Map<Box, CardPlace | undefined>();
  const find = (start: Box) => {
    let plain: CardPlace | undefined;
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

/** How many lines begin with the same three words as each, but go on differently. */
export function countPrefixes(lines: Line[]): Int32Array {
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

/** The largest box around each block that holds no prose but its own: the widget it may belong to. */
export function findWidgets(
  blocks: Block[],
  prose: Float64Array,
  chars: Float64Array,
  headline: number,
): Box[] {
  const total = prose[blocks.length] as number;
  const widgets = new Map<Box, Box>();
  const holds = (box: Box) =>
    within(prose, box) <= WIDGET_PROSE * total &&
    within(chars, box) <= WIDGET_CHARS &&
    !(headline >= box.from && headline < box.to);
  return blocks.map((block, i) => {
    const known = widgets.get(block.box);
    if (known) return known;
    let widget = block.box;
    // running prose is nobody's widget: what stands around it says little of it
    const own = (prose[i + 1] as number) - (prose[i] as number);
    if (own < PROSE_ALONE)
      while (widget.parent && widget.parent.tag !== "body" && holds(widget.parent)) widget = widget.parent;
    if (own === 0) widgets.set(block.box, widget);
    return widget;
  });
}
