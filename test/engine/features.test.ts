import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context, contextFeatures } from "../../src/engine/context";
import { FEATURES, features } from "../../src/engine/features";
import { createModels, joinColumns, look } from "../../src/engine/look";
import { loadRules } from "../../src/rules/index";
import { htmlTrees } from "../support/arbitrary";
import { article, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { lineOf, surveyOf } from "../support/survey";

const allFinite = (matrix: Float32Array) => matrix.every(Number.isFinite);

describe("features", () => {
  it("gives a row a block, a column a name", () => {
    const page = surveyOf(article(PROSE));
    expect(features(page)).toHaveLength(page.blocks.length * FEATURES.length);
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });

  it("says what stands in the line and around it", () => {
    const page = surveyOf(article(`${PROSE}<ul><li><a href="/x">Price: $3</a></li></ul>`));
    const rows = features(page);
    const value = (line: string, feature: string) =>
      rows[lineOf(page, line) * FEATURES.length + FEATURES.indexOf(feature)];
    expect(value("Price: $3", "linkShare")).toBe(1);
    expect(value("Price: $3", "price")).toBe(1);
    expect(value("Price: $3", "tag:li")).toBe(1);
    expect(value("Price: $3", "tag:p")).toBe(0);
    expect(value("About us", "price")).toBe(0);
  });

  it.each([
    ["an empty page", "<body></body>"],
    ["one word", "<body>Word</body>"],
    ["no paragraphs", "<body><table><tr><td>a<td>b</table></body>"],
    ["only links", `<body>${'<a href="/x">link</a><br>'.repeat(50)}</body>`],
    ["marks alone", "<body><p>…</p><p>|</p><p>🦀</p></body>"],
    ["hidden text alone", `<body hidden>${PROSE}</body>`],
  ])("is finite for %s", (_, html) => {
    const page = surveyOf(html, loadRules());
    const rows = features(page);
    expect(rows).toHaveLength(page.blocks.length * FEATURES.length);
    expect(allFinite(rows)).toBe(true);
  });

  it("is finite for every tree, in both looks", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(htmlTrees, (html) => {
        const page = surveyOf(`<body>${html}</body>`);
        expect(allFinite(features(page))).toBe(true);
        const { body, nag, furniture } = look(page, createModels(RULES.weights));
        for (const chances of [body, nag, furniture]) {
          expect(chances).toHaveLength(page.blocks.length);
          expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("context", () => {
  it("gives a row a block, a column a name, all finite", () => {
    const page = surveyOf(article(PROSE));
    const names = contextFeatures("x");
    for (const chance of [0, 0.5, 1]) {
      const rows = context(page, new Float32Array(page.blocks.length).fill(chance));
      expect(rows).toHaveLength(page.blocks.length * names.length);
      expect(allFinite(rows)).toBe(true);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it("tells what the first look says of the neighbours", () => {
    const page = surveyOf("<body><p>a</p><p>b</p><p>c</p></body>");
    const names = contextFeatures("");
    const rows = context(page, Float32Array.of(0.25, 0.5, 1));
    const value = (i: number, name: string) => rows[i * names.length + names.indexOf(name)];
    expect([value(1, "Own"), value(1, "Prev1"), value(1, "Next1")]).toEqual([0.5, 0.25, 1]);
    expect(value(0, "Prev1")).toBe(-1);
    expect(value(2, "Next1")).toBe(-1);
  });
});

describe("look", () => {
  it("throws where weights name a feature that isn't measured", () => {
    const weights = { ...RULES.weights, nag: { bias: 0, features: ["moonPhase"], trees: [] } };
    expect(() => createModels(weights)).toThrow(/moonPhase/);
  });

  it("binds the learned weights", () => {
    expect(() => createModels(loadRules().weights)).not.toThrow();
  });

  it("explains a nag by what its models weigh", () => {
    const page = surveyOf("<body><p>Sign up for our letter</p></body>");
    const [reason] = look(page, createModels(RULES.weights)).explainNag(0, 3);
    expect(reason).toMatchObject({ rule: "look", detail: "strong", weight: 8 });
  });
});

describe("joinColumns", () => {
  it("sets rows side by side", () => {
    expect([...joinColumns([Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6)], 2)]).toEqual([
      1, 2, 5, 3, 4, 6,
    ]);
    expect(joinColumns([new Float32Array(0)], 0)).toHaveLength(0);
  });
});
