/**
 * `npm run bench -- --live`: what Stet does to live pages, measured on the demo paper in real browsers. It says how long
 * nags are seen, what the page shifts, and what watching costs.
 */
import { startSite } from "../../test/site/server";
import { build } from "../build";
import { BROWSERS } from "../lib/browsers.mjs";
import { examinedPerNode } from "./live-nodes";
import { layoutShifts, type Sighting, sightings } from "./live-sight";
import { stormShare } from "./live-storm";
import { median } from "./tally";

const per = (value: number, digits = 1): string => `${(100 * value).toFixed(digits)} %`;
const ms = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : "never");

/** Prints all figures. Builds the extension first; throws where a browser is missing. */
export async function benchLive(say: (line: string) => void): Promise<void> {
  await build(() => undefined);
  const site = await startSite();
  try {
    for (const browser of BROWSERS) {
      say(`\n${browser}: a nag's time from insertion to hidden, and the frames it was seen in`);
      for (const { how, seen } of await sightings(browser, site)) say(sightLine(how, seen));
    }
    say("\nchromium: layout shift of pages with all their nags in the HTML (Firefox reports none)");
    for (const { path, off, quiet, article } of await layoutShifts(site))
      say(
        `  ${path.padEnd(34)} off ${off.toFixed(4)}  quiet ${quiet.toFixed(4)}  article ${article.toFixed(4)}`,
      );
    say("\nchromium: Stet's script during a storm of 20,000 nodes in bursts of 500 every 50 ms");
    for (const { mode, stet, busy, window } of await stormShare(site))
      say(
        `  ${mode.padEnd(8)} ${ms(stet)} of ${ms(window)}: ${per(stet / window)} of the time, ${per(stet / busy)} of the time that the main thread was busy`,
      );
    say("\njsdom: nodes that the engine looks at, per node added");
    for (const { what, added, examined, anew } of examinedPerNode())
      say(
        `  ${what.padEnd(44)} ${(examined / added).toFixed(3)} (${examined} of ${added}; a look at the whole page asked for ${anew} times)`,
      );
  } finally {
    await site.close();
  }
}

function sightLine(how: string, seen: readonly Sighting[]): string {
  const times = seen.map((one) => one.ms);
  const frames = seen.map((one) => one.frames);
  const painted = frames.filter((count) => count > 0).length;
  return `  ${how.padEnd(44)} median ${ms(median(times))}, worst ${ms(Math.max(...times))}; seen in ${painted} of ${seen.length}, at most ${Math.max(...frames)} frames`;
}
