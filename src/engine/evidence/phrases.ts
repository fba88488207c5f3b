/** Matches every language's stems on a line at once: a hash look-up a word, whatever the number of languages. */
import { fold, normalise, unspaced } from "../text";
import type { Intent, Label, Lexicon, Stems } from "../types";

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
/** A stem, made comparable. One that is written with a blank at its end matches whole words only. */
interface Filed {
  stem: string;
  whole: boolean;
}
interface Entry extends Filed {
  intent: Intent | undefined;
  strength: Strength | "never";
}

/** Longest line that can be a label, in UTF-16 units. */
const LABEL_LINE = 90;
/** Key lengths: a stem is filed under its longest fitting key, so that few stems share one. */
const KEYS = [8, 5, 3, 2, 1] as const;

class PrefixIndex<T extends Filed> {
  private readonly byKey = new Map<string, T[]>();
  private readonly lengths = new Set<number>();

  add(entry: T): void {
    const length = KEYS.find((n) => n <= entry.stem.length);
    if (length === undefined) return;
    this.lengths.add(length);
    const key = entry.stem.slice(0, length);
    const list = this.byKey.get(key);
    if (list) list.push(entry);
    else this.byKey.set(key, [entry]);
  }

  at(text: string, position: number, found: (entry: T) => void): void {
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

function filed(stem: string): Filed {
  return { stem: fold(normalise(stem)), whole: stem.endsWith(" ") };
}

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

function* entries(stems: Stems, strength: Strength): Generator<Entry> {
  for (const [intent, list] of Object.entries(stems))
    for (const stem of list) yield { ...filed(stem), intent: intent as Intent, strength };
}

/** Builds the matcher once for all lexicons; about a millisecond per thousand stems. */
export function createMatcher(lexicons: readonly Strip[]): PhraseMatcher {
  const phrases = new PrefixIndex<Entry>();
  const labels = new PrefixIndex<Filed & { label: Label }>();
  // languages share words ("newsletter", "e-paper"): filed once, they count once
  const known = new Set<string>();
  const once = <T extends Filed>(index: PrefixIndex<T>, entry: T): void => {
    const key = Object.values(entry).join("\n");
    if (!known.has(key)) index.add(entry);
    known.add(key);
  };
  for (const lexicon of lexicons) {
    for (const entry of entries(lexicon.strong, "strong")) once(phrases, entry);
    for (const entry of entries(lexicon.weak, "weak")) once(phrases, entry);
    for (const stem of lexicon.never) once(phrases, { ...filed(stem), intent: undefined, strength: "never" });
    for (const [label, list] of Object.entries(lexicon.labels))
      for (const stem of list) once(labels, { ...filed(stem), label: label as Label });
  }
  return {
    match(normalised) {
      const text = fold(normalised);
      const hits: PhraseHit[] = [];
      const never: [number, number][] = [];
      for (const position of wordStarts(text))
        phrases.at(text, position, ({ stem, intent, strength }) => {
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
        if (start >= 0) labels.at(text, start, (entry) => found.add(entry.label));
      }
      return [...found];
    },
  };
}
