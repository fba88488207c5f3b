/** Gives scrolling back when, and only when, what locked it was a nag that went; takes its backdrop along. */
import { bit } from "./evidence/names";
import type { GateFinding } from "./gate";
import { NO_RELEASES, type Release, type Releases } from "./hide";
import type { Marks } from "./marks";
import type { Box } from "./measure";
import { asksLeave, covers, dismissible, floating, isBackdrop, isDialog, serves, showsOver } from "./overlay";
import { inside, within } from "./spans";
import type { Survey } from "./survey";
import type { LayoutPort } from "./types";
import type { Widget } from "./verdict";
import { isFreeStory } from "./withheld";

/** A layer that covers this share is one that pages are locked under. */
const MODAL = 0.4;
/** The page's wrapper holds at least this share of the text beside the layers. */
const WRAPPER = 0.8;
/** What is made inert is part of the page from this share on. */
const PART = 0.2;
/** Wrappers and what is made inert lie at most this deep. */
const DEPTH = 5;
/** A bar is at least this wide, in shares of the viewport's width. */
const BAR = 0.9;
/** Pixels by which equal sizes may differ. */
const ALIKE = 8;
const PARTS = new Set(["header", "footer", "main", "nav", "article"]);
const LOCKED = /^(?:hidden|clip)$/;

export interface Lock {
  /** Layers without content behind the nag, and the room that a bar had made for it. */
  empty: Element[];
  releases: Releases;
}

const NO_LOCK: Lock = { empty: [], releases: NO_RELEASES };

export interface Locked {
  page: Survey;
  widgets: Widget[];
  gate: GateFinding;
  layout: LayoutPort | undefined;
  /** True for layers that the reader opened. */
  asked(element: Element): boolean;
}

/** What holds the page still while overlays lie over it. Asked before anything is hidden; nothing where a wall stands. */
export function findLock(input: Locked): Lock {
  const { page, widgets, gate, layout } = input;
  const overlays = widgets.filter(({ overlay }) => overlay);
  if (!layout || gate.walls.length || !overlays.length) return NO_LOCK;
  const rooms = overlays.flatMap(({ box }) => roomsOf(page, box, layout));
  if (othersBlock(input, overlays, layout)) return { ...NO_LOCK, empty: rooms };
  const backdrops = page.boxes.filter((box) => isBackdrop(page, box, layout)).map(({ element }) => element);
  const holders = overlays.filter((widget) => {
    const box = floating(page, widget.box, layout) ?? widget.box;
    // what a maker's hook hides before it is judged may have opened all the same
    const hooked = [box, widget.box].some(({ index }) => page.hooks[index]?.gate === false);
    if (!hooked && !showsOver(box, layout)) return false;
    return (
      backdrops.length > 0 ||
      isDialog(box) ||
      covers(box, layout, MODAL) ||
      (hooked && spans(box.element, layout))
    );
  });
  if (!holders.length) return { ...NO_LOCK, empty: rooms };
  const clean =
    gate.gate === "none" &&
    !gate.withholds &&
    page.meta.free !== false &&
    holders.every(({ box }) => dismissible(page, box, layout));
  return {
    empty: [...backdrops, ...rooms],
    releases: {
      styles: findReleases(page, overlays, layout, clean),
      attributes: findAttributes(page, overlays, layout),
    },
  };
}

/** Laid from edge to edge, by what its style says: what is hidden has no size. */
function spans(element: Element, layout: LayoutPort): boolean {
  return ["top", "right", "bottom", "left"].every((side) => layout.style(element, side) === "0px");
}

/** What goes and comes back beside the overlays themselves, once they were struck. */
export function unlock(lock: Lock, struck: Widget[], marks: Marks): Releases {
  if (!struck.some((widget) => widget.overlay)) return NO_RELEASES;
  for (const element of lock.empty) if (!marks.has(element)) marks.set(element, "x");
  return lock.releases;
}

/** Boxes without content beside a bar, as high as it. */
function roomsOf(page: Survey, bar: Box, layout: LayoutPort): Element[] {
  const { width, height } = layout.rect(bar.element);
  if (width < BAR * layout.viewport().width || layout.style(bar.element, "position") !== "fixed") return [];
  return page.boxes
    .filter(
      (box) =>
        box.parent === bar.parent &&
        box !== bar &&
        box.children + box.images + box.frames === 0 &&
        within(page.sums.chars, box) === 0 &&
        Math.abs(layout.rect(box.element).height - height) <= ALIKE,
    )
    .map(({ element }) => element);
}

