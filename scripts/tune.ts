/**
 * `npm run tune`: learns the engine's weights from labelled pages and writes src/rules/weights.json.
 *
 *   --corpus DIR  folder with pages.json and pages/*.html.gz (else STET_CORPUS, else ../shared/corpus)
 *   --cross N     writes nothing; scores every page by weights that N-fold learning got without its publisher
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createReaders } from "../src/engine/compile";
import type { Weights } from "../src/engine/types";
import { loadRules } from "../src/rules/index";
import { corpusFolder, hasCorpus, readPages } from "./bench/corpus";
import { scorePages, tally } from "./bench/tally";
import { inRoot } from "./lib/paths";
import { type PageRows, readPage } from "./tune/data";
import { apply, fit, foldOf } from "./tune/fit";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function readAll(folder: string): Promise<PageRows[]> {
  const rules = loadRules();
  const pages: PageRows[] = [];
  for (const page of await readPages(folder))
    pages.push(await readPage(folder, page, (url) => createReaders(rules, url)));
  say(`${pages.length} pages, ${pages.reduce((sum, { labels }) => sum + labels.length, 0)} lines`);
  return pages;
}

/** The lines that the body model alone would keep; the engine's own steps after it are left out. */
function bodyText(weights: Weights, page: PageRows): string {
  const { body } = apply(weights, page);
  return page.survey.blocks
    .filter((_, i) => (body[i] as number) > 0.5)
    .map(({ text }) => text)
    .join("\n");
}

function cross(pages: PageRows[], folds: number): void {
  const texts = new Map<string, string>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(pages.filter((page) => foldOf(page, folds) !== fold));
    for (const page of pages)
      if (foldOf(page, folds) === fold) texts.set(page.page.id, bodyText(weights, page));
    say(`fold ${fold + 1} of ${folds}`);
  }
  say(
    JSON.stringify(
      tally(
        scorePages(
          pages.map(({ page }) => page),
          texts,
        ),
      ),
      null,
      2,
    ),
  );
}

async function tune(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: "string" }, cross: { type: "string" } } });
  const folder = corpusFolder(values.corpus);
  if (!hasCorpus(folder))
    throw new Error(`there is no corpus (pages.json) in ${folder}; name one with --corpus DIR`);
  const pages = await readAll(folder);
  if (values.cross !== undefined) {
    const folds = Number(values.cross);
    if (!Number.isInteger(folds) || folds < 2) throw new Error("--cross must be a number from 2 on");
    cross(pages, folds);
    return;
  }
  await writeFile(inRoot("src/rules/weights.json"), `${JSON.stringify(fit(pages))}\n`);
  say("src/rules/weights.json is written");
}

tune().catch((error: unknown) => {
  process.stderr.write(`tune: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
