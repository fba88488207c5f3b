/** A page, a judge that strikes whatever has the class `nag` or `rest`, and a background, all under the test's hand. */
import { JSDOM } from "jsdom";
import { type Mock, vi } from "vitest";
import type { Rules } from "../../../src/engine/rule-types";
import type { Additions, EngineOptions, Gate, LiveSession, Removal } from "../../../src/engine/types";
import { type Page, startPage } from "../../../src/extension/content/page";
import type { Transport } from "../../../src/extension/content/transport";
import type { Hello, PageState, ToPage } from "../../../src/extension/messages";
import { translate } from "../texts";

const RULES: Rules = {
  vendors: [
    { vendor: "Letter Maker", kind: "newsletter", hooks: [".nl-maker", ".nl-bar"] },
    { vendor: "Gate Maker", kind: "subscribe", hooks: [".gate-maker"], gates: [".gate-maker"] },
  ],
  sites: [],
  names: {} as Rules["names"],
  links: { paths: {}, hosts: {}, pages: [] },
  words: {
    networks: [],
    hosting: [],
    disclosure: { earnings: [], own: [], purchase: [] },
    missing: [],
    corrections: [],
    sources: [],
    rights: [],
    channels: { own: [], platforms: [] },
    closing: [],
    persons: {},
  },
  phrases: { phrases: "", labels: "" },
  weights: {} as Rules["weights"],
};

export class FakeTransport implements Transport {
  hellos: (Hello | undefined)[] = [];
  fallback: Hello | undefined = {
    mode: "article",
    attribute: "data-abcdefgh",
    farewell: "data-goodbyes",
    former: [],
  };
  greetings = 0;
  counts: number[] = [];
  styles: string[] = [];
  takesStyles = true;
  lives = true;
  hear: ((message: ToPage) => PageState | undefined) | undefined;

  hello = async (): Promise<Hello | undefined> => {
    this.greetings++;
    return this.hellos.length > 0 ? this.hellos.shift() : this.fallback;
  };
  style = async (op: "add" | "remove", css: string): Promise<boolean> => {
    this.styles.push(`${op} ${css}`);
    return this.takesStyles;
  };
  struck = (count: number): void => void this.counts.push(count);
  alive = (): boolean => this.lives;
  listen = (answer: (message: ToPage) => PageState | undefined): (() => void) => {
    this.hear = answer;
    return () => {
      this.hear = undefined;
    };
  };
}

export interface Judgements {
  /** Every call's options, in order. */
  calls: EngineOptions[];
  gate: Gate;
  fails: boolean;
  /** What was given to be judged by itself, in batches, and what comes of each. */
  added: ChildNode[][];
  answer: Additions;
  /** Hooks that turned out to lead to something kept. */
  wrong: string[];
  article: boolean;
  /** Whether the article that was judged is still there. */
  stands: boolean;
  judge(document: Document, options: EngineOptions): LiveSession;
}

