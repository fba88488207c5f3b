/** Letters that ask: boxes that speak to the reader, or list sums of money, and end in something to press. */
import type { Line } from "./evidence/lines";
import type { Block, Box } from "./measure";
import { PRICE } from "./text";

/** What of a page letters are told by. */
interface Said {
  blocks: readonly Block[];
  boxes: readonly Box[];
  lines: readonly Line[];
  /** Words of each line that speak to the reader, and of those who write. */
  persons: readonly { reader: number; own: number }[];
  /** 1 for lines that call for something to be pressed. */
  calls: Uint8Array;
  isOwn(href: string): boolean;
}

/** No letter has more lines. */
const LETTER_LINES = 24;
/** Below what is pressed at its end stands at most so much small print, in lines with it and in characters of one. */
const END_LINES = 3;
const END_PROSE = 160;
const CALL_TOKENS = 8;
/** At least this share of a letter's sentences speaks to somebody, unless it lists so many sums. */
const SPEAKING = 0.5;
const LEAST_SUMS = 2;

/** Something to press, on the page's own site, stands among the last lines, below all that is told. */
function endsInCall({ blocks, calls, lines, isOwn }: Said, { from, to }: Box): boolean {
  // two calls may stand in a line, of which one leads to what is asked
  const asks = (i: number) => {
    const line = lines[i];
    return calls[i] === 1 || (line !== undefined && line.links.length > 0 && line.tokens <= CALL_TOKENS);
  };
  let call = to - 1;
  while (call > from && to - call < END_LINES && !asks(call)) call--;
  if (call === from || !asks(call)) return false;
  const [href] = blocks[call]?.links ?? [];
  if (href !== undefined && !isOwn(href) && !lines[call]?.links.length) return false;
  return lines.slice(call, to).every(({ prose }) => prose < END_PROSE);
}

/** The share of the sentences in [from, to), less those of `but`, that speak to somebody; undefined where there is none. */
function speaking({ persons, lines }: Said, { from, to }: Box, but?: Box): number | undefined {
  let [prose, spoken] = [0, 0];
  for (let i = from; i < to; i++) {
    if (!lines[i]?.prose || (but && i >= but.from && i < but.to)) continue;
    prose++;
    if ((persons[i]?.reader ?? 0) + (persons[i]?.own ?? 0) > 0) spoken++;
  }
  return prose ? spoken / prose : undefined;
}

function pleads(said: Said, box: Box): boolean {
  if (box.to - box.from < 2 || box.to - box.from > LETTER_LINES || !endsInCall(said, box)) return false;
  let [reader, own, sums] = [0, 0, 0];
  for (let i = box.from; i < box.to; i++) {
    const line = said.lines[i];
    reader += said.persons[i]?.reader ?? 0;
    own += said.persons[i]?.own ?? 0;
    if (line && !line.prose && PRICE.test(line.normalised)) sums++;
  }
  if (sums >= LEAST_SUMS) return true;
  const addressed = (reader > 0 && own > 0) || (sums > 0 && reader + own > 0);
  return addressed && (speaking(said, box) ?? 1) >= SPEAKING;
}

/**
 * 1 for boxes that are a letter. Its end may be a form that is a nag by itself; a part of the text that ends in a letter, with
 * sentences around it that mostly speak to nobody, is none.
 */
export function findLetters(said: Said): Uint8Array {
  const { boxes } = said;
  const pleading = Uint8Array.from(boxes, (box) => Number(pleads(said, box)));
  return Uint8Array.from(boxes, (box) => {
    if (!pleading[box.index]) return 0;
    for (let i = box.index + 1; i < box.end; i++)
      if (pleading[i] && (speaking(said, box, boxes[i]) ?? 1) < SPEAKING) return 0;
    return 1;
  });
}
