/** What lines name and disclose, told by lists of words in all languages at once. */
import type { WordRules } from "../types";

export interface WordReader {
  /** How many social networks and messengers a normalised line names. */
  networks(normalised: string): number;
  /** A normalised line says that the publisher earns by what is bought. */
  discloses(normalised: string): boolean;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Matches any of the words; nothing where there are none. */
const anyOf = (words: readonly string[], before = "", after = "", flags = "u"): RegExp =>
  words.length ? new RegExp(`${before}(?:${words.map(escaped).join("|")})${after}`, flags) : /(?!)/u;
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** Builds the reader once for all pages. */
export function createWordReader({ networks, disclosure }: WordRules): WordReader {
  const network = anyOf(networks, "", "", "gu");
  const parts = [
    anyOf(disclosure.earnings, START),
    anyOf(disclosure.own, START, END),
    anyOf(disclosure.purchase),
  ];
  return {
    networks: (normalised) => new Set(normalised.match(network)).size,
    discloses: (normalised) => parts.every((part) => part.test(normalised)),
  };
}
