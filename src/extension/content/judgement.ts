/** The judgement of one page as it stands: made, made anew, taken back; and what the reader put back by hand. */
import type {
  Additions,
  EngineOptions,
  LiveSession,
  Mode,
  PageMemory,
  Removal,
  Report,
} from "../../engine/types";
import type { PageState, Piece } from "../messages";

export type Judge = (document: Document, options: EngineOptions) => LiveSession;

export interface Judgement {
  /** Judges the page as it is now. True when that came to something else than the last time. */
  make(options: EngineOptions): boolean;
  /** Judges additions by themselves; undefined while there is no judgement. */
  judgeAdded(nodes: ChildNode[]): Additions | undefined;
  /** The page as it came. */
  undo(): void;
  /** Puts a piece back or strikes it again; the choice outlives later judgements of the page. */
  choose(id: number, struck: boolean): void;
  /** What the last judgement came to; undefined while there is none. */
  session(): LiveSession | undefined;
  /** Forgets what the reader put back and what nagged: for another page in the same document. */
  forget(): void;
  /** Nags struck now; what merely isn't the article doesn't count. */
  count(): number;
  /** Where the article breaks off that the publisher cut to a preview. */
  previewEnd(): Element | undefined;
  /** Undefined while there is no judgement. */
  state(): PageState | undefined;
}

/** What the popup can show of a piece; pages may hold very long ones. */
const TEXT_LIMIT = 240;
const REASON_LIMIT = 4;

export function createJudgement(document: Document, judge: Judge): Judgement {
  let current: { session: LiveSession; known: Map<number, Removal>; restored: Set<number> } | undefined;
  let failed = false;
  let outcome = "";
  let memory: PageMemory = new Map();
  /** What the reader put back, found again by element or else by words. */
  let keptElements = new WeakSet<Element>();
  const keptTexts = new Set<string>();

  function isKept(removal: Removal): boolean {
    if (keptTexts.has(textKey(removal))) return true;
    const element = find(removal);
    return element !== null && keptElements.has(element);
  }

  function find({ selector }: Removal): Element | null {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  }

  /** Numbers what was struck since. */
  function learn({ session, known }: NonNullable<typeof current>): void {
    for (const removal of session.struck()) known.set(removal.id, removal);
  }

  function undo(): void {
    current?.session.undo();
    current = undefined;
    failed = false;
  }

  return {
    undo,
    count() {
      const struck = current?.session.struck() ?? [];
      return struck.filter(({ kind }) => kind !== "rest").length;
    },
    make(options) {
      undo();
      try {
        const session = judge(document, { ...options, memory });
        const report = session.report();
        const restored = new Set<number>();
        for (const removal of keptTexts.size > 0 ? report.removed : []) {
          if (isKept(removal) && session.restore(removal.id)) restored.add(removal.id);
        }
        current = { session, known: new Map(report.removed.map((one) => [one.id, one])), restored };
        return tell(digest(options.mode, report));
      } catch (error) {
        console.error("Stet left this page as it came:", error);
        sweep(document, options.attribute);
        failed = true;
        return tell("failed");
      }
    },
    judgeAdded(nodes) {
      if (!current) return undefined;
      return current.session.judgeAdded(nodes);
    },
    session: () => current?.session,
    choose(id, struck) {
      if (current) learn(current);
      const removal = current?.known.get(id);
      if (!current || !removal) return;
      const element = find(removal);
      if (struck) {
        if (!current.session.strike(id)) return;
        current.restored.delete(id);
        keptTexts.delete(textKey(removal));
        if (element) keptElements.delete(element);
      } else {
        if (!current.session.restore(id)) return;
        current.restored.add(id);
        keptTexts.add(textKey(removal));
        if (element) keptElements.add(element);
      }
    },
    previewEnd: () => current?.session.previewEnd(),
    forget() {
      memory = new Map();
      keptElements = new WeakSet();
      keptTexts.clear();
    },
    state() {
      if (failed) return { status: "failed" };
      if (!current) return undefined;
      const { session, known, restored } = current;
      learn(current);
      // The engine may have taken a step back since: only its last word says what is struck.
      const { article, gate, removed } = session.report();
      const struck = new Set(removed.map(({ id }) => id));
      const pieces = [...known.values()]
        .filter(({ id }) => struck.has(id) || restored.has(id))
        .map((removal) => toPiece(removal, struck.has(removal.id)));
      return { status: "judged", article, gate, pieces };
    },
  };

  function tell(now: string): boolean {
    const isNew = now !== outcome;
    outcome = now;
    return isNew;
  }
}

/** Takes every mark of this name off the document: what a judgement that can't be undone left behind. */
export function sweep(document: Document, attribute: string): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
}

function toPiece({ id, kind, text, reasons }: Removal, struck: boolean): Piece {
  const grounds = reasons
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, REASON_LIMIT)
    .map(({ rule, detail }) => (detail === undefined ? { rule } : { rule, detail: shorten(detail) }));
  return { id, kind, text: shorten(text), struck, reasons: grounds };
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * TEXT_LIMIT));
  return characters.length > TEXT_LIMIT
    ? `${characters.slice(0, TEXT_LIMIT).join("").trimEnd()}…`
    : characters.join("");
}

function textKey({ kind, text }: Removal): string {
  return `${kind} ${text}`;
}

function digest(mode: Mode, { article, removed, text }: Report): string {
  return [mode, article, text.length, ...removed.map(({ kind, selector }) => kind + selector)].join("\n");
}
