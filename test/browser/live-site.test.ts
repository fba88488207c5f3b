/** The demo paper's live behaviours are there to be seen where Stet isn't: what other tests miss there, Stet took away. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../../scripts/lib/browsers.mjs";
import { BEHAVIOURS, STORY } from "../site/live/behaviours";
import { type Site, startSite } from "../site/server";
import { type Driver, launch } from "./driver";
import { act, bodyOf, happened, liveUrl, shown } from "./live";
import { until } from "./patience";

/** These show no part of their own. */
const PLAIN = new Set([
  "early-hook",
  "early-script",
  "shadow-declared",
  "spa",
  "storm",
  "hydrate",
  "rehydrate",
  "body-shadow",
]);

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(BROWSERS)("the demo paper's live parts, in %s", (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser);
  });
  afterAll(() => driver?.close());

  it.each(BEHAVIOURS.filter(({ id }) => !PLAIN.has(id)))("$id is seen", async ({ id, story }) => {
    await driver.goto(liveUrl(site, id, story));
    if (id === "second-visit") await driver.reload();
    await happened(driver, "started");
    await act(driver, id);
    await happened(driver, id);
    await until(`${id} to be seen`, () => shown(driver, id), { ms: 2_000, every: 20 });
  });

  it("the text is there once it has arrived", async () => {
    for (const live of ["hydrate", "rehydrate"]) {
      await driver.goto(liveUrl(site, live));
      await happened(driver, live);
      const text = await driver.text();
      expect(bodyOf(STORY).filter((line) => !text.includes(line))).toEqual([]);
    }
  });
});
