import { describe, expect, it } from "vitest";
import { patternFaults } from "../../scripts/check/patterns";

const faults = (text: string, file = "src/a.ts"): string[] => patternFaults([{ file, text }]);

describe("patternFaults", () => {
  it.each([
    ["exponential", "const A = /^(?:a|b|ab)*c/;"],
    ["cubic", "const SLUG = /(?:[^/-]+-){3,}[^/]*$/;"],
    ["quadratic", `text.replace(/[.!]+$/, "")`],
  ])("names a pattern whose time is %s", (_, text) => {
    expect(faults(`// a line before\n${text}`)).toEqual([
      expect.stringMatching(/^src\/a\.ts:2 \/.*takes long on/),
    ]);
  });

  it.each([
    ["a linear one", "const A = /[^-]-[^-]+-[^-]+-/;"],
    ["none", "const half = a / b / c;"],
  ])("passes %s", (_, text) => {
    expect(faults(text)).toEqual([]);
  });

  it("looks at what is shipped alone", () => {
    expect(faults("const A = /^(?:a|b|ab)*c/;", "test/a.ts")).toEqual([]);
  });
});