/** Marks as the engine does: one attribute an element, one rule for all. */
export function fakeJudge(): Judgements {
  const judgements: Judgements = {
    calls: [],
    gate: "none",
    fails: false,
    added: [],
    answer: { nags: 0, anew: "soon", examined: 1 },
    wrong: [],
    article: true,
    stands: false,
    judge(document, options) {
      judgements.calls.push(options);
      const { attribute, style, mode } = options;
      const elements = [...document.querySelectorAll(mode === "article" ? ".nag, .rest" : ".nag")];
      for (const element of elements) element.setAttribute(attribute, "x");
      if (judgements.fails) throw new Error("no verdict");
      const css = `[${attribute}="x"]{display:none!important}`;
      void style.add(css);
      const all: Removal[] = elements.map((element, i) => ({
        id: i + 1,
        kind: element.className === "nag" ? "newsletter" : "rest",
        text: element.textContent ?? "",
        selector: `#${element.id}`,
        reasons: [
          { rule: "phrase", detail: "sign up", weight: 1 },
          { rule: "link", detail: "newsletter", weight: 3 },
          { rule: "look", detail: "prose", weight: -2 },
        ],
      }));
      const mark = (id: number, value: boolean): boolean => {
        const element = elements[id - 1];
        if (value) element?.setAttribute(attribute, "x");
        else element?.removeAttribute(attribute);
        return element !== undefined;
      };
      const struck = () => all.filter((_, i) => elements[i]?.hasAttribute(attribute));
      return {
        judgeAdded(nodes) {
          judgements.added.push([...nodes]);
          return judgements.answer;
        },
        struck,
        stands: () => judgements.stands,
        isArticle: () => judgements.article,
        wrongHooks: () => new Set(judgements.wrong),
        shadowTrees: () => [],
        hiddenParts: () => [],
        report: () => ({
          mode,
          article: true,
          lang: "en",
          title: "",
          byline: "",
          text: "text",
          removed: struck(),
          gate: judgements.gate,
        }),
        restore: (id) => mark(id, false),
        strike: (id) => mark(id, true),
        previewEnd: () =>
          judgements.gate === "preview" ? (document.querySelector("p") ?? undefined) : undefined,
        undo() {
          for (const element of elements) element.removeAttribute(attribute);
          style.remove(css);
        },
      };
    },
  };
  return judgements;
}

export const PAGE = `<!doctype html><html><head><title>Story</title></head><body><p>Text</p>
<div class="nag" id="n1">Get our newsletter</div><div class="nag" id="n2">Subscribe</div>
<nav class="rest" id="r1">Menu</nav></body></html>`;

export interface Stage {
  dom: JSDOM;
  document: Document;
  transport: FakeTransport;
  judgements: Judgements;
  page: Page;
  /** Counts calls to compile the rules ahead. */
  prepared: Mock;
  /** Says something as the background does. */
  say(message: ToPage): PageState | undefined;
}

/** A content script in a page. */
export function stage(html = PAGE, prepare: (transport: FakeTransport) => void = () => undefined): Stage {
  const dom = new JSDOM(html, { url: "https://news.example/story", pretendToBeVisual: true });
  return stageIn(dom, prepare);
}

/** One more content script in a page that exists. */
export function stageIn(dom: JSDOM, prepare: (transport: FakeTransport) => void = () => undefined): Stage {
  const { document } = dom.window;
  // jsdom lays nothing out.
  document.elementsFromPoint = () => [];
  // nor has it idle time
  dom.window.requestIdleCallback ??= (call) => dom.window.setTimeout(call);
  const transport = new FakeTransport();
  prepare(transport);
  const judgements = fakeJudge();
  const prepared = vi.fn();
  const page = startPage({
    document,
    judge: judgements.judge,
    rules: () => RULES,
    prepare: prepared,
    t: translate,
    transport,
  });
  return {
    dom,
    document,
    transport,
    judgements,
    page,
    prepared,
    say: (message) => transport.hear?.(message),
  };
}

/** Elements that carry a mark. */
export function marked({ document }: Pick<Stage, "document">, attribute = "data-abcdefgh"): string[] {
  return [...document.querySelectorAll(`[${attribute}]`)].map(({ id }) => id);
}

export const settle = () => vi.advanceTimersByTimeAsync(1);

/** Resolves when the document has loaded. */
export async function loaded({ dom }: Pick<Stage, "dom">): Promise<void> {
  if (dom.window.document.readyState !== "complete") {
    await new Promise((resolve) => dom.window.addEventListener("load", resolve));
  }
  await settle();
}

export async function judged(html?: string, prepare?: Parameters<typeof stage>[1]): Promise<Stage> {
  const one = stage(html, prepare);
  await loaded(one);
  return one;
}

/** The pieces of a judged page. */
export const pieces = (state: PageState | undefined) => (state?.status === "judged" ? state.pieces : []);
