/** Groups of features: what the boxes around a block, its widget, its cards and its neighbours are like. */
import type { Line } from "./evidence/lines";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { holding, inside, within } from "./spans";
import type { Survey } from "./survey";

export const BOX = [
  "Blocks",
  "Chars",
  "LinkShare",
  "ProseShare",
  "Strong",
  "Children",
  "Follow",
  "Stores",
] as const;
export const WIDGET = [
  "Chars", "Blocks", "LinkShare", "Strong", "Weak", "LinkIntents", "Intents", "Emails", "Inputs", "Passwords",
  "Buttons", "Images", "Frames", "Prose", "Hook", "Names", "Overlay", "Levels", "BetweenProse", "InMain", "Place",
  "StrongShare", "Hidden", "Follow", "Stores",
] as const; // biome-ignore format: a table
export const CARDS = ["Count", "Blocks", "MeanChars", "LinkShare", "ProseShare", "Linked", "Level"] as const;
export const NEIGHBOUR = [
  "Tokens",
  "LinkShare",
  "Ends",
  "Heading",
  "Related",
  "Advert",
  "Strong",
  "SameTemplate",
  "SameBox",
] as const;

/** 1 to 6 for headings, 0 for the rest. */
export function headingLevel(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : 0;
}

/** Appends BOX. */
export function pushBox(row: number[], box: Box | null, page: Survey): void {
  if (!box) {
    row.push(0, 0, 0, 0, 0, 0, 0, 0);
    return;
  }
  const chars = within(page.sums.chars, box) || 1;
  row.push(
    box.to - box.from,
    chars,
    within(page.sums.linkChars, box) / chars,
    within(page.sums.prose, box) / chars,
    within(page.sums.strong, box),
    box.children,
    holding(page.icons.follow, box),
    holding(page.icons.app, box),
  );
}

/** Appends WIDGET. */
export function pushWidget(row: number[], block: Block, page: Survey): void {
  const widget = page.widgetOf[block.index] as Box;
  const chars = within(page.sums.chars, widget) || 1;
  const intents = new Set<string>();
  let covered = 0;
  for (let i = widget.from; i < widget.to; i++) {
    const line = page.lines[i] as Line;
    for (const hit of line.phrases) intents.add(hit.intent);
    if (line.strong) covered += line.normalised.length;
  }
  let hook = 0;
  let names = 0;
  let overlay = 0;
  let levels = 0;
  for (let box: Box | null = block.box; box; box = box.parent, levels++) {
    if (page.hooks[box.index]) hook = 1;
    const mask = page.masks[box.index] as number;
    if (mask & bit("nag")) names++;
    if (mask & bit("overlay")) overlay++;
    if (box === widget) break;
  }
  for (let i = widget.index + 1; i < widget.end && !hook; i++) if (page.hooks[i]) hook = 1;
  const before = (page.sums.prose[widget.from] as number) - (page.sums.prose[page.main.from] as number);
  const after = (page.sums.prose[page.main.to] as number) - (page.sums.prose[widget.to] as number);
  const inMain = inside(widget, page.main);
  row.push(
    chars,
    widget.to - widget.from,
    within(page.sums.linkChars, widget) / chars,
    within(page.sums.strong, widget),
    within(page.sums.weak, widget),
    within(page.sums.links, widget),
    intents.size,
    widget.emails,
    widget.inputs,
    widget.passwords,
    widget.buttons,
    widget.images,
    widget.frames,
    within(page.sums.prose, widget),
    hook,
    names,
    overlay,
    levels,
    inMain ? Number(before > 0) + Number(after > 0) : 0,
    Number(inMain),
    inMain ? before / Math.max(1, before + after) : -1,
    covered / chars,
    Number(widget.hidden),
    holding(page.icons.follow, widget),
    holding(page.icons.app, widget),
  );
}

/** Appends CARDS. */
export function pushCards(row: number[], i: number, page: Survey): void {
  const found = page.cardsOf[i];
  if (!found) {
    row.push(0, 0, 0, 0, 0, 0, -1);
    return;
  }
  const { cards, level } = found;
  row.push(
    cards.count,
    cards.blocks / cards.count,
    cards.chars / cards.count,
    cards.linkChars / (cards.chars || 1),
    cards.prose / (cards.chars || 1),
    cards.linked / cards.count,
    level,
  );
}

/** Appends NEIGHBOUR, for the block `j` beside `i`; -1 throughout where there is none. */
export function pushNeighbour(row: number[], i: number, j: number, page: Survey): void {
  const line = page.lines[j];
  const other = page.blocks[j];
  if (!line || !other) {
    for (let k = 0; k < NEIGHBOUR.length; k++) row.push(-1);
    return;
  }
  row.push(
    line.tokens,
    line.linkShare,
    Number(line.endsSentence),
    headingLevel(other.box.tag),
    Number(line.labels.includes("related")),
    Number(line.labels.includes("advert")),
    line.strong,
    Number(page.templateOf[i] === page.templateOf[j]),
    Number(other.box === page.blocks[i]?.box || other.box.parent === page.blocks[i]?.box.parent),
  );
}
