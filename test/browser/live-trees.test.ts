/** Shadow trees and frames: nags in them go, and articles in them are found. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORY } from "../site/live/behaviours";
import { nagWords } from "../site/nags/words";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { bodyOf } from "./live";
import { play, type Scenario, scenarios } from "./live-scenario";
import { until } from "./patience";
import { setMode } from "./popup-ui";
import { judged, tell } from "./stet";
import { inBothBrowsers } from "./suite";

const NAGS: Scenario[] = [
  { live: "shadow-open", scroll: "free" },
  { live: "shadow-closed", scroll: "free" },
  { live: "shadow-closed&lock=root", scroll: "free" },
  { live: "shadow-declared" },
  { live: "shadow-slot", noLines: [nagWords.en.newsletter.pitch] },
  { live: "shadow-inline" },
  { live: "frame-letter" },
  { live: "frame-offer", scroll: "free" },
  { live: "frame-same" },
];

const STAYING: Scenario[] = [{ live: "frame-video", gone: [], stays: ["frame-video"] }];

/** The text of shadow trees is no part of `innerText`: the article's own box is asked, whichever tree it is in. */
const BODIES: Scenario[] = [
  ...["open", "closed", "declared"].map(
    (root): Scenario => ({
      live: `body-shadow&root=${root}`,
      gone: [],
      noBody: true,
      more: (driver) => holdsBody(driver, "body-shadow"),
    }),
  ),
  { live: "body-frame", gone: [], noBody: true, more: (driver) => holdsBody(driver, "body-frame") },
];

async function holdsBody(driver: Driver, id: string): Promise<void> {
  const text = await driver.evaluate((part: string) => {
    const { live } = globalThis as unknown as { live?: { parts: Record<string, Element> } };
    const box = live?.parts[part];
    const shown = box?.checkVisibility() && box.getBoundingClientRect().height > 0;
    const root = box instanceof HTMLIFrameElement ? box.contentDocument?.body : (box as HTMLElement);
    // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is asked
    return shown ? (root?.innerText ?? "") : "";
  }, id);
  expect(bodyOf(STORY).filter((line) => !text.includes(line))).toEqual([]);
}

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("in trees and frames", (driver) => {
  scenarios("a nag goes", NAGS, driver, () => site);
  scenarios("what is no nag stays", STAYING, driver, () => site);
  scenarios("the article is found", BODIES, driver, () => site);

  it("a nag in a closed tree comes back while Stet is paused", async () => {
    const shows = (): Promise<boolean> =>
      driver().evaluate(
        () =>
          (globalThis as unknown as { live?: { shown(id: string): boolean } }).live?.shown("shadow-inline") ??
          false,
      );
    await play(driver(), site, { live: "shadow-inline" });
    await tell(driver(), { type: "pause", paused: true });
    await until("the box to come back", shows);
    await tell(driver(), { type: "pause", paused: false });
    await until("the box to go", async () => !(await shows()));
  });

  describe("in quiet mode", () => {
    beforeAll(async () => {
      await driver().goto(site.url("/about"));
      await judged(driver());
      await setMode(driver(), "quiet");
    });
    afterAll(() => setMode(driver(), "article"));
    scenarios(
      "it is the same",
      [{ live: "shadow-closed", scroll: "free" }, { live: "frame-offer" }, ...STAYING, ...BODIES],
      driver,
      () => site,
    );
  });
});
