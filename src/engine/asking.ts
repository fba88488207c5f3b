/** Small boxes that ask for something: by form, price or button, though no line of theirs need say so in words. */
import { hasSmallPrint, inPageFrame } from "./beside";
import { isLetterForm } from "./calls";
import { listsChannels } from "./channels";
import { bit } from "./evidence/names";
import type { Look } from "./look";
import type { Box } from "./measure";
import { isOverlay } from "./overlay";
import { isTextOnly } from "./plain";
import type { Survey } from "./survey";
import { PRICE } from "./text";
import type { Intent, LayoutPort } from "./types";

/** Points of a box that asks without saying so, and how many it takes. */
const POINTS = {
  email: 1.6,
  strong: 1.2,
  weak: 0.5,
  action: 1.2,
  price: 0.8,
  name: 0.8,
  over: 1.5,
  own: 0.7,
  letter: 1.5,
} as const;
const ENOUGH = 3;
/** What a link may ask for. */
export const ASKING = new Set<Intent>(["subscribe", "newsletter", "donate", "app", "offer", "push"]);
const NAVIGATION = new Set(["nav", "header", "footer", "ul", "ol", "table", "tbody", "li", "a"]);
/** A form for a newsletter, and what is said around it, has at most so many lines. */
const FORM_LINES = 8;
/** Boxes with more link lines than this are lists of links. */
const MOST_LINKS = 4;

/** True where a box asks for something. */
export function asks(page: Survey, look: Look, box: Box, layout: LayoutPort | undefined): boolean {
  if (NAVIGATION.has(box.tag) || box.passwords > 0) return false;
  // where no word is known for whom one speaks to, text may ask without any
  if (page.words.knowsPersons(page.meta.lang) && isTextOnly(page, box)) return false;
  if (asksForAddress(page, box) || (listsChannels(page, box) && !inPageFrame(box))) return true;
  let points = box.emails ? POINTS.email : 0;
  let links = 0;
  let chance = 0;
  let action = false;
  let price = false;
  let own = false;
  const intents = new Set<Intent>();
  for (let i = box.from; i < box.to; i++) {
    const line = page.lines[i];
    if (!line) continue;
    chance = Math.max(chance, look.nag[i] as number);
    if (line.linkShare > 0.7) links++;
    for (const hit of line.phrases) intents.add(hit.intent);
    points += line.strong * POINTS.strong + line.weak * POINTS.weak;
    if (line.linkShare > 0.7 && line.tokens <= 8 && line.links.some((intent) => ASKING.has(intent)))
      action = true;
    if (PRICE.test(line.normalised)) price = true;
    if (page.selfNamed[i] && line.phrases.length > 0) own = true;
  }
  if (links > MOST_LINKS) return false;
  if (action) points += POINTS.action;
  if (own) points += POINTS.own;
  const letter = page.letters[box.index] === 1;
  if (letter) points += POINTS.letter;
  if (price && (action || letter || intents.size > 0)) points += POINTS.price;
  if ((page.masks[box.index] as number) & bit("nag")) points += POINTS.name;
  if (intents.size === 0 && !action && !letter && box.emails === 0) return false;
  const sum = points + 2 * chance;
  return sum >= ENOUGH || (sum + POINTS.over >= ENOUGH && isOverlay(page, box, layout));
}

/** A few lines around a field for an address, none of them the page's own small print or a way to share. */
function asksForAddress(page: Survey, box: Box): boolean {
  if (!isLetterForm(box) || box.to - box.from > FORM_LINES || hasSmallPrint(page, box)) return false;
  return !page.lines.slice(box.from, box.to).some(({ labels }) => labels.includes("share"));
}
