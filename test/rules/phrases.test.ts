import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  createMatcher,
  type PhraseHit,
  type PhraseMatcher,
  packPhrases,
} from "../../src/engine/evidence/phrases";
import type { Lexicon } from "../../src/engine/rule-types";
import { normalise } from "../../src/engine/text";

const FOLDER = join(import.meta.dirname, "../../src/rules/phrases");
const INTENTS = ["subscribe", "register", "newsletter", "unlock", "offer", "donate", "app", "follow", "push"];
const LABELS = ["related", "share", "comments", "byline", "dateline", "credit", "advert"];
const EXAMPLES = 10;

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name: basename(name, ".json"),
    lexicon: JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Lexicon,
  }));
const matcherOf = (lexicons: readonly Lexicon[]) => createMatcher(packPhrases(lexicons));
const everyLanguage = matcherOf(files.map(({ lexicon }) => lexicon));

function strongHits(matcher: PhraseMatcher, text: string): PhraseHit[] {
  return matcher.match(normalise(text)).filter((hit) => hit.strength === "strong");
}

/** Every list of stems in a lexicon, with a name for messages. */
function lists(lexicon: Lexicon): [name: string, stems: string[]][] {
  return [
    ...Object.entries(lexicon.strong).map(([intent, stems]): [string, string[]] => [
      `strong.${intent}`,
      stems,
    ]),
    ...Object.entries(lexicon.weak).map(([intent, stems]): [string, string[]] => [`weak.${intent}`, stems]),
    ["never", lexicon.never],
    ...Object.entries(lexicon.labels).map(([label, stems]): [string, string[]] => [`labels.${label}`, stems]),
  ];
}

function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Stems that add nothing: the others of their list already match wherever they do. */
function redundant(stems: string[]): string[] {
  return stems.filter((stem) => {
    const others = matcherOf([
      {
        lang: "",
        strong: { subscribe: stems.filter((other) => other !== stem) },
        weak: {},
        never: [],
        labels: {},
        examples: { hit: [], miss: [] },
      },
    ]);
    return others.match(normalise(stem)).length > 0;
  });
}

it("has lexicons to test", () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)("phrases of $name", ({ name, lexicon }) => {
  const own = matcherOf([lexicon]);

  it("is named after its language and keeps the order of keys", () => {
    expect(lexicon.lang).toBe(name);
    expect(Object.keys(lexicon)).toEqual(["lang", "strong", "weak", "never", "labels", "examples"]);
  });

  it("knows only intents and labels of the contract", () => {
    expect(INTENTS).toEqual(expect.arrayContaining(Object.keys(lexicon.strong)));
    expect(INTENTS).toEqual(expect.arrayContaining(Object.keys(lexicon.weak)));
    expect(LABELS).toEqual(expect.arrayContaining(Object.keys(lexicon.labels)));
  });

  it("has stems for every intent", () => {
    const bare = INTENTS.filter((intent) => !(lexicon.strong as Record<string, string[]>)[intent]?.length);
    expect(bare, "intents without a strong stem").toEqual([]);
  });

  it.each(lists(lexicon))("%s is sorted by code point, without repetition", (_list, stems) => {
    expect(stems).toEqual([...new Set(stems)].sort(byCodePoint));
  });

  it("writes stems as texts are compared, with at most a blank at the end", () => {
    const odd = lists(lexicon).flatMap(([list, stems]) =>
      stems
        .filter((stem) => normalise(stem) !== stem.replace(/ $/, "") || stem === "")
        .map((s) => `${list}: ${s}`),
    );
    expect(odd).toEqual([]);
  });

  it("has no stem that a shorter one of its list makes needless", () => {
    const needless = lists(lexicon)
      .filter(([list]) => list.startsWith("strong") || list.startsWith("weak"))
      .flatMap(([list, stems]) => redundant(stems).map((stem) => `${list}: ${stem}`));
    expect(needless).toEqual([]);
  });

  it("has no stem that is both strong and weak for one intent", () => {
    const strong = lexicon.strong as Record<string, string[]>;
    const both = Object.entries(lexicon.weak).flatMap(([intent, stems]) =>
      stems.filter((stem) => strong[intent]?.includes(stem)),
    );
    expect(both).toEqual([]);
  });

  it(`has at least ${EXAMPLES} hits and ${EXAMPLES} misses as examples`, () => {
    expect(lexicon.examples.hit.length).toBeGreaterThanOrEqual(EXAMPLES);
    expect(lexicon.examples.miss.length).toBeGreaterThanOrEqual(EXAMPLES);
  });

  it.each(lexicon.examples.hit)("finds $intent in: $text", ({ text, intent }) => {
    expect(strongHits(own, text).map((hit) => hit.intent)).toContain(intent);
  });

  it.each(lexicon.examples.miss)("no language finds a strong stem in: %s", (text) => {
    expect(strongHits(everyLanguage, text).map((hit) => hit.stem)).toEqual([]);
  });
});
