/** Opening the demo paper's live pages in a driven browser, and asking them what a reader sees. */
import { STORY } from "../site/live/behaviours";
import { listPages } from "../site/pages";
import type { Site } from "../site/server";
import type { Driver } from "./driver";
import { until } from "./patience";

/** What live pages keep about themselves (test/site/assets/live/kit.js). */
interface LiveRecord {
  log: { id: string; at: number }[];
  shown(id: string): boolean;
  happened(id: string): boolean;
}
interface LiveWindow {
  live?: LiveRecord;
}

/** Does what makes a behaviour happen, where it waits for the reader. */
const ACTS: Record<string, (driver: Driver) => Promise<void>> = {
  "modal-scroll": scrollDown,
  "slide-in": scrollDown,
  infinite: scrollDown,
  "exit-intent": (driver) =>
    driver.evaluate(() => {
      document.documentElement.dispatchEvent(
        new MouseEvent("mouseout", { bubbles: true, clientX: 300, clientY: -2, relatedTarget: null }),
      );
    }),
  ...Object.fromEntries(
    ["login-click", "cart", "search-layer", "mail-click", "gallery"].map((id) => [
      id,
      (driver: Driver) => driver.click(`[data-opens=${id}]`),
    ]),
  ),
};

export const act = (driver: Driver, id: string): Promise<void> => ACTS[id]?.(driver) ?? Promise.resolve();

export function scrollDown(driver: Driver): Promise<void> {
  return driver.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    // Headless windows that draw no frame fire no scroll event of their own.
    dispatchEvent(new Event("scroll"));
  });
}

/** The address of a page with live parts. `live` is what stands behind `?live=`, further options included. */
export const liveUrl = (site: Site, live: string, path = STORY): string => {
  const after = live.includes("after=") ? "" : "&after=50";
  return site.url(`${path}?live=${live}${after}`);
};

/** Waits until a behaviour has happened. */
export async function happened(driver: Driver, id: string): Promise<void> {
  await until(
    `${id} to happen`,
    () =>
      driver.evaluate(
        (wanted: string) => (globalThis as unknown as LiveWindow).live?.happened(wanted) ?? false,
        id,
      ),
    { ms: 5_000, every: 20 },
  );
}

/** Whether the last element of a part is drawn. */
export const shown = (driver: Driver, id: string): Promise<boolean> =>
  driver.evaluate((wanted: string) => (globalThis as unknown as LiveWindow).live?.shown(wanted) ?? false, id);

/** The lines of a story's body, in order. */
export function bodyOf(path = STORY): string[] {
  const body = listPages().find((page) => page.path === path)?.expect?.body;
  if (!body) throw new Error(`the demo paper has no article at ${path}`);
  return body;
}
