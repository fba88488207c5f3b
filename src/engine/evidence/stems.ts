/**
 * Thousands of stems in one string, and an index of them that is cheap to build in each page: sorted, so that stems
 * with a common key stand together, and each written as what differs from the one before it ("front coding").
 */
import { fold } from "../text";

/** A stem and what it says, as a number below 26. A stem with a blank at its end matches whole words only. */
export interface Stem {
  written: string;
  says: number;
}

/** Stems are filed under their first 8, 5, 3, 2 or 1 units, the most that fit, so that few share a key. */
const keySize = (length: number): number => (length >= 8 ? 8 : length >= 5 ? 5 : Math.min(length, 3));

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
  const sorted = [...entries.values()].sort(
    (a, b) =>
      keySize(b.stem.length) - keySize(a.stem.length) || order(a.stem, b.stem) || order(a.says, b.says),
  );
  let before = "";
  let packed = "";
  for (const { stem, says } of sorted) {
    let shared = 0;
    while (shared < SHARED.length - 1 && shared < stem.length && stem[shared] === before[shared]) shared++;
    packed += SHARED.charAt(shared) + says + stem.slice(shared);
    before = stem;
  }
  return packed;
}

const WORD_ON = /[\p{L}\p{N}\p{M}'-]/u;

export class StemIndex {
  private readonly stems: string[] = [];
  private readonly signs: number[] = [];
  /** Where the stems of a key begin, and, at that place, where they end. */
  private readonly first = new Map<string, number>();
  private readonly ends: number[] = [];
  private readonly sizes: number[] = [];

  /** @param packed what `packStems` wrote */
  constructor(packed: string) {
    let stem = "";
    let key = "";
    let from = 0;
    for (const entry of packed.match(ENTRY) ?? []) {
      stem = stem.slice(0, entry.charCodeAt(0) - 65) + entry.slice(2);
      const size = keySize(stem.length);
      if (size !== key.length || !stem.startsWith(key)) {
        if (size !== key.length) this.sizes.push(size);
        key = stem.slice(0, size);
        from = this.stems.length;
        this.first.set(key, from);
      }
      this.stems.push(stem);
      this.signs.push(entry.charCodeAt(1));
      this.ends[from] = this.stems.length;
    }
  }

  /** Calls `found` with each stem that `text`, folded, has at `position`, and with what it says. */
  at(text: string, position: number, found: (stem: string, says: number) => void): void {
    for (const size of this.sizes) {
      const from = this.first.get(text.slice(position, position + size));
      if (from === undefined) continue;
      const end = this.ends[from] as number;
      for (let i = from; i < end; i++) {
        const stem = this.stems[i] as string;
        if (!text.startsWith(stem, position)) continue;
        const sign = this.signs[i] as number;
        const whole = sign < PREFIX.charCodeAt(0);
        if (whole && WORD_ON.test(text.charAt(position + stem.length))) continue;
        found(stem, (whole ? WHOLE : PREFIX).indexOf(String.fromCharCode(sign)));
      }
    }
  }
}
