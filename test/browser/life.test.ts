/** Stet over time: installed, with pages already open, its background killed, the browser restarted. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../../scripts/lib/browsers.mjs";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { type BrowserName, type Driver, type LaunchOptions, launch } from "./driver";
import { until } from "./patience";
import { inPopup, modeOf, setMode } from "./popup-ui";
import { judged, pageState, settled } from "./stet";
import { builtFor } from "./suite";

const path = listPages()[0]?.path ?? "/";
const NAG = "Already a subscriber?";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A fresh profile, closed whatever becomes of the test. */
async function using(
  browser: BrowserName,
  options: LaunchOptions,
  test: (driver: Driver) => Promise<void>,
): Promise<void> {
  const driver = await launch(browser, options);
  try {
    await test(driver);
  } finally {
    await driver.close();
  }
}

describe.each(BROWSERS)("%s", (browser) => {
  it("works at once, also in pages that were open before, and goes on after a restart", () =>
    using(browser, { lasting: true }, async (driver) => {
      await driver.goto(site.url(path));
      expect(await settled(driver)).toContain(NAG);
      await driver.install(builtFor(browser));
      expect(await judged(driver)).not.toContain(NAG);

      await driver.newTab();
      await driver.goto(site.url(path));
      expect(await judged(driver)).not.toContain(NAG);
      expect(await inPopup(driver, modeOf)).toBe("article");
      await until("the badge to count", async () => Number(await driver.badgeText()) > 0);

      await setMode(driver, "quiet");
      await driver.restart();
      await driver.goto(site.url(path));
      expect(await judged(driver)).not.toContain(NAG);
      expect(await inPopup(driver, modeOf)).toBe("quiet");

      await setMode(driver, "off");
      await driver.restart();
      await driver.goto(site.url(path));
      expect(await settled(driver)).toContain(NAG);
      expect(await driver.injected()).toBe(false);
      expect(await inPopup(driver, modeOf)).toBe("off");
    }));

  it("goes on when its background was killed", () =>
    using(browser, { extensionDir: builtFor(browser) }, async (driver) => {
      await driver.goto(site.url(path));
      const struck = await judged(driver);
      await driver.killBackground();
      expect(await driver.backgroundRuns()).toBe(false);
      await driver.reload();
      await until("the page to be judged", async () => (await settled(driver)) === struck);
      expect(await driver.backgroundRuns()).toBe(true);

      await driver.killBackground();
      expect(await inPopup(driver, modeOf)).toBe("article");
      await driver.killBackground();
      await setMode(driver, "off");
      expect(await settled(driver)).toContain(NAG);
    }));
});

describe("firefox, in a private window", () => {
  it("works, and stores nothing", () =>
    using("firefox", { extensionDir: builtFor("firefox"), inPrivateWindows: true }, async (driver) => {
      const stored = `(async () => [await browser.storage.sync.get(), await browser.storage.local.get()])()`;
      const before = await driver.inBackground<unknown>(stored);
      const tab = await driver.newTab({ private: true });
      await driver.goto(site.url(path));
      expect(await judged(driver)).not.toContain(NAG);
      await setMode(driver, "off");
      expect(await settled(driver)).toContain(NAG);
      expect(await driver.inBackground<unknown>(stored)).toEqual(before);
      await driver.closeTab(tab);
      await driver.goto(site.url(path));
      expect(await judged(driver)).not.toContain(NAG);
      expect((await pageState(driver))?.status).toBe("judged");
    }));
});
