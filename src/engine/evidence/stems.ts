/**
 * Thousands of stems in one string, and an index of them that is cheap to build in each page: a line for all stems that
 * begin alike, unfolded once a page has a word that begins so. In a line, each stem is written as what differs from the
 * one before it ("front coding").
 */
import { fold } from "../text";

/** A stem and what it says, as a number below 26. A stem with a blank at its end matches whole words only. */
export interface Stem {
  written: string;
  says: number;
}

interface Entry {
  stem: string;
  says: number;
  whole: boolean;
}

/** Stems are filed under their first 8, 5, 3, 2 or 1 units, the most that fit, so that few share a key ... */
const keySize = (length: number): number => (length >= 8 ? 8 : length >= 5 ? 5 : Math.min(length, LINE));
/** ... in lines of those whose first three units are the same; shorter stems have a line of their own. */
const LINE = 3;
/** How long the keys of a line are, and those of its stems. */
const KEYS = [
  [LINE, [8, 5, 3]],
  [2, [2]],
  [1, [1]],
] as const;

/** How much of the stem before a stem begins with, as a capital: stems have none, so each entry starts at one. */
const SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ENTRY = /[A-Z][^A-Z]+/g;
/** What a stem says, and the same of one that matches whole words only. */
const PREFIX = "abcdefghijklmnopqrstuvwxyz";
const WHOLE = "0123456789!#$%&()*+,-./:;<";

/** Writes stems, each as `normalise` makes lines, for `StemIndex`. Those that say the same are written once. */
export function packStems(stems: readonly Stem[]): string {
  const entries = new Map<string, { stem: string; says: string }>();
  for (const { written, says } of stems) {
    const whole = written.endsWith(" ");
    const stem = fold(whole ? written.slice(0, -1) : written);
    const sign = (whole ? WHOLE : PREFIX).charAt(says);
    if (stem && sign) entries.set(`${sign}${stem}`, { stem, says: sign });
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const lines = new Map<string, string>();
  let before = "";
  for (const { stem, says } of [...entries.values()].sort(
    (a, b) => order(a.stem, b.stem) || order(a.says, b.says),
  )) {
    const key = stem.slice(0, LINE);
    const line = lines.get(key);
    if (line === undefined) before = key;
    let shared = 0;
    while (shared < SHARED.length - 1 && shared < stem.length && stem[shared] === before[shared]) shared++;
    lines.set(key, (line ?? key) + SHARED.charAt(shared) + says + stem.slice(shared));
    before = stem;
  }
  return [...lines.values()].join("\n");
}

/** The stems of a line that `packStems` wrote, by their keys. */
function unfold(key: string, line: string): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  let stem = key;
  for (const written of line.slice(key.length).match(ENTRY) ?? []) {
    stem = stem.slice(0, SHARED.indexOf(written.charAt(0))) + written.slice(2);
    const sign = written.charAt(1);
    const whole = WHOLE.includes(sign);
    const entry = { stem, says: (whole ? WHOLE : PREFIX).indexOf(sign), whole };
    const own = stem.slice(0, keySize(stem.length));
    const others = entries.get(own);
    if (others) others.push(entry);
    else entries.set(own, [entry]);
  }
  return entries;
}

const WORD_ON = /[\p{L}\p{N}\p{M}'-]/u;
const isCapital = (code: number): boolean => code > 64 && code < 91;

export class StemIndex {
  /** Lines by what their stems begin with, and their stems once they were looked for. */
  private readonly lines = new Map<string, string | Map<string, Entry[]>>();

  /** @param packed what `packStems` wrote */
  constructor(packed: string) {
    for (const line of packed ? packed.split("\n") : []) {
      let size = 1;
      while (size < LINE && !isCapital(line.charCodeAt(size))) size++;
      this.lines.set(line.slice(0, size), line);
    }
  }

  /** Calls `found` with each stem that `text`, folded, has at `position`, and with what it says. */
  at(text: string, position: number, found: (stem: string, says: number) => void): void {
    for (const [ofLine, ofStems] of KEYS) {
      const stems = this.line(text.slice(position, position + ofLine));
      if (!stems) continue;
      for (const size of ofStems) {
        const key = text.slice(position, position + size);
        // at the end of a text, the key of a longer stem is that of a shorter one
        for (const { stem, says, whole } of (key.length === size && stems.get(key)) || [])
          if (
            text.startsWith(stem, position) &&
            !(whole && WORD_ON.test(text.charAt(position + stem.length)))
          )
            found(stem, says);
      }
    }
  }

  private line(key: string): Map<string, Entry[]> | undefined {
    const line = this.lines.get(key);
    if (typeof line !== "string") return line;
    const stems = unfold(key, line);
    this.lines.set(key, stems);
    return stems;
  }
}
