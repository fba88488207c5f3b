/** Gives scrolling back when, and only when, what locked it was a nag that went; takes its backdrop along. */
import { bit } from "./evidence/names";
import type { GateFinding } from "./gate";
import type { Marks } from "./marks";
import type { Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import type { LayoutPort } from "./types";
import type { Widget } from "./verdict";

/** A backdrop covers at least this share of the viewport. */
const COVER = 0.9;

function isBackdrop(page: Survey, box: Box, layout: LayoutPort): boolean {
  if (box.children > 3 || within(page.sums.chars, box) > 0 || box.images || box.frames) return false;
  if (!((page.masks[box.index] as number) & bit("overlay")) && box.depth > 4) return false;
  if (layout.style(box.element, "position") !== "fixed") return false;
  const rect = layout.rect(box.element);
  const { width, height } = layout.viewport();
  return rect.width * rect.height >= COVER * width * height;
}

export interface Lock {
  backdrops: Element[];
  /** Root elements that don't scroll. */
  locked: Element[];
}

/** What holds the page still while overlays lie over it. Asked before anything is hidden; nothing where a wall stands. */
export function findLock(
  page: Survey,
  widgets: Widget[],
  gate: GateFinding,
  layout: LayoutPort | undefined,
): Lock {
  if (!layout || gate.walls.length || !widgets.some((widget) => widget.overlay))
    return { backdrops: [], locked: [] };
  const body = page.boxes[0]?.element;
  return {
    backdrops: page.boxes.filter((box) => isBackdrop(page, box, layout)).map((box) => box.element),
    locked: [body, body?.parentElement].filter(
      (element): element is Element =>
        Boolean(element) && /^(hidden|clip)$/.test(layout.style(element as Element, "overflow-y")),
    ),
  };
}

/** Marks for backdrops and root elements, once overlays were struck. */
export function scrollMarks(lock: Lock, struck: Widget[]): Marks {
  const marks: Marks = new Map();
  if (!struck.some((widget) => widget.overlay)) return marks;
  for (const element of lock.backdrops) marks.set(element, "x");
  for (const element of lock.locked) marks.set(element, "u");
  return marks;
}
