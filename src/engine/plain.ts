/** Lines that ask for nothing, and what hangs on something else: asked wherever a line is kept by its place. */
import { bit } from "./evidence/names";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import type { Survey } from "./survey";

/** Prose this long may use words that weakly speak of nags: it may be about them. */
const LONG_PROSE = 160;
const NAG = 0.6;
const HANGING = bit("caption") | bit("byline");

/** Plain, and beside no line in its box that is a nag. */
export function innocent(page: Survey, look: Look, i: number): boolean {
  const block = page.blocks[i] as Block;
  if ([i - 1, i + 1].some((k) => (look.nag[k] ?? 0) > NAG && sameBox(block, page.blocks[k]))) return false;
  return plain(page, i);
}

/** Asks for nothing, leads nowhere and labels nothing. */
export function plain(page: Survey, i: number): boolean {
  const line = page.lines[i];
  return (
    line !== undefined &&
    line.strong === 0 &&
    (line.weak === 0 || line.prose >= LONG_PROSE) &&
    line.links.length === 0 &&
    line.linkShare < 0.3 &&
    line.labels.length === 0 &&
    (page.repeats[i] as number) === 1
  );
}

/** Named a caption or a byline, or right in a box that is. */
export function hangsOn({ masks }: Survey, { index, parent }: Box): boolean {
  const own = masks[index] as number;
  return !(own & bit("lead")) && ((own | (parent ? (masks[parent.index] as number) : 0)) & HANGING) !== 0;
}

/** In one box, or beside each other; text that stands in a box beside others is in the box itself. */
export function sameBox({ box }: Block, b: Block | undefined): boolean {
  if (!b) return false;
  return box === b.box || box === b.box.parent || (box.parent !== null && box.parent === b.box.parent);
}
