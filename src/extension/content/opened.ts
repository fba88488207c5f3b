/**
 * Layers that the reader opened: what a page adds or shows right after a press of one of its controls, as a log-in dialog.
 * These are no nags, whatever they say.
 */
export interface Opened {
  /** True for a layer that was opened by the reader, and for most of one. */
  asked(element: Element): boolean;
  /** Another page in the same document: what was opened belongs to the one before. */
  forget(): void;
  stop(): void;
}

/** Milliseconds after a press in which what appears is its answer. */
const ANSWER = 1000;
const CONTROLS =
  'button,a,summary,label,input,select,[role="button"],[role="link"],[role="menuitem"],[onclick]';
/** Answers to a question of the page's are no wish for what comes next. */
const QUESTIONS = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const QUESTION_NAMES = /consent|cookie|gdpr|cmp|onetrust|didomi|usercentrics/i;
const SHOWING = ["class", "style", "hidden", "open", "aria-hidden", "inert"];
/** An element and a layer are the same thing to a reader when they share this much of their text. */
const MOST = 0.6;

/** `onOpen` is called soon after something was opened. */
export function watchOpened(
  document: Document,
  view: Window & typeof globalThis,
  onOpen: () => void,
): Opened {
  let opened = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new view.MutationObserver((mutations) => {
    const before = opened.size;
    for (const { type, target, addedNodes } of mutations) {
      if (type === "attributes") add(target);
      for (const node of addedNodes) add(node);
    }
    if (opened.size > before) onOpen();
  });

  function add(node: Node): void {
    if (node.nodeType === 1 && node !== document.documentElement && node !== document.body)
      opened.add(node as Element);
  }

  function onPress(event: Event): void {
    const control = event.target instanceof view.Element ? event.target.closest(CONTROLS) : null;
    if (!event.isTrusted || !control || answersQuestion(control)) return;
    clearTimeout(timer);
    observer.observe(document, { subtree: true, childList: true, attributeFilter: SHOWING });
    timer = setTimeout(() => observer.disconnect(), ANSWER);
  }

  // a press of Enter or the space bar on a control arrives as a click too
  document.addEventListener("click", onPress, true);

  return {
    asked: (element) => [...opened].some((one) => one.isConnected && sameLayer(one, element)),
    forget() {
      opened = new Set();
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener("click", onPress, true);
    },
  };
}

function answersQuestion(control: Element): boolean {
  if (control.closest(QUESTIONS)) return true;
  for (let up: Element | null = control; up; up = up.parentElement)
    if (QUESTION_NAMES.test(`${up.id} ${up.getAttribute("class") ?? ""}`)) return true;
  return false;
}

function sameLayer(one: Element, other: Element): boolean {
  if (one === other) return true;
  const [outer, inner] = one.contains(other) ? [one, other] : other.contains(one) ? [other, one] : [];
  if (!outer || !inner) return false;
  return (inner.textContent ?? "").trim().length >= MOST * (outer.textContent ?? "").trim().length;
}
