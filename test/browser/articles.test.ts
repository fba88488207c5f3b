import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPages, type PageInfo } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { stories } from "../site/stories/stories";
import { judged, lines } from "./stet";
import { answerConsent, inBothBrowsers } from "./suite";

const articles = listPages().filter(({ kind }) => kind === "article");
const main = articles[0]?.path.split("/").at(-1);
/** The main story as every house sets it, and every other story in its own house. */
const chosen = articles.filter(({ path, variant }) => !variant || path.endsWith(`/${main}`));

/**
 * Stories that don't come out exactly yet. Each must fail: the first that holds makes its test say so, and leaves this list.
 * What is wrong with them stands in docs/accuracy.md.
 */
const KNOWN_FAULTS = new Set([
  "/de/wirtschaft/hafenbahn-kehrt-zurueck",
  "/es/cultura/la-biblioteca-que-no-cierra",
  "/media/newsletter-economy",
  "/table/velsia-ostrand-call",
]);

const lower = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe("the demo paper", () => {
  it("sets its main story in five houses", () => {
    expect(new Set(chosen.map(({ layout }) => layout)).size).toBe(5);
    expect(chosen.length).toBeGreaterThan(10);
  });
});

inBothBrowsers("an article comes out as exactly its article", (driver) => {
  beforeAll(async () => {
    await driver().goto(site.url("/"));
    await answerConsent(driver());
  });

  for (const { path, expect: wanted } of chosen)
    (KNOWN_FAULTS.has(path) ? it.fails : it)(path, async () => {
      if (!wanted) throw new Error("the demo paper says nothing of this article");
      await driver().goto(site.url(path));
      const seen = seenLines(await judged(driver()));
      const body = wanted.body.map(lower);
      expect(body.filter((line) => !seen.includes(line))).toEqual([]);
      // Every line of the body once, in order; and nothing else but what stands at the head of an article and by its pictures.
      expect(seen.filter((line) => body.includes(line))).toEqual(body);
      expect(missing(seen, wanted)).toEqual([]);
      expect(surplus(seen, wanted, headOf(path))).toEqual([]);
    });
});

/** Cells of a table's row are apart by tabs. */
const seenLines = (text: string): string[] => lines(text.replaceAll("\t", "\n")).map(lower);

type Wanted = NonNullable<PageInfo["expect"]>;

function missing(seen: string[], { title, lead, byline, captions }: Wanted): string[] {
  const all = seen.join("\n");
  return [title, lead, byline, ...captions].map(lower).filter((line) => !all.includes(line));
}

/** What stands at the head of an article in its house's wording: who wrote it, as what, and when. */
function headOf(path: string): string[] {
  const story = stories.find(({ slug }) => path.endsWith(`/${slug}`));
  return story ? [story.byline, story.role, story.dateline].map(lower) : [];
}

/** Visible lines that the article doesn't have. Whether a gate stays is asked elsewhere. */
function surplus(seen: string[], { title, lead, body, captions, gate }: Wanted, head: string[]): string[] {
  const own = new Set([title, lead, ...body, ...captions, ...gate].map(lower));
  return seen.filter((line) => !own.has(line) && !head.some((part) => line.includes(part)));
}
