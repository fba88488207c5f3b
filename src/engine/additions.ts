/** Judges what a page added by itself: the rest of the page is not looked at again. */
import type { Article } from "./article";
import { bit } from "./evidence/names";
import { findFrames } from "./frames";
import type { GateFinding } from "./gate";
import { settleLayers } from "./layers";
import { look, type Models } from "./look";
import { type Box, measurePart } from "./measure";
import type { PageMeta } from "./meta";
import { dismissible, isDialog, isOverlay } from "./overlay";
import { within } from "./spans";
import { type Readers, type Survey, survey } from "./survey";
import type { Tree } from "./tree";
import type { Intent, LayoutPort } from "./types";
import { findNags, type Widget } from "./verdict";

/** What is known of the page around. */
export interface Surroundings {
  tree: Tree;
  meta: PageMeta;
  readers: Readers;
  models: Models;
  layout: LayoutPort | undefined;
}

export interface Part {
  page: Survey;
  /** Nags beyond doubt, those over the page among them. */
  nags: Widget[];
  /** Characters of text, and of running prose that asks nothing. */
  chars: number;
  prose: number;
  /** Something asks here, but whether it nags only the whole page tells. */
  doubt: boolean;
  /** It lies over the page, and nothing tells yet whether it nags. */
  over: boolean;
}

const GATING = new Set<Intent>(["unlock", "subscribe", "register"]);
const NO_GATE: GateFinding = { gate: "none", walls: [], withholds: false, end: -1 };
const OTHERS_TALK = bit("comments") | bit("consent");

/** Children of one element, measured and judged as if nothing else were there. */
export function judgePart(parent: Element, children: readonly ChildNode[], around: Surroundings): Part {
  const { tree, meta, readers, models, layout } = around;
  const page = survey(measurePart(parent, children, tree), meta, readers);
  const n = page.blocks.length;
  const part: Part = {
    page,
    nags: [],
    chars: page.sums.chars[n] as number,
    prose: 0,
    doubt: false,
    over: false,
  };
  let evidence = (page.boxes[0] as Box).emails > 0;
  page.lines.forEach((line) => {
    if (line.strong + line.weak === 0) part.prose += line.prose;
    if (line.strong + line.weak + line.links.length > 0) evidence = true;
  });
  const own = page.boxes.filter((box) => !box.partial);
  const talk = page.boxes.some((box) => box.partial && (page.masks[box.index] as number) & OTHERS_TALK);
  if (talk) part.prose = 0;
  for (const frame of findFrames(page, readers, layout)) part.nags.push(frame);
  const over = part.chars > 0 && own.some((box) => box.parent?.partial && liesOver(page, box, layout));
  if (!evidence && !own.some((box) => page.hooks[box.index])) return { ...part, over };
  const article = nothingKept(n);
  const nags = findNags(page, look(page, models), article, NO_GATE, layout);
  const widgets = settleLayers({ page, article, gate: NO_GATE, layout, asked: () => false }, nags);
  for (const widget of widgets) {
    if (widget.box.partial) continue;
    // what stands in comments and banners works for them, unless all of it says otherwise
    if (talk || gates(page, widget, layout)) part.doubt = true;
    else if (sure(page, widget)) part.nags.push(widget);
    else part.doubt = true;
  }
  if (!widgets.length && !talk)
    part.doubt = (page.sums.strong[n] as number) > 0 || (page.boxes[0] as Box).emails > 0;
  return { ...part, over: over && !part.doubt && !part.nags.length };
}

function liesOver(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  return isDialog(box) || isOverlay(page, box, layout);
}

/** An article that protects nothing but what reads like one. */
function nothingKept(n: number): Article {
  return {
    found: true,
    body: [],
    furniture: [],
    kept: new Uint8Array(n),
    pitches: [],
    title: "",
    byline: "",
  };
}

/** The models know whole pages: of a part they are believed where words, a form or a hook say the same. */
function sure(page: Survey, { box, from, to }: Widget): boolean {
  if (box.emails > 0 || within(page.sums.strong, { from, to }) > 0) return true;
  return hooked(page, box, false);
}

/** May be the publisher's gate: then the whole page must be asked. */
function gates(page: Survey, { box, overlay, from, to }: Widget, layout: LayoutPort | undefined): boolean {
  if (hooked(page, box, true)) return true;
  const { free } = page.meta;
  if (free === true) return false;
  const asksFor = (wanted: (intent: Intent) => boolean) =>
    page.lines.slice(from, to).some(({ phrases }) => phrases.some(({ intent }) => wanted(intent)));
  // in the flow it is a preview's door, as far as one can tell without the text
  if (!overlay) return asksFor((intent) => (free === false ? GATING.has(intent) : intent === "unlock"));
  return asksFor((intent) => GATING.has(intent)) && !dismissible(page, box, layout);
}

function hooked(page: Survey, box: Box, gate: boolean): boolean {
  for (let i = box.index; i < box.end; i++) if (page.hooks[i]?.gate === gate) return true;
  return false;
}

/** Hidden elements that are watched for being shown. */
const MOST_HIDDEN = 100;

/** What the page hides, or may lay over itself: worth another look once it is shown. */
export function hiddenParts(page: Survey): Element[] {
  const parts = page.boxes.filter((box) => {
    const mask = page.masks[box.index] as number;
    if (!box.parent || mask & bit("consent")) return false;
    return box.hidden ? !box.parent.hidden : Boolean(mask & bit("overlay"));
  });
  return parts.slice(0, MOST_HIDDEN).map(({ element }) => element);
}
