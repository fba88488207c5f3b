/** The publisher's doors stay doors: what it withholds stays withheld, what blocks the page goes on blocking it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { setMode } from "./popup-ui";
import { judged, pageState, settled } from "./stet";
import { inBothBrowsers } from "./suite";

const gated = listPages().filter((page) => (page.expect?.gate.length ?? 0) > 0);

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

interface Scrolling {
  moved: number;
  overflow: string;
}

/** How far the page goes when it is told to scroll, and what its root says about it. */
const scrolling = (driver: Driver): Promise<Scrolling> =>
  driver.evaluate(() => {
    scrollTo(0, 500);
    const moved = scrollY;
    scrollTo(0, 0);
    return { moved, overflow: getComputedStyle(document.documentElement).overflowY };
  });

inBothBrowsers("a gate stays", (driver) => {
  const before = new Map<string, { text: string; scrolling: Scrolling }>();

  it("is there while Stet is off", async () => {
    expect(gated.length).toBeGreaterThan(2);
    await driver().goto(site.url("/"));
    await setMode(driver(), "off");
    for (const { path } of gated) {
      await driver().goto(site.url(path));
      before.set(path, { text: await settled(driver()), scrolling: await scrolling(driver()) });
    }
    await setMode(driver(), "article");
  });

  it.each(gated)("$path", async ({ path, expect: wanted }) => {
    await driver().goto(site.url(path));
    const text = (await judged(driver())).toLowerCase();
    const open = before.get(path);
    const shown = (line: string): boolean => text.includes(line.toLowerCase());
    expect(wanted?.gate.filter((line) => !shown(line))).toEqual([]);
    expect(wanted?.hidden.filter(shown)).toEqual([]);
    // What was locked stays locked.
    if (open?.scrolling.overflow === "hidden") expect(await scrolling(driver())).toEqual(open.scrolling);
    const state = await pageState(driver());
    expect(state?.status === "judged" && state.gate).not.toBe("none");
  });
});
