/** Runs extractors over pages and scores what they leave. */
import type { CorpusPage } from "./corpus";
import type { ExtractorName } from "./extractor-names";
import { runJobs } from "./pool";
import { median, type PageScore, scorePages, type Tally, tally } from "./tally";

export interface Scored {
  tally: Tally;
  scores: PageScore[];
  /** Page id to the text that is left. */
  texts: Map<string, string>;
  /** Median milliseconds from a page's file to its text. */
  ms: number;
}

/** Scores each extractor on each page. `onPage` is called after each page, `onFault` with what went wrong on one. */
export async function scoreExtractors(
  folder: string,
  pages: readonly CorpusPage[],
  extractors: readonly ExtractorName[],
  { onPage, onFault }: { onPage(): void; onFault(fault: string): void },
): Promise<Map<ExtractorName, Scored>> {
  const texts = new Map(extractors.map((name) => [name, new Map<string, string>()]));
  const times = new Map(extractors.map((name) => [name, [] as number[]]));
  await runJobs(
    pages.map(({ id, url }) => ({ folder, id, url, extractors: [...extractors] })),
    ({ id, found, faults }) => {
      for (const name of extractors) {
        texts.get(name)?.set(id, found[name]?.text ?? "");
        times.get(name)?.push(found[name]?.ms ?? 0);
      }
      faults.forEach(onFault);
      onPage();
    },
  );
  return new Map(
    [...texts].map(([name, found]) => {
      const scores = scorePages(pages, found);
      return [name, { tally: tally(scores), scores, texts: found, ms: median(times.get(name) ?? []) }];
    }),
  );
}
