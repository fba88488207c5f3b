/** The life of Stet in one page: when it judges, what it does on word from the background, how it leaves. */
import { earlySelectors } from "../../engine/early";
import type { Rules } from "../../engine/rule-types";
import type { Additions, EngineOptions, Mode } from "../../engine/types";
import type { PageState, ToPage } from "../messages";
import type { Translate } from "../ui/i18n";
import { type Early, hideEarly } from "./early";
import { type Focus, watchFocus } from "./focus";
import { greet } from "./greeting";
import { holdBack } from "./hold";
import { createJudgement, type Judge, sweep } from "./judgement";
import { createLayout } from "./layout";
import { type LockWatch, watchLock } from "./lock";
import { onNavigation, pageAddress } from "./navigation";
import { type Opened, watchOpened } from "./opened";
import { onArticleParsed } from "./parsing";
import { keepingPlace } from "./place";
import { createPreviewNote } from "./preview-note";
import { createStyle } from "./style";
import type { Transport } from "./transport";
import { type Watch, watch } from "./watch";

export interface Page {
  /** True once nothing of Stet runs here any more. */
  ended(): boolean;
}

export interface PageOptions {
  document: Document;
  judge: Judge;
  /** Called when the first judgement is due. */
  rules(): Rules;
  /** Called while the page is still being parsed and nothing else is to do. */
  prepare(): void;
  t: Translate;
  transport: Transport;
  /** An element's shadow root, closed ones too. */
  shadowRoot?: EngineOptions["shadowRoot"];
}

type View = Window & typeof globalThis;

/** Milliseconds after which what was hidden unjudged is shown, if there is still no judgement. */
const LONGEST_EARLY = 3000;
/** Milliseconds in which several late nags are told of as one. */
const TELL_AFTER = 100;

