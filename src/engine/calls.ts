/** Calls to act, and to whom a text speaks: what pitches have in common that use none of the words known of pitches. */
import { headingLevel } from "./feature-groups";
import type { Block, Box } from "./measure";
import { prefix, within } from "./spans";
import { STORY_PATH, slugShare } from "./surroundings";
import type { Survey } from "./survey";

export const CALLS = [
  "call", "callLevel", "callBlocks", "callProse", "readerWords", "ownWords", "nearReader", "nearOwn",
] as const; // biome-ignore format: a table

/** A call has at most so many words. */
const CALL_TOKENS = 7;
/** A box around a call has at most so many lines, and is looked for so many levels up. */
const CALL_BLOCKS = 8;
const LEVELS = 4;
/** A list of so many items is a menu. */
const ITEMS = 3;
/** A form for a newsletter asks for at most so much besides the address: a name, a consent. */
const LETTER_INPUTS = 2;

/** An item of a list of several. */
function isItem({ box }: Block): boolean {
  const item = box.tag === "li" ? box : box.parent;
  return item?.tag === "li" && (item.parent?.children ?? 0) >= ITEMS;
}

/** A few words that are all link or button, and lead to no story. */
export function isCall({ lines, boxes }: Survey, block: Block): boolean {
  const line = lines[block.index];
  if (!line || line.tokens === 0 || line.tokens > CALL_TOKENS || block.hidden) return false;
  if (headingLevel(block.box.tag) > 0 || line.labels.includes("share") || line.labels.includes("comments"))
    return false;
  if (isItem(block)) return false;
  const parent = boxes[block.box.index]?.parent;
  const button = block.box.tag === "button" || parent?.tag === "button" || block.box.buttons > 0;
  const href = block.links[0];
  if (href === undefined || line.linkShare < 0.9) return button && line.linkShare < 0.1;
  return block.linkCount <= 1 && !STORY_PATH.test(href) && slugShare(href, block.text) < 0.6;
}

/** Asks for an address and for next to nothing else: no log-in, no letter to somebody, no comment. */
export function isLetterForm({ emails, inputs, passwords, texts }: Box): boolean {
  return emails === 1 && inputs <= LETTER_INPUTS && passwords + texts === 0;
}

/** A row a block, CALLS columns. */
export function calls(page: Survey): number[][] {
  const { blocks, persons } = page;
  const n = blocks.length;
  const isOne = Uint8Array.from(blocks, (block) => Number(isCall(page, block)));
  const sums = {
    calls: prefix(n, (i) => isOne[i] as number),
    reader: prefix(n, (i) => persons[i]?.reader ?? 0),
    own: prefix(n, (i) => persons[i]?.own ?? 0),
  };
  return blocks.map((block, i) => {
    const own = isOne[i] as number;
    let box: Box | null = block.box;
    let level = 0;
    while (
      box &&
      level < LEVELS &&
      box.to - box.from <= CALL_BLOCKS &&
      (within(sums.calls, box) <= own || box.to - box.from < 2)
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
