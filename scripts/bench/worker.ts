/** One of the processes that `pool.ts` starts: takes a page, gives what each extractor leaves of it. */
import { pageFile } from "./corpus";
import type { ExtractorName } from "./extractor-names";
import { loadExtractors } from "./extractors";

export interface Job {
  folder: string;
  id: string;
  url: string;
  extractors: ExtractorName[];
}

/** A line per box of text, and the milliseconds that it took from the file to the text. */
export interface Extraction {
  text: string;
  ms: number;
}

export interface Result {
  id: string;
  found: Partial<Record<ExtractorName, Extraction>>;
  /** What went wrong, a line each. */
  faults: string[];
}

const [, , program = ""] = process.argv;
const extractors = loadExtractors(program);

async function run({ folder, id, url, extractors: names }: Job): Promise<Result> {
  const result: Result = { id, found: {}, faults: [] };
  for (const name of names) {
    const extract = (await extractors)[name];
    const start = performance.now();
    let text = "";
    try {
      text = await extract({ file: pageFile(folder, id), url });
    } catch (error) {
      result.faults.push(`${name} fails on ${id}: ${error instanceof Error ? error.message : error}`);
    }
    result.found[name] = { text, ms: performance.now() - start };
  }
  return result;
}

// Libraries under test may talk to the console; standard output is the table's.
console.log = console.info = console.warn = console.error = () => {};
process.on("message", async (job: Job) => process.send?.(await run(job)));
