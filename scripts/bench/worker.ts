/** One of the processes that `pool.ts` starts: takes a page, gives what each extractor leaves of it. */
import { readBytes } from "./corpus";
import type { ExtractorName } from "./extractor-names";
import { EXTRACTORS, type Extraction } from "./extractors";

export interface Job {
  folder: string;
  id: string;
  url: string;
  extractors: ExtractorName[];
}

export interface Result {
  id: string;
  found: Partial<Record<ExtractorName, Extraction>>;
  /** What went wrong, a line each. */
  faults: string[];
}

async function run({ folder, id, url, extractors }: Job): Promise<Result> {
  const bytes = await readBytes(folder, id);
  const result: Result = { id, found: {}, faults: [] };
  for (const name of extractors) {
    try {
      result.found[name] = EXTRACTORS[name](bytes, url);
    } catch (error) {
      result.found[name] = { text: "", ms: 0 };
      result.faults.push(`${name} fails on ${id}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return result;
}

// Libraries under test may talk to the console; standard output is the table's.
console.log = console.info = console.warn = console.error = () => {};
process.on("message", async (job: Job) => process.send?.(await run(job)));
