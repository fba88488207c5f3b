/** The steps of `npm run check`: each gives the faults that it finds, one line (or one tool's output) each. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inRoot } from "../lib/paths";
import { runTool, type Tool } from "../lib/tool";
import { extensionFaults } from "./lint-extension";
import { patternFaults } from "./patterns";
import { readRuleFiles, ruleFaults } from "./rules";
import { staleSchemas } from "./schemas";
import { forbiddenFaults, lengthFaults, lockFaults, readSources } from "./sources";

export interface Step {
  name: string;
  faults(): Promise<string[]>;
}

const tool = (name: string, program: Tool, ...args: string[]): Step => ({
  name,
  async faults() {
    const { status, output } = await runTool(program, args);
    return status === 0 ? [] : [output || `${program} failed with status ${status}`];
  },
});

/** Everything that needs no build. */
export const STEPS: readonly Step[] = [
  tool("types", "tsc", "-p", "."),
  tool(
    "lint and format",
    "biome",
    "ci",
    "--error-on-warnings",
    "--diagnostic-level=warn",
    "--colors=off",
    ".",
  ),
  tool(
    "layers",
    "depcruise",
    "src",
    "scripts",
    "test",
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "err-long",
  ),
  tool("nothing unused", "knip", "--no-progress"),
  {
    name: "sources",
    async faults() {
      const sources = await readSources();
      const lock = await readFile(inRoot("package-lock.json"), "utf8");
      return [...lengthFaults(sources), ...forbiddenFaults(sources), ...lockFaults(lock)];
    },
  },
  {
    name: "patterns",
    faults: async () => patternFaults(await readSources()),
  },
  {
    name: "rules",
    async faults() {
      const stale = await staleSchemas();
      if (stale.length) return stale;
      const files = await readRuleFiles();
      return (await Promise.all(files.map(ruleFaults))).flat();
    },
  },
];

/** What needs dist/firefox. */
export const BUILT_STEP: Step = {
  name: "extension lint",
  async faults() {
    if (!existsSync(inRoot("dist/firefox/manifest.json")))
      return ['dist/firefox is not there: run "npm run build"'];
    return extensionFaults();
  },
};

/** Runs steps one after the other, tells each with its time and faults, and gives how many failed. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<number> {
  let failed = 0;
  for (const { name, faults } of steps) {
    const start = performance.now();
    const found = await faults().catch((error: unknown) => [
      error instanceof Error ? error.message : String(error),
    ]);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${found.length ? "FAILED" : "ok    "} ${name} (${seconds} s)`);
    for (const fault of found) say(fault.replace(/^/gm, "       "));
    if (found.length) failed++;
  }
  return failed;
}
