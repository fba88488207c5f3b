/** Every page of test/pages, in both modes: what must stay stays, what nags goes, and all of it can be taken back. */
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Mode } from "../src/engine/types";
import { caseSlugs, type Judged, judgeCase, readCase, surprises, typos } from "./support/case";
import { judgePage, marksOf, serialise } from "./support/page";

const MODES: Mode[] = ["article", "quiet"];

function checkRemovals({ document, report }: Judged): void {
  expect(new Set(report.removed.map(({ id }) => id)).size).toBe(report.removed.length);
  for (const { reasons, selector } of report.removed) {
    expect(reasons).not.toEqual([]);
    for (const { rule, weight } of reasons) {
      expect(rule).not.toBe("");
      expect(Number.isFinite(weight)).toBe(true);
    }
    for (const one of selector.split(", ")) expect(document.querySelector(one)).not.toBeNull();
  }
}

/** A judged page is judged as the unjudged one was. */
function checkAgain({ document, report, mode, expected }: Judged): void {
  const marks = marksOf(document);
  const again = judgePage(document, { mode, url: expected.url });
  expect(again.report()).toEqual(report);
  expect(marksOf(document)).toEqual(marks);
}

function checkRoundTrips({ document, session, report }: Judged): void {
  const struck = serialise(document);
  for (const { id } of report.removed) {
    expect(session.restore(id)).toBe(true);
    expect(session.report().removed.map((removal) => removal.id)).not.toContain(id);
    expect(session.strike(id)).toBe(true);
  }
  expect(serialise(document)).toBe(struck);
  expect(session.report()).toEqual(report);
}

// jsdom lets go of a page's window once events had their turn: thousands of them don't fit into memory
afterEach(() => setImmediate());

describe.each(caseSlugs())("%s", (slug) => {
  it("names lines that its page has", () => {
    expect(typos(readCase(slug))).toEqual([]);
  });

  it.each(MODES)("leaves what a reader wants, in %s mode, but for what is known", (mode) => {
    expect(surprises(judgeCase(readCase(slug), mode))).toEqual([]);
  });

  it.each(MODES)(
    "gives reasons, judges alike again, and takes back each piece and all, in %s mode",
    (mode) => {
      const judged = judgeCase(readCase(slug), mode);
      checkRemovals(judged);
      checkAgain(judged);
      checkRoundTrips(judged);
      judged.session.undo();
      expect(serialise(judged.document)).toBe(judged.untouched);
    },
  );
});
