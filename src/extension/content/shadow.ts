/** Shadow roots, closed ones too: each browser lets extensions ask in its own way. */

/** What the types of the DOM lack. */
interface Browsers {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** An element's shadow root, or null. */
export function shadowRoot(
  element: Element & { openOrClosedShadowRoot?: ShadowRoot | null },
): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  try {
    return (globalThis as Browsers).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    // Chromium refuses elements that can't have one.
    return null;
  }
}
