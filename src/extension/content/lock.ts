/** Tells when a page comes to be held still: what locks it may be set after the nag that it belongs to was struck. */
export interface LockWatch {
  /** What holds the page now is known. */
  settle(): void;
  stop(): void;
}

/** Milliseconds between a change and the look at what it did: pages set several attributes in a row. */
const AFTER = 50;
const ATTRIBUTES = ["class", "style"];

/** `onLock` is called when the page is held in another way than when it was settled last. */
export function watchLock(
  document: Document,
  view: Window & typeof globalThis,
  onLock: () => void,
): LockWatch {
  let known = lockOf(document, view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observed = new WeakSet<Element>();

  const observer = new view.MutationObserver(() => {
    timer ??= setTimeout(check, AFTER);
  });

  function check(): void {
    timer = undefined;
    const before = known;
    known = lockOf(document, view);
    if (known && known !== before) onLock();
  }

  /** Frameworks may put another body in the place of the first. */
  function observe(): void {
    for (const root of [document.documentElement, document.body])
      if (root && !observed.has(root)) {
        observed.add(root);
        observer.observe(root, { attributes: true, attributeFilter: ATTRIBUTES });
      }
  }
  observe();

  return {
    settle() {
      observe();
      known = lockOf(document, view);
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

/** What holds the page still, as one line; empty where it can be scrolled. */
function lockOf(document: Document, view: Window): string {
  const held: string[] = [];
  for (const root of [document.documentElement, document.body]) {
    if (!root) continue;
    const style = view.getComputedStyle(root);
    if (/hidden|clip/.test(style.overflowY)) held.push(`${root.localName} overflow`);
    if (style.position === "fixed") held.push(`${root.localName} position`);
    if (style.touchAction === "none") held.push(`${root.localName} touch`);
  }
  return held.join();
}
