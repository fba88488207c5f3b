/**
 * `npm run bench`: scores Stet, in both modes, beside Readability and Defuddle on the same saved pages. Stet is the
 * command line as built. Under its figures stand those of cross-validation and of real browsers, which take long and
 * are kept in docs/benchmark.json.
 *
 *   --corpus DIR        folder with pages.json and pages/*.html.gz (else STET_CORPUS, else ../shared/corpus)
 *   --cross             first measures on publishers that the weights never saw, and keeps the figures
 *   --browsers          measures what shows in Chromium and Firefox as well, and keeps the figures
 *   --write             writes docs/benchmark.md and its chart
 *   --peers none        Stet alone
 *   --page ID           one page, with everything that is wrong with it; nothing is kept
 *   --live              instead, what Stet does to live pages, in both browsers (bench/live.ts)
 *   --worst N           the N pages with the lowest F1 as well; with --browsers those that show worse than they print
 *   --json FILE         all figures, by extractor
 *   --predictions FILE  what Stet leaves, by page; the others' beside it (FILE with their name before its ending)
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { corpusFolder, hasCorpus, readPages } from "./bench/corpus";
import { writeDocument } from "./bench/document";
import { type Scored, scoreExtractors } from "./bench/extract";
import { EXTRACTOR_NAMES } from "./bench/extractor-names";
import { groundsOf, keep, readKept } from "./bench/kept";
import { benchLive } from "./bench/live";
import { comparison, pageErrors, pageLine } from "./bench/print";
import { rowsOf } from "./bench/rows";
import { worst } from "./bench/tally";
import { measureUnseen, today } from "./bench/unseen";
import { BROWSERS, findBrowser, howToInstall } from "./lib/browsers.mjs";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: "string" },
      cross: { type: "boolean" },
      browsers: { type: "boolean" },
      write: { type: "boolean" },
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
  if (values.write && (values.peers || values.page))
    throw new Error("--write needs all tools and all pages: leave out --peers and --page");
  if (values.cross && values.page) throw new Error("--cross needs all pages: leave out --page");
  const lowest = Number(values.worst ?? 0);
  if (!Number.isInteger(lowest) || lowest < 0) throw new Error("--worst must be a number");
  const folder = corpusFolder(values.corpus);
  if (!hasCorpus(folder))
    throw new Error(`there is no corpus (pages.json) in ${folder}; name one with --corpus DIR`);
  const pages = (await readPages(folder)).filter(({ id }) => values.page === undefined || id === values.page);
  if (pages.length === 0) throw new Error(`the corpus has no page ${values.page}`);
  const grounds = await groundsOf(folder);

  if (values.cross) {
    // Loaded when asked for, as the browsers' drivers are: both take their time.
    const { crossValidate } = await import("./bench/cross");
    await keep("cross", await measureUnseen(folder, pages, grounds, crossValidate, complain));
  }
  const extractors = EXTRACTOR_NAMES.filter((name) => values.peers !== "none" || name.startsWith("stet"));
  const scored = await scoreExtractors(folder, pages, extractors, {
    onPage: counter(pages.length),
    onFault: complain,
  });
  const seenLines: string[] = [];
  if (values.browsers) {
    const { scoreSeen, worseSeen } = await import("./bench/seen");
    const { build } = await import("./build");
    await build(() => undefined);
    for (const browser of BROWSERS) {
      if (!findBrowser(browser)) throw new Error(howToInstall(browser));
      const heard = { onPage: counter(pages.length), onFault: complain };
      const seen = await scoreSeen(browser, folder, pages, heard);
      const measurement = {
        ...grounds,
        measured: today(),
        how: `lines that show${seen.note}`,
        figures: seen.figures,
      };
      if (values.page === undefined) await keep(browser, measurement);
      seenLines.push(`\nshown worse in ${browser} than printed`);
      seenLines.push(...worseSeen(seen, scored.get("stet") as Scored, values.page ? 1 : lowest));
    }
  }

  const { rows, notes } = rowsOf(scored, values.page === undefined ? await readKept() : {}, grounds);
  say(comparison(rows));
  if (values.page === undefined) for (const note of notes) say(note);
  const own = scored.get("stet")?.scores ?? [];
  for (const score of worst(own, lowest)) say(pageLine(score));
  if (values.page !== undefined) for (const score of own) say(pageErrors(score));
  if (seenLines.length > BROWSERS.length) for (const line of seenLines) say(line);
  if (values.write) for (const file of await writeDocument(scored, rows, notes)) say(`${file} is written`);
  if (values.json)
    await writeJson(
      values.json,
      Object.fromEntries([...scored].map(([name, { tally, ms }]) => [name, { ...tally, ms }])),
    );
  if (values.predictions)
    for (const [name, { texts }] of scored) {
      const file =
        name === "stet" ? values.predictions : values.predictions.replace(/(\.\w+)?$/, `.${name}$1`);
      const inOrder = pages.map(({ id }) => [id, texts.get(id) ?? ""]);
      await writeJson(file, Object.fromEntries(inOrder));
    }
}

/** Says how far it is: on a terminal a line that counts up, in a log one line for every fifty pages. */
function counter(all: number): () => void {
  let done = 0;
  return () => {
    done++;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages${done === all ? "\n" : ""}`);
    else if (done % 50 === 0 || done === all) complain(`${done} of ${all} pages`);
  };
}

const writeJson = (file: string, data: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(data, null, 1)}\n`);

try {
  await bench();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
