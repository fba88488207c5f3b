/** What a reader sees of nags that scripts insert, and how the page shifts, asked of the page itself. */
import { type Driver, launch } from "../../test/browser/driver";
import { pause, until } from "../../test/browser/patience";
import { setMode } from "../../test/browser/popup-ui";
import { judged } from "../../test/browser/stet";
import { STORY } from "../../test/site/live/behaviours";
import type { Site } from "../../test/site/server";
import type { BrowserName } from "../lib/browsers.mjs";
import { inRoot } from "../lib/paths";

/** One nag, from its insertion on. */
export interface Sighting {
  /** Milliseconds until it was seen no more; infinite where it stayed. */
  ms: number;
  /** Frames in which it was seen. */
  frames: number;
}

/** What decides over a nag, the switches that bring it, the part it shows as, and copies that don't count. */
const WAYS: { how: string; live: string; part: string; from?: number }[] = [
  { how: "by hook, a dialog", live: "modal-late&as=.boxzilla-overlay", part: "modal-late" },
  { how: "by hook, a card", live: "toast&as=%23attentive_creative", part: "toast" },
  { how: "by hook, among the paragraphs", live: "inline-late&as=%23mc_embed_signup", part: "inline-late" },
  { how: "remembered, every 50 ms", live: "rerender&every=50", part: "rerender", from: 1 },
  { how: "remembered, 100 times a second", live: "put-back&every=10", part: "put-back", from: 1 },
  { how: "by judgement, a dialog", live: "modal-late", part: "modal-late" },
  { how: "by judgement, a card", live: "toast", part: "toast" },
  { how: "by judgement, a bar", live: "bar-bottom", part: "bar-bottom" },
  { how: "by judgement, among the paragraphs", live: "inline-late", part: "inline-late" },
  { how: "by judgement, in a closed shadow root", live: "shadow-closed", part: "shadow-closed" },
  { how: "by judgement, a frame from elsewhere", live: "frame-letter", part: "frame-letter" },
];
const TIMES = 5;
/** Milliseconds after the page loaded: the first judgement is over by then. */
const AFTER = 900;
/** Milliseconds for which a nag is watched. */
const WATCHED = 900;

interface Probe {
  seen: { id: string; at: number; frames: number; hidden?: number }[];
  shifts: { value: number }[];
}

/** Plays each way several times in a browser with Stet in Article mode. */
export async function sightings(
  browser: BrowserName,
  site: Site,
): Promise<{ how: string; seen: Sighting[] }[]> {
  return withStet(browser, async (driver) => {
    const found: { how: string; seen: Sighting[] }[] = [];
    for (const { how, live, part, from = 0 } of WAYS) {
      const seen: Sighting[] = [];
      for (let time = 0; time < TIMES; time++) {
        await driver.goto(site.url(`${STORY}?live=${live}&after=${AFTER}&probe=1`));
        await until(`${part} to be inserted`, async () => (await read(driver, part)).length > 0);
        await pause(WATCHED);
        seen.push(...(await read(driver, part)).slice(from));
      }
      found.push({ how, seen });
    }
    return found;
  });
}

const read = async (driver: Driver, part: string): Promise<Sighting[]> =>
  (
    await driver.evaluate((wanted: string) => {
      const { probe } = globalThis as unknown as { probe?: Probe };
      return (probe?.seen ?? []).filter(({ id }) => id === wanted);
    }, part)
  ).map(({ at, hidden, frames }) => ({ ms: (hidden ?? Number.POSITIVE_INFINITY) - at, frames }));

/** The main story in every house, which has nags of every kind in its HTML. */
const STORIES = ["/business", "/grid", "/app", "/longform", "/table"].map(
  (house) => `${house}/velsia-ostrand-call`,
);

/** Sums of what Chromium calls layout shift, without Stet and in both modes. The page's pictures know their size. */
export function layoutShifts(
  site: Site,
): Promise<{ path: string; off: number; quiet: number; article: number }[]> {
  return withStet("chromium", async (driver) => {
    const sums = new Map<string, number>();
    for (const mode of ["article", "quiet", "off"] as const) {
      await driver.goto(site.url("/about"));
      if (mode !== "article") await setMode(driver, mode);
      for (const path of STORIES) {
        await driver.goto(site.url(`${path}?live=&probe=1`));
        if (mode !== "off") await judged(driver);
        await pause(600);
        const shifts = await driver.evaluate(
          () => (globalThis as unknown as { probe?: Probe }).probe?.shifts.map(({ value }) => value) ?? [],
        );
        sums.set(
          `${mode} ${path}`,
          shifts.reduce((sum, value) => sum + value, 0),
        );
      }
    }
    const sum = (mode: string, path: string): number => sums.get(`${mode} ${path}`) ?? Number.NaN;
    return STORIES.map((path) => ({
      path,
      off: sum("off", path),
      quiet: sum("quiet", path),
      article: sum("article", path),
    }));
  });
}

async function withStet<T>(browser: BrowserName, work: (driver: Driver) => Promise<T>): Promise<T> {
  const extensionDir = inRoot("dist", browser === "chromium" ? "chrome" : "firefox");
  const driver = await launch(browser, { extensionDir });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
