/** What Stet promises, measured on real pages. The corpus is no part of the project: without it these tests are left out. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CorpusPage, corpusFolder, hasCorpus, readBytes, readPages } from "../scripts/bench/corpus";
import { runJobs } from "../scripts/bench/pool";
import { chars, type LabelledLine, scoreNews } from "../scripts/bench/score";
import { scorePages, type Tally, tally } from "../scripts/bench/tally";
import { openPage } from "../src/cli/page";
import { judgePage, shownLines } from "./support/page";

/** Pages of the publisher whose nags Stet was made for. */
const FOUNDING = /^news-ca-/;
/** Reading and judging 253 pages takes a minute on two idle cores. */
const PATIENCE = 280_000;

const folder = corpusFolder();
const there = hasCorpus(folder);
const pages = there ? await readPages(folder) : [];

const suite = there ? describe : () => undefined;

it.skipIf(!there)(
  "a corpus is there; without one (STET_CORPUS, ../shared/corpus) saved pages are left out",
  () => {
    expect(pages.length).toBeGreaterThan(0);
  },
);

/** The text of the lines that Article mode shows, and its report's text. */
async function readAsArticle({ id, url }: CorpusPage): Promise<{ text: string; shown: string }> {
  const { document } = openPage(await readBytes(folder, id), url);
  const { text } = judgePage(document, { url }).report();
  return { text, shown: shownLines(document).join("\n") };
}

/** The labelled lines of a page without those that stand on it again and again: a menu's, whatever they are labelled. */
function linesOf({ lines = [] }: CorpusPage): LabelledLine[] {
  const times = new Map<string, number>();
  for (const [, text] of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return lines.filter(([label, text]) => label !== "b" || (times.get(text) ?? 0) < 3);
}

suite("pages of the founding publisher", () => {
  it.each(pages.filter(({ id }) => FOUNDING.test(id)))(
    "$id: no nag is left and the body is whole",
    { timeout: 60_000 },
    async (page) => {
      const { text, shown } = await readAsArticle(page);
      const score = (left: string) => scoreNews(linesOf(page), page.title ?? "", left);
      expect(score(text).stay).toEqual([]);
      const { stay, lost, bodyChars } = score(shown);
      expect(stay).toEqual([]);
      expect(chars(lost) / bodyChars <= 0.005 ? [] : lost).toEqual([]);
    },
  );
});

suite("the whole corpus", () => {
  let figures: Tally;

  beforeAll(async () => {
    const predictions = new Map<string, string>();
    const faults: string[] = [];
    const jobs = pages.map(({ id, url }) => ({ folder, id, url, extractors: ["stet" as const] }));
    await runJobs(jobs, ({ id, found, faults: more }) => {
      predictions.set(id, found.stet?.text ?? "");
      faults.push(...more);
    });
    expect(faults).toEqual([]);
    figures = tally(scorePages(pages, predictions));
  }, PATIENCE);

  it("keeps the body of labelled pages and loses their nags", () => {
    expect(figures.news?.pages).toBe(pages.filter(({ lines }) => lines).length);
    expect(figures.news?.f1).toBeGreaterThanOrEqual(0.95);
    expect(figures.news?.bodyLoss).toBeLessThanOrEqual(0.025);
    expect(figures.news?.nags).toBeLessThanOrEqual(0.06);
  });

  it("finds the body of the other pages", () => {
    expect(figures.body?.pages).toBe(pages.filter(({ body }) => body !== undefined).length);
    expect(figures.body?.f1).toBeGreaterThanOrEqual(0.957);
  });
});
