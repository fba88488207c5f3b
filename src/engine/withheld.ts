/** Signs that the publisher keeps text back: hidden, blurred, cut off, faded out. Read where the article ends, never undone. */
import type { Article } from "./article";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { isDialog } from "./overlay";
import { within } from "./spans";
import type { Survey } from "./survey";
import { endsSentence } from "./text";
import type { LayoutPort } from "./types";

export interface Withheld {
  /** The last paragraph to be seen breaks off. */
  cut: boolean;
  /** Text stands in the page and is kept from being read. */
  covered: boolean;
}

/** Notes and credits at the end close without a full stop: the last line of at least this many words tells. */
const WORDS = 15;
/** Levels above a line that are asked for clips, blurs and masks. */
const LEVELS = 6;
/** Pixels of a line that must lie below the edge of a clip. */
const BELOW = 12;
/** Paragraphs hidden behind the end count from this length on, in characters, and this near. */
const PARAGRAPH = 80;
const NEAR = 12;
const FADE_NAMES = /fade|gradient|truncat|blur|cutoff|teaser-end|overlay|mask/i;

/** The block at which a reader's text ends; -1 where there is none. */
export function lastLine(page: Survey, article: Article, layout: LayoutPort | undefined): number {
  return (
    article.body.findLast((i) => (page.lines[i]?.tokens ?? 0) >= WORDS && isShown(page, i, layout)) ?? -1
  );
}

/** Laid out, as far as is known. */
export function isShown(page: Survey, i: number, layout: LayoutPort | undefined): boolean {
  const block = page.blocks[i];
  if (!block || block.hidden) return false;
  if (!layout) return true;
  const { element } = block.box;
  return layout.rect(element).height > 0 && layout.style(element, "visibility") !== "hidden";
}

/** `last` is what `lastLine` gives. */
export function findWithheld(
  page: Survey,
  article: Article,
  last: number,
  layout: LayoutPort | undefined,
): Withheld {
  if (last < 0) return { cut: false, covered: false };
  const { text, box } = page.blocks[last] as Block;
  const cut = !endsSentence(text.replace(/(?:…|\.\.\.)$/u, ""));
  const covered =
    hidesProse(page, article, last, layout) ||
    (layout !== undefined && (isMuffled(page, box, layout) || fades(page, last, layout)));
  return { cut, covered };
}

/** Prose right behind the end, among the article's own, that isn't shown. */
function hidesProse(page: Survey, article: Article, last: number, layout: LayoutPort | undefined): boolean {
  const parents = new Set(article.body.map((i) => (page.blocks[i] as Block).box.parent));
  for (let i = last + 1; i < Math.min(page.blocks.length, last + NEAR); i++) {
    const { text, box, linkChars } = page.blocks[i] as Block;
    const line = page.lines[i];
    if (!line || text.length < PARAGRAPH || linkChars > text.length / 2 || line.strong) continue;
    if (!line.sentences || isShown(page, i, layout)) continue;
    if (article.kept[i] || parents.has(box.parent) || parents.has(box.parent?.parent ?? null)) return true;
  }
  return false;
}

function inLayer(page: Survey, start: Box): boolean {
  for (let box: Box | null = start; box?.parent; box = box.parent)
    if (isDialog(box) || (page.masks[box.index] as number) & bit("overlay")) return true;
  return false;
}

/** Blurred, masked or clipped, by the boxes around the last line. */
function isMuffled(page: Survey, start: Box, layout: LayoutPort): boolean {
  const line = layout.rect(start.element);
  const first = page.blocks.findIndex(({ box }) => !inLayer(page, box));
  let box: Box | null = start;
  for (let level = 0; box && level < LEVELS && box.tag !== "body"; level++, box = box.parent) {
    // what dims the page from its first line on, dims it for a layer
    if (box.from <= first) return false;
    const { element } = box;
    if (/blur/.test(layout.style(element, "filter")) && !isFreeStory(page, box)) return true;
    if (/gradient/.test(layout.style(element, "mask-image"))) return true;
    if (/^[1-9]/.test(layout.style(element, "-webkit-line-clamp"))) return true;
    const rect = layout.rect(element);
    const clips = /^(?:hidden|clip)$/.test(layout.style(element, "overflow-y"));
    if (clips && line.y + line.height > rect.y + rect.height + BELOW) return true;
  }
  return false;
}

/** The story with its headline, on a page that calls itself free: blurred for a layer, since nobody sells it. */
export function isFreeStory({ meta, headline }: Survey, { from, to }: Box): boolean {
  return meta.free === true && from <= headline && headline < to;
}

/** An empty box over the last line that fades it out, by its name and its picture. */
function fades(page: Survey, last: number, layout: LayoutPort): boolean {
  const around = (page.blocks[last] as Block).box.parent;
  const line = layout.rect((page.blocks[last] as Block).box.element);
  return page.boxes.some(
    (box) =>
      (box.parent === around || box.parent === around?.parent) &&
      within(page.sums.chars, box) === 0 &&
      FADE_NAMES.test(box.names) &&
      /gradient/.test(layout.style(box.element, "background-image")) &&
      layout.style(box.element, "position") === "absolute" &&
      layout.rect(box.element).y < line.y + line.height &&
      layout.rect(box.element).y + layout.rect(box.element).height >= line.y + line.height - BELOW,
  );
}
