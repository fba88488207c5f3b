/** Layers over the page: what is one, what a nag's own layer is, and which layers are functions of the page. */

import {
  AGE_ASKS,
  AGE_QUESTIONS,
  AGES,
  CLOSE_CLASS,
  CONSENT_WORDS,
  FUNCTION_NAMES,
  PERSONAL_ADS,
  SEARCH_NAMES,
} from "./evidence/functions";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import type { LayoutPort } from "./types";

/** A layer's own text is at least this share of what lies in it. */
const LAYER_SHARE = 0.6;
/** What sticks is a bar from this share of the window's width, and up to this share of its height; else a column's part. */
const BAR_WIDTH = 0.6;
const BAR_HEIGHT = 0.4;
/** Share of the viewport from which on a layer blocks the page. */
const COVER = 0.6;
/** A backdrop covers at least this share. */
const BACKDROP = 0.9;
const ROOTS = new Set(["html", "body", "main", "article"]);
/** Words of a function count in lines of at most this many characters. */
const SHORT = 200;
/** So many characters after the asking an age must be named. */
const AGE_GAP = 60;
/** A button without words closes a layer when it stands this near to its upper corners, in shares of its size. */
const CORNER = 0.25;
/** ... and is at most this large, in pixels. */
const SMALL = 64;
/** Names of what sticks in its column, or is the page's head. */
const STICKS = /^(?=.*sticky).*(?:side-?bar|rail|column|widget-area|nav|menu|header)/i;

/** A layer over the page, or most of one: fixed, a bar that sticks, or named so where no layout can be asked. Bars of links are none. */
export function isOverlay(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  return floating(page, box, layout) !== undefined;
}

/** What floats of a layer: a box around `box`, itself, or the one in it that holds most of its text. */
export function floating(page: Survey, box: Box, layout: LayoutPort | undefined): Box | undefined {
  const own = within(page.sums.chars, box);
  for (let up: Box | null = box, level = 0; up && level < 5 && up.tag !== "body"; up = up.parent, level++) {
    if (up.tag === "header" || up.tag === "nav" || own < LAYER_SHARE * within(page.sums.chars, up))
      return undefined;
    if (floats(page, up, layout)) return up;
  }
  // without a layout a name inside says nothing of the whole
  const lies = (inner: Box) => (layout ? floats(page, inner, layout) : isDialog(inner) || saysFixed(inner));
  return page.boxes
    .slice(box.index + 1, box.end)
    .find((inner) => own > 0 && within(page.sums.chars, inner) >= LAYER_SHARE * own && lies(inner));
}

function floats(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  if (!layout) {
    // columns and menus stick, too
    const named = ((page.masks[box.index] as number) & bit("overlay")) !== 0 && !STICKS.test(box.names);
    return named || box.tag === "dialog" || saysFixed(box);
  }
  const position = layout.style(box.element, "position");
  if (position === "sticky") return isBar(box.element, layout);
  return position === "fixed" || (box.tag === "dialog" && !box.hidden);
}

/** Its own style says so, where no layout can be asked. */
function saysFixed({ element }: Box): boolean {
  return /position\s*:\s*fixed/i.test(element.getAttribute("style") ?? "");
}

function isBar(element: Element, layout: LayoutPort): boolean {
  const view = layout.viewport();
  const { width, height } = layout.rect(element);
  return width >= BAR_WIDTH * view.width && height <= BAR_HEIGHT * view.height;
}

/** The outermost box that floats over the page and holds `box`; undefined where none does, or where it holds the page. */
export function layerAround(
  page: Survey,
  box: Box,
  layout: LayoutPort | undefined,
  holdsPage: (box: Box) => boolean,
): Box | undefined {
  let layer: Box | undefined;
  for (let up: Box | null = box; up && !ROOTS.has(up.tag); up = up.parent) {
    if (holdsPage(up) || up.tag === "header" || up.tag === "nav") break;
    if (floats(page, up, layout)) layer = up;
  }
  return layer;
}

export function isDialog({ element, tag }: Box): boolean {
  const role = element.getAttribute("role");
  return (
    tag === "dialog" ||
    role === "dialog" ||
    role === "alertdialog" ||
    element.getAttribute("aria-modal") === "true"
  );
}

/** Covers so much of the window that the page can't be read past it. Without a layout: by its own style, or its own word. */
export function covers(box: Box, layout: LayoutPort | undefined, share = COVER): boolean {
  const { element } = box;
  if (layout) {
    if (layout.style(element, "position") !== "fixed") return false;
    const { width, height } = layout.viewport();
    const rect = layout.rect(element);
    return rect.width * rect.height >= share * width * height;
  }
  if (saysFixed(box) && /inset\s*:\s*0|(?:width|height)\s*:\s*100/i.test(element.getAttribute("style") ?? ""))
    return true;
  return element.getAttribute("aria-modal") === "true";
}

/** Covers the window and holds nothing: it darkens, blurs or blocks what lies below. */
export function isBackdrop(page: Survey, box: Box, layout: LayoutPort): boolean {
  if (box.children > 3 || within(page.sums.chars, box) > 0 || box.images || box.frames || box.hidden)
    return false;
  if (!((page.masks[box.index] as number) & bit("overlay")) && box.depth > 4) return false;
  return covers(box, layout, BACKDROP);
}

/** Taken out of the flow, and to be seen. */
export function showsOver({ element }: Box, layout: LayoutPort): boolean {
  const position = layout.style(element, "position");
  if (position === "static" || position === "relative") return false;
  const { width, height } = layout.rect(element);
  return (
    width > 0 &&
    height > 0 &&
    layout.style(element, "visibility") !== "hidden" &&
    layout.style(element, "opacity") !== "0"
  );
}

