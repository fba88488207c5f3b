/** The demo newspaper's vocabulary: stories as data, houses as layouts, pages as what comes out. */

export type Lang = "en" | "de" | "fr" | "es" | "ja" | "ar";

/** Five houses: a float theme, a grid with rails, an app shell, a table page, a full-bleed longform. */
export type LayoutId = "float" | "grid" | "app" | "table" | "longform";

export type PageKind =
  | "article"
  | "home"
  | "section"
  | "topic"
  | "author"
  | "search"
  | "login"
  | "register"
  | "account"
  | "checkout"
  | "plans"
  | "newsletters"
  | "contact"
  | "about"
  | "not-found"
  | "forum"
  | "shop"
  | "docs"
  | "video"
  | "weather"
  | "promo";

/** Nag widgets a story's layout places between its blocks. */
export type NagId =
  | "walls"
  | "newsletter"
  | "save"
  | "app"
  | "donate"
  | "follow"
  | "push"
  | "signup-line"
  | "offer";

/** A door of the publisher's over an article that is not free. */
export type GateId = "preview" | "wall" | "hidden-rest";

/** One piece of a story in reading order. Text is inline HTML (a, em, strong, ruby), written by hand. */
export type Block =
  | { kind: "p"; html: string }
  | { kind: "h"; html: string }
  | { kind: "list"; items: string[]; ordered?: boolean }
  | { kind: "quote"; html: string; by?: string }
  | { kind: "figure"; image: ImageId; caption: string; credit: string; wide?: boolean }
  | { kind: "box"; title: string; lines: string[] }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "qa"; question: string; answer: string[] }
  | { kind: "entry"; time: string; title: string; html: string[] }
  | { kind: "note"; html: string }
  | { kind: "nag"; nag: NagId }
  | { kind: "related"; newsletter?: boolean }
  | { kind: "ad" };

export type ImageId =
  | "harbour"
  | "palace"
  | "crane"
  | "printing"
  | "storm"
  | "rail"
  | "vineyard"
  | "library"
  | "lighthouse"
  | "soup"
  | "market"
  | "portrait";

export interface Story {
  slug: string;
  lang: Lang;
  /** Path of the story in its own house, for example `/business/slug`. */
  path: string;
  layout: LayoutId;
  section: string;
  title: string;
  lead?: string;
  /** Names only, as they stand in the byline. */
  byline: string;
  role: string;
  /** ISO 8601. */
  published: string;
  /** As the page shows it. */
  dateline: string;
  hero?: { image: ImageId; caption: string; credit: string };
  /** Topics below the text; the house's usual ones when absent. */
  tags?: string[];
  blocks: Block[];
  /** Only on articles that the publisher does not give away. */
  gate?: GateId;
  /** Delivered with the page and hidden by the publisher (`hidden-rest`). */
  withheld?: string[];
  /** A dismissible newsletter dialog with backdrop and scroll lock, open at load. */
  modal?: boolean;
  /** The fixed offer at the lower edge. */
  bar?: boolean;
  type?: "NewsArticle" | "LiveBlogPosting" | "Recipe" | "Article";
}

/**
 * What a reader meets on one page, as plain text with white space squashed. `nags`, `hidden` and `rest` hold
 * only lines that occur nowhere in title, lead, byline, body and captions (compared without case), so a test
 * may simply search the visible text for them.
 */
export interface Expectation {
  title: string;
  lead: string;
  byline: string;
  /** The lines of the body in order: paragraphs, headings, list items, table cells. */
  body: string[];
  /** Captions with their credits, the opening picture's first. */
  captions: string[];
  /** Visible lines of nags that must go, in both modes. */
  nags: string[];
  /** What the publisher hides and nobody may bring to light. */
  hidden: string[];
  /** Visible lines that are neither article nor nag: gone in Article mode, kept in Quiet mode. */
  rest: string[];
  /** Visible lines of a gate that must stay where it is. */
  gate: string[];
  /** Visible lines of the consent banner, which must stay; the banner is up unless the cookie `consent` is set. */
  consent: string[];
}

export interface PageInfo {
  path: string;
  kind: PageKind;
  lang: Lang;
  layout: LayoutId;
  /** HTTP status the server answers with. */
  status: number;
  /** The same story as another page, in another house's layout. */
  variant: boolean;
  /** Articles only. */
  expect?: Expectation;
}
