/** What stays: the page's functions, and the publisher's doors with all that they keep back. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveWords } from "../site/live/words";
import { nagWords } from "../site/nags/words";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { bodyOf } from "./live";
import { assertSight, play, type Scenario, scenarios } from "./live-scenario";
import { setMode } from "./popup-ui";
import { judged, tell } from "./stet";
import { inBothBrowsers } from "./suite";

const { login, age, cart, search, player, mail, cookies, door } = liveWords;
const { bar } = nagWords.en;

const FUNCTIONS: Scenario[] = [
  { live: "consent-late", stays: ["consent-late"], lines: [cookies.title] },
  { live: "age-gate", stays: ["age-gate"], lines: [age.title], scroll: "locked" },
  { live: "player", stays: ["player"], lines: [player.title] },
  { live: "gallery", stays: ["gallery"] },
  { live: "extension", stays: ["extension"] },
  {
    live: "consent-late,modal-late&lock=root",
    gone: ["modal-late"],
    stays: ["consent-late"],
    scroll: "free",
  },
  { live: "player,bar-bottom", gone: ["bar-bottom"], stays: ["player"], noLines: [bar.text] },
  { live: "age-gate,toast", gone: ["toast"], stays: ["age-gate"], scroll: "locked" },
];

/** The page's header holds what opens these, and isn't there in Article mode. */
const IN_QUIET: Scenario[] = [
  { live: "login-click", stays: ["login-click"], lines: [login.title], scroll: "locked" },
  { live: "cart", stays: ["cart"], lines: [cart.item] },
  { live: "search-layer", stays: ["search-layer"], lines: [search.title] },
  { live: "mail-click", stays: ["mail-click"], lines: [mail.title] },
  { live: "comments-late", stays: ["comments-late"] },
];

/** What the publisher does with the paragraphs behind the second one: how the page tells that it still holds. */
const HELD: Record<string, (driver: Driver) => Promise<boolean>> = {
  "hide-late": (driver) =>
    driver.evaluate(() => {
      const held = [...document.querySelectorAll(".lv-withheld")];
      return held.length > 3 && held.every((one) => one.getClientRects().length === 0);
    }),
  "blur-late": (driver) =>
    driver.evaluate(() => {
      const held = [...document.querySelectorAll(".lv-blurred")];
      return held.length > 3 && held.every((one) => getComputedStyle(one).filter.includes("blur"));
    }),
  "clip-late": (driver) =>
    driver.evaluate(() => {
      const held = document.querySelector(".lv-clipped");
      const style = held && getComputedStyle(held);
      return held !== null && style?.overflowY === "hidden" && held.getBoundingClientRect().height <= 420;
    }),
  "cut-late": async () => true,
};

/** What can't be searched for as text: blurred and clipped words are still in `innerText`. */
const READABLE = new Set(["blur-late", "clip-late"]);

const GATES: Scenario[] = [
  { live: "wall-late", gone: [], stays: ["wall-late"], lines: [door.title], scroll: "locked", gate: "wall" },
  { live: "wall-late&lock=class", gone: [], stays: ["wall-late"], scroll: "locked", gate: "wall" },
  { live: "wall-late&lock=fixed", gone: [], stays: ["wall-late"], scroll: "locked", gate: "wall" },
  {
    live: "wall-late&after=1200",
    name: "later",
    gone: [],
    stays: ["wall-late"],
    scroll: "locked",
    gate: "wall",
  },
  { live: "wall-late,toast", gone: ["toast"], stays: ["wall-late"], scroll: "locked", gate: "wall" },
  ...Object.entries(HELD).map(
    ([id, holds]): Scenario => ({
      live: id,
      gone: [],
      gate: "preview",
      ...(READABLE.has(id) ? {} : { withheld: true }),
      async more(driver) {
        const behind = bodyOf().slice(2);
        const asserted = async (): Promise<void> => {
          expect(await holds(driver)).toBe(true);
          if (READABLE.has(id)) return;
          const text = await driver.text();
          expect(behind.filter((line) => text.includes(line))).toEqual([]);
        };
        await asserted();
        for (const message of [
          { type: "mode", mode: "quiet" },
          { type: "pause", paused: true },
          { type: "pause", paused: false },
          { type: "mode", mode: "article" },
        ] as const) {
          await tell(driver, message);
          await asserted();
        }
      },
    }),
  ),
];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("a function of the page", (driver) => {
  scenarios("stays", FUNCTIONS, driver, () => site);

  describe("in quiet mode", () => {
    beforeAll(async () => {
      await driver().goto(site.url("/about"));
      await judged(driver());
      await setMode(driver(), "quiet");
    });
    afterAll(() => setMode(driver(), "article"));
    scenarios("stays in quiet mode", [...FUNCTIONS, ...IN_QUIET], driver, () => site);
  });
});

inBothBrowsers("a door of the publisher's", (driver) => {
  scenarios("stays, whatever the mode", GATES, driver, () => site);

  it("that can't be dismissed is a nag where the story says that it is free", async () => {
    await play(driver(), site, {
      live: "wall-late&free=1",
      noLines: [door.title],
      scroll: "free",
      gate: "none",
    });
  });

  it("stays while Stet is paused and afterwards", async () => {
    const scenario: Scenario = {
      live: "wall-late",
      gone: [],
      stays: ["wall-late"],
      scroll: "locked",
      gate: "wall",
    };
    await play(driver(), site, scenario);
    await tell(driver(), { type: "pause", paused: true });
    await tell(driver(), { type: "pause", paused: false });
    await assertSight(driver(), scenario);
  });
});
