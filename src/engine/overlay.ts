/** Layers over the page: which boxes are one. */
import { bit } from "./evidence/names";
import type { Box } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import type { LayoutPort } from "./types";

/** A layer's own text is at least this share of what lies in it. */
const LAYER_SHARE = 0.6;

/** A layer over the page, or most of one: fixed or sticky, or named so where no layout can be asked. Bars of links are none. */
export function isOverlay(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  const own = within(page.sums.chars, box);
  for (let up: Box | null = box, level = 0; up && level < 5 && up.tag !== "body"; up = up.parent, level++) {
    if (up.tag === "header" || up.tag === "nav" || own < LAYER_SHARE * within(page.sums.chars, up))
      return false;
    if (layout) {
      const position = layout.style(up.element, "position");
      if (position === "fixed" || position === "sticky") return true;
    } else if ((page.masks[up.index] as number) & bit("overlay") || up.tag === "dialog") return true;
  }
  return false;
}
