/** Drives Firefox over Marionette. Its `chrome` context reaches what no page can: popup, badge, background, add-ons. */
import { writeFile } from "node:fs/promises";
import { findBrowser, howToInstall } from "../../scripts/lib/browsers.mjs";
import type { Driver, LaunchOptions, Popup, ScreenshotOptions, Viewport } from "./driver";
import * as chrome from "./firefox-chrome";
import { type FirefoxProcess, startFirefox } from "./firefox-process";
import { packed } from "./firefox-xpi";
import type { Marionette } from "./marionette";
import { until } from "./patience";
import { newProfile, type Profile } from "./profile";
import { callSource, HTML, VISIBLE_TEXT } from "./script";

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const program = findBrowser("firefox");
  if (!program) throw new Error(howToInstall("firefox"));
  const driver = new Firefox(program, await newProfile(), options);
  try {
    await driver.start();
    if (options.extensionDir) await driver.install(options.extensionDir);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class Firefox implements Driver {
  readonly browser = "firefox";
  private process: FirefoxProcess | undefined;
  private extension = "";
  private viewport: Viewport = { width: 1280, height: 900 };

  constructor(
    private readonly program: string,
    private readonly profile: Profile,
    private readonly options: LaunchOptions,
  ) {}

  async start(): Promise<void> {
    this.process = await startFirefox(this.program, this.profile, this.options);
    if (this.options.headless ?? true) await this.setViewport(this.viewport);
  }

  async goto(url: string): Promise<void> {
    await this.firefox.use("content");
    const go = (): Promise<unknown> => this.firefox.send("WebDriver:Navigate", { url });
    // Where a page moves to another process, Marionette sometimes misses the load event.
    await go().catch((error: Error) => (error.message.includes("timed out") ? go() : Promise.reject(error)));
  }

  async reload(): Promise<void> {
    await this.firefox.use("content");
    await this.firefox.send("WebDriver:Refresh");
  }

  async url(): Promise<string> {
    await this.firefox.use("content");
    return this.firefox.send<string>("WebDriver:GetCurrentURL");
  }

  evaluate<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.evaluateSource<Awaited<T>>(callSource(script, args));
  }

  evaluateSource<T>(source: string): Promise<T> {
    return this.firefox.script<T>(`return ${source}`);
  }

  text(): Promise<string> {
    return this.evaluateSource(VISIBLE_TEXT);
  }

  html(): Promise<string> {
    return this.evaluateSource(HTML);
  }

  async click(selector: string): Promise<void> {
    await this.firefox.use("content");
    const element = await this.firefox.send<object>("WebDriver:FindElement", {
      using: "css selector",
      value: selector,
    });
    await this.firefox.send("WebDriver:ElementClick", { id: Object.values(element)[0] });
  }

  async screenshot(file: string, { fullPage = false }: ScreenshotOptions = {}): Promise<void> {
    await this.firefox.use("content");
    const png = await this.firefox.send<string>("WebDriver:TakeScreenshot", { full: fullPage });
    await writeFile(file, png, "base64");
  }

  async setViewport(viewport: Viewport): Promise<void> {
    this.viewport = viewport;
    await this.firefox.script(chrome.RESIZE, [viewport.width, viewport.height], { context: "chrome" });
    await until("the page to take its new size", async () => {
      const size = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      return size.width === viewport.width && size.height === viewport.height;
    });
  }

  async setColourScheme(scheme: "dark" | "light"): Promise<void> {
    await this.firefox.script(chrome.SET_SCHEME, [scheme === "dark" ? 0 : 1], { context: "chrome" });
  }

  async newTab({ private: isPrivate = false } = {}): Promise<string> {
    const { handle } = await this.firefox.send<{ handle: string }>("WebDriver:NewWindow", {
      type: isPrivate ? "window" : "tab",
      private: isPrivate,
      focus: true,
    });
    await this.switchTo(handle);
    await this.setViewport(this.viewport);
    return handle;
  }

  tabs(): Promise<string[]> {
    return this.firefox.send<string[]>("WebDriver:GetWindowHandles");
  }

  async switchTo(handle: string): Promise<void> {
    await this.firefox.send("WebDriver:SwitchToWindow", { handle, focus: true });
  }

  async closeTab(handle: string): Promise<void> {
    const current = await this.firefox.send<string>("WebDriver:GetWindowHandle");
    await this.switchTo(handle);
    const rest = await this.firefox.send<string[]>("WebDriver:CloseWindow");
    const next = rest.includes(current) ? current : rest[0];
    if (next) await this.switchTo(next);
  }

  async install(extensionDir: string): Promise<void> {
    const lasting = this.options.lasting ?? false;
    this.extension = await this.firefox.send<string>("Addon:Install", {
      path: lasting ? await packed(extensionDir, this.profile.folder) : extensionDir,
      temporary: !lasting,
      allowPrivateBrowsing: this.options.inPrivateWindows ?? false,
    });
    await this.ready();
  }

  async openPopup(): Promise<Popup> {
    const { firefox } = this;
    await firefox.script(chrome.OPEN_POPUP, [this.extension], { context: "chrome" });
    await until("the popup to open", () =>
      firefox.script<boolean>(chrome.POPUP_IS_OPEN, [this.extension], { context: "chrome" }),
    );
    return new FirefoxPopup(firefox);
  }

  async openExtensionPage(path: string): Promise<void> {
    const origin = await this.inChrome<string>(chrome.ORIGIN);
    await this.goto(`${origin}/${path}`);
  }

  badgeText(): Promise<string> {
    return this.inChrome<string>(chrome.BADGE);
  }

  injected(): Promise<boolean> {
    return this.firefox.script<boolean>(chrome.INJECTED, [this.extension], { sandbox: "system" });
  }

  inBackground<T>(source: string): Promise<T> {
    return this.inChrome<T>(chrome.IN_BACKGROUND, `return ${source}`);
  }

  async killBackground(): Promise<void> {
    await this.inChrome(chrome.KILL_BACKGROUND);
  }

  backgroundRuns(): Promise<boolean> {
    return this.inChrome<boolean>(chrome.BACKGROUND_RUNS);
  }

  async restart(): Promise<void> {
    if (!this.options.lasting) throw new Error("restart: launch with `lasting` first");
    await this.process?.quit();
    await this.start();
    await this.ready();
  }

  async closed(): Promise<void> {
    await this.process?.exited;
  }

  async close(): Promise<void> {
    this.process?.kill();
    this.process = undefined;
    await this.profile.remove();
  }

  private async ready(): Promise<void> {
    await until("Stet to register its content script", () => this.inChrome<boolean>(chrome.REGISTERED));
  }

  private inChrome<T>(body: string, ...rest: unknown[]): Promise<T> {
    return this.firefox.script<T>(body, [this.extension, ...rest], { context: "chrome" });
  }

  private get firefox(): Marionette {
    if (!this.process) throw new Error("Firefox is closed");
    return this.process.marionette;
  }
}

/** The popup lives in a panel of the browser's window; scripts reach it through that window. */
class FirefoxPopup implements Popup {
  constructor(private readonly firefox: Marionette) {}

  evaluate<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.evaluateSource<Awaited<T>>(callSource(script, args));
  }

  evaluateSource<T>(source: string): Promise<T> {
    return this.firefox.script<T>(chrome.IN_POPUP, [`return ${source}`], { context: "chrome" });
  }

  text(): Promise<string> {
    return this.evaluateSource(VISIBLE_TEXT);
  }

  async click(selector: string): Promise<void> {
    await this.evaluate((wanted: string) => {
      const element = document.querySelector<HTMLElement>(wanted);
      if (!element) throw new Error(`nothing to click: ${wanted}`);
      element.click();
    }, selector);
  }

  async screenshot(file: string): Promise<void> {
    const url = await this.firefox.script<string>(chrome.DRAW_POPUP, [], { context: "chrome" });
    await writeFile(file, url.slice(url.indexOf(",") + 1), "base64");
  }

  async close(): Promise<void> {
    await this.firefox.script(chrome.CLOSE_POPUP, [], { context: "chrome" });
  }
}
