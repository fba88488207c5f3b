import { describe, expect, it } from "vitest";
import { readLint } from "../../scripts/check/lint-extension";
import { forbiddenFaults, lengthFaults, lockFaults, MAX_LINES } from "../../scripts/check/sources";
import { runSteps } from "../../scripts/check/steps";

describe("forbiddenFaults", () => {
  it.each([
    ["src/extension/a.ts", "box.innerHTML = text;", "markup"],
    ["src/extension/a.ts", "document.write(text)", "markup"],
    ["src/cli/a.ts", "eval(text)", "no code"],
    ["src/extension/a.ts", "await fetch(url)", "nothing is fetched"],
    ["src/engine/a.ts", "window.scrollTo(0, 0)", "takes|argument"],
    ["src/engine/a.ts", "browser.storage.local.get()", "no extension API"],
    ["test/a.test.ts", "it.only('x', f)", "every test runs"],
    ["scripts/a.ts", "// @ts-ignore", "say the type"],
    ["src/a.ts", "// TODO later", "finish it"],
  ])("in %s refuses %s", (file, line, why) => {
    const faults = forbiddenFaults([{ file, text: `ok\n${line}\n` }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${file}:2 .*(${why})`));
  });

  it.each([
    ["src/engine/a.ts", "const html = element.innerHTML === other;"],
    ["src/engine/a.ts", "this.window_ = 1; const browsers = []; prefetch();"],
    ["test/a.test.ts", "it.skipIf(!corpus)('x', f)"],
    ["scripts/a.ts", "await fetch(url)"],
  ])("in %s accepts %s", (file, text) => {
    expect(forbiddenFaults([{ file, text }])).toEqual([]);
  });
});

describe("lengthFaults", () => {
  it("names files that are too long, not those that just fit", () => {
    const lines = (n: number): string => "x\n".repeat(n);
    const faults = lengthFaults([
      { file: "fits.ts", text: lines(MAX_LINES) },
      { file: "long.ts", text: lines(MAX_LINES + 1) },
    ]);
    expect(faults).toEqual([expect.stringContaining("long.ts has 301 lines")]);
  });
});

describe("lockFaults", () => {
  it("finds download addresses", () => {
    expect(lockFaults('{"resolved": "https://registry.example/x.tgz"}')).toHaveLength(1);
    expect(lockFaults('{"packages": {"": {"resolved": "file:x"}}}')).toEqual([]);
  });
});

describe("readLint", () => {
  const message = { _type: "warning", code: "UNSAFE", message: "Bad.", file: "a.js", line: 3 };

  it("gives every message a line", () => {
    const output = `noise\n${JSON.stringify({ errors: [], warnings: [message], notices: [{ ...message, line: undefined }] })}`;
    expect(readLint(output)).toEqual(["warning UNSAFE a.js:3 Bad.", "warning UNSAFE a.js Bad."]);
  });

  it("takes nothing for a verdict that is none", () => {
    expect(readLint("")).toBeUndefined();
    expect(readLint("{}")).toBeUndefined();
    expect(readLint("Error: {no json")).toBeUndefined();
  });
});

describe("runSteps", () => {
  it("tells each step and counts those that fail or break", async () => {
    const lines: string[] = [];
    const failed = await runSteps(
      [
        { name: "good", faults: async () => [] },
        { name: "bad", faults: async () => ["first\nsecond"] },
        { name: "broken", faults: () => Promise.reject(new Error("no such tool")) },
      ],
      (line) => lines.push(line),
    );
    expect(failed).toBe(2);
    expect(lines.map((line) => line.replace(/[\d.]+ s/, "n s"))).toEqual([
      "ok     good (n s)",
      "FAILED bad (n s)",
      "       first\n       second",
      "FAILED broken (n s)",
      "       no such tool",
    ]);
  });
});
