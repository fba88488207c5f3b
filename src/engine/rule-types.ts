/** The shape of what is in `rules/`: schemas are made from it. Data only. */
import type { Intent, Label } from "./types";

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
  /** What reserves rights in a text, or forbids to copy it. */
  rights: string[];
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
