import { describe, expect, it } from "vitest";
import { add, countsOf, summary } from "../../scripts/lib/test-run";

const report = (passed: number, failed: number, pending = 0): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  });

describe("countsOf", () => {
  it("reads vitest's report", () => {
    expect(countsOf(report(5, 2, 1), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(countsOf(report(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });

  it("never takes a crash, or a file that failed to load, for success", () => {
    expect(countsOf("", 0).failed).toBe(1);
    expect(countsOf("{}", 0).failed).toBe(1);
    expect(countsOf(report(5, 0), 1).failed).toBe(1);
  });
});

describe("summary", () => {
  it("sums runs into the closing line", () => {
    const sum = add({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 });
    expect(summary(sum)).toBe("4 passed, 1 failed, 2 skipped");
  });
});
