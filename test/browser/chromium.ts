/** Drives Chromium and Chrome over the DevTools protocol, through puppeteer. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from "puppeteer-core";
import { findBrowser, howToInstall } from "../../scripts/lib/browsers.mjs";
import type { Driver, LaunchOptions, Popup, ScreenshotOptions, Surface, Viewport } from "./driver";
import { until } from "./patience";
import { newProfile, type Profile } from "./profile";
import { callSource, HTML, VISIBLE_TEXT } from "./script";

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

class PageSurface implements Surface {
  constructor(readonly page: Page) {}

  evaluate<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.evaluateSource<Awaited<T>>(callSource(script, args));
  }

  evaluateSource<T>(source: string): Promise<T> {
    return this.page.evaluate(source) as Promise<T>;
  }

  text(): Promise<string> {
    return this.evaluateSource(VISIBLE_TEXT);
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async screenshot(file: string, { fullPage = false }: ScreenshotOptions = {}): Promise<void> {
    await writeFile(file, await this.page.screenshot({ fullPage }));
  }
}

class ChromiumPopup extends PageSurface implements Popup {
  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

class Chromium implements Driver {
  readonly browser = "chromium";
  private running: Browser | undefined;
  private pid: number | undefined;
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
    await this.allowUnpacked();
    const headless = this.options.headless ?? true;
    const running = await puppeteer.launch({
      executablePath: this.program,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: this.profile.folder,
      defaultViewport: null,
      acceptInsecureCerts: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
      protocolTimeout: 40_000,
      args: flags(this.options),
    });
    this.running = running;
    this.pid = running.process()?.pid;
    if (this.pid) this.profile.started(this.pid);
    const page = (await running.pages())[0] ?? (await running.newPage());
    await this.use(page);
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

  /** A world of the extension's may live on, empty, in the next page: what counts is a script of it in a living world. */
  async injected(): Promise<boolean> {
    const session = await this.page.createCDPSession();
    try {
      const worlds = new Set<number>();
      const inWorlds = new Set<number>();
      session.on("Runtime.executionContextCreated", ({ context }) => worlds.add(context.id));
      session.on("Debugger.scriptParsed", ({ url, executionContextId }) => {
        if (url.startsWith(`${this.origin}/`)) inWorlds.add(executionContextId);
      });
      await session.send("Runtime.enable");
      await session.send("Debugger.enable");
      return [...inWorlds].some((id) => worlds.has(id));
    } finally {
      await session.detach();
    }
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
    await this.makeLasting();
    await this.start();
    await this.ready();
  }

  async closed(): Promise<void> {
    const child = this.running?.process();
    if (!child || child.exitCode !== null) return;
    await new Promise((resolve) => child.once("exit", resolve));
  }

  async close(): Promise<void> {
    await this.quit();
    await this.profile.remove();
  }

  private async quit(): Promise<void> {
    const { running, pid } = this;
    this.running = undefined;
    this.pid = undefined;
    this.surface = undefined;
    try {
      await running?.close();
    } catch {
      // It had ended already, or hangs and is killed below.
    }
    if (pid) this.profile.reap(pid);
  }

  /** Chromium loads unpacked extensions at a later start only in developer mode. */
  private async allowUnpacked(): Promise<void> {
    const folder = path.join(this.profile.folder, "Default");
    await mkdir(folder, { recursive: true });
    const content = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
    await writeFile(path.join(folder, "Preferences"), content, { flag: "wx" }).catch(ignoreExisting);
  }

  /** Clears the mark "came from the command line", by which Chromium forgets an extension at its next start. */
  private async makeLasting(): Promise<void> {
    const fromCommandLine = 32768;
    for (const name of ["Preferences", "Secure Preferences"]) {
      const file = path.join(this.profile.folder, "Default", name);
      const content = await readFile(file, "utf8").catch(() => "{}");
      const preferences = JSON.parse(content) as {
        extensions?: { settings?: Record<string, { creation_flags?: number }> };
      };
      const entry = preferences.extensions?.settings?.[this.extensionId];
      if (entry?.creation_flags === undefined) continue;
      entry.creation_flags &= ~fromCommandLine;
      await writeFile(file, JSON.stringify(preferences));
    }
  }

  private async ready(): Promise<void> {
    await until("Stet to register its content script", () =>
      this.inBackground<boolean>(
        "chrome.scripting.getRegisteredContentScripts().then((all) => all.length > 0)",
      ),
    );
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
    return this.running;
  }
}

function flags({ proxy, online }: LaunchOptions): string[] {
  const all = ["--no-first-run", "--no-default-browser-check"];
  // Root has no sandbox to enter; without the flag Chromium ends at once.
  if (process.getuid?.() === 0) all.push("--no-sandbox");
  if (proxy) all.push(`--proxy-server=127.0.0.1:${proxy}`, "--proxy-bypass-list=<-loopback>");
  else if (!online) all.push("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
  return all;
}

const emulate = (page: Page, scheme: string): Promise<void> =>
  page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
