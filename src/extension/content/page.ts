/** The life of Stet in one page: when it judges, what it does on word from the background, how it leaves. */
import type { Mode, Rules } from "../../engine/types";
import type { PageState, ToPage } from "../messages";
import type { Translate } from "../ui/i18n";
import { type Focus, watchFocus } from "./focus";
import { createJudgement, type Judge, sweep } from "./judgement";
import { createLayout } from "./layout";
import { type Opened, watchOpened } from "./opened";
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
  t: Translate;
  transport: Transport;
}

type View = Window & typeof globalThis;

/** Milliseconds after which a greeting that found no answer is tried again: the background may be waking up. */
const GREETINGS = [0, 200, 1000, 3000];

export function startPage({ document, judge, rules, t, transport }: PageOptions): Page {
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
  let address = "";
  let watching: Watch | undefined;
  let focus: Focus | undefined;
  let opened: Opened | undefined;

  stops.push(transport.listen(answer));
  if (view && isHtml(document)) void begin(view);
  else unsupported = true;

  async function begin(view: View): Promise<void> {
    const hello = await greet(view);
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
    if (document.readyState === "loading") on(document, "DOMContentLoaded", () => first(view));
    else first(view);
  }

  async function greet(view: Window): ReturnType<Transport["hello"]> {
    for (const delay of GREETINGS) {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      const hello = ended ? undefined : await transport.hello(view.performance.timeOrigin);
      if (hello || ended) return hello;
    }
    return undefined;
  }

  function first(view: View): void {
    // Frame sets have no body to judge.
    if (document.body?.localName !== "body") {
      unsupported = true;
      return;
    }
    address = pageAddress(document);
    focus = watchFocus(document);
    opened = watchOpened(document, view, () => void look());
    stops.push(focus.stop, opened.stop);
    look();
    if (document.readyState !== "complete") on(view, "load", () => void look());
    watching = watch(document, view, look);
    stops.push(() => watching?.stop());
  }

  /** Judges the page if it may; true when that came to something new. */
  function look(): boolean {
    if (ended || !transport.alive()) {
      end();
      return false;
    }
    if (pageAddress(document) !== address) turnOver();
    if (paused || !mode || !view) return false;
    const asked = (element: Element): boolean => opened?.asked(element) ?? false;
    const layout = createLayout(view);
    const options = { mode, url: document.URL, rules: rules(), style, layout, attribute, asked };
    const found = keepingPlace(document, () => {
      // The line is no part of what is judged.
      note.remove();
      return judgement.make(options);
    });
    const last = judgement.previewEnd();
    if (last) note.show(last);
    focus?.settle();
    tellCount();
    // With its rules in force the engine looks again, and may take a step back.
    void style.settled().then(tellCount);
    return found;
  }

  /** The page put another one in its own place, without loading it. */
  function turnOver(): void {
    address = pageAddress(document);
    paused = false;
    judgement.forget();
    opened?.forget();
    watching?.renew();
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
    keepingPlace(document, judgement.undo);
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
    if (!ended) transport.struck(judgement.count());
  }

  function end(): void {
    if (ended) return;
    ended = true;
    if (judgement.state()) takeBack();
    if (mode && transport.alive()) transport.struck(0);
    for (const stop of stops.splice(0)) stop();
  }

  function on(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    stops.push(() => target.removeEventListener(type, listener));
  }

  return { ended: () => ended };
}

function isHtml(document: Document): boolean {
  return (
    (document.contentType === "text/html" || document.contentType === "application/xhtml+xml") &&
    document.documentElement?.localName === "html"
  );
}

/** The address without a place in the page; what follows `#!` or `#/` is the address of a page in some sites. */
function pageAddress(document: Document): string {
  return document.URL.replace(/#(?![!/]).*$/, "");
}
