/** What stands beside an article: rails, related stories, comments. */
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Box } from "./measure";
import { inside, within } from "./spans";
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

/** A heading of comments has at most so many words, and at least so many lines are under it, itself among them. */
const HEADING_TOKENS = 4;
/** ... where it is no heading. */
const LABEL_TOKENS = 2;
const HEADED_LINES = 5;
/** Tags of the page's head, menus and foot. */
export const CHROME_TAGS = new Set(["nav", "header", "footer"]);
const CHROME = bit("chrome");

/** In the page's head, menus or foot, by tag or name; boxes around `within` don't count. */
export function inChrome({ masks }: Survey, start: Box, within?: Box): boolean {
  for (let box: Box | null = start; box && !(within && inside(within, box)); box = box.parent)
    if (CHROME_TAGS.has(box.tag) || (masks[box.index] as number) & CHROME) return true;
  return false;
}

const STORY_TAGS = new Set(["main", "article", "dialog"]);

/** In the head or foot of the page, where its menus, its search and its log-in are; an article may have some of its own. */
export function inPageFrame(start: Box): boolean {
  let frame = false;
  for (let box: Box | null = start; box; box = box.parent) {
    if (STORY_TAGS.has(box.tag)) return false;
    frame ||= CHROME_TAGS.has(box.tag);
  }
  return frame;
}

/** Named comments, or headed so: a heading above a few lines may be the notice that there are none. */
export function holdsComments({ masks, blocks, lines }: Survey, { index, from, to }: Box): boolean {
  if ((masks[index] as number) & bit("comments")) return true;
  const line = lines[from];
  if (to - from < HEADED_LINES || !line?.labels.includes("comments")) return false;
  return line.tokens <= (headingLevel(blocks[from]?.box.tag ?? "") > 0 ? HEADING_TOKENS : LABEL_TOKENS);
}

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
