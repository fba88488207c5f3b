import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScorer, sigmoid } from "../../src/engine/model";
import type { Model, TreeNode } from "../../src/engine/rule-types";

const MODEL: Model = {
  bias: 0.5,
  features: ["b", "a"],
  trees: [
    [0, 2, -1, 3],
    [1, 0, 0.25, [0, 5, 1, -2]],
  ],
};

describe("createScorer", () => {
  it("adds the leaves that a row falls into to the bias", () => {
    const { score } = createScorer(MODEL, ["a", "b"]);
    expect(score([0, 2])).toBe(0.5 - 1 + 0.25);
    expect(score([0, 2.5])).toBe(0.5 + 3 + 0.25);
    expect(score([1, 5])).toBe(0.5 + 3 + 1);
    expect(score([1, 6])).toBe(0.5 + 3 - 2);
  });

  it("finds a row by its offset", () => {
    const { score } = createScorer(MODEL, ["a", "b"]);
    expect(score([9, 9, 1, 6], 2)).toBe(score([1, 6]));
  });

  it("scores the bias where there are no trees", () => {
    expect(createScorer({ bias: -2, features: [], trees: [] }, []).score([])).toBe(-2);
  });

  it("names a feature that isn't measured", () => {
    expect(() => createScorer(MODEL, ["a"])).toThrow(/"b"/);
  });

  it("explains a score by the features on the way to its leaves", () => {
    const { explain } = createScorer(MODEL, ["a", "b"]);
    expect(explain([1, 6], 0, 5)).toEqual([
      { feature: "b", weight: 2 },
      { feature: "a", weight: -1 },
    ]);
    expect(explain([1, 6], 0, 1)).toHaveLength(1);
  });

  it("explains the whole of a score, whatever the trees", () => {
    const leaf: fc.Arbitrary<TreeNode> = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
    const cut = (child: fc.Arbitrary<TreeNode>): fc.Arbitrary<TreeNode> =>
      fc.tuple(fc.nat(2), fc.integer({ min: -3, max: 3 }), child, child);
    const tree = cut(fc.oneof(leaf, cut(leaf)));
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 6 }),
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }),
        (trees, row) => {
          const scorer = createScorer({ bias: 0, features: ["x", "y", "z"], trees }, ["x", "y", "z"]);
          const told = scorer.explain(row, 0, 3).reduce((sum, { weight }) => sum + weight, 0);
          expect(Math.abs(told - scorer.score(row))).toBeLessThan(0.02);
        },
      ),
    );
  });
});

describe("sigmoid", () => {
  it("maps log-odds to chances", () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(40)).toBeCloseTo(1);
    expect(sigmoid(-40)).toBeCloseTo(0);
    expect(Number.isFinite(sigmoid(-1e4))).toBe(true);
  });
});
