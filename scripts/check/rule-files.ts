/** What each kind of rule file holds; the schemas are made from these. */
import type {
  Lexicon,
  LinkRules,
  Rules,
  SiteRule,
  VendorRule,
  Weights,
  WordRules,
} from "../../src/engine/rule-types";

/** @public */
export type LexiconFile = Lexicon;
/** @public */
export type LinksFile = LinkRules;
/** @public */
export type NamesFile = Rules["names"];
/** @public */
export type SitesFile = SiteRule[];
/** @public */
export type VendorsFile = VendorRule[];
/** @public */
export type WeightsFile = Weights;
/** @public */
export type WordsFile = WordRules;

/** Kinds of rule files, each with the name of its type above. */
export const KINDS = {
  lexicon: "LexiconFile",
  links: "LinksFile",
  names: "NamesFile",
  sites: "SitesFile",
  vendors: "VendorsFile",
  weights: "WeightsFile",
  words: "WordsFile",
} as const;

export type RuleKind = keyof typeof KINDS;

export const RULE_KINDS = Object.keys(KINDS) as RuleKind[];
