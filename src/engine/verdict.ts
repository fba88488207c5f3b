/** From lines to widgets: evidence anchors in a line and grows to the largest box that holds no prose. */
import type { Article } from "./article";
import { ASKING, asks } from "./asking";
import { inPageFrame } from "./beside";
import { namesChannel } from "./channels";
import { isList } from "./columns";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { GateFinding } from "./gate";
import { ANCHOR, GROW_SHARE, Growth } from "./growth";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { isOverlay } from "./overlay";
import { isTextOnly, onlyTells } from "./plain";
import { inside, within } from "./spans";
import { isHeadlineLink } from "./strangers";
import type { Survey } from "./survey";
import { PRICE } from "./text";
import type { Intent, LayoutPort, Reason } from "./types";

/** A nag to strike: one box, or the inline elements of one line where its box holds more. */
export interface Widget {
  box: Box;
  /** What to hide: `box.element`, or the line's own elements. */
  elements: Element[];
  /** Blocks [from, to). */
  from: number;
  to: number;
  kind: Intent;
  reasons: Reason[];
  overlay: boolean;
}

/** Log-odds that a sign of each sort adds, as it is told to the reader. */
const TOLD = { vendor: 4, strong: 2, weak: 0.7, form: 1.5, link: 1, overlay: 1, twin: 1, site: 5 } as const;
/** A sentence with this chance of being body tells; a line with no sign in its small box asks from this chance of a nag on. */
const AS_LIKELY = 0.5;
const SURELY_NAG = 0.85;
/** ... and a few words in a box of their own from this one. */
const LONE_NAG = 0.94;
/** A way to share is no nag up to this chance. */
const SHARED_NAG = 0.75;
/** What asks has at most so many lines, unless it is a letter. */
const PITCH_LINES = 14;
/** A line's small box has so many lines, or so many where most of its text asks. */
const NEAR_LINES = 4;
const ASKING_LINES = 12;
const TEXT_TAGS = /^(?:p|li|h[1-6]|dt|dd)$/;

function kindOf(page: Survey, from: number, to: number, box: Box): Intent {
  const votes = new Map<Intent, number>();
  const vote = (intent: Intent, weight: number) => votes.set(intent, (votes.get(intent) ?? 0) + weight);
  for (let i = from; i < to; i++) {
    const line = page.lines[i];
    for (const hit of line?.phrases ?? []) vote(hit.intent, hit.strength === "strong" ? 2 : 0.7);
    for (const intent of line?.links ?? []) vote(intent, 1);
  }
  for (const hook of hooksIn(page, box)) vote(hook.kind, 3);
  if (box.emails) vote("newsletter", 1);
  let best: Intent = "subscribe";
  let most = 0;
  for (const [intent, votesFor] of votes)
    if (votesFor > most) {
      best = intent;
      most = votesFor;
    }
  return best;
}

function hooksIn(page: Survey, box: Box) {
  const found = [];
  for (let i = box.index; i < box.end; i++) {
    const hook = page.hooks[i];
    if (hook) found.push(hook);
  }
  for (let up = box.parent; up; up = up.parent) {
    const hook = page.hooks[up.index];
    if (hook && up.from === box.from && up.to === box.to) found.push(hook);
  }
  return found;
}

function reasonsFor(
  page: Survey,
  look: Look,
  box: Box,
  from: number,
  to: number,
  overlay: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (rule: string, detail: string, weight: number) => {
    if (!reasons.some((reason) => reason.rule === rule && reason.detail === detail))
      reasons.push({ rule, detail, weight });
  };
  for (const hook of hooksIn(page, box)) add("vendor", hook.vendor, TOLD.vendor);
  let strongest = from;
  for (let i = from; i < to; i++) {
    const line = page.lines[i];
    for (const hit of line?.phrases ?? []) add("phrase", hit.stem, TOLD[hit.strength]);
    for (const intent of line?.links ?? []) add("link", intent, TOLD.link);
    if ((look.nag[i] as number) > (look.nag[strongest] as number)) strongest = i;
  }
  if (box.emails) add("form", "email", TOLD.form);
  if (overlay) add("overlay", "", TOLD.overlay);
  reasons.sort((a, b) => b.weight - a.weight);
  return [...reasons.slice(0, 6), ...look.explainNag(strongest, 4)];
}

