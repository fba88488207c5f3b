/**
 * Watches a page for what comes late. Additions are judged as they come, before they are painted, while time is in hand;
 * what only a look at the whole page can settle waits until the page has come to rest. Both take a small part of the
 * time at most, and end when nothing comes of them.
 */
import type { Additions } from "../../engine/types";
import { createBudget } from "./budget";

export interface Work {
  /** Judges additions by themselves. */
  judge(nodes: ChildNode[]): Additions;
  /** Judges the whole page; true when that came to something new. */
  look(): boolean;
  /** Trees whose changes the document's observers don't hear of. */
  trees(): Iterable<Node>;
  /** Elements that may come to be shown. */
  hidden(): Iterable<Element>;
  /** Asked before anything else: false once the page is no more to be judged as it was, and a look is due. */
  fresh(): boolean;
}

export interface Watch {
  /** Another page took the place of the one before: full attention, and a look once it stands. */
  renew(): void;
  /** To be called after each look: there may be other trees and hidden parts to watch. */
  follow(): void;
  /** The reader is held up: a look at once, a few times even with no time in hand. */
  hurry(): void;
  stop(): void;
}

/** Milliseconds without a change after which the page counts as at rest, and the longest wait for that. */
const REST = 300;
const LONGEST_WAIT = 1500;
const LONGEST_PAUSE = 10_000;
/** Pages that change faster are not turned by a reader. */
const LEAST_VISIT = 2000;
/** Shares of the time: together less than a twentieth. Something in hand lets the first additions be judged at once. */
const QUICK = { share: 0.012, stock: 16 };
const LOOKS = { share: 0.032, stock: 10 };
/** Additions judged between two looks at the clock, and milliseconds of judging in one go. */
const BATCH = 100;
const SLICE = 8;
/** Additions that wait at most; of a page that adds faster, the whole is judged instead. */
const LONGEST_QUEUE = 20_000;
/** Looks, or additions in a row, that come to nothing before the page is left alone until it turns into another. */
const MOST_LOOKS = 100;
const MOST_FRUITLESS = 200_000;
/** Looks for which no time need be in hand, a page: what holds the reader up may not wait. */
const MOST_URGENT = 5;
/** What shows and hides elements, and how often one is looked at for that. */
const ATTRIBUTES = ["class", "style", "hidden", "open", "aria-hidden"];
const MOST_SHOWINGS = 12;

export function watch(document: Document, view: Window & typeof globalThis, work: Work): Watch {
  const quick = createBudget(QUICK.share, QUICK.stock);
  let looking = createBudget(LOOKS.share, LOOKS.stock);
  let renewed = Number.NEGATIVE_INFINITY;
  let queue: ChildNode[] = [];
  let draining: ReturnType<typeof setTimeout> | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that a look is due for. */
  let since = 0;
  let notBefore = 0;
  let fruitlessLooks = 0;
  let looks = 0;
  let urgent = 0;
  let fruitless = 0;
  let awake = false;
  let followed = new WeakSet<Node>();
  const showings = new WeakMap<Node, number>();

  const now = (): number => performance.now();

  const observer = new view.MutationObserver(onChange);

  function onChange(changes: MutationRecord[]): void {
    const fresh = work.fresh();
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") {
        const times = (showings.get(target) ?? 0) + 1;
        showings.set(target, times);
        if (times <= MOST_SHOWINGS) queue.push(target as ChildNode);
      } else for (let i = 0; i < addedNodes.length; i++) queue.push(addedNodes[i] as ChildNode);
    }
    if (!fresh) {
      if (queue.some(isContent)) expect();
      queue = [];
    } else if (due !== undefined && queue.some(isContent)) expect();
    if (queue.length > 0 && draining === undefined) drain();
  }

  /** Judges what waits, in slices. */
  function drain(): void {
    draining = undefined;
    let anew: Additions["anew"] = "no";
    const end = now() + SLICE;
    while (queue.length > 0 && quick.wait() === 0 && now() < end) {
      if (queue.length > LONGEST_QUEUE) {
        queue = [];
        anew = "soon";
        break;
      }
      const batch = queue.splice(0, BATCH);
      const found = quick.spend(() => work.judge(batch));
      fruitless = found.nags > 0 ? 0 : fruitless + found.examined;
      if (found.anew === "now" || anew === "no") anew = found.anew;
    }
    // what Stet itself did to the page is no news
    const others = observer.takeRecords().filter(({ type }) => type === "childList");
    if (anew === "now") hurry();
    else if (anew !== "no") expect();
    if (fruitless >= MOST_FRUITLESS) {
      sleep();
      return;
    }
    if (others.length > 0) onChange(others);
    else if (queue.length > 0 && draining === undefined)
      draining = setTimeout(drain, Math.max(quick.wait(), SLICE));
  }

  /** A look is due once the page has come to rest. */
  function expect(): void {
    if (due === undefined) since = now();
    else clearTimeout(due);
    const rested = Math.min(now() + REST, since + LONGEST_WAIT);
    due = setTimeout(onLook, Math.max(rested, notBefore, now() + looking.wait()) - now());
  }

  function hurry(): void {
    if (looking.wait() === 0 || urgent++ < MOST_URGENT) onLook();
    else expect();
  }

  function onLook(): void {
    clearTimeout(due);
    due = undefined;
    queue = [];
    looks++;
    fruitlessLooks = looking.spend(work.look) ? 0 : fruitlessLooks + 1;
    notBefore = now() + (fruitlessLooks > 0 ? Math.min(REST * 2 ** fruitlessLooks, LONGEST_PAUSE) : 0);
    if (looks >= MOST_LOOKS) sleep();
  }

  function sleep(): void {
    awake = false;
    queue = [];
    observer.disconnect();
  }

  function follow(): void {
    if (!awake) return;
    observer.takeRecords();
    for (const tree of work.trees()) if (!followed.has(tree)) observe(tree);
    for (const element of work.hidden())
      if (!followed.has(element)) {
        followed.add(element);
        observer.observe(element, { attributes: true, attributeFilter: ATTRIBUTES });
      }
  }

  function observe(tree: Node): void {
    followed.add(tree);
    observer.observe(tree, { childList: true, subtree: true });
  }

  function wake(): void {
    awake = true;
    followed = new WeakSet();
    observe(document);
    follow();
  }
  wake();

  /** What a frame holds comes after the frame; the event doesn't bubble. */
  function onFrame({ target }: Event): void {
    if (awake && (target as Element).localName === "iframe") {
      queue.push(target as ChildNode);
      if (draining === undefined) drain();
    }
  }
  document.addEventListener("load", onFrame, true);

  return {
    follow,
    hurry() {
      if (awake) hurry();
    },
    renew() {
      fruitlessLooks = looks = urgent = fruitless = notBefore = 0;
      // a reader who goes on is not to wait for what the page before has cost
      if (now() - renewed > LEAST_VISIT) looking = createBudget(LOOKS.share, LOOKS.stock);
      renewed = now();
      if (!awake) wake();
      expect();
    },
    stop() {
      sleep();
      document.removeEventListener("load", onFrame, true);
      clearTimeout(draining);
      clearTimeout(due);
    },
  };
}

const NO_CONTENT = new Set(["script", "style", "link", "meta", "template", "noscript"]);

function isContent(node: Node): boolean {
  return node.nodeType === 1 && !NO_CONTENT.has((node as Element).localName);
}
