/** What lines name and disclose, told by lists of words in all languages at once. */

import type { WordRules } from "../rule-types";
import { fold, normalise, unspaced, withoutEnd } from "../text";

export interface WordReader {
  /** How many social networks and messengers a normalised line names. */
  networks(normalised: string): number;
  /** A normalised line says that the publisher earns by what is bought. */
  discloses(normalised: string): boolean;
  /** A title, or a part of one, says that the page isn't there. */
  saysMissing(title: string): boolean;
  /** A normalised line begins as editors' corrections do. */
  corrects(normalised: string): boolean;
  /** A normalised line names the text's sources, after a colon. */
  cites(normalised: string): boolean;
  /** A normalised line reserves rights, or forbids to copy. */
  reserves(normalised: string): boolean;
  /** Counts words of a normalised line for what a house has of its own, and for platforms of podcasts. */
  channels(normalised: string): { own: number; platforms: number };
  /** A label closes what carries it, or puts it off. */
  closes(label: string): boolean;
  /** An accessible name begins so: it may go on with what is closed. */
  namesClosing(name: string): boolean;
  /** Counts the words of a normalised line, in language `lang`, that speak to the reader and of those who write. */
  persons(lang: string): PersonCounter;
  /** There are such words for a language. */
  knowsPersons(lang: string): boolean;
}

type PersonCounter = (normalised: string) => { reader: number; own: number };

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A pattern of any of the words; empty where there are none. */
const either = (words: readonly string[], before = "", after = ""): string =>
  words.length ? `${before}(?:${words.map(escaped).join("|")})${after}` : "";
/** Matches any of the words; nothing where there are none. */
const anyOf = (words: readonly string[], before = "", after = "", flags = "u"): RegExp =>
  words.length ? new RegExp(either(words, before, after), flags) : /(?!)/u;
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** The sign that closes. */
const SIGN = /^\s*[×✕✖✗⨯xX]\s*$/;
const LABEL_END = /[!.…。\s]/;
/** As `WordRules.closing` writes labels. */
const asLabel = (text: string): string =>
  withoutEnd(
    normalise(text)
      .replace(/[,،、，]/g, "")
      .replace(/^[←‹<«\s]+/, ""),
    LABEL_END,
  );

const subtagOf = (lang: string): string => lang.split("-")[0] ?? "";

function parted<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}

const LATIN = /^\p{Script=Latin}/u;

/** Counts words as `WordRules.persons` writes them: a word stands alone among letters of its own script. */
function counter(words: readonly string[]): (folded: string) => number {
  const [endings, rest] = parted(words, (word) => word.startsWith("-"));
  const [inRunningText, apart] = parted(rest, (word) => unspaced(word.charCodeAt(0)));
  const [latin, others] = parted(apart.map(fold), (word) => LATIN.test(word));
  // One pattern a kind: the classes of letters are what takes long to compile.
  const patterns = [
    either(
      endings.map((word) => fold(word.slice(1))),
      "(?<=\\p{L}{2})",
      END,
    ),
    either(inRunningText),
    either(latin, "(?<![\\p{Script=Latin}\\p{N}])", "(?![\\p{Script=Latin}\\p{N}])"),
    either(others, START, END),
  ].filter((pattern) => pattern !== "");
  if (!patterns.length) return () => 0;
  const any = new RegExp(patterns.join("|"), "gu");
  return (folded) => folded.match(any)?.length ?? 0;
}

/** Builds the reader once for all pages. */
export function createWordReader({
  networks,
  disclosure,
  missing,
  corrections,
  sources,
  rights,
  channels,
  closing,
  persons,
}: WordRules): WordReader {
  const network = anyOf(networks, "", "", "gu");
  /** By language: what comes late on a page is read by the same. */
  const counters = new Map<string, PersonCounter>();
  const lost = anyOf(missing, "(?:^|\\s[|·:»–-] )", END);
  const correction = anyOf(corrections, "^[^\\p{L}\\p{N}]*", END);
  const source = anyOf(sources, "^[^\\p{L}\\p{N}]*", "\\s?:");
  const reserved = anyOf(rights);
  const [ofHouse, ofPodcasts] = [counter(channels.own), counter(channels.platforms)];
  const labels = new Set(closing);
  const closer = anyOf(closing, "^", END);
  const parts = [
    anyOf(disclosure.earnings, START),
    anyOf(disclosure.own, START, END),
    anyOf(disclosure.purchase),
  ];
  return {
    networks: (normalised) => new Set(normalised.match(network)).size,
    discloses: (normalised) => parts.every((part) => part.test(normalised)),
    saysMissing: (title) => lost.test(normalise(title)),
    corrects: (normalised) => correction.test(normalised),
    reserves: (normalised) => reserved.test(normalised),
    cites: (normalised) => source.test(normalised),
    channels(normalised) {
      const folded = fold(normalised);
      return { own: ofHouse(folded), platforms: ofPodcasts(folded) };
    },
    closes: (label) => SIGN.test(label) || labels.has(asLabel(label)),
    namesClosing: (name) =>
      SIGN.test(name) || closer.test(asLabel(name)) || /\b(?:close|dismiss)\b/i.test(name),
    knowsPersons: (lang) => subtagOf(lang) in persons,
    persons(lang) {
      const subtag = subtagOf(lang);
      const known = counters.get(subtag);
      if (known) return known;
      const { reader = [], own = [] } = persons[subtag] ?? {};
      const [toReader, ofOwn] = [counter(reader), counter(own)];
      const count: PersonCounter = (normalised) => {
        const folded = fold(normalised);
        return { reader: toReader(folded), own: ofOwn(folded) };
      };
      counters.set(subtag, count);
      return count;
    },
  };
}
