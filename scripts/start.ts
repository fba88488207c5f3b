/** `npm start`: builds Stet and shows it at work in a real browser. See USAGE in start/options. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type BrowserName, type Driver, launch } from "../test/browser/driver";
import { judged, settled } from "../test/browser/stet";
import { build } from "./build";
import { BROWSERS, findBrowser, howToInstall } from "./lib/browsers.mjs";
import { inRoot } from "./lib/paths";
import { type StartOptions, startOptions, USAGE, UsageError } from "./start/options";
import { type StartPage, startPage } from "./start/page";
import { readPopup, report } from "./start/report";

const PICTURES = inRoot("pictures");
const pictures = {
  before: path.join(PICTURES, "before.png"),
  after: path.join(PICTURES, "after.png"),
  popup: path.join(PICTURES, "popup.png"),
};

async function start({ browser, headless, target }: StartOptions): Promise<void> {
  const name = browser ?? BROWSERS.find((one) => findBrowser(one)) ?? "chromium";
  if (!findBrowser(name)) throw new UsageError(howToInstall(name));
  const page = await startPage(target);
  let driver: Driver | undefined;
  try {
    say("building");
    await build(() => undefined);
    say(`opening ${name} on ${page.url}`);
    driver = await launch(name, { headless, online: page.online });
    if (headless) await show(driver, page);
    else await stayOpen(driver, name, page);
  } finally {
    await driver?.close();
    await page.close();
  }
}

/** Prints the article and what was struck, and writes pictures. */
async function show(driver: Driver, page: StartPage): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await visit(driver, page.url);
  if (page.consent) await driver.click(page.consent);
  await settled(driver);
  await driver.screenshot(pictures.before, { fullPage: true });
  await driver.install(extensionFor(driver.browser));
  await visit(driver, page.url);
  const text = await judged(driver);
  await driver.screenshot(pictures.after, { fullPage: true });
  for (const line of report(text, await readPopup(driver, pictures.popup))) process.stdout.write(`${line}\n`);
  say(`pictures: ${Object.values(pictures).map(shortPath).join(", ")}`);
}

async function stayOpen(driver: Driver, name: BrowserName, page: StartPage): Promise<void> {
  await driver.install(extensionFor(name));
  await visit(driver, page.url);
  say(
    "What was struck: the puzzle piece in the toolbar, then Stet. Close the window or press Ctrl-C to end.",
  );
  await driver.closed();
}

async function visit(driver: Driver, url: string): Promise<void> {
  try {
    await driver.goto(url);
  } catch (error) {
    throw new UsageError(`${url} could not be opened: ${message(error)}`);
  }
}

const extensionFor = (browser: BrowserName): string =>
  inRoot("dist", browser === "chromium" ? "chrome" : "firefox");

const shortPath = (file: string): string => path.relative(process.cwd(), file);

/** Progress goes to standard error, so that standard output is the report and nothing else. */
function say(line: string): void {
  process.stderr.write(`start: ${line}\n`);
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  const options = startOptions(process.argv.slice(2), process);
  if (options === "help") process.stdout.write(`${USAGE}\n`);
  else await start(options);
} catch (error) {
  say(message(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
