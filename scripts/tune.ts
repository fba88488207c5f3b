/**
 * `npm run tune`: learns the engine's weights from labelled pages and the project's own, and writes src/rules/weights.json.
 * `npm run bench -- --cross` says what such weights are worth on publishers that they never saw.
 *
 *   --corpus DIR  folder with pages.json and pages/*.html.gz (else STET_CORPUS, else ../shared/corpus)
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { corpusFolder, hasCorpus } from "./bench/corpus";
import { inRoot } from "./lib/paths";
import { readOwnRows, readRows } from "./tune/data";
import { fit } from "./tune/fit";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function tune(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: "string" } } });
  const folder = corpusFolder(values.corpus);
  if (!hasCorpus(folder))
    throw new Error(`there is no corpus (pages.json) in ${folder}; name one with --corpus DIR`);
  const pages = [...(await readRows(folder)), ...readOwnRows()];
  say(`${pages.length} pages, ${pages.reduce((sum, { labels }) => sum + labels.length, 0)} lines`);
  await writeFile(inRoot("src/rules/weights.json"), `${JSON.stringify(fit(pages))}\n`);
  say("src/rules/weights.json is written");
}

tune().catch((error: unknown) => {
  process.stderr.write(`tune: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