/** The elements of a line, where each belongs to this line alone; empty where bare text is part of it. */
function ownElements(page: Survey, i: number): Element[] {
  const block = page.blocks[i] as Block;
  const others = new Set<ChildNode>();
  for (const j of [i - 1, i + 1]) for (const part of page.blocks[j]?.parts ?? []) others.add(part);
  const elements: Element[] = [];
  for (const part of block.parts) {
    if (part.nodeType !== 1 || others.has(part)) return [];
    elements.push(part as Element);
  }
  return elements;
}

/** Dialogs, as far as markup says so. */
const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

/**
 * True for what stands in, or holds, a dialog to log in or register that isn't shown: it opens when the reader asks for
 * it, and must then work. Only a layout can tell.
 */
function awaitsReader(page: Survey, box: Box, kind: Intent, layout: LayoutPort | undefined): boolean {
  if (!layout) return false;
  const waits = ({ element, index, passwords }: Box): boolean => {
    if (kind !== "register" && passwords === 0) return false;
    if (!element.matches(DIALOG) && !((page.masks[index] as number) & bit("overlay"))) return false;
    return layout.style(element, "display") === "none" || layout.style(element, "visibility") === "hidden";
  };
  for (let up = box.parent; up && up.tag !== "body"; up = up.parent) if (waits(up)) return true;
  return page.boxes.slice(box.index, box.end).some(waits);
}

/**
 * No clear sign in words or links, and a line of another sort: as likely body, in the page's own head or foot, a way to share, a
 * story's linked headline, a label above some, an author's note; or no sign at all, and no model is sure.
 */
function tells(page: Survey, look: Look, growth: Growth, i: number): boolean {
  const line = page.lines[i];
  if (!line || line.strong > 0 || line.links.length > 0) return false;
  if (line.prose > 0 && (look.body[i] as number) > AS_LIKELY) return true;
  const { box } = page.blocks[i] as Block;
  // the name of a network alone is a way to share too
  const shares = line.labels.includes("share") && (look.nag[i] as number) < SHARED_NAG;
  if (shares || (line.tokens === 1 && (page.networks[i] === 1 || line.phrases.length === 0))) return true;
  // accounts and privacy are what a page's foot is about
  const own = line.phrases.every(({ intent }) => intent === "register" || intent === "newsletter");
  if (own && page.networks[i] === 0 && inPageFrame(box)) return true;
  const { parent } = box;
  const lines = parent ? parent.to - parent.from : 0;
  // a box of its own in a column of nags may be anything
  const ofText = TEXT_TAGS.test(box.tag) && lines <= ASKING_LINES;
  const asking = ofText && parent !== null && growth.share(parent) >= GROW_SHARE;
  const near = parent && (lines <= NEAR_LINES || asking) ? parent : box;
  const calls = within(page.sums.calls, near) - (page.calls[i] as number);
  // one weak word in a sentence that speaks to nobody is next to none
  const said = line.prose > 0 && line.phrases.length === 1 && page.persons[i]?.reader === 0;
  const words = said ? 0 : line.phrases.length;
  const bare = calls + words + (page.networks[i] as number) + near.emails + near.buttons === 0;
  const sure = line.prose > 0 || near !== box ? SURELY_NAG : LONE_NAG;
  if (bare && (look.nag[i] as number) < sure) return true;
  if (page.author.length > 3 && line.prose > 0 && line.normalised.startsWith(page.author)) return true;
  return line.weak === 0 && (line.labels.includes("related") || isHeadlineLink(page, i));
}

