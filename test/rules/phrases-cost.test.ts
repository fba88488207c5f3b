/** What matching costs: counted in look-ups and comparisons, so that a busy machine changes nothing. */
import { describe, expect, it, vi } from "vitest";
import { createMatcher, packPhrases } from "../../src/engine/evidence/phrases";
import type { Lexicon } from "../../src/engine/rule-types";
import { normalise } from "../../src/engine/text";
import { LEXICONS, PHRASES } from "../../src/rules/lexicons";
import { PARAGRAPHS } from "../support/page";

type Strip = Omit<Lexicon, "examples">;

const TEXT = normalise(PARAGRAPHS.join(" "));
const WORDS = TEXT.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Look-ups and string comparisons of one match over `TEXT`, once the stems that begin like its words are unfolded. */
function cost(lexicons: readonly Strip[]): { lookUps: number; comparisons: number } {
  const matcher = createMatcher(packPhrases(lexicons));
  matcher.match(TEXT);
  const get = vi.spyOn(Map.prototype, "get");
  const startsWith = vi.spyOn(String.prototype, "startsWith");
  try {
    matcher.match(TEXT);
    return { lookUps: get.mock.calls.length, comparisons: startsWith.mock.calls.length };
  } finally {
    get.mockRestore();
    startsWith.mockRestore();
  }
}

/** English in an alphabet of its own: as many stems as a real lexicon, as long as they are. */
function invented(n: number): Strip {
  const english = LEXICONS.find(({ lang }) => lang === "en") as Strip;
  const shift = (stem: string) =>
    stem.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x10a0 + letter.charCodeAt(0) - 97));
  const mark = String.fromCodePoint(0x13a0 + n);
  const strong = Object.fromEntries(
    Object.entries(english.strong).map(([intent, stems]) => [intent, stems.map((s) => mark + shift(s))]),
  );
  return { lang: `x${n}`, strong, weak: {}, never: [], labels: {} };
}

describe("matching a page against all languages", () => {
  const phrases: readonly Strip[] = LEXICONS;
  const english = phrases.filter(({ lang }) => lang === "en");

  it("asks the index at most five times a word, and no more often for four times as many languages", () => {
    const many = [...phrases, ...Array.from({ length: 75 }, (_, n) => invented(n))];
    expect(cost(english).lookUps).toBeGreaterThan(WORDS);
    expect(cost(phrases).lookUps).toBeLessThanOrEqual(5 * WORDS);
    expect(cost(many).lookUps).toBe(cost(phrases).lookUps);
  });

  it("compares no more where languages are added that the page isn't in", () => {
    const many = [...phrases, ...Array.from({ length: 75 }, (_, n) => invented(n))];
    expect(cost(many).comparisons).toBe(cost(phrases).comparisons);
  });

  it("compares about as often as there are words, though there are thousands of stems", () => {
    const stems = phrases.flatMap(({ strong, weak }) => [...Object.values(strong), ...Object.values(weak)]);
    expect(stems.flat().length).toBeGreaterThan(5000);
    expect(cost(phrases).comparisons).toBeLessThan(WORDS);
  });

  it("normalises and folds no stem where it is built: the table holds them so", () => {
    const normalize = vi.spyOn(String.prototype, "normalize");
    const replace = vi.spyOn(String.prototype, "replace");
    try {
      createMatcher(PHRASES);
      const calls = [normalize.mock.calls.length, replace.mock.calls.length];
      expect(calls).toEqual([0, 0]);
    } finally {
      normalize.mockRestore();
      replace.mockRestore();
    }
  });

  it("is written in less than three quarters of what its stems take, each once", () => {
    const lists = LEXICONS.flatMap(({ strong, weak, never, labels }) => [
      ...[strong, weak, labels].flatMap((stems) => Object.values(stems)),
      never,
    ]);
    const plain = [...new Set(lists.flat())].join("\n");
    expect(PHRASES.phrases.length + PHRASES.labels.length).toBeLessThan(plain.length * 0.75);
  });
});
