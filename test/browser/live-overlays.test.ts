/** What scripts lay over the page to be got out of the way goes, with all that came along with it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nagWords } from "../site/nags/words";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { happened, liveUrl, shown } from "./live";
import { assertSight, look, play, type Scenario, scenarios } from "./live-scenario";
import { until } from "./patience";
import { inPopup, nagItems, setMode, toggleNag } from "./popup-ui";
import { judged, tell } from "./stet";
import { inBothBrowsers } from "./suite";

const { modal, offer, push, bar, newsletter } = nagWords.en;

const OVERLAYS: Scenario[] = [
  { live: "modal-late", noLines: [modal.title, modal.small], scroll: "free" },
  { live: "modal-late&veil=blur", scroll: "free" },
  { live: "modal-late&veil=inside", scroll: "free" },
  { live: "modal-late&veil=none", scroll: "free" },
  { live: "modal-late&veil=filter", scroll: "free" },
  { live: "modal-late&as=%23attentive_overlay", scroll: "free" },
  { live: "modal-late&after=1200", name: "later", scroll: "free" },
  { live: "modal-scroll", scroll: "free" },
  { live: "exit-intent", scroll: "free" },
  { live: "second-visit", scroll: "free" },
  { live: "modal-two", gone: ["modal-two", "modal-two-offer"], noLines: [offer.title], scroll: "free" },
  { live: "native-dialog", scroll: "free" },
  { live: "popover", scroll: "free" },
  { live: "interstitial", noLines: [offer.button], scroll: "free" },
  { live: "slide-in", scroll: "free" },
  { live: "toast", noLines: [newsletter.pitch], scroll: "free" },
  { live: "bar-top", noLines: [bar.text], scroll: "free" },
  { live: "bar-bottom", noLines: [bar.text], scroll: "free" },
  { live: "push-prompt", noLines: [push.text], scroll: "free" },
  { live: "push-prompt&as=%23onesignal-slidedown-container", scroll: "free" },
  { live: "app-banner", scroll: "free" },
  { live: "google-card", scroll: "free" },
  { live: "google-card&as=%23credential_picker_container", scroll: "free" },
  { live: "donate-veil", scroll: "free" },
  { live: "toast,bar-bottom,push-prompt,modal-late", scroll: "free" },
  // Other houses, other languages.
  ...["float", "app", "longform", "table"].map(
    (house): Scenario => ({ live: "modal-late", path: `/${house}/pilot-school`, scroll: "free" }),
  ),
  {
    live: "modal-late",
    path: "/fr/reportage/les-vignes-montent",
    noLines: [nagWords.fr.modal.title],
    scroll: "free",
  },
  { live: "toast", path: "/ar/culture/souq-al-qanadil", noLines: [nagWords.ar.newsletter.pitch] },
  { live: "modal-late", path: "/about", noBody: true, noLines: [modal.title] },
];

const LOCKS: Scenario[] = [
  ...["root", "class", "sheet", "fixed", "height", "touch", "inert", "aria"].map(
    (lock): Scenario => ({ live: `modal-late&lock=${lock}`, scroll: "free" }),
  ),
  {
    live: "modal-scroll&lock=fixed",
    name: "the reader is where they were",
    scroll: "free",
    async more(driver) {
      const place = await driver.evaluate(() => ({
        at: scrollY,
        end: document.documentElement.scrollHeight - innerHeight,
      }));
      expect(place.at).toBeGreaterThan(0.5 * place.end);
    },
  },
];

/** What stays of an overlay in Quiet mode is as little as in Article mode. */
const QUIET: Scenario[] = [
  { live: "modal-late&lock=root", noLines: [modal.title], scroll: "free" },
  { live: "native-dialog", scroll: "free" },
  { live: "interstitial&veil=inside", scroll: "free" },
  { live: "slide-in", scroll: "free" },
  { live: "bar-bottom", scroll: "free" },
  { live: "push-prompt", scroll: "free" },
  { live: "donate-veil", scroll: "free" },
];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("an overlay that nags", (driver) => {
  scenarios("goes", OVERLAYS, driver, () => site);

  scenarios("gives scrolling back", LOCKS, driver, () => site);

  it("leaves room for nothing at the first visit, and is struck at the second", async () => {
    await driver().evaluate(() => localStorage.clear());
    await driver().goto(liveUrl(site, "second-visit"));
    await happened(driver(), "started");
    expect((await look(driver())).parts).toEqual({});
  });

  it("goes on a telephone", async () => {
    await driver().setViewport({ width: 390, height: 844 });
    try {
      await play(driver(), site, { live: "app-banner,bar-bottom", scroll: "free" });
    } finally {
      await driver().setViewport({ width: 1280, height: 900 });
    }
  });

  it("comes back with its lock while Stet is paused, and goes again", async () => {
    const scenario: Scenario = { live: "modal-late&lock=root", scroll: "free" };
    await play(driver(), site, scenario);
    await tell(driver(), { type: "pause", paused: true });
    // the browser takes a moment to let go of rules of its own
    await until("the dialog to come back", () => shown(driver(), "modal-late"));
    expect((await look(driver())).scroll).toContain("html overflow");
    await tell(driver(), { type: "pause", paused: false });
    await gone(driver(), "modal-late");
    await assertSight(driver(), scenario);
  });

  it("is listed in the popup, comes back from there and goes again", async () => {
    await play(driver(), site, { live: "toast" });
    const index = await inPopup(driver(), async (popup) => {
      const items = await nagItems(popup);
      // the story has the same box in its flow, listed before
      const at = items.findLastIndex(({ words }) => words.includes(newsletter.pitch));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(items[at]).toMatchObject({ struck: true });
      expect(items[at]?.why).not.toBe("");
      await toggleNag(popup, at);
      return at;
    });
    await until("the card to come back", () => shown(driver(), "toast"));
    await inPopup(driver(), (popup) => toggleNag(popup, index));
    await gone(driver(), "toast");
  });

  describe("in quiet mode", () => {
    beforeAll(async () => {
      await driver().goto(site.url("/about"));
      await judged(driver());
      await setMode(driver(), "quiet");
    });
    afterAll(() => setMode(driver(), "article"));
    scenarios("goes in quiet mode", QUIET, driver, () => site);
  });
});

const gone = (driver: Driver, id: string): Promise<true> =>
  until(`${id} to go`, async () => !(await shown(driver, id)), { ms: 3_000 });
