/** The publisher's doors stay doors: what it withholds stays withheld, what blocks the page goes on blocking it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { stories } from "../site/stories/stories";
import type { Driver } from "./driver";
import { setMode } from "./popup-ui";
import { judged, pageState, settled } from "./stet";
import { inBothBrowsers } from "./suite";

/** Every gated story in its own house, and the walled one as all houses set it. */
const all = listPages().filter((page) => (page.expect?.gate.length ?? 0) > 0);
const walled = all.filter(({ path }) => path.endsWith("/inside-the-harbour-levy"));
const gated = [...new Set([...all.filter(({ variant }) => !variant), ...walled])];

const gateOf = (path: string): string | undefined =>
  stories.find(({ slug }) => path.endsWith(`/${slug}`))?.gate;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What the page's root and body say about scrolling. */
const scrolling = (driver: Driver): Promise<string[]> =>
  driver.evaluate(() =>
    [document.documentElement, document.body].map((element) => getComputedStyle(element).overflowY),
  );

inBothBrowsers("a gate stays", (driver) => {
  const before = new Map<string, string[]>();

  it("is there while Stet is off", async () => {
    expect(gated.length).toBeGreaterThan(2);
    await driver().goto(site.url("/"));
    await setMode(driver(), "off");
    for (const { path } of gated) {
      await driver().goto(site.url(path));
      await settled(driver());
      before.set(path, await scrolling(driver()));
    }
    await setMode(driver(), "article");
  });

  it.each(gated)("$path", async ({ path, expect: wanted }) => {
    await driver().goto(site.url(path));
    const text = (await judged(driver())).toLowerCase();
    const shown = (line: string): boolean => text.includes(line.toLowerCase());
    expect(wanted?.hidden.filter(shown)).toEqual([]);
    const state = await pageState(driver());
    const gate = state?.status === "judged" ? state.gate : undefined;
    if (gateOf(path) === "wall") {
      // A wall in the way: it stays, and so does the scroll lock that came with it.
      expect(gate).toBe("wall");
      expect(wanted?.gate.filter((line) => !shown(line))).toEqual([]);
      expect(await scrolling(driver())).toEqual(before.get(path));
    } else {
      // A pitch below a text that breaks off opens nothing by going, as long as Stet says that the text breaks off.
      expect(gate).toBe("preview");
    }
  });
});
