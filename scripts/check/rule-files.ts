/** What each kind of rule file holds; the schemas are made from these. */
import type { Lexicon, LinkRules, Rules, SiteRule, VendorRule, Weights } from "../../src/engine/types";

export type LexiconFile = Lexicon;
export type LinksFile = LinkRules;
export type NamesFile = Rules["names"];
export type SitesFile = SiteRule[];
export type VendorsFile = VendorRule[];
export type WeightsFile = Weights;

/** Kinds of rule files, each with the name of its type above. */
export const KINDS = {
  lexicon: "LexiconFile",
  links: "LinksFile",
  names: "NamesFile",
  sites: "SitesFile",
  vendors: "VendorsFile",
  weights: "WeightsFile",
} as const;

export type RuleKind = keyof typeof KINDS;

export const RULE_KINDS = Object.keys(KINDS) as RuleKind[];
