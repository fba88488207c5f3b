/**
 * Watches a page for what comes late. A change is looked at soon after the page has come to rest; looking costs, so
 * it takes up a small part of the time at most, less often while it finds nothing, and not for ever.
 */
export interface Watch {
  /** Starts over with full attention: another page in the same document. */
  renew(): void;
  stop(): void;
}

/** Milliseconds. */
const REST = 300;
const LONGEST_WAIT = 1500;
const LONGEST_PAUSE = 10_000;
/** Looking takes at most one part in this many of the time. */
const SHARE = 20;
const MOST_LOOKS = 100;

const NO_CONTENT = new Set(["script", "style", "link", "meta", "template", "noscript"]);
/** Elements that are content without children. */
const FILLED = new Set(["img", "iframe", "input", "video", "embed", "object", "picture"]);

/** `look` returns whether it found anything new. */
export function watch(document: Document, view: Window & typeof globalThis, look: () => boolean): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that nobody has looked at. */
  let since = 0;
  let notBefore = 0;
  let fruitless = 0;
  let looks = 0;

  const now = (): number => performance.now();

  function onLook(): void {
    timer = undefined;
    looks++;
    const start = now();
    fruitless = look() ? 0 : fruitless + 1;
    const pause = Math.max(SHARE * (now() - start), fruitless > 0 ? REST * 2 ** fruitless : 0);
    notBefore = now() + Math.min(pause, LONGEST_PAUSE);
    if (looks >= MOST_LOOKS) observer.disconnect();
  }

  function onChange(): void {
    if (timer === undefined) since = now();
    else clearTimeout(timer);
    const rested = Math.min(now() + REST, since + LONGEST_WAIT);
    timer = setTimeout(onLook, Math.max(rested, notBefore) - now());
  }

  const observer = new view.MutationObserver((mutations) => {
    if (mutations.some(({ addedNodes }) => [...addedNodes].some(isContent))) onChange();
  });
  const observe = (): void => observer.observe(document, { childList: true, subtree: true });
  observe();

  return {
    renew() {
      fruitless = 0;
      looks = 0;
      notBefore = 0;
      observe();
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

function isContent(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const name = (node as Element).localName;
  return !NO_CONTENT.has(name) && (node.firstChild !== null || FILLED.has(name) || name.includes("-"));
}