function says(page: Survey, box: Box, told: (text: string) => boolean): boolean {
  for (let i = box.from; i < box.to; i++) {
    const { text } = page.blocks[i] as Block;
    if (text.length <= SHORT && told(text)) return true;
  }
  return false;
}

/** Asks whole, or in two parts of one sentence, the age soon after the asking. */
function asksAge(text: string): boolean {
  if (AGE_QUESTIONS.test(text)) return true;
  for (const { index } of text.matchAll(AGE_ASKS))
    if (AGES.test(text.slice(index, index + AGE_GAP).split(".", 1)[0] ?? "")) return true;
  return false;
}
const asksConsent = (text: string): boolean => CONSENT_WORDS.test(text) || PERSONAL_ADS.test(text);

/** A layer that asks for consent or age. */
export function asksLeave(page: Survey, box: Box): boolean {
  // small print of a sign-up speaks of consent too; a banner asks for no address
  if (box.emails > 0) return says(page, box, asksAge);
  const named = ((page.masks[box.index] as number) & bit("consent")) !== 0;
  return (
    // a name alone makes no banner of what asks for something else
    (named && within(page.sums.chars, box) > 0 && within(page.sums.strong, box) === 0) ||
    says(page, box, asksConsent) ||
    says(page, box, asksAge)
  );
}

/** A layer that holds a search, a purchase or a player. */
export function serves(page: Survey, { element, names, index }: Box): boolean {
  if ((page.masks[index] as number) & bit("advert")) return false;
  if (FUNCTION_NAMES.test(names) || SEARCH_NAMES.test(names) || element.getAttribute("role") === "search")
    return true;
  return (
    element.querySelector('video,audio,[role="search"],input[type="search"],form[action*="search"]') !== null
  );
}

/** Boxes that keep working in Article mode though they are no article: consent, open dialogs, layers that serve or bar the page. */
export function functional(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  const mask = page.masks[box.index] as number;
  if (mask & bit("consent") && within(page.sums.chars, box) > 0) return true;
  const fixed = layout ? layout.style(box.element, "position") === "fixed" : Boolean(mask & bit("overlay"));
  const dialog = isDialog(box);
  if (!dialog && !fixed) return false;
  if (fixed && layout && holdsDialog(page, box)) return true;
  // a dialog that lies in the flow is a closed one whose style sheet didn't come
  if (dialog && layout && !/^(?:static|relative)$/.test(layout.style(box.element, "position"))) return true;
  if (asksLeave(page, box)) return true;
  if (layout && serves(page, box)) return box.tag !== "header" && box.tag !== "nav" && !holdsLinks(page, box);
  if (layout && covers(box, layout) && within(page.sums.chars, box) > 0)
    return !dismissible(page, box, layout);
  return dialog && box.element.hasAttribute("open");
}

/** A dialog may be laid out by the layer around it. */
function holdsDialog({ boxes, sums }: Survey, layer: Box): boolean {
  const text = within(sums.chars, layer);
  return boxes
    .slice(layer.index + 1, layer.end)
    .some((box) => isDialog(box) && !box.hidden && within(sums.chars, box) >= LAYER_SHARE * text);
}

/** Bars of links, as a page's header is one that stays in view. */
function holdsLinks(page: Survey, box: Box): boolean {
  return within(page.sums.linkChars, box) > 0.5 * within(page.sums.chars, box);
}

/** True where the reader can close a box: a control that says so, or a small one without words in its upper corner. */
export function dismissible(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  for (let i = box.from; i < box.to; i++) {
    const block = page.blocks[i] as Block;
    if (page.words.closes(block.text) && shows(block.box.element, layout)) return true;
  }
  if (box.element.hasAttribute("data-dismiss")) return true;
  const controls = box.element.querySelectorAll(
    'button,a,[role="button"],input[type="button"],input[type="image"],[tabindex],[aria-label],[data-dismiss],[class*="close" i],[class*="dismiss" i]',
  );
  return [...controls].some((control) => shows(control, layout) && closes(page, control, box, layout));
}

function shows(element: Element, layout: LayoutPort | undefined): boolean {
  if (!layout) return true;
  const { width, height } = layout.rect(element);
  return width > 0 && height > 0;
}

function closes(page: Survey, control: Element, box: Box, layout: LayoutPort | undefined): boolean {
  const name =
    control.getAttribute("aria-label") ?? control.getAttribute("title") ?? control.getAttribute("value");
  const text = (control.textContent ?? "").trim();
  if (name && page.words.namesClosing(name)) return true;
  if (control.hasAttribute("data-dismiss") || page.words.closes(text)) return true;
  if (CLOSE_CLASS.test(control.getAttribute("class") ?? "") && text.length < 40) return true;
  const picture = control.querySelector("img[alt],svg title");
  if (picture && page.words.namesClosing(picture.getAttribute("alt") ?? picture.textContent ?? ""))
    return true;
  return !text && !name && control.matches('button,[role="button"]') && inCorner(control, box, layout);
}

function inCorner(control: Element, box: Box, layout: LayoutPort | undefined): boolean {
  if (!layout) return false;
  const [it, around] = [layout.rect(control), layout.rect(box.element)];
  const side = Math.min(it.x - around.x, around.x + around.width - it.x - it.width);
  return (
    it.width <= SMALL &&
    it.height <= SMALL &&
    it.y - around.y <= CORNER * around.height &&
    side <= CORNER * around.width
  );
}
