/** Tells when the page put another one in its own place without loading it. */

/** The address without a place in the page; what follows `#!` or `#/` is the address of a page in some sites. */
export function pageAddress(document: Document): string {
  return document.URL.replace(/#(?![!/])[\s\S]*/, "");
}

/** Not every supported browser has it. */
interface WithNavigation {
  navigation?: EventTarget;
}

/**
 * Calls back when the address may have changed, by the page's scripts or by back and forward. Scripts of another world
 * hear of `pushState` and `replaceState` through the Navigation API alone; where it is missing, whoever watches the page
 * must compare addresses. Returns what ends it.
 */
export function onNavigation(view: Window, moved: () => void): () => void {
  const { navigation } = view as Window & WithNavigation;
  navigation?.addEventListener("currententrychange", moved);
  view.addEventListener("popstate", moved);
  view.addEventListener("hashchange", moved);
  return () => {
    navigation?.removeEventListener("currententrychange", moved);
    view.removeEventListener("popstate", moved);
    view.removeEventListener("hashchange", moved);
  };
}
