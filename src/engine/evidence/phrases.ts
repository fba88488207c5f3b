/** Matches every language's stems on a line at once: a hash look-up a word, whatever the number of languages. */
import { fold, unspaced } from "../text";
import type { Intent, Label, Lexicon } from "../types";

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
/** What a stem of a phrase says; a `never` says nothing. */
interface Saying {
  intent: Intent | undefined;
  strength: Strength | "never";
}
/** A stem, folded. One that is written with a blank at its end matches whole words only. */
interface Entry<T> {
  stem: string;
  whole: boolean;
  says: T;
}

/** Longest line that can be a label, in UTF-16 units. */
const LABEL_LINE = 90;
/** Stems are filed under their first 8, 5, 3, 2 or 1 units, the most that fit, so that few share a key. */
class PrefixIndex<T> {
  private readonly byKey = new Map<string, Entry<T>[]>();
  private readonly lengths = new Set<number>();

  /** Files the stems of a list, each as `normalise` makes lines. Languages share words: one that says the same counts once. */
  add(stems: readonly string[], says: T): void {
    for (const written of stems) {
      const whole = written.endsWith(" ");
      const stem = fold(whole ? written.slice(0, -1) : written);
      const { length } = stem;
      if (length === 0) continue;
      const size = length >= 8 ? 8 : length >= 5 ? 5 : Math.min(length, 3);
      const key = stem.slice(0, size);
      const list = this.byKey.get(key);
      if (!list) {
        this.lengths.add(size);
        this.byKey.set(key, [{ stem, whole, says }]);
      } else if (!list.some((other) => other.stem === stem && other.whole === whole && other.says === says))
        list.push({ stem, whole, says });
    }
  }

  at(text: string, position: number, found: (entry: Entry<T>) => void): void {
    for (const length of this.lengths) {
      const list = this.byKey.get(text.slice(position, position + length));
      if (list)
        for (const entry of list)
          if (
            text.startsWith(entry.stem, position) &&
            !(entry.whole && WORD_ON.test(text.charAt(position + entry.stem.length)))
          )
            found(entry);
    }
  }
}

const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const WORD_ON = /[\p{L}\p{N}\p{M}'-]/u;

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

/** Builds the matcher once for all lexicons. Their stems are written as `normalise` makes lines (test/rules/phrases.test.ts). */
export function createMatcher(lexicons: readonly Strip[]): PhraseMatcher {
  const phrases = new PrefixIndex<Saying>();
  const labels = new PrefixIndex<Label>();
  const sayings = new Map<string, Saying>();
  const saying = (strength: Saying["strength"], intent?: string): Saying => {
    const key = `${strength} ${intent}`;
    const known = sayings.get(key) ?? { strength, intent: intent as Intent | undefined };
    sayings.set(key, known);
    return known;
  };
  for (const lexicon of lexicons) {
    for (const strength of ["strong", "weak"] as const)
      for (const [intent, stems] of Object.entries(lexicon[strength]))
        phrases.add(stems, saying(strength, intent));
    phrases.add(lexicon.never, saying("never"));
    for (const [label, stems] of Object.entries(lexicon.labels)) labels.add(stems, label as Label);
  }
  return {
    match(normalised) {
      const text = fold(normalised);
      const hits: PhraseHit[] = [];
      const never: [number, number][] = [];
      for (const position of wordStarts(text))
        phrases.at(text, position, ({ stem, says: { intent, strength } }) => {
          if (strength === "never") never.push([position, position + stem.length]);
          else if (intent) hits.push({ stem, intent, strength, at: position });
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
        const start = text.search(WORD);
        if (start >= 0) labels.at(text, start, ({ says }) => found.add(says));
      }
      return [...found];
    },
  };
}
