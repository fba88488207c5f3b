/**
 * `npm test`: checks, unit tests, build, lint of the built extension, and tests in real browsers. `--unit` runs only the
 * first two, `--browser` only the others. Any other argument goes to vitest, and leaves out the checks.
 * Each check that fails counts as a failed test.
 */
import { build } from "./build";
import { BUILT_STEP, runSteps, STEPS, type Step } from "./check/steps";
import { BROWSERS, findBrowser, howToInstall } from "./lib/browsers.mjs";
import { add, NONE, runTests, summary } from "./lib/test-run";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const PARTS = ["--unit", "--browser"];
const args = process.argv.slice(2);
const forwarded = args.filter((arg) => !PARTS.includes(arg));
const wanted = (part: string): boolean => args.includes(part) || !PARTS.some((name) => args.includes(name));
const vitestArgs = forwarded.length ? ["--passWithNoTests", ...forwarded] : [];

const BUILD: Step = {
  name: "build",
  async faults() {
    await build(say);
    return [];
  },
};
const FIND_BROWSERS: Step = {
  name: "browsers",
  async faults() {
    return BROWSERS.filter((name) => !findBrowser(name)).map((name) => howToInstall(name));
  },
};

let counts = NONE;
const check = async (steps: readonly Step[]): Promise<number> => {
  const failed = await runSteps(steps, say);
  counts = add(counts, { ...NONE, failed });
  return failed;
};

if (wanted("--unit")) {
  if (forwarded.length === 0) await check(STEPS);
  counts = add(counts, await runTests("vitest.config.ts", vitestArgs));
}
if (wanted("--browser")) {
  const unbuilt = await check([BUILD]);
  if (forwarded.length === 0 && !unbuilt) await check([BUILT_STEP]);
  const missing = await check([FIND_BROWSERS]);
  if (!unbuilt && !missing) counts = add(counts, await runTests("vitest.browser.config.ts", vitestArgs));
}
say(`\n${summary(counts)}`);
process.exitCode = counts.failed ? 1 : 0;
