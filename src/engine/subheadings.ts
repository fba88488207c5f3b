/** Sub-headings of the body, and the short lines that are all that stands under one. */
import { beside } from "./beside";
import { headingLevel } from "./feature-groups";
import type { Look } from "./look";
import type { Block } from "./measure";
import { hangsOn, innocent } from "./plain";
import { inside } from "./spans";
import type { Survey } from "./survey";

/** A sub-heading above a line of the body needs this chance, and may have so many lines of a picture between. */
const HEADING_CHANCE = 0.1;
const HEADING_LINES = 3;
const SURELY_FURNITURE = 0.5;
/** A short line that is all that stands under a sub-heading needs hardly any chance of its own. */
const UNDER_CHANCE = 0.04;
const UNDER_LINES = 3;

/** Sub-headings right above a line of the body, where that body has others of the same make or the model half believes it. */
export function addHeadings(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const from = isBody.indexOf(1);
  const known = new Set<number>();
  isBody.forEach((body, i) => {
    if (body && headingLevel((page.blocks[i] as Block).box.tag) > 1) known.add(page.templateOf[i] as number);
  });
  for (let i = isBody.length - 2; i > page.headline; i--) {
    const { box } = page.blocks[i] as Block;
    if (isBody[i] || headingLevel(box.tag) < 2) continue;
    // a picture may stand between
    let next = i + 1;
    while (next <= i + HEADING_LINES && (look.furniture[next] ?? 0) > SURELY_FURNITURE) next++;
    if (!isBody[next]) continue;
    if (!innocent(page, look, i) || (look.nag[i] as number) > 0.3 || beside(page, box, sums)) continue;
    if ((look.furniture[i] as number) > 0.5) continue;
    const template = page.templateOf[i] as number;
    // above the first line of the body stands a label or a second headline rather
    if (!known.has(template) && (i < from || (look.body[i] as number) < HEADING_CHANCE)) continue;
    isBody[i] = 1;
    known.add(template);
  }
}

/** Short lines that are all that stands under a sub-heading of the body, before the next of its rank or a higher one. */
export function addUnderHeadings(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  let above = -1;
  for (let i = 0; i < isBody.length; i++) {
    if (!isBody[i]) continue;
    const rank = headingLevel((page.blocks[i] as Block).box.tag);
    if (above >= 0 && rank && i - above > 1 && i - above <= UNDER_LINES + 1) {
      const { box } = page.blocks[above] as Block;
      const lines = Array.from({ length: i - above - 1 }, (_, k) => above + 1 + k);
      const fits = (k: number) => {
        const line = (page.blocks[k] as Block).box;
        return (
          rank <= headingLevel(box.tag) &&
          box.parent !== null &&
          inside(line, box.parent) &&
          innocent(page, look, k) &&
          !hangsOn(page, line) &&
          !beside(page, line, sums) &&
          (look.body[k] as number) > UNDER_CHANCE &&
          (look.furniture[k] as number) < SURELY_FURNITURE
        );
      };
      if (lines.every(fits)) for (const k of lines) isBody[k] = 1;
    }
    above = rank > 1 ? i : -1;
  }
}
