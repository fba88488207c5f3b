/** What readers see of the pages in real browsers with the built extension, under the pages' true host names. */

import { decode } from "../../src/cli/charset";
import { type BrowserName, type Driver, launch } from "../../test/browser/driver";
import { startProxy, visitable } from "../../test/browser/paper-proxy";
import { judged, settled, tell } from "../../test/browser/stet";
import { inRoot } from "../lib/paths";
import { type CorpusPage, readBytes } from "./corpus";
import { squash } from "./score";

export interface Seen {
  id: string;
  /** The lines that show in each mode. */
  article: string;
  quiet: string;
  /** Those of Article mode that are headline, byline or caption by the page's own markup. */
  furniture: string[];
  /** What went wrong, where something did; then nothing shows. */
  fault?: string;
}

/** Pages after which a browser is started anew: they grow. */
const SHIFT = 60;
const ATTEMPTS = 2;

/** What pages mark as headline, byline or caption. These are the article's, but no body. */
const FURNITURE =
  'h1,figcaption,[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="caption" i],[class*="credit" i]';
/** Longer pieces are no furniture, whatever their names are. In characters. */
const LONGEST_FURNITURE = 600;
/** The lines that show of a page's furniture, as a source for the page. */
const FURNITURE_LINES = `[...document.querySelectorAll(${JSON.stringify(FURNITURE)})]
  .map((element) => element.innerText ?? "")
  .filter((text) => text.length <= ${LONGEST_FURNITURE})
  .flatMap((text) => text.split("\\n"))`;

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
  const start = async (): Promise<Driver> => {
    await driver?.close();
    driver = await launchPatiently(browser, proxy.port);
    return driver;
  };
  try {
    for (const [i, { id, url }] of pages.entries()) {
      const running = driver && i % SHIFT ? driver : await start();
      proxy.serve([{ url, html: decode(await readBytes(folder, id)) }]);
      yield await see(running, start, id, visitable(url));
    }
  } finally {
    await driver?.close();
    await proxy.close();
  }
}

/** On a busy machine a browser may not answer in time; the next one mostly does. */
async function launchPatiently(browser: BrowserName, proxy: number, attempts = 3): Promise<Driver> {
  try {
    return await launch(browser, { extensionDir: builtFor(browser), proxy });
  } catch (error) {
    if (attempts <= 1) throw error;
    return launchPatiently(browser, proxy, attempts - 1);
  }
}

/** A browser that failed on a page may be done for: the next attempt gets a new one. */
async function see(driver: Driver, restart: () => Promise<Driver>, id: string, url: string): Promise<Seen> {
  let fault = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const running = attempt === 1 ? driver : await restart();
      await running.goto(url);
      const article = await judged(running);
      const furniture = await running.evaluateSource<string[]>(FURNITURE_LINES);
      await tell(running, { type: "mode", mode: "quiet" });
      return { id, article, furniture, quiet: await settled(running) };
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
  }
  return { id, article: "", furniture: [], quiet: "", fault };
}

/** The lines of `text` without those of `furniture`. */
export function withoutFurniture(text: string, furniture: readonly string[]): string {
  const neutral = new Set(furniture.map(squash));
  return text
    .split("\n")
    .filter((line) => !neutral.has(squash(line)))
    .join("\n");
}
