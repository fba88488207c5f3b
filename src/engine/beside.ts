/** What stands beside an article: rails, related stories, comments, the page's head and foot. */
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Block, Box } from "./measure";
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
const HEADED_LINES = 5;
/** ... or so many, where it counts them. */
const COUNTED_LINES = 3;
/** A label of comments that is no heading has at most so many words. */
const LABEL_TOKENS = 2;
/** Controls to log in by have at most this many words. */
const ENTRANCE = 4;
/** A menu in one line has so many links, and hardly anything else. */
const MENU_LINKS = 3;
const MENU_SHARE = 0.7;
/** Tags of the page's head, menus and foot. */
export const CHROME_TAGS = new Set(["nav", "header", "footer"]);
const CHROME = bit("chrome");

/** In the page's head, menus or foot, by tag or name; boxes around `within` don't count. */
export function inChrome({ masks }: Survey, start: Box, within?: Box): boolean {
  for (let box: Box | null = start; box && !(within && inside(within, box)); box = box.parent)
    if (CHROME_TAGS.has(box.tag) || (masks[box.index] as number) & CHROME) return true;
  return false;
}

/** What has a head and a foot of its own. */
export const STORY_TAGS = new Set(["main", "article", "dialog"]);

/** In the head or foot of the page, where its menus, its search and its log-in are; an article may have some of its own. */
export function inPageFrame(start: Box): boolean {
  let frame = false;
  for (let box: Box | null = start; box; box = box.parent) {
    if (STORY_TAGS.has(box.tag)) return false;
    frame ||= CHROME_TAGS.has(box.tag);
  }
  return frame;
}

/** In the foot of a story itself, as its corrections may be. */
export function inStoryFoot(start: Box): boolean {
  let foot = false;
  for (let box: Box | null = start; box; box = box.parent) {
    if (STORY_TAGS.has(box.tag)) return foot;
    foot ||= box.tag === "footer";
  }
  return false;
}

/** Holds the page's own copyright line. */
export function hasSmallPrint({ blocks }: Survey, { from, to }: Box): boolean {
  return blocks.slice(from, to).some(({ text }) => text.includes("©"));
}

/**
 * True for what readers need to log in by: a short control in a page's head or menu, a line of links that is a menu, and a bar above
 * the headline with an offer beside the log-in.
 */
export function isEntrance(page: Survey, { index, box, linkCount }: Block): boolean {
  const line = page.lines[index];
  if (!line) return false;
  const leadsIn = line.links.includes("register");
  const menu = linkCount >= MENU_LINKS && line.linkShare > MENU_SHARE;
  const bar = linkCount > 1 && line.strong === 0 && index < page.headline;
  if (leadsIn && (menu || bar)) return true;
  const asksIn = line.phrases.length > 0 && line.phrases.every(({ intent }) => intent === "register");
  if (!(asksIn && line.tokens <= ENTRANCE) && !(leadsIn && inPageFrame(box))) return false;
  for (let up: Box | null = box; up && !up.passwords; up = up.parent)
    if (up.tag === "header" || up.tag === "nav") return true;
  return false;
}

/** Begins with a label of comments that says how many there are. */
export function countsComments({ lines }: Survey, { from }: Box): boolean {
  const line = lines[from];
  return line !== undefined && line.digits > 0 && line.labels.includes("comments");
}

/** Named comments, or headed so: a heading above a few lines may be the notice that there are none, if it doesn't count them. */
export function holdsComments(page: Survey, box: Box): boolean {
  const { index, from, to } = box;
  if ((page.masks[index] as number) & bit("comments")) return true;
  const line = page.lines[from];
  if (to - from < (countsComments(page, box) ? COUNTED_LINES : HEADED_LINES)) return false;
  if (!line?.labels.includes("comments")) return false;
  const heading = headingLevel(page.blocks[from]?.box.tag ?? "") > 0;
  return line.tokens <= (heading ? HEADING_TOKENS : LABEL_TOKENS);
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
