/** Stet over time: installed, with pages already open, its background killed, the browser restarted. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../../scripts/lib/browsers.mjs";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { type Driver, launch } from "./driver";
import { until } from "./patience";
import { inPopup, modeOf, setMode } from "./popup-ui";
import { judged, settled } from "./stet";
import { builtFor } from "./suite";

const path = listPages()[0]?.path ?? "/";
const NAG = "Already a subscriber?";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(BROWSERS)("on a fresh profile, in %s", (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, { lasting: true });
  });
  afterAll(() => driver?.close());

  const struck = async (): Promise<void> => expect(await judged(driver)).not.toContain(NAG);
  const untouched = async (): Promise<void> => expect(await settled(driver)).toContain(NAG);

  it("works at once when it is installed, also in pages that were open before", async () => {
    await driver.goto(site.url(path));
    await untouched();
    await driver.install(builtFor(browser));
    await struck();
    await driver.newTab();
    await driver.goto(site.url(path));
    await struck();
    expect(await inPopup(driver, modeOf)).toBe("article");
    await until("the badge to count", async () => Number(await driver.badgeText()) > 0);
  });

  it("goes on when its background was killed", async () => {
    await driver.goto(site.url(path));
    const text = await judged(driver);
    await driver.killBackground();
    expect(await driver.backgroundRuns()).toBe(false);
    await driver.reload();
    await until("the page to be judged", async () => (await settled(driver)) === text);
    expect(await driver.backgroundRuns()).toBe(true);
    await driver.killBackground();
    expect(await inPopup(driver, modeOf)).toBe("article");
    await driver.killBackground();
    await setMode(driver, "quiet");
    await until("the page to change", async () => (await settled(driver)) !== text);
  });

  it("keeps its settings when the browser is restarted, and keeps to them", async () => {
    await driver.goto(site.url(path).replace("127.0.0.1", "localhost"));
    await struck();
    await setMode(driver, "off");
    await untouched();

    await driver.restart();
    await driver.goto(site.url(path).replace("127.0.0.1", "localhost"));
    await untouched();
    expect(await driver.injected()).toBe(false);
    expect(await inPopup(driver, modeOf)).toBe("off");
    await driver.goto(site.url(path));
    await struck();
    expect(await inPopup(driver, modeOf)).toBe("quiet");
  });
});

it("gives Chromium nothing to complain of, in the manifest or at work", async () => {
  const driver = await launch("chromium", { extensionDir: builtFor("chromium") });
  try {
    await driver.goto(site.url(path));
    await judged(driver);
    await inPopup(driver, modeOf);
    await driver.goto("chrome://extensions");
    const found = await driver.evaluateSource<{ name: string; errors: string[] }[]>(
      `chrome.developerPrivate.getExtensionsInfo().then((all) => all.map(({ name, manifestErrors, runtimeErrors }) => (
        { name, errors: [...manifestErrors, ...runtimeErrors].map(({ message }) => message) })))`,
    );
    expect(found.filter(({ name }) => name === "Stet")).toEqual([{ name: "Stet", errors: [] }]);
  } finally {
    await driver.close();
  }
});

/** Chromium's private windows run no extension that a test could let in. */
it("works in a private window of Firefox, and stores nothing from it", async () => {
  const driver = await launch("firefox", { extensionDir: builtFor("firefox"), inPrivateWindows: true });
  try {
    const stored = "(async () => [await browser.storage.sync.get(), await browser.storage.local.get()])()";
    await driver.goto(site.url(path));
    await judged(driver);
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
  } finally {
    await driver.close();
  }
});
