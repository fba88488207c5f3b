/** Chromium's pages, as surfaces. */
import { writeFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import type { Popup, ScreenshotOptions, Surface } from "./driver";
import { callSource, VISIBLE_TEXT } from "./script";

export class PageSurface implements Surface {
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

export class ChromiumPopup extends PageSurface implements Popup {
  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

export const emulate = (page: Page, scheme: string): Promise<void> =>
  page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);

/**
 * Whether a script of `origin` lives in the page. A world of an extension's may live on, empty, in a frame's next page:
 * what counts is a script in a living world.
 */
export async function hasScriptFrom(page: Page, origin: string): Promise<boolean> {
  const session = await page.createCDPSession();
  try {
    const worlds = new Set<number>();
    const inWorlds = new Set<number>();
    session.on("Runtime.executionContextCreated", ({ context }) => worlds.add(context.id));
    session.on("Debugger.scriptParsed", ({ url, executionContextId }) => {
      if (url.startsWith(`${origin}/`)) inWorlds.add(executionContextId);
    });
    await session.send("Runtime.enable");
    await session.send("Debugger.enable");
    return [...inWorlds].some((id) => worlds.has(id));
  } finally {
    await session.detach();
  }
}
