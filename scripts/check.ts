/**
 * Types, lint and format, layers, unused code, our own sources, rules and their schemas, and the built Firefox
 * extension. `--fix` first brings into order what can be: sorting of rule files, schemas, format.
 */

import { build } from "./build";
import { sortRuleFiles } from "./check/rules";
import { writeSchemas } from "./check/schemas";
import { BUILT_STEP, runSteps, STEPS } from "./check/steps";
import { runTool } from "./lib/tool";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (process.argv.includes("--fix")) {
  await writeSchemas();
  for (const file of await sortRuleFiles()) say(`sorted ${file}`);
  await runTool("biome", ["check", "--write", "."]);
}
const BUILD = {
  name: "build",
  async faults() {
    await build(() => {});
    return [];
  },
};
const failed = await runSteps([...STEPS, BUILD, BUILT_STEP], say);
if (failed) say(`${failed} of ${STEPS.length + 2} checks failed.`);
process.exitCode = failed ? 1 : 0;
