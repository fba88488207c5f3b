/** Gives the focus back to the page when what held it is hidden: keys would go into a layer that isn't there. */
export interface Focus {
  /** To be called once something may have been hidden. */
  settle(): void;
  stop(): void;
}

/** Elements that had the focus are remembered this many deep: a layer may have moved it about in itself. */
const DEEP = 8;

export function watchFocus(document: Document): Focus {
  let past: WeakRef<Element>[] = [];

  function onFocus(event: Event): void {
    const { target } = event;
    if (target && "closest" in target) past = [new WeakRef(target as Element), ...past].slice(0, DEEP);
  }
  document.addEventListener("focusin", onFocus, true);

  return {
    settle() {
      const active = document.activeElement as HTMLElement | null;
      if (!active || active === document.body || isShown(active)) return;
      const before = past.map((ref) => ref.deref()).find((one) => one?.isConnected && isShown(one));
      if (before && "focus" in before) (before as HTMLElement).focus({ preventScroll: true });
      else active.blur();
    },
    stop() {
      document.removeEventListener("focusin", onFocus, true);
    },
  };
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
