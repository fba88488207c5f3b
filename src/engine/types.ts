/** The contracts between the layers. Data only: nothing here runs. */

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

/** Stems of one intent. Matched at word starts after normalising (see engine/text). */
export type Stems = Partial<Record<Intent, string[]>>;

/** One language's phrases: `src/rules/phrases/<lang>.json`. Every language is matched on every page. */
export interface Lexicon {
  /** BCP 47 primary subtag; equals the file's name. */
  lang: string;
  /** Stems that speak for a nag on their own. */
  strong: Stems;
  /** Stems that need a second sign: a form, a link, a button, a vendor's hook or another intent. */
  weak: Stems;
  /** Stems that look like nags and are body or function; a hit here cancels the stems it overlaps. */
  never: string[];
  /** Short lines, or beginnings of lines, around a body. */
  labels: Partial<Record<Label, string[]>>;
  /** What tests run: sentences a reader meets, and what must (not) be found in them. Not shipped. */
  examples: { hit: HitExample[]; miss: string[] };
}

/** The stems of all lexicons as they are shipped; `packPhrases` (evidence/phrases.ts) writes it. */
export interface PhraseTable {
  phrases: string;
  labels: string;
}

export interface HitExample {
  text: string;
  intent: Intent;
}

/** A vendor of nags and the hooks it leaves in every page: `src/rules/vendors.json`. */
export interface VendorRule {
  vendor: string;
  kind: Intent;
  /** Simple selectors (`#id`, `.class`, `tag[attribute^="x"]`) of boxes that are nags wherever they stand. */
  hooks: string[];
  /** Those of the hooks that may be a gate: struck only where the gate rules allow it. */
  gates?: string[];
  /** Hosts of frames and form targets, without scheme; subdomains included. */
  hosts?: string[];
  /** Why the hooks are safe, or what they must not be mistaken for. Not shipped. */
  note: string;
}

/** A correction for one site, for what no general signal can settle: `src/rules/sites.json`. */
export interface SiteRule {
  /** Registrable domain. */
  site: string;
  /** Selectors to strike. */
  strike?: string[];
  /** Selectors never to strike. */
  keep?: string[];
  reason: string;
}

/** What an element's names say of it: `src/rules/names.json`. Weak evidence only; names lie. */
export type NameGroup =
  | "body"
  | "wrap"
  | "lead"
  | "headline"
  | "byline"
  | "caption"
  | "related"
  | "share"
  | "comments"
  | "chrome"
  | "advert"
  | "embed"
  | "quote"
  | "correction"
  | "nag"
  | "overlay"
  | "hidden"
  | "consent"
  | "live";

/** Where a link that nags leads: `src/rules/links.json`. */
export interface LinkRules {
  /** Words of a path, between slashes or as one of their hyphenated parts. */
  paths: Partial<Record<Intent, string[]>>;
  /** Hosts, subdomains included; some with the first part of a path. */
  hosts: Partial<Record<Intent, string[]>>;
  /** Parts of an address, whole, that name a function or a fixed page of a site: what stands there is no article. */
  pages: string[];
}

/** Words that lines are told by, in any language: `src/rules/words.json`. Lower case, as `normalise` makes lines. */
export interface WordRules {
  /** Social networks and messengers that publishers ask their readers to, in the scripts that they are written in. */
  networks: string[];
  /** Parts of a host's name that name no publisher. */
  hosting: string[];
  /** What says that a publisher earns by what is bought: a line says one of each. */
  disclosure: {
    /** Beginnings of words for the money. */
    earnings: string[];
    /** Whole words for the publisher. */
    own: string[];
    /** Parts of words for what is bought, and for the way to it. */
    purchase: string[];
  };
  /** Beginnings of the titles of pages that aren't there. */
  missing: string[];
  /** Beginnings of corrections and clarifications, as editors set them above or below a text, and words before a colon and sources. */
  corrections: string[];
  sources: string[];
  /** Whole words for what a house has (apps, its place in a search engine) and for platforms of podcasts; labels that close or put off. */
  channels: { own: string[]; platforms: string[] };
  closing: string[];
  /** Words for the reader and for those who write, by BCP 47 primary subtag: whole, ends of words after a hyphen, or parts of a text without spaces. */
  persons: Record<string, { reader: string[]; own: string[] }>;
}

/** A leaf's score in log-odds, or a cut: index into the model's features, edge, below or at it, above it. */
export type TreeNode = number | [feature: number, edge: number, low: TreeNode, high: TreeNode];

/** A sum of small trees: log-odds = bias + the sum of the leaves that a row of features falls into. */
export interface Model {
  bias: number;
  /** Names of the features that the trees use. */
  features: string[];
  trees: TreeNode[];
}

/** Learned by `npm run tune`: `src/rules/weights.json`. */
export interface Weights {
  /** First look: a block by itself, its box and its place. */
  bodyFirst: Model;
  /** Second look: with what the first says of the neighbours. */
  body: Model;
  /** Headline, lead, byline, dateline, caption, credit: kept, but no body. */
  furniture: Model;
  /** Lines of widgets that nag, first and second look. */
  nagFirst: Model;
  nag: Model;
}

export interface Rules {
  vendors: Omit<VendorRule, "note">[];
  sites: SiteRule[];
  names: Record<NameGroup, string[]>;
  links: LinkRules;
  words: WordRules;
  phrases: PhraseTable;
  weights: Weights;
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
