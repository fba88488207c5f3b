/** What stands beside an article: rails, related stories, comments. */
import { bit } from "./evidence/names";
import type { Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";

/** Names of what stands beside an article. */
export const SIDE_NAMES = bit("related") | bit("share") | bit("comments") | bit("consent") | bit("advert");
const SIDE_TAGS = new Set([
  "nav",
  "aside",
  "footer",
  "form",
  "dialog",
  "button",
  "label",
  "select",
  "option",
]);

/** Boxes that stand beside the article by tag or name, unless they hold lines of the body (`bodySums`, as `prefix` gives). */
export function beside(page: Survey, box: Box, bodySums: Float64Array): boolean {
  for (let up: Box | null = box; up; up = up.parent) {
    if (within(bodySums, up) > 0) return false;
    const mask = page.masks[up.index] as number;
    if (mask & bit("embed")) return false;
    if (mask & SIDE_NAMES || SIDE_TAGS.has(up.tag)) return true;
  }
  return false;
}
