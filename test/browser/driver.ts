/** One interface to a real browser with Stet in it, so that one test file drives Chromium and Firefox alike. */
import type { BrowserName } from "../../scripts/lib/browsers.mjs";
import { launchChromium } from "./chromium";
import { launchFirefox } from "./firefox";

export type { BrowserName };

export interface LaunchOptions {
  /** An unpacked extension, installed before anything is visited. Absent: see `Driver.install`. */
  extensionDir?: string;
  /** Default: true. */
  headless?: boolean;
  /** Port of a proxy on the loopback that gets every request, those to the loopback too. */
  proxy?: number;
  /** Without a proxy the browser reaches the loopback only, unless this is set. */
  online?: boolean;
  /** Installs so that `restart` finds the extension again. Firefox: takes an edition that accepts unsigned extensions. */
  lasting?: boolean;
  /** Lets the extension into private windows. Firefox only: Chromium's profile settings are out of reach. */
  inPrivateWindows?: boolean;
}

export interface Viewport {
  /** CSS pixels. */
  width: number;
  height: number;
}

export interface ScreenshotOptions {
  /** The whole document, not only what is in view. */
  fullPage?: boolean;
}

/** A document that can be looked at and worked: the page, the popup or the options. */
export interface Surface {
  /** Runs a function with JSON-able arguments in the document and gives its result, awaited. */
  evaluate<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Runs an expression given as text. Not subject to the document's content security policy. */
  evaluateSource<T>(source: string): Promise<T>;
  /** What the reader sees as text: `document.body.innerText`. */
  text(): Promise<string>;
  click(selector: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(file: string, options?: ScreenshotOptions): Promise<void>;
}

export interface Popup extends Surface {
  /** Does nothing when the popup has closed by itself. */
  close(): Promise<void>;
}

/** One browser; as a surface, the current tab. */
export interface Driver extends Surface {
  readonly browser: BrowserName;
  /** Navigates the current tab; resolves at the load event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** The page's DOM as HTML. */
  html(): Promise<string>;
  /** Size of the current tab's viewport, from now on. */
  setViewport(viewport: Viewport): Promise<void>;
  /** What `prefers-color-scheme` says, in pages, popup and options. */
  setColourScheme(scheme: "dark" | "light"): Promise<void>;

  /** Opens a tab (or, where `private` is set, a private window's) and makes it the current one. Gives its handle. */
  newTab(options?: { private?: boolean }): Promise<string>;
  tabs(): Promise<string[]>;
  /** Makes a tab the current one and brings it to the front. */
  switchTo(tab: string): Promise<void>;
  /** Closes a tab; the first remaining one becomes the current one where it was that. */
  closeTab(tab: string): Promise<void>;

  /** Installs an unpacked extension and waits until its content script is registered. Once per driver. */
  install(extensionDir: string): Promise<void>;
  /** The real popup over the current tab, as a click on the toolbar button opens it. */
  openPopup(): Promise<Popup>;
  /** Opens one of the extension's pages, by its path in the extension, in the current tab. */
  openExtensionPage(path: string): Promise<void>;
  /** The badge of the current tab. */
  badgeText(): Promise<string>;
  /** Whether a content script of the extension lives in the current page. */
  injected(): Promise<boolean>;
  /** Runs an expression in the service worker or event page, woken when it sleeps; promises are awaited. */
  inBackground<T>(source: string): Promise<T>;
  /** Stops the service worker or event page, as the browser does with an idle one. */
  killBackground(): Promise<void>;
  /** Whether the service worker or event page runs. */
  backgroundRuns(): Promise<boolean>;
  /** Quits the browser and starts it again with the same profile. Needs `lasting`. */
  restart(): Promise<void>;
  /** Resolves when the browser's user has closed it. */
  closed(): Promise<void>;
  /** Quits the browser and removes its profile. May be called twice. */
  close(): Promise<void>;
}

/** Starts an installed browser. Throws, with nothing left running, when it can't. */
export function launch(browser: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  return browser === "chromium" ? launchChromium(options) : launchFirefox(options);
}
