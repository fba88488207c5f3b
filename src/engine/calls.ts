/** Calls to act, and to whom a text speaks: what pitches have in common that use none of the words known of pitches. */
import type { Line } from "./evidence/lines";
import { headingLevel } from "./feature-groups";
import type { Block, Box } from "./measure";
import { prefix, within } from "./spans";
import { isStoryPath, slugShare } from "./surroundings";
import type { Survey } from "./survey";
import { PRICE } from "./text";

export const CALLS = [
  "call", "callLevel", "callBlocks", "callProse", "readerWords", "ownWords", "nearReader", "nearOwn",
] as const; // biome-ignore format: a table

/** A call has at most so many words. */
const CALL_TOKENS = 7;
/** ... or so many with a price. */
const OFFER_TOKENS = 12;
/** A box around a call has at most so many lines, and is looked for so many levels up. */
const CALL_BLOCKS = 8;
const LEVELS = 4;
/** A line is all link, or has next to none in it. */
const ALL_LINK = 0.9;
const NO_LINK = 0.1;
/** The headline of a story shares so much of its words with its address. */
const SLUG_SHARE = 0.6;
/** A list of so many items is a menu. */
const ITEMS = 3;
/** A form for a newsletter asks for at most so much besides the address: a name, a consent. */
const LETTER_INPUTS = 2;

/** An item of a list of several. */
export function isItem({ box }: Block): boolean {
  const item = box.tag === "li" ? box : box.parent;
  return item?.tag === "li" && (item.parent?.children ?? 0) >= ITEMS;
}

/** A few words that are all link or button, and lead to no story. */
function isCall(block: Block, { labels, linkShare, tokens }: Line): boolean {
  const { box, links, linkCount, hidden, text } = block;
  const most = PRICE.test(text) ? OFFER_TOKENS : CALL_TOKENS;
  if (tokens === 0 || tokens > most || hidden || headingLevel(box.tag) > 0 || isItem(block)) return false;
  if (labels.includes("share") || labels.includes("comments")) return false;
  const [href] = links;
  if (href === undefined || linkShare < ALL_LINK)
    return (box.buttons > 0 || box.parent?.tag === "button") && linkShare < NO_LINK;
  return linkCount <= 1 && !isStoryPath(href) && slugShare(href, text) < SLUG_SHARE;
}

/** 1 for lines that are a call. */
export function findCalls(blocks: readonly Block[], lines: readonly Line[]): Uint8Array {
  return Uint8Array.from(blocks, (block, i) => Number(isCall(block, lines[i] as Line)));
}

/** Asks for an address and for next to nothing else: no log-in, no letter to somebody, no comment. */
export function isLetterForm({ emails, inputs, passwords, texts }: Box): boolean {
  return emails === 1 && inputs <= LETTER_INPUTS && passwords + texts === 0;
}

/** A row a block, CALLS columns. */
export function calls(page: Survey): number[][] {
  const { blocks, persons } = page;
  const n = blocks.length;
  const sums = {
    reader: prefix(n, (i) => persons[i]?.reader ?? 0),
    own: prefix(n, (i) => persons[i]?.own ?? 0),
  };
  return blocks.map((block, i) => {
    const own = page.calls[i] as number;
    let box: Box | null = block.box;
    let level = 0;
    while (
      box &&
      level < LEVELS &&
      box.to - box.from <= CALL_BLOCKS &&
      (within(page.sums.calls, box) <= own || box.to - box.from < 2)
    ) {
      box = box.parent;
      level++;
    }
    const near = box && level < LEVELS && box.to - box.from <= CALL_BLOCKS ? box : undefined;
    return [
      own,
      near ? level : LEVELS,
      near ? near.to - near.from : 0,
      near ? within(page.sums.prose, near) : -1,
      persons[i]?.reader ?? 0,
      persons[i]?.own ?? 0,
      near ? within(sums.reader, near) : -1,
      near ? within(sums.own, near) : -1,
    ];
  });
}
