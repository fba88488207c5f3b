/** Pages that are no article: nothing in their flow is touched, in either mode. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { setMode } from "./popup-ui";
import { judged, lines, settled } from "./stet";
import { inBothBrowsers } from "./suite";

const pages = listPages().filter(({ kind }) => kind !== "article");

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("a page that is no article stays as it is", (driver) => {
  const before = new Map<string, string[]>();

  it(`shows ${pages.length} pages while Stet is off`, async () => {
    expect(pages.length).toBeGreaterThan(8);
    await driver().goto(site.url("/"));
    await setMode(driver(), "off");
    for (const { path } of pages) {
      await driver().goto(site.url(path));
      await settled(driver());
      before.set(path, await flowLines(driver()));
    }
  });

  for (const mode of ["article", "quiet"] as const) {
    it(`is put into the mode ${mode}`, async () => {
      await setMode(driver(), mode);
    });

    it.each(pages)(`${mode}: $path`, async ({ path }) => {
      await driver().goto(site.url(path));
      await judged(driver());
      expect(await flowLines(driver())).toEqual(before.get(path));
    });
  }
});

/** The visible lines of what stands in the page's flow. What covers the page is taken out first, for good. */
async function flowLines(driver: Driver): Promise<string[]> {
  await driver.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const covers = getComputedStyle(element).position === "fixed" || element.matches("dialog[open]");
      if (covers) element.style.setProperty("display", "none", "important");
    }
  });
  return lines(await driver.text());
}
