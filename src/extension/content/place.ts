/** The reader's place in the page. */

/** What a reader reads; around it there may be layers that don't move with the page. */
const READ = "p, h1, h2, h3, h4, h5, h6, li, dd, td, blockquote, figure";

/**
 * Does something that moves the page's parts, and scrolls so that what the reader looks at stays where it was.
 * Browsers don't do that by themselves when the boxes around it change too.
 */
export function keepingPlace<Result>(document: Document, change: () => Result): Result {
  const held = heldPage(document);
  if (held) return lettingGo(held, change);
  const anchor = anchorOf(document);
  const scroller = anchor && scrollerOf(anchor);
  if (!scroller) return change();
  const before = anchor.getBoundingClientRect().top;
  const result = change();
  const { top, height } = anchor.getBoundingClientRect();
  if (height > 0 && Math.abs(top - before) >= 1)
    scroller.scrollBy({ top: top - before, behavior: "instant" });
  return result;
}

/** The page's box where a lock has fixed it with the reader's offset, instead of leaving it scrolled. */
function heldPage(document: Document): Element | undefined {
  const { defaultView: view, body } = document;
  if (!view || (document.scrollingElement?.scrollTop ?? 0) > 0) return undefined;
  return [body, ...(body?.children ?? [])].find((element) => {
    if (element.localName === "script" || element.getBoundingClientRect().top >= 0) return false;
    const { position } = view.getComputedStyle(element);
    return position === "fixed" && element.getBoundingClientRect().height > view.innerHeight;
  });
}

/** Scrolls to where a box stood that is fixed no more. */
function lettingGo<Result>(held: Element, change: () => Result): Result {
  const view = held.ownerDocument.defaultView;
  const before = held.getBoundingClientRect().top;
  const result = change();
  if (view && view.getComputedStyle(held).position !== "fixed")
    view.scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
  return result;
}

/** What stands a third down the window. */
function anchorOf(document: Document): Element | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const there = document.elementsFromPoint(view.innerWidth / 2, view.innerHeight / 3);
  return there.find((element) => element.closest(READ) !== null);
}

/** The nearest box around an element that is scrolled at all. */
function scrollerOf(element: Element): Element | undefined {
  for (let up = element.parentElement; up; up = up.parentElement) if (up.scrollTop > 0) return up;
  return undefined;
}
