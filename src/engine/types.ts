/** The contracts between the layers. Data only: nothing here runs. */
import type { Rules } from "./rule-types";

/** `article`: only the article stays. `quiet`: the page stays, less the nags. */
export type Mode = "article" | "quiet";

/** What a nag asks of the reader. */
export type Intent =
  | "subscribe"
  | "register"
  | "newsletter"
  | "unlock"
  | "offer"
  | "donate"
  | "app"
  | "follow"
  | "push";

/** Why a piece was struck; `rest` is what merely isn't the article (Article mode only). */
export type Kind = Intent | "rest";

/** Lines around a body that are known by their words in every language. */
export type Label = "related" | "share" | "comments" | "byline" | "dateline" | "credit" | "advert";

/** One stated ground for a verdict. `weight` is in log-odds: positive speaks for striking, negative against. */
export interface Reason {
  /** Stable name, for example `phrase`, `vendor`, `form`, `link`, `overlay`, `user`. */
  rule: string;
  /** The matched phrase, vendor, host or name; plain text. */
  detail?: string;
  weight: number;
}

/** One struck piece, as the popup, the command line and the tests see it. */
export interface Removal {
  /** Unique within one report, stable while the page lives. */
  id: number;
  kind: Kind;
  /** The piece's visible text, white space squashed. */
  text: string;
  /** A selector that finds the piece in its page. */
  selector: string;
  reasons: Reason[];
}

/** `wall`: a gate that blocks was left in place. `preview`: only the beginning was delivered. */
export type Gate = "none" | "preview" | "wall";

/** What one judgement of a page came to. Plain data, safe to send in a message. */
export interface Report {
  mode: Mode;
  article: boolean;
  /** BCP 47 tag, lower case, or "" where unknown. */
  lang: string;
  title: string;
  byline: string;
  /** Article mode on an article: the body, a line per paragraph, heading or list item. Otherwise all that stays. */
  text: string;
  removed: Removal[];
  gate: Gate;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Geometry and computed style, asked only where they decide. Absent in the command line; faked in tests. */
export interface LayoutPort {
  viewport(): { width: number; height: number };
  /** Border box, relative to the viewport, CSS pixels. */
  rect(element: Element): Rect;
  /** A computed longhand property, for example `overflow-y`. */
  style(element: Element, property: string): string;
  /** How far an element's content reaches below what its box shows, in CSS pixels; 0 where it doesn't. */
  overflow(element: Element): number;
}

/** Where the style rules of a judgement go. `remove` takes back exactly what `add` gave. */
export interface StylePort {
  /** Rules of the document, or of one shadow tree in it. May return a promise that resolves once they are in force. */
  add(css: string, tree?: ShadowRoot): Promise<void> | undefined;
  remove(css: string, tree?: ShadowRoot): void;
}

/** A nag that was struck, and the rule that hides its next copy before it is painted. */
export interface Remembered {
  kind: Intent;
  text: string;
  reasons: Reason[];
}

/** What is known of the nags of one page, by the selector that hides them. It outlives judgements, not the page. */
export type PageMemory = Map<string, Remembered>;

export interface EngineOptions {
  mode: Mode;
  /** The page's address; decides links and site rules. */
  url: string;
  rules: Rules;
  style: StylePort;
  layout?: LayoutPort;
  /** True for layers that the reader opened, as a log-in dialog after a click. Absent: none was. */
  asked?(element: Element): boolean;
  /** Name of the one attribute that marks elements; random per page in the browser. */
  attribute: string;
  /** Rules found by earlier judgements of the same page, and those to come. */
  memory?: PageMemory;
  /** An element's shadow root, closed ones too where the browser tells. Without it shadow trees stay out of sight. */
  shadowRoot?(element: Element): ShadowRoot | null;
}

/** What came of looking at additions. */
export interface Additions {
  /** Nags struck, or hidden by a rule already. */
  nags: number;
  /** Whether only a judgement of the whole page can settle the rest: `now` while it can still be hidden before it shows. */
  anew: "no" | "soon" | "now";
  /** Nodes looked at. */
  examined: number;
}

/** One judged page. All its effects are undone by `undo()`, exactly. */
export interface Session {
  report(): Report;
  /** Puts one struck piece back; false when there is no such piece. */
  restore(id: number): boolean;
  /** Strikes a restored piece again. */
  strike(id: number): boolean;
  /** The element of the line behind which a preview breaks off; undefined where the text isn't cut. */
  previewEnd(): Element | undefined;
  /** The page as it was; the session is over. */
  undo(): void;
}

/** A judged page that goes on living. */
export interface LiveSession extends Session {
  /** Judges by themselves nodes that the page added, or shows now. */
  judgeAdded(nodes: Iterable<ChildNode>): Additions;
  /** What is struck now, as in the report. */
  struck(): Removal[];
  /** True while most of the article's body stands as it was judged. */
  stands(): boolean;
  isArticle(): boolean;
  /** Vendors' hooks and other rules that lead to what is not to be hidden here. */
  wrongHooks(): Set<string>;
  /** Shadow trees of the page, whose changes the document's observers don't hear of. */
  shadowTrees(): Iterable<ShadowRoot>;
  /** Hidden elements that may turn out to nag once the page shows them. */
  hiddenParts(): Iterable<Element>;
}
