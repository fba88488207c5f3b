/** What readers see of the pages in real browsers with the built extension, under the pages' true host names. */

import { decode } from "../../src/cli/charset";
import { type BrowserName, type Driver, launch } from "../../test/browser/driver";
import { startProxy, visitable } from "../../test/browser/paper-proxy";
import { judged, settled, tell } from "../../test/browser/stet";
import { inRoot } from "../lib/paths";
import { type CorpusPage, readBytes } from "./corpus";

export interface Seen {
  id: string;
  /** The lines that show in each mode. */
  article: string;
  quiet: string;
  /** What went wrong, where something did; then nothing shows. */
  fault?: string;
}

/** Pages after which a browser is started anew: they grow. */
const SHIFT = 60;

const builtFor = (browser: BrowserName): string =>
  inRoot("dist", browser === "chromium" ? "chrome" : "firefox");

/** Opens each page in `browser` and gives the text that shows, one page after the other. Needs dist/ as built. */
export async function* seenIn(
  browser: BrowserName,
  folder: string,
  pages: readonly CorpusPage[],
): AsyncGenerator<Seen> {
  const proxy = await startProxy([]);
  let driver: Driver | undefined;
  try {
    for (const [i, { id, url }] of pages.entries()) {
      if (i % SHIFT === 0) {
        await driver?.close();
        driver = await launch(browser, { extensionDir: builtFor(browser), proxy: proxy.port });
      }
      proxy.serve([{ url, html: decode(await readBytes(folder, id)) }]);
      yield await see(driver as Driver, id, visitable(url));
    }
  } finally {
    await driver?.close();
    await proxy.close();
  }
}

async function see(driver: Driver, id: string, url: string): Promise<Seen> {
  try {
    await driver.goto(url);
    const article = await judged(driver);
    await tell(driver, { type: "mode", mode: "quiet" });
    return { id, article, quiet: await settled(driver) };
  } catch (error) {
    return { id, article: "", quiet: "", fault: error instanceof Error ? error.message : String(error) };
  }
}
