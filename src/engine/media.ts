/** What becomes of the pieces that stand among the body's lines and hold none of them: pictures, players, and the rest. */

import { isInline } from "./element";
import { bit } from "./evidence/names";
import type { Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import type { LayoutPort } from "./types";

/** `part`: its pictures stay and each piece in it is looked at by itself. */
export type Fate = "whole" | "part" | "none";

const MEDIA = "img,picture,video,audio,iframe,object,embed,canvas,amp-img,amp-video";
/** What plays has words and buttons of its own, which must stay with it. */
const PLAYER = "video,audio,object,embed,canvas,amp-video";
const CONTROL = 'a,button,[role="button"],input,label,select';
/** Text that a player or a picture's surroundings may carry, in characters. */
const MEDIA_TEXT = 160;
/** A drawing of at least this width and height, in pixels, is a picture; smaller ones are signs on buttons. */
const DRAWING = { width: 120, height: 60 };
/** Logos and icons are hidden from screen readers, or lead somewhere; without its style sheet one fills the column. */
const SIGNS = '[aria-hidden="true"],a,button';
/** Pieces whose text is links to more than this share lead elsewhere. */
const LINKED = 0.5;
const NO_MEDIA =
  bit("advert") |
  bit("nag") |
  bit("related") |
  bit("share") |
  bit("comments") |
  bit("consent") |
  bit("chrome");
/** Words that begin a credit. */
const CREDIT =
  /^(?:©|\(c\)|写真|사진|图片|(?:image|photo|picture|foto|bild|imagen|crédit|credit|фото)(?!\p{L}))/iu;
/** Names of what carries a caption; the group of names for captions is wider, and has the pictures themselves. */
const CAPTION_NAME = /caption|credit|copyright|legende?\b|bildunterschrift|bildquelle/i;
const WORDLESS = new Set(["script", "style", "noscript", "template", "svg", "iframe", "object"]);

/** Length of the text that shows in an element, in characters, white space at its ends left out. */
function textLength(element: Element): number {
  let text = "";
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) text += (child as Text).data;
      else if (child.nodeType === 1 && !WORDLESS.has((child as Element).localName)) walk(child);
    }
  };
  walk(element);
  return text.trim().length;
}

function drawing(element: Element, layout: LayoutPort | undefined): boolean {
  if (!layout) return false;
  const drawings = element.localName === "svg" ? [element] : element.querySelectorAll("svg");
  return [...drawings].some((svg) => {
    if (svg.closest(SIGNS)) return false;
    const { width, height } = layout.rect(svg);
    return width >= DRAWING.width && height >= DRAWING.height;
  });
}

/** A line that says what a picture shows, or who took it. */
function captions(page: Survey, element: Element, box: Box | undefined): boolean {
  if (element.localName === "figcaption" || CREDIT.test((element.textContent ?? "").trim())) return true;
  if (CAPTION_NAME.test(element.className.toString())) return true;
  const controls =
    element.matches(CONTROL) || (box ? box.buttons > 0 : element.querySelector(CONTROL) !== null);
  return !controls && element.closest("figure") !== null && !(box && leadsElsewhere(page, box));
}

function leadsElsewhere(page: Survey, box: Box): boolean {
  return within(page.sums.linkChars, box) > LINKED * within(page.sums.chars, box);
}

/** Decides on an element among the body's lines. `inMedia`: on a piece of one that stays in part. */
export function fateOf(
  page: Survey,
  element: Element,
  box: Box | undefined,
  layout: LayoutPort | undefined,
  inMedia: boolean,
): Fate {
  if (box && (page.masks[box.index] as number) & NO_MEDIA) return "none";
  const text = box ? within(page.sums.chars, box) : isInline(element.localName) ? textLength(element) : 0;
  const holds = (selector: string): boolean =>
    element.matches(selector) || element.querySelector(selector) !== null;
  const media = holds(MEDIA) || drawing(element, layout);
  if (!media) {
    if (text > 0) return inMedia && captions(page, element, box) ? "whole" : "none";
    // icons on links and buttons: they share, save, print
    return holds("a,button,svg") ? "none" : "whole";
  }
  const figure = element.localName === "figure";
  if (!figure && box && anyName(page, box, NO_MEDIA)) return "none";
  if (figure) return "part";
  if (text === 0) return "whole";
  if (text > MEDIA_TEXT || element.localName === "a") return "none";
  if (holds(PLAYER)) return "whole";
  return box && leadsElsewhere(page, box) ? "none" : "part";
}

function anyName(page: Survey, box: Box, mask: number): boolean {
  for (let i = box.index; i < box.end; i++) if ((page.masks[i] as number) & mask) return true;
  return false;
}
