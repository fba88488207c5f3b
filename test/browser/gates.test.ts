/** The publisher's doors stay doors: what it withholds stays withheld, what blocks the page goes on blocking it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mode } from "../../src/engine/types";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { stories } from "../site/stories/stories";
import type { Driver } from "./driver";
import { GATES, type GateScenario, SEEN } from "./gate-scenarios";
import { until } from "./patience";
import { setMode } from "./popup-ui";
import { type Served, servePages } from "./served";
import { judged, pageState, settled, tell } from "./stet";
import { inBothBrowsers } from "./suite";

/** Every gated story in its own house, and the walled one as all houses set it. */
const all = listPages().filter((page) => (page.expect?.gate.length ?? 0) > 0);
const walled = all.filter(({ path }) => path.endsWith("/inside-the-harbour-levy"));
const gated = [...new Set([...all.filter(({ variant }) => !variant), ...walled])];

const gateOf = (path: string): string | undefined =>
  stories.find(({ slug }) => path.endsWith(`/${slug}`))?.gate;

let site: Site;
let served: Served;
beforeAll(async () => {
  site = await startSite();
  served = await servePages(new Map(GATES.map(({ name, html }) => [name, html])));
});
afterAll(() => Promise.all([site.close(), served.close()]));

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

  describe.each<Mode>(["article", "quiet"])("in %s mode", (mode) => {
    beforeAll(async () => {
      await driver().goto(served.url(GATES[0]?.name ?? ""));
      await setMode(driver(), mode);
    });

    it.each(GATES)("$name", async (scenario) => {
      await driver().goto(served.url(scenario.name));
      await judged(driver());
      const gateNow = async (): Promise<boolean> => {
        const state = await pageState(driver());
        return state?.status === "judged" && state.gate === scenario.gate;
      };
      await until(`the gate to be ${scenario.gate}`, gateNow);
      expect(await faultsOf(driver(), scenario)).toEqual([]);
      const text = await driver().text();
      for (const line of scenario.gone) expect(text).not.toContain(line);
      expect(await notes(driver())).toBe(scenario.gate === "preview" ? 1 : 0);
      await tell(driver(), { type: "pause", paused: true });
      expect(await faultsOf(driver(), scenario)).toEqual([]);
      expect(await notes(driver())).toBe(0);
    });
  });
});

/** Lines of Stet's own that the page shows: in elements without attribute or content, behind the story. */
const notes = (driver: Driver): Promise<number> =>
  driver.evaluate(
    () =>
      [...document.querySelectorAll("div")].filter(
        (element) =>
          element.getAttributeNames().length === 0 &&
          element.childNodes.length === 0 &&
          element.getBoundingClientRect().height > 20 &&
          element.getBoundingClientRect().width > 200,
      ).length,
  );

/** What is not as the publisher had it. */
async function faultsOf(driver: Driver, { withheld, stays, locked, keeps }: GateScenario): Promise<string[]> {
  const text = await driver.text();
  const faults = [
    ...withheld.filter((line) => text.includes(line)).map((line) => `reveals ${line}`),
    ...stays.filter((line) => !text.includes(line)).map((line) => `lacks ${line}`),
    ...(text.includes(SEEN) ? [] : ["hides the story"]),
  ];
  if (locked && !(await scrolling(driver)).some((overflow) => overflow === "hidden"))
    faults.push("is unlocked");
  if (keeps && !(await asItCame(driver, keeps))) faults.push(`changes ${keeps}`);
  return faults;
}

/** An element's blur, mask and clip, and that it is no higher than the publisher lets it be. */
const asItCame = (driver: Driver, selector: string): Promise<boolean> =>
  driver.evaluate((wanted: string) => {
    const element = document.querySelector(wanted);
    if (!element) return false;
    const { filter, maskImage, overflowY, maxHeight, display } = getComputedStyle(element);
    if (display === "none") return false;
    const { height } = element.getBoundingClientRect();
    switch (wanted) {
      case ".text":
        return filter === "blur(9px)";
      case ".cut":
        return (
          overflowY === "hidden" &&
          height <= Number.parseFloat(maxHeight) + 1 &&
          (maskImage === "none") === (maxHeight === "320px")
        );
      case ".in":
        return height < 1;
      default:
        return height >= innerHeight;
    }
  }, selector);
