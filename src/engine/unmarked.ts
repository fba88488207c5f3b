/** What a page measured before it bore marks: plans made later must not be led by what the marks did to it. */
import type { LayoutPort, Rect } from "./types";

/** A layout that answers as it did when it was first asked. */
export function asFirstSeen(layout: LayoutPort): LayoutPort {
  const rects = new WeakMap<Element, Rect>();
  const overflows = new WeakMap<Element, number>();
  const styles = new Map<string, WeakMap<Element, string>>();
  return {
    viewport: layout.viewport,
    rect: (element) => once(rects, element, () => layout.rect(element)),
    overflow: (element) => once(overflows, element, () => layout.overflow(element)),
    style(element, property) {
      const known = styles.get(property) ?? new WeakMap<Element, string>();
      styles.set(property, known);
      return once(known, element, () => layout.style(element, property));
    },
  };
}

function once<T>(known: WeakMap<Element, T>, element: Element, ask: () => T): T {
  const before = known.get(element);
  if (before !== undefined) return before;
  const value = ask();
  known.set(element, value);
  return value;
}