/** Finds every nag, largest boxes first come whole; walls of a gate are no nags. */
export function findNags(
  page: Survey,
  look: Look,
  article: Article,
  gate: GateFinding,
  layout: LayoutPort | undefined,
): Widget[] {
  const growth = new Growth(page, look, article, layout !== undefined);
  const widgets: Widget[] = [];
  const gated = (box: Box) => gate.walls.some((wall) => inside(box, wall) || inside(wall, box));
  const taken = new Uint8Array(page.blocks.length);
  const strike = (box: Box, from: number, to: number, elements: Element[], ...more: Reason[]) => {
    if (!page.hooks[box.index] && onlyTells(page, { from, to, emails: box.emails })) return;
    const kind = kindOf(page, from, to, box);
    if (!elements.length || gated(box) || awaitsReader(page, box, kind, layout)) return;
    const overlay = isOverlay(page, box, layout);
    const reasons = [...more, ...reasonsFor(page, look, box, from, to, overlay)];
    widgets.push({ box, elements, from, to, kind, reasons, overlay });
    taken.fill(1, from, to);
  };
  const struck = new Set<Box>();
  const strikeBox = (box: Box, ...more: Reason[]) => {
    if (struck.has(box)) return;
    struck.add(box);
    strike(box, box.from, box.to, [box.element], ...more);
  };
  for (const box of article.pitches) strikeBox(box);
  let end = -1;
  for (const box of page.boxes) {
    if (
      box.index < end ||
      (box.to - box.from > PITCH_LINES && !page.letters[box.index]) ||
      box.to === box.from ||
      !growth.allows(box)
    )
      continue;
    if (!asks(page, look, box, layout)) continue;
    strikeBox(box);
    end = box.end;
  }
  end = -1;
  for (const box of page.boxes) {
    if (box.index < end || taken[box.from] || !page.hooks[box.index] || !growth.allows(box)) continue;
    strikeBox(box);
    end = box.end;
  }
  for (let i = 0; i < page.blocks.length; i++) {
    if (taken[i] || article.kept[i] || (look.nag[i] as number) <= HINT) continue;
    const block = page.blocks[i] as Block;
    if ((look.nag[i] as number) <= ANCHOR) {
      // two ways in are sign enough, where a model only half believes it
      const notice = page.lines[i]?.links.includes("register") ? growth.notice(i) : undefined;
      if (notice) strikeBox(notice);
      continue;
    }
    if (growth.stays.alone[i] || tells(page, look, growth, i)) continue;
    const alone = block.box.to - block.box.from === 1;
    const whole = growth.allows(block.box) && (alone || growth.share(block.box) >= GROW_SHARE);
    const grown = whole ? growth.grow(block.box) : undefined;
    // a neighbour's sign is none of its own
    if (grown && isTextOnly(page, grown)) continue;
    if (grown) strikeBox(grown);
    else if (growth.mayHold(block.box)) strike(block.box, i, i + 1, ownElements(page, i));
    else {
      const notice = growth.notice(i);
      if (notice) strikeBox(notice);
    }
  }
  const titles = new Set(widgets.filter((widget) => isTitleAlone(page, widget, taken)));
  for (const widget of [...widgets]) {
    const { box, elements } = widget;
    if (titles.has(widget)) continue;
    if (elements[0] !== box.element) continue;
    for (const twin of growth.twins(box))
      if (!taken[twin.from] && !isList(page, twin) && hints(page, look, twin))
        strikeBox(twin, { rule: "twin", detail: "", weight: TOLD.twin });
  }
  return dropNested(widgets.filter((widget) => !titles.has(widget)));
}

/** A heading that says nothing plain, with a line beside it or none, above what stays. */
function isTitleAlone(page: Survey, { from, to }: Widget, taken: Uint8Array): boolean {
  if (taken[to] || to - from > TITLE_LINES) return false;
  const heading = page.blocks[to - 1]?.box.tag ?? "";
  return (
    headingLevel(heading) > 0 &&
    page.lines
      .slice(from, to)
      .every(
        ({ phrases, links }, k) => phrases.length + links.length === 0 && !namesChannel(page, from + k, 0),
      )
  );
}

/** A heading and what stands above it in its box, as the time of a post does. */
const TITLE_LINES = 2;
/** Nag chance that a line of a twin has at least, if it says nothing plain. */
const HINT = 0.3;

/** Some sign that a box asks for something: columns of one grid are alike too. */
function hints(page: Survey, look: Look, box: Box): boolean {
  for (let i = box.from; i < box.to; i++) {
    const line = page.lines[i];
    if (line && (line.strong > 0 || line.links.some((intent) => ASKING.has(intent)))) return true;
    if (line && line.phrases.length > 0 && PRICE.test(line.normalised)) return true;
    if ((look.nag[i] as number) > HINT) return true;
  }
  return box.emails > 0;
}

/** A widget that a later, larger one holds is part of it. */
function dropNested(widgets: Widget[]): Widget[] {
  const whole = widgets.filter((widget) => widget.elements[0] === widget.box.element);
  return widgets.filter(
    (widget) =>
      !whole.some((other) => other !== widget && other.box !== widget.box && inside(widget.box, other.box)),
  );
}