export function startPage({ document, judge, rules, prepare, t, transport, shadowRoot }: PageOptions): Page {
  const view = document.defaultView;
  const judgement = createJudgement(document, judge);
  const style = createStyle(document, transport);
  const note = createPreviewNote(document, t);
  const stops: (() => void)[] = [];
  let mode: Mode | undefined;
  let attribute = "";
  let unsupported = false;
  let paused = false;
  let ended = false;
  /** Of the page that was judged, and of the one that may be about to take its place. */
  let address = "";
  let seen = "";
  let turning = false;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let watching: Watch | undefined;
  let focus: Focus | undefined;
  let opened: Opened | undefined;
  let lock: LockWatch | undefined;
  let early: Early | undefined;
  let show: (() => void) | undefined;

  stops.push(transport.listen(answer));
  if (view && isHtml(document)) {
    show = holdBack(document, view.location.pathname);
    early = hideEarly(style, isFront(view.location) ? [] : earlySelectors(rules(), document.URL));
    const late = setTimeout(() => !judged() && early?.end(), LONGEST_EARLY);
    stops.push(() => clearTimeout(late));
    void begin(view);
  } else unsupported = true;

  async function begin(view: View): Promise<void> {
    const hello = await greet(transport, view, () => ended);
    if (ended) return;
    for (const { attribute, farewell } of hello?.former ?? []) {
      // Whoever marked this page before takes back all it did, if it still can.
      document.dispatchEvent(new view.Event(farewell));
      sweep(document, attribute);
    }
    // A mode that was set while the greeting was on its way is the newer one.
    const greeted = mode ?? hello?.mode;
    if (!hello || !greeted || greeted === "off") return end();
    mode = greeted;
    attribute = hello.attribute;
    on(document, hello.farewell, end);
    on(view, "pageshow", (event) => (event as PageTransitionEvent).persisted && void comeBack(view));
    on(document, "prerenderingchange", () => void comeBack(view));
    if (document.readyState === "loading") {
      view.requestIdleCallback(() => !ended && !judged() && prepare());
      on(document, "DOMContentLoaded", () => (judged() ? look() : first(view)));
      stops.push(onArticleParsed(document, () => first(view)));
    } else first(view);
  }

  function first(view: View): void {
    // Frame sets have no body to judge.
    unsupported = document.body?.localName !== "body";
    if (unsupported) return;
    address = seen = pageAddress(document);
    focus = watchFocus(document);
    opened = watchOpened(document, view, () => void look());
    lock = watchLock(document, view, () => !paused && judgement.count() > 0 && watching?.hurry());
    stops.push(focus.stop, opened.stop, lock.stop);
    look();
    if (document.readyState !== "complete") on(view, "load", () => void look());
    watching = watch(document, view, {
      look,
      fresh,
      judge: judgeAdded,
      trees: () => judgement.session()?.shadowTrees() ?? [],
      hidden: () => judgement.session()?.hiddenParts() ?? [],
    });
    stops.push(() => watching?.stop(), onNavigation(view, fresh));
  }

  /** Judges the page if it may; true when that came to something new. */
  function look(): boolean {
    if (ended || !transport.alive()) {
      end();
      return false;
    }
    turning = false;
    if (seen !== address && !judgement.session()?.stands()) turnOver();
    if (paused || !mode || !view) return false;
    const options: EngineOptions = {
      mode,
      url: document.URL,
      rules: rules(),
      style,
      layout: createLayout(view),
      attribute,
      asked: (element) => opened?.asked(element) ?? false,
      ...(shadowRoot && { shadowRoot }),
    };
    const found = keepingPlace(document, () => {
      // The line is no part of what is judged.
      note.remove();
      return judgement.make(options);
    });
    show?.();
    const last = judgement.previewEnd();
    if (last) note.show(last);
    focus?.settle();
    lock?.settle();
    watching?.follow();
    checkEarly();
    tellCount();
    // With its rules in force the engine looks again, and may take a step back.
    void style.settled().then(() => {
      checkEarly();
      tellCount();
    });
    return found;
  }

  function undo(): void {
    judgement.undo();
    early?.end();
  }

  /** What was hidden before it was judged must have been judged the same. */
  function checkEarly(): void {
    const session = judgement.session();
    if (ended || paused) return;
    if (session?.isArticle()) early?.except(session.wrongHooks());
    else early?.end();
  }

  /** False from the moment when the address changed until the page that is there now was judged. */
  function fresh(): boolean {
    const now = pageAddress(document);
    if (now !== seen) {
      seen = now;
      turning = true;
      watching?.renew();
    }
    return !turning;
  }

  function judgeAdded(nodes: ChildNode[]): Additions {
    if (!transport.alive()) end();
    const added = (!paused && !ended && judgement.judgeAdded(nodes)) || { nags: 0, anew: "no", examined: 0 };
    const session = judgement.session();
    // with the article that was judged goes what its looks have cost
    if (added.anew !== "no" && session?.isArticle() && !session.stands()) watching?.renew();
    if (added.nags > 0) telling ??= setTimeout(tellCount, TELL_AFTER);
    return added;
  }

  /** The page put another one in its own place, without loading it. What it judged before may still stand in an endless one. */
  function turnOver(): void {
    address = seen;
    paused = false;
    judgement.forget();
    opened?.forget();
  }

  /** Out of the browser's cache of pages, or shown after being prepared in advance: much may have changed. */
  async function comeBack(view: Window): Promise<void> {
    const hello = transport.alive() ? await transport.hello(view.performance.timeOrigin) : undefined;
    if (ended) return;
    if (!hello || hello.mode === "off") return end();
    if (hello.mode === mode) return tellCount();
    mode = hello.mode;
    look();
  }

  function answer(message: ToPage): PageState | undefined {
    switch (message.type) {
      case "end":
        end();
        return undefined;
      case "mode":
        mode = message.mode;
        paused = false;
        if (judged()) look();
        break;
      case "piece":
        judgement.choose(message.id, message.struck);
        checkEarly();
        tellCount();
        break;
      case "pause":
        paused = message.paused;
        if (paused) takeBack();
        else if (judged()) look();
        tellCount();
        break;
      case "state":
        break;
    }
    return state();
  }

  function takeBack(): void {
    note.remove();
    keepingPlace(document, undo);
  }

  /** Whether the time of the first judgement has come. */
  function judged(): boolean {
    return watching !== undefined;
  }

  function state(): PageState {
    if (unsupported) return { status: "unsupported" };
    if (paused) return { status: "paused" };
    return judgement.state() ?? { status: "loading" };
  }

  function tellCount(): void {
    clearTimeout(telling);
    telling = undefined;
    if (!ended) transport.struck(judgement.count());
  }

  function end(): void {
    if (ended) return;
    ended = true;
    show?.();
    if (judgement.state()) takeBack();
    else early?.end();
    if (mode && transport.alive()) transport.struck(0);
    for (const stop of stops.splice(0)) stop();
  }

  function on(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    stops.push(() => target.removeEventListener(type, listener));
  }

  return { ended: () => ended };
}

/** Front pages are no articles. */
function isFront({ pathname }: Location): boolean {
  return pathname === "/";
}

function isHtml(document: Document): boolean {
  return (
    (document.contentType === "text/html" || document.contentType === "application/xhtml+xml") &&
    document.documentElement?.localName === "html"
  );
}