/** Another layer than the nags lies over the page, and may be what locked it. */
function othersBlock({ page, asked }: Locked, overlays: Widget[], layout: LayoutPort): boolean {
  return page.boxes.some((box) => {
    if (box.hidden || box.from === box.to || !box.parent || inside(page.main, box)) return false;
    const layer = isDialog(box) || box.depth <= 3 || (page.masks[box.index] as number) & bit("overlay");
    if (!layer || overlays.some((widget) => inside(box, widget.box) || inside(widget.box, box))) return false;
    if (!showsOver(box, layout)) return false;
    if (box.element.getAttribute("aria-modal") === "true" || covers(box, layout, MODAL)) return true;
    return asked(box.element) && (isDialog(box) || asksLeave(page, box) || serves(page, box));
  });
}

/** `clean`: nothing says that the publisher withholds text, so a blur or a cut of the whole page is the nag's. */
function findReleases(
  page: Survey,
  overlays: Widget[],
  layout: LayoutPort,
  clean: boolean,
): Map<Element, Release[]> {
  const found = new Map<Element, Release[]>();
  const body = page.boxes[0] as Box;
  const root = body.element.parentElement;
  const layers = overlays.reduce((sum, { box }) => sum + within(page.sums.chars, box), 0);
  const text = within(page.sums.chars, body) - layers;
  const wrappers = page.boxes.filter(
    (box) =>
      box !== body &&
      box.depth <= DEPTH &&
      inside(page.main, box) &&
      (within(page.sums.chars, box) >= WRAPPER * text || isFreeStory(page, box)),
  );
  // from the page's first line to its last, or on a page that calls itself free at least its story with its headline
  const first = page.blocks.findIndex((_, i) => !overlays.some(({ from, to }) => i >= from && i < to));
  const holdsAll = (box: Box) => box.from <= first || isFreeStory(page, box);
  const add = (element: Element, isRoot: boolean, whole: boolean) => {
    const is = (property: string, value: string | RegExp) =>
      value instanceof RegExp
        ? value.test(layout.style(element, property))
        : layout.style(element, property) === value;
    const releases: Release[] = [];
    const locked = is("overflow-y", LOCKED);
    if (isRoot && locked) releases.push("u");
    if (is("position", "fixed")) releases.push("f");
    if (!isRoot && whole && locked && isWindowHigh(element, layout)) releases.push("h");
    if (is("touch-action", "none") || is("pointer-events", "none")) releases.push("t");
    if (whole && is("filter", /blur|brightness|grayscale|opacity/)) releases.push("b");
    if (releases.length) found.set(element, releases);
  };
  for (const element of [root, body.element]) if (element) add(element, true, clean);
  for (const box of wrappers) add(box.element, false, clean && holdsAll(box));
  return found;
}

/** Cut to the window's height: a lock, where a gate would cut a text to some lines. */
function isWindowHigh(element: Element, layout: LayoutPort): boolean {
  return Math.abs(layout.rect(element).height - layout.viewport().height) <= ALIKE;
}

/** Opened so that the browser holds the rest of the page. */
function isModal(element: Element): boolean {
  try {
    return element.matches(":modal");
  } catch {
    return false;
  }
}

/** `inert` and `aria-hidden` on the parts of the page that lie under the overlays. */
function findAttributes(page: Survey, overlays: Widget[], layout: LayoutPort): Map<Element, string[]> {
  const found = new Map<Element, string[]>();
  const text = within(page.sums.chars, page.boxes[0] as Box);
  const { width } = layout.viewport();
  for (const box of page.boxes) {
    if (box.tag === "dialog" && overlays.some((widget) => inside(box, widget.box)) && isModal(box.element))
      found.set(box.element, ["open"]);
    if (box.depth > DEPTH || box.hidden || box.from === box.to) continue;
    const names = [
      ...(box.element.hasAttribute("inert") ? ["inert"] : []),
      ...(box.ariaHidden ? ["aria-hidden"] : []),
    ];
    if (!names.length || overlays.some((widget) => inside(box, widget.box))) continue;
    const part = PARTS.has(box.tag) || inside(page.main, box) || within(page.sums.chars, box) >= PART * text;
    const rect = layout.rect(box.element);
    // closed drawers wait inert beside the window
    if (part && rect.width > 0 && rect.x < width && rect.x + rect.width > 0) found.set(box.element, names);
  }
  return found;
}
