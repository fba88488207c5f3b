/** Drives Chromium and Chrome over the DevTools protocol, through puppeteer. */
import type { Browser, Extension, Page, WebWorker } from "puppeteer-core";
import { findBrowser, howToInstall } from "../../scripts/lib/browsers.mjs";
import { ChromiumPopup, emulate, hasScriptFrom, PageSurface } from "./chromium-page";
import { type ChromiumProcess, makeLasting, REGISTERED, startChromium } from "./chromium-process";
import type { Driver, LaunchOptions, Popup, ScreenshotOptions, Viewport } from "./driver";
import { until } from "./patience";
import { newProfile, type Profile } from "./profile";
import { HTML } from "./script";

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const program = findBrowser("chromium");
  if (!program) throw new Error(howToInstall("chromium"));
  const driver = new Chromium(program, await newProfile(), options);
  try {
    await driver.start();
    if (options.extensionDir) await driver.install(options.extensionDir);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class Chromium implements Driver {
  readonly browser = "chromium";
  private running: ChromiumProcess | undefined;
  private surface: PageSurface | undefined;
  private extensionId = "";
  private viewport: Viewport = { width: 1280, height: 900 };
  private scheme: "dark" | "light" = "light";
  private readonly handles = new WeakMap<Page, string>();
  private lastHandle = 0;

  constructor(
    private readonly program: string,
    private readonly profile: Profile,
    private readonly options: LaunchOptions,
  ) {}

  async start(): Promise<void> {
    this.running = await startChromium(this.program, this.profile, this.options);
    await this.use((await this.chromium.pages())[0] ?? (await this.chromium.newPage()));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "load", timeout: 20_000 });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: "load", timeout: 20_000 });
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  evaluate<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.current.evaluate(script, ...args);
  }

  evaluateSource<T>(source: string): Promise<T> {
    return this.current.evaluateSource<T>(source);
  }

  text(): Promise<string> {
    return this.current.text();
  }

  click(selector: string): Promise<void> {
    return this.current.click(selector);
  }

  screenshot(file: string, options?: ScreenshotOptions): Promise<void> {
    return this.current.screenshot(file, options);
  }

  html(): Promise<string> {
    return this.evaluateSource(HTML);
  }

  async setViewport(viewport: Viewport): Promise<void> {
    this.viewport = viewport;
    await this.page.setViewport(viewport);
  }

  async setColourScheme(scheme: "dark" | "light"): Promise<void> {
    this.scheme = scheme;
    await emulate(this.page, scheme);
  }

  async newTab(options: { private?: boolean } = {}): Promise<string> {
    if (options.private)
      throw new Error("no extension runs in the private windows that Chromium opens for tests");
    const page = await this.chromium.newPage();
    await this.use(page);
    return this.handle(page);
  }

  async tabs(): Promise<string[]> {
    return (await this.chromium.pages()).map((page) => this.handle(page));
  }

  async switchTo(tab: string): Promise<void> {
    await this.use(await this.tab(tab));
  }

  async closeTab(tab: string): Promise<void> {
    const page = await this.tab(tab);
    await page.close();
    const [next] = await this.chromium.pages();
    if (page === this.surface?.page && next) await this.use(next);
  }

  async install(extensionDir: string): Promise<void> {
    this.extensionId = await this.chromium.installExtension(extensionDir);
    await this.ready();
  }

  async openPopup(): Promise<Popup> {
    await this.page.bringToFront();
    await this.page.triggerExtensionAction(await this.extension());
    const target = await this.chromium.waitForTarget(
      (one) => one.url().startsWith(`${this.origin}/`) && one.url().includes("popup"),
      { timeout: 10_000 },
    );
    const page = await target.asPage();
    await emulate(page, this.scheme);
    await until("the popup to load", () => page.evaluate("document.readyState === 'complete'"));
    return new ChromiumPopup(page);
  }

  async openExtensionPage(file: string): Promise<void> {
    await this.goto(`${this.origin}/${file}`);
  }

  badgeText(): Promise<string> {
    return this.inBackground<string>(
      "chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))",
    );
  }

  async inBackground<T>(source: string): Promise<T> {
    return (await this.worker()).evaluate(source) as Promise<T>;
  }

  injected(): Promise<boolean> {
    return hasScriptFrom(this.page, this.origin);
  }

  async killBackground(): Promise<void> {
    await (await this.worker()).close();
    await until("the service worker to stop", async () => !(await this.backgroundRuns()));
  }

  async backgroundRuns(): Promise<boolean> {
    return this.chromium.targets().some((target) => this.isBackground(target.type(), target.url()));
  }

  async restart(): Promise<void> {
    if (!this.options.lasting) throw new Error("restart: launch with `lasting` first");
    await this.quit();
    await makeLasting(this.profile, this.extensionId);
    await this.start();
    await this.ready();
  }

  async closed(): Promise<void> {
    await this.running?.exited;
  }

  async close(): Promise<void> {
    await this.quit();
    await this.profile.remove();
  }

  private async quit(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    this.surface = undefined;
    await running?.quit();
  }

  private async ready(): Promise<void> {
    await until("Stet to register its content script", () => this.inBackground<boolean>(REGISTERED));
  }

  /** The service worker, woken when it sleeps. */
  private async worker(): Promise<WebWorker> {
    if (!(await this.backgroundRuns())) await this.wake();
    const target = await until("the service worker to run; it may have failed while starting", () =>
      this.chromium.targets().find((one) => this.isBackground(one.type(), one.url())),
    );
    const worker = await target.worker();
    if (!worker) throw new Error("Chromium gave no service worker");
    return worker;
  }

  private async wake(): Promise<void> {
    const page = await this.chromium.newPage();
    try {
      await page.goto(`${this.origin}/manifest.json`);
      await page.evaluate("void chrome.runtime.sendMessage({}).catch(() => undefined)");
    } finally {
      await page.close();
    }
  }

  private isBackground(type: string, url: string): boolean {
    return type === "service_worker" && url.startsWith(`${this.origin}/`);
  }

  private async extension(): Promise<Extension> {
    const extension = (await this.chromium.extensions()).get(this.extensionId);
    if (!extension) throw new Error("the extension is not installed");
    return extension;
  }

  private async use(page: Page): Promise<void> {
    this.surface = new PageSurface(page);
    if (this.options.headless ?? true) await page.setViewport(this.viewport);
    await emulate(page, this.scheme);
    await page.bringToFront();
  }

  private handle(page: Page): string {
    const known = this.handles.get(page) ?? `tab ${++this.lastHandle}`;
    this.handles.set(page, known);
    return known;
  }

  private async tab(handle: string): Promise<Page> {
    const page = (await this.chromium.pages()).find((one) => this.handle(one) === handle);
    if (!page) throw new Error(`no such tab: ${handle}`);
    return page;
  }

  private get origin(): string {
    return `chrome-extension://${this.extensionId}`;
  }

  private get current(): PageSurface {
    if (!this.surface) throw new Error("Chromium is closed");
    return this.surface;
  }

  private get page(): Page {
    return this.current.page;
  }

  private get chromium(): Browser {
    if (!this.running) throw new Error("Chromium is closed");
    return this.running.browser;
  }
}
