/** Properties that hold for every page: undo is exact, and what is in force depends on the pieces struck, not on the way there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure } from "../../src/engine/measure";
import type { EngineOptions, Mode } from "../../src/engine/types";
import { loadRules } from "../../src/rules/index";
import { htmlTrees } from "../support/arbitrary";
import { type Fake, fakeLayout } from "../support/layout";
import { article, judgePage, marksOf, PROSE, parse, serialise } from "../support/page";
import { RULES } from "../support/rules";

const FIXED: Record<string, Fake> = {
  ".overlay": { style: { position: "fixed" }, rect: { x: 0, y: 0, width: 1280, height: 800 } },
  "html, body": { style: { "overflow-y": "hidden" } },
};
const pages = fc
  .tuple(htmlTrees, htmlTrees, fc.boolean())
  .map(([inside, after, whole]) =>
    whole ? article(`${PROSE}${inside}${PROSE}`, { after }) : `<body>${inside}${after}</body>`,
  );
/** Named, not made, so that a failure prints no rules. */
const ways = fc.record({
  mode: fc.constantFrom<Mode>("article", "quiet"),
  rules: fc.constantFrom("plain", "learned"),
  layout: fc.boolean(),
});
type Way = { mode: Mode; rules: string; layout: boolean };

function options({ mode, rules, layout }: Way): Partial<EngineOptions> {
  return {
    mode,
    rules: rules === "plain" ? RULES : loadRules(),
    layout: layout ? fakeLayout(FIXED) : undefined,
  };
}

describe("for any page", { timeout: 60_000 }, () => {
  it("undo leaves it as it was, to the last character", () => {
    fc.assert(
      fc.property(pages, ways, (html, way) => {
        const document = parse(html);
        const untouched = serialise(document);
        const session = judgePage(document, options(way));
        session.undo();
        expect(serialise(document)).toBe(untouched);
      }),
      { numRuns: 40 },
    );
  });

  it("judging twice gives the same report and marks", () => {
    fc.assert(
      fc.property(pages, ways, (html, way) => {
        const document = parse(html);
        const report = judgePage(document, options(way)).report();
        const marks = marksOf(document);
        // a layout shows what the first judgement did to the page
        if (way.layout) return;
        expect(judgePage(document, options(way)).report()).toEqual(report);
        expect(marksOf(document)).toEqual(marks);
      }),
      { numRuns: 40 },
    );
  });

  it("pieces put back and struck again in any order leave the marks of the first judgement", () => {
    fc.assert(
      fc.property(
        pages,
        ways,
        fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 12 }),
        (html, way, steps) => {
          const document = parse(html);
          const session = judgePage(document, options(way));
          const fresh = serialise(document);
          const ids = session.report().removed.map(({ id }) => id);
          if (!ids.length) return;
          for (const [restore, n] of steps) {
            const id = ids[n % ids.length] as number;
            expect(restore ? session.restore(id) : session.strike(id)).toBe(true);
          }
          for (const id of ids) session.strike(id);
          expect(serialise(document)).toBe(fresh);
          session.undo();
        },
      ),
      { numRuns: 40 },
    );
  });

  it("pieces that are back don't depend on the order in which they came", () => {
    fc.assert(
      fc.property(pages, ways, fc.nat(1), (html, way, odd) => {
        const marked = (order: (ids: number[]) => number[]) => {
          const document = parse(html);
          const session = judgePage(document, options(way));
          const ids = session.report().removed.map(({ id }) => id);
          for (const id of order(ids.filter((id) => (id + odd) % 2 === 0))) session.restore(id);
          return serialise(document);
        };
        expect(marked((ids) => ids.reverse())).toBe(marked((ids) => ids));
      }),
      { numRuns: 40 },
    );
  });

  it("reports are well-formed, and nags are told line by line", () => {
    fc.assert(
      fc.property(pages, ways, (html, way) => {
        const document = parse(html);
        const lines = measure(document.body).blocks.map(({ text }) => text);
        for (const { reasons, selector, kind, text } of judgePage(document, options(way)).report().removed) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.every(({ weight }) => Number.isFinite(weight))).toBe(true);
          expect(document.querySelector(selector)).not.toBeNull();
          if (kind !== "rest")
            expect(lines).toEqual(expect.arrayContaining(text.split("\n").filter(Boolean)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
