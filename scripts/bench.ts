/**
 * `npm run bench`: scores Stet, in both modes, beside Readability and Defuddle on the same saved pages.
 *
 *   --corpus DIR        folder with pages.json and pages/*.html.gz (else STET_CORPUS, else ../shared/corpus)
 *   --peers none        Stet alone
 *   --page ID           one page, with everything that is wrong with it
 *   --live              instead, what Stet does to live pages, in both browsers (bench/live.ts)
 *   --worst N           the N pages with the lowest F1 as well
 *   --json FILE         all figures, by extractor
 *   --predictions FILE  what Stet leaves, by page; the others' beside it (FILE with their name before its ending)
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { corpusFolder, hasCorpus, readPages } from "./bench/corpus";
import { EXTRACTOR_NAMES, type ExtractorName } from "./bench/extractor-names";
import { benchLive } from "./bench/live";
import { runJobs } from "./bench/pool";
import { comparison, pageErrors, pageLine } from "./bench/print";
import { median, type PageScore, scorePages, type Tally, tally, worst } from "./bench/tally";

interface Row {
  tally: Tally;
  ms: number;
  scores: PageScore[];
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: "string" },
      peers: { type: "string" },
      live: { type: "boolean" },
      page: { type: "string" },
      worst: { type: "string" },
      json: { type: "string" },
      predictions: { type: "string" },
    },
  });
  if (values.live) return benchLive(say);
  if (values.peers !== undefined && values.peers !== "none") throw new Error('--peers may only be "none"');
  const lowest = Number(values.worst ?? 0);
  if (!Number.isInteger(lowest) || lowest < 0) throw new Error("--worst must be a number");
  const folder = corpusFolder(values.corpus);
  if (!hasCorpus(folder))
    throw new Error(`there is no corpus (pages.json) in ${folder}; name one with --corpus DIR`);
  const pages = (await readPages(folder)).filter(({ id }) => values.page === undefined || id === values.page);
  if (pages.length === 0) throw new Error(`the corpus has no page ${values.page}`);

  const extractors = EXTRACTOR_NAMES.filter((name) => values.peers !== "none" || name.startsWith("stet"));
  const texts = new Map(extractors.map((name) => [name, new Map<string, string>()]));
  const times = new Map(extractors.map((name) => [name, [] as number[]]));
  let done = 0;
  await runJobs(
    pages.map(({ id, url }) => ({ folder, id, url, extractors })),
    ({ id, found, faults }) => {
      for (const name of extractors) {
        texts.get(name)?.set(id, found[name]?.text ?? "");
        times.get(name)?.push(found[name]?.ms ?? 0);
      }
      for (const fault of faults) process.stderr.write(`${fault}\n`);
      done++;
      showProgress(done, pages.length);
    },
  );

  const rows = new Map<ExtractorName, Row>();
  for (const [name, predictions] of texts) {
    const scores = scorePages(pages, predictions);
    rows.set(name, { scores, tally: tally(scores), ms: median(times.get(name) ?? []) });
  }
  say(comparison(rows));
  const own = rows.get("stet")?.scores ?? [];
  for (const score of worst(own, lowest)) say(pageLine(score));
  if (values.page !== undefined) for (const score of own) say(pageErrors(score));
  if (values.json)
    await writeJson(
      values.json,
      Object.fromEntries([...rows].map(([name, { tally, ms }]) => [name, { ...tally, ms }])),
    );
  if (values.predictions) {
    for (const [name, found] of texts) {
      const file =
        name === "stet" ? values.predictions : values.predictions.replace(/(\.\w+)?$/, `.${name}$1`);
      const inOrder = pages.map(({ id }) => [id, found.get(id) ?? ""]);
      await writeJson(file, Object.fromEntries(inOrder));
    }
  }
}

/** On a terminal a line that counts up; in a log one line for every fifty pages. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages${done === all ? "\n" : ""}`);
  else if (done % 50 === 0 || done === all) process.stderr.write(`${done} of ${all} pages\n`);
}

const writeJson = (file: string, data: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(data, null, 1)}\n`);

try {
  await bench();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
