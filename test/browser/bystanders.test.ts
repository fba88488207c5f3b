/** Pages that are no article: nothing in their flow is touched, in either mode. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { judged, lines, settled, tell } from "./stet";
import { inBothBrowsers } from "./suite";

const pages = listPages().filter(({ kind }) => kind !== "article");

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("a page that is no article stays as it is", (driver) => {
  it.each(pages)("$path", async ({ path }) => {
    await driver().goto(site.url(path));
    await judged(driver());
    await takeCoversOut(driver());
    const article = await flow(driver());
    await tell(driver(), { type: "mode", mode: "quiet" });
    const quiet = await flow(driver());
    await tell(driver(), { type: "pause", paused: true });
    const untouched = await flow(driver());
    expect(untouched.length).toBeGreaterThan(3);
    expect(article).toEqual(untouched);
    expect(quiet).toEqual(untouched);
  });
});

const flow = async (driver: Driver): Promise<string[]> => lines(await settled(driver));

/** What covers the page may go. It is taken out for good, struck or not, so that the lines that stay are the flow's. */
async function takeCoversOut(driver: Driver): Promise<void> {
  await driver.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const covers = getComputedStyle(element).position === "fixed" || element.matches("dialog[open]");
      if (covers) element.style.setProperty("display", "none", "important");
    }
  });
}
