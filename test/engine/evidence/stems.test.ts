import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packStems, type Stem, StemIndex } from "../../../src/engine/evidence/stems";

/** What an index of `stems` finds at the beginning of `text`. */
function found(stems: readonly Stem[], text: string): Stem[] {
  const hits: Stem[] = [];
  new StemIndex(packStems(stems)).at(text, 0, (written, says) => hits.push({ written, says }));
  return hits;
}

describe("packed stems", () => {
  it("are found again, whatever they begin with and have in common", () => {
    // few letters, so that stems share beginnings; signs that stand for numbers in the string itself
    const letter = fc.constantFrom("a", "b", "c", "é", "ж", "日", " ", "0", "!", "<", "-", "'", '"', "\\");
    const written = fc
      .string({ unit: letter, minLength: 1, maxLength: 40 })
      .map((text) => text.trim())
      .filter((text) => text !== "");
    const stems = fc.array(fc.record({ written, says: fc.nat(25) }), { maxLength: 30 });
    fc.assert(
      fc.property(stems, (list) => {
        for (const stem of list) expect(found(list, stem.written)).toContainEqual(stem);
      }),
    );
  });

  it("that say the same are written once", () => {
    const stem = { written: "newsletter", says: 3 };
    expect(packStems([stem, stem])).toBe(packStems([stem]));
    expect(found([stem, { ...stem, says: 4 }], "newsletters")).toEqual([stem, { ...stem, says: 4 }]);
  });

  it("match whole words only where they end in a blank", () => {
    const stems = [{ written: "abo ", says: 25 }];
    expect(found(stems, "abo!")).toEqual([{ written: "abo", says: 25 }]);
    expect(found(stems, "abort")).toEqual([]);
  });

  it("are found once, at the end of a text too", () => {
    const stems = ["a", "ab", "abo"].map((written) => ({ written, says: 2 }));
    for (const { written } of stems) expect(found(stems, written)).toHaveLength(written.length);
  });

  it("may be none, and an empty stem is none", () => {
    expect(packStems([{ written: "", says: 1 }])).toBe("");
    expect(found([], "text")).toEqual([]);
  });
});
