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

/** Marks for the root elements and the backdrops, once overlays were struck and no wall stands. */
export function scrollMarks(
  page: Survey,
  struck: Widget[],
  gate: GateFinding,
  layout: LayoutPort | undefined,
): Marks {
  const marks: Marks = new Map();
  if (!layout || gate.walls.length || !struck.some((widget) => widget.overlay)) return marks;
  for (const box of page.boxes) if (isBackdrop(page, box, layout)) marks.set(box.element, "x");
  const body = page.boxes[0]?.element;
  for (const element of [body, body?.parentElement])
    if (element && /^(hidden|clip)$/.test(layout.style(element, "overflow-y"))) marks.set(element, "u");
  return marks;
}
