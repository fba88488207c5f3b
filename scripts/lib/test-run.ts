/** Runs vitest and counts what came of it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { showTool } from "./tool";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The closing line of a test run. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Runs the tests of a vitest config; `args` go to vitest. What it says is shown as it comes. */
export async function runTests(config: string, args: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), "stet-test-"));
  const file = path.join(folder, "result.json");
  try {
    const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { status } = await showTool("vitest", ["run", "--config", config, ...report, ...args]);
    return countsOf(await readFile(file, "utf8").catch(() => ""), status);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Counts in vitest's JSON report. A file that fails to load has no tests that could fail, and a crash leaves no report;
 * neither may look like success, so a bad `status` counts as one failure at least.
 */
export function countsOf(report: string, status: number): Counts {
  const crashed = { ...NONE, failed: 1 };
  if (report === "") return crashed;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report) as Record<
    string,
    number
  >;
  if (numPassedTests === undefined || numFailedTests === undefined) return crashed;
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, status === 0 ? 0 : 1),
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}
