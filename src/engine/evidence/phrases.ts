/** Matches every language's stems on a line at once: a few hash look-ups a word, whatever the number of languages. */

import type { Lexicon, PhraseTable } from "../rule-types";
import { fold, unspaced } from "../text";
import type { Intent, Label } from "../types";
import { packStems, type Stem, StemIndex } from "./stems";

export type Strength = "strong" | "weak";

export interface PhraseHit {
  stem: string;
  intent: Intent;
  strength: Strength;
  /** Offset in the normalised line. */
  at: number;
}

export interface PhraseMatcher {
  /** Hits in a line that `normalise` made; stems under a `never` are left out, shorter ones inside longer ones too. */
  match(normalised: string): PhraseHit[];
  /** Labels that the line begins with; long lines have none. */
  labels(normalised: string): Label[];
}

type Strip = Omit<Lexicon, "examples">;

const INTENTS: readonly Intent[] = [
  "subscribe",
  "register",
  "newsletter",
  "unlock",
  "offer",
  "donate",
  "app",
  "follow",
  "push",
];
const SAYINGS: readonly { intent: Intent; strength: Strength }[] = (["strong", "weak"] as const).flatMap(
  (strength) => INTENTS.map((intent) => ({ intent, strength })),
);
/** What stems say that cancel others. */
const NEVER = SAYINGS.length;
const LABELS: readonly Label[] = ["related", "share", "comments", "byline", "dateline", "credit", "advert"];

/** Longest line that can be a label, in UTF-16 units. */
const LABEL_LINE = 90;

const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;

function* wordStarts(text: string): Generator<number> {
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word =
      code < 128
        ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
        : unspaced(code) || WORD.test(text.charAt(i));
    if (word && (!inside || unspaced(code))) yield i;
    // a stem may begin with a sign, as "¿ya" or "#folge" do; an apostrophe starts no word
    else if (!word && !inside && code > 160) yield i;
    // a word goes on behind its vowel signs; behind a script without spaces another one begins
    inside = word ? !unspaced(code) : inside && (code === 39 || (code > 160 && MARK.test(text.charAt(i))));
  }
}

/** Writes all lexicons' stems as one table. They are written as `normalise` makes lines (test/rules/phrases.test.ts). */
export function packPhrases(lexicons: readonly Strip[]): PhraseTable {
  const phrases: Stem[] = [];
  const labels: Stem[] = [];
  for (const lexicon of lexicons) {
    SAYINGS.forEach(({ intent, strength }, says) => {
      for (const written of lexicon[strength][intent] ?? []) phrases.push({ written, says });
    });
    for (const written of lexicon.never) phrases.push({ written, says: NEVER });
    LABELS.forEach((label, says) => {
      for (const written of lexicon.labels[label] ?? []) labels.push({ written, says });
    });
  }
  return { phrases: packStems(phrases), labels: packStems(labels) };
}

/** Builds the matcher, once for all pages of a process. */
export function createMatcher(table: PhraseTable): PhraseMatcher {
  const phrases = new StemIndex(table.phrases);
  const labels = new StemIndex(table.labels);
  return {
    match(normalised) {
      const text = fold(normalised);
      const hits: PhraseHit[] = [];
      const never: [number, number][] = [];
      for (const position of wordStarts(text))
        phrases.at(text, position, (stem, says) => {
          const saying = SAYINGS[says];
          if (saying) hits.push({ stem, ...saying, at: position });
          else never.push([position, position + stem.length]);
        });
      return hits.filter((hit) => {
        const end = hit.at + hit.stem.length;
        return (
          !never.some(([from, to]) => hit.at < to && from < end) &&
          !hits.some(
            (other) =>
              other !== hit &&
              other.at <= hit.at &&
              other.at + other.stem.length >= end &&
              other.stem.length > hit.stem.length &&
              (other.strength === "strong" || hit.strength === "weak"),
          )
        );
      });
    },
    labels(normalised) {
      const text = fold(normalised);
      const found = new Set<Label>();
      if (text.length <= LABEL_LINE) {
        const read = (start: number): void => {
          if (start >= 0) labels.at(text, start, (_stem, says) => found.add(LABELS[says] as Label));
        };
        const start = text.search(WORD);
        read(start);
        // a number may stand before: "12 comments"
        if (start >= 0 && !LETTER.test(text.charAt(start))) read(text.search(LETTER));
      }
      return [...found];
    },
  };
}
