/**
 * Adds a case to test/pages, or runs one.
 *
 *   npx tsx scripts/add-case.ts SLUG FILE [--url URL]   page.html from FILE, expected.json as a draft
 *   npx tsx scripts/add-case.ts --run [SLUG...]         what differs; all cases without a SLUG
 *
 * --in FOLDER takes another folder than test/pages.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openPage } from "../src/cli/page";
import { judge } from "../src/engine/run";
import { loadRules } from "../src/rules/index";
import { CASES, caseSlugs, judgeCase, readCase, surprises, typos } from "../test/support/case";

const USAGE = "Usage: npx tsx scripts/add-case.ts SLUG FILE [--url URL] | --run [SLUG...]  [--in FOLDER]";
const MODES = ["article", "quiet"] as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Writes the folder of a new case; returns what to say. Throws rather than overwrite. */
export function addCase(slug: string, file: string, url: string | undefined, folder: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new Error(`"${slug}" is no slug: small letters, digits and single hyphens name a case.`);
  const target = path.join(folder, slug);
  if (existsSync(target))
    throw new Error(`${target} is there already. Choose another slug, or remove it first.`);
  const bytes = readFileSync(file);
  const page = openPage(bytes, url);
  if (!/^https?:/.test(page.url)) throw new Error("The page doesn't say where it is from: add --url URL.");
  const style = { add: () => undefined, remove: () => undefined };
  const options = { url: page.url, rules: loadRules(), style, attribute: "data-stet" };
  const session = judge(page.document, { ...options, mode: "article" });
  const { article, title, byline, text, removed, gate } = session.report();
  session.undo();
  const gone = [
    ...new Set(removed.filter(({ kind }) => kind !== "rest").flatMap((one) => one.text.split("\n"))),
  ];
  const draft = article
    ? { url: page.url, article, title, byline, body: text.split("\n"), gone, gate }
    : { url: page.url, article, gone, gate };
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "page.html"), bytes);
  writeFileSync(path.join(target, "expected.json"), `${JSON.stringify(draft, null, 2)}\n`);
  return `${target} holds the page and a draft of expected.json.
The draft is what the engine does today, right or wrong. Read it line by line against the page and correct it before you
commit it: a line of the body that is lost, a nag in "body", a line in "gone" that a reader wants. Then add to "stays" what
looks like a nag and isn't. A page of someone else's must not go into the repository: write your own after its structure.`;
}

/** Runs cases and tells what differs; returns how many are not as expected. */
export function runCases(slugs: readonly string[], folder: string, tell: (line: string) => void): number {
  let failed = 0;
  for (const slug of slugs) {
    const one = readCase(slug, folder);
    const found = [
      ...typos(one),
      ...MODES.flatMap((mode) => surprises(judgeCase(one, mode)).map((fault) => `${mode}: ${fault}`)),
    ];
    if (found.length) failed++;
    tell(`${found.length ? "differs" : "holds  "}  ${slug}`);
    for (const fault of found) tell(`    ${fault}`);
  }
  return failed;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: "string" }, run: { type: "boolean" }, in: { type: "string" } },
  });
  const folder = values.in ?? CASES;
  if (values.run) return runCases(positionals.length ? positionals : caseSlugs(folder), folder, say) ? 1 : 0;
  const [slug, file, ...more] = positionals;
  if (!slug || !file || more.length) throw new Error(USAGE);
  say(addCase(slug, file, values.url, folder));
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
