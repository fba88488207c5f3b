/** What every browser test needs: the built extension, one browser at a time, pictures on failure. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe } from "vitest";
import { BROWSERS } from "../../scripts/lib/browsers.mjs";
import { inRoot } from "../../scripts/lib/paths";
import { type BrowserName, type Driver, type LaunchOptions, launch } from "./driver";

/** The built extension's folder. Throws when it has not been built. */
export function builtFor(browser: BrowserName): string {
  const folder = inRoot("dist", browser === "chromium" ? "chrome" : "firefox");
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`${folder} is missing: run "npm run build" first`);
  return folder;
}

/**
 * Runs the same tests in both browsers. Each gets one browser for all its tests, with Stet installed on a fresh
 * profile; `options` is asked when the browser starts.
 */
export function inBothBrowsers(
  title: string,
  tests: (driver: () => Driver) => void,
  options: () => LaunchOptions = () => ({}),
): void {
  describe.each(BROWSERS)(`${title}, in %s`, (browser) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await launch(browser, { extensionDir: builtFor(browser), ...options() });
    });
    afterAll(() => driver?.close());
    tests(() => {
      if (!driver) throw new Error(`${browser} did not start`);
      return driver;
    });
  });
}

/**
 * Answers the consent banner of the current page, where one asks; the paper remembers it. The banner is a function of
 * the page and stays until then, in every mode.
 */
export async function answerConsent(driver: Driver): Promise<void> {
  await driver.evaluate(() => document.querySelector<HTMLElement>("[data-consent-answer]")?.click());
}
