/** A page that Chromium prepares before the reader asks for it is judged like any other. (Firefox prepares none.) */
import { afterAll, beforeAll, expect, it } from "vitest";
import { nagWords } from "../site/nags/words";
import { type Site, startSite } from "../site/server";
import { type Driver, launch } from "./driver";
import { pause, until } from "./patience";
import { judged, pageState } from "./stet";
import { builtFor } from "./suite";

const TIN = "/business/tin-price-short";

let site: Site;
let driver: Driver;
beforeAll(async () => {
  site = await startSite();
  driver = await launch("chromium", { extensionDir: builtFor("chromium") });
});
afterAll(async () => {
  await driver?.close();
  await site.close();
});

const shownAddress = (): Promise<string> =>
  driver.inBackground<string>(
    "chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.url)",
  );

it("a prepared page is judged, and the badge counts what was struck once it is shown", async () => {
  await driver.goto(site.url("/about"));
  await judged(driver);
  await driver.evaluate((path: string) => {
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = JSON.stringify({ prerender: [{ urls: [path], eagerness: "immediate" }] });
    document.head.append(rules);
    const link = document.createElement("a");
    link.href = path;
    link.id = "prepared";
    document.body.prepend(link);
  }, TIN);
  // it is prepared out of sight
  await pause(2_500);
  await driver.evaluate(() => {
    setTimeout(() => document.querySelector<HTMLElement>("#prepared")?.click());
  });
  await until("the prepared page to be shown", async () => (await shownAddress()).endsWith(TIN));
  // the tab got another document's target, which the driver doesn't follow: the page was prepared, not loaded now
  expect(await driver.url()).toBe(site.url("/about"));
  await until("the badge to count what was struck", async () => {
    const state = await pageState(driver);
    if (state?.status !== "judged" || !state.article) return false;
    const struck = state.pieces.filter((piece) => piece.struck && piece.kind !== "rest");
    const offered = struck.some(({ text }) => text.includes(nagWords.en.offer.price));
    return offered && (await driver.badgeText()) === String(struck.length);
  });
});
