/** Geometry and computed style of a real page. */
import type { LayoutPort } from "../../engine/types";

export function createLayout(view: Window): LayoutPort {
  return {
    viewport: () => ({ width: view.innerWidth, height: view.innerHeight }),
    rect(element) {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    },
    style: (element, property) => view.getComputedStyle(element).getPropertyValue(property),
    overflow: ({ scrollHeight, clientHeight }) => Math.max(0, scrollHeight - clientHeight),
  };
}
