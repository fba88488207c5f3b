import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRuleFiles, ruleFaults } from "../../scripts/check/rules";
import { schemaFaults } from "../../scripts/check/schemas";
import { inRoot } from "../../scripts/lib/paths";
import { LEXICONS } from "../../src/rules/lexicons";

const files = await readRuleFiles();

describe("rule files", () => {
  it.each(files.map((file) => [file.name, file] as const))("%s is sound", async (_, file) => {
    expect(await ruleFaults(file)).toEqual([]);
  });

  it("are all registered in src/rules/lexicons.ts: a new language needs its line there", () => {
    const written = readdirSync(inRoot("src/rules/phrases")).map((name) => name.replace(/\.json$/, ""));
    const registered = LEXICONS.map(({ lang }) => lang);
    expect(registered.toSorted()).toEqual(written.toSorted());
  });

  it("leave nothing in src/rules that is neither a rule, nor a schema, nor gathers them", () => {
    const known = new Set([
      ...files.map(({ name }) => name.split("/")[0]),
      "schema",
      "index.ts",
      "lexicons.ts",
    ]);
    expect(readdirSync(inRoot("src/rules")).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("schemaFaults", () => {
  it("says where and what, for editors of rules", async () => {
    const faults = await schemaFaults("sites", [{ site: "a.example", reason: "r", stirke: [] }, { site: 1 }]);
    expect(faults.join("\n")).toMatch(/\/0 must NOT have additional properties \(stirke\)/);
    expect(faults.join("\n")).toMatch(/\/1\/site must be string/);
  });
});
