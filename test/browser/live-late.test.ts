/** What comes late, comes again, or comes with another page in the same document. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STORY } from "../site/live/behaviours";
import { liveWords } from "../site/live/words";
import { nagWords } from "../site/nags/words";
import { type Site, startSite } from "../site/server";
import type { Driver } from "./driver";
import { bodyOf, happened, liveUrl, scrollDown } from "./live";
import { assertSight, look, type Scenario, scenarios } from "./live-scenario";
import { pause, until } from "./patience";
import { inPopup, nagItems, setMode } from "./popup-ui";
import { judged, pageState, settled } from "./stet";
import { inBothBrowsers } from "./suite";

const { inline, stream } = liveWords;
const { modal, bar, newsletter } = nagWords.en;
const FERRY = "/travel/ferry-to-the-outer-isles";
const TIN = "/business/tin-price-short";

interface Probe {
  seen: { id: string; frames: number; hidden?: number }[];
}
const frames = (driver: Driver, id: string): Promise<number[]> =>
  driver.evaluate((wanted: string) => {
    const { probe } = globalThis as unknown as { probe?: Probe };
    return (probe?.seen ?? []).filter((one) => one.id === wanted).map((one) => one.frames);
  }, id);

/** The page goes on putting it back; over some time no copy is seen. */
async function staysAway(driver: Driver, id: string): Promise<void> {
  const copies = (): Promise<number> =>
    driver.evaluate((wanted: string) => {
      const { live } = globalThis as unknown as { live?: { log: { id: string }[] } };
      return (live?.log ?? []).filter((one) => one.id === wanted).length;
    }, id);
  const before = await copies();
  for (let times = 0; times < 8; times++) {
    expect((await look(driver)).parts[id]).toBe(false);
    await pause(40);
  }
  expect(await copies()).toBeGreaterThan(before + 5);
}

const LATE: Scenario[] = [
  { live: "class-flip", noLines: [modal.title], scroll: "free" },
  { live: "inline-late", noLines: [inline.text, inline.button] },
  { live: "inline-late&after=2500", noLines: [inline.text] },
  { live: "filled-late", noLines: [inline.text] },
  { live: "strip", scroll: "free" },
  { live: "rerender&every=10", noLines: [inline.title], more: (driver) => staysAway(driver, "rerender") },
  { live: "rerender&every=200", noLines: [inline.title] },
  { live: "put-back&every=10", noLines: [bar.text], more: (driver) => staysAway(driver, "put-back") },
  { live: "early-hook", noLines: [modal.text] },
  { live: "early-script", noLines: [modal.text], scroll: "free" },
  { live: "storm&nodes=4000&nags=2", gone: [], noLines: [stream.nag] },
  { live: "inline-late,toast,bar-top,push-prompt", name: "all at once", noLines: [inline.text, bar.text] },
  {
    live: "live-blog",
    path: "/live/storm-isolde",
    gone: [],
    stays: ["live-blog"],
    lines: [liveWords.entry.title, liveWords.entry.text],
  },
];

/** Hidden before it was painted: what a hook or a remembered rule settles. */
const NO_FLASH: Scenario[] = [
  {
    live: "modal-late&probe=1&as=.boxzilla-overlay",
    more: async (driver) => noFrame(await frames(driver, "modal-late")),
  },
  {
    live: "toast&probe=1&as=%23attentive_creative",
    more: async (driver) => noFrame(await frames(driver, "toast")),
  },
  {
    live: "inline-late&probe=1&as=%23mc_embed_signup",
    more: async (driver) => noFrame(await frames(driver, "inline-late")),
  },
  {
    live: "rerender&every=100&probe=1",
    name: "from the second copy on",
    async more(driver) {
      await pause(700);
      noFrame((await frames(driver, "rerender")).slice(3));
    },
  },
];

function noFrame(seen: number[]): void {
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((count) => count > 0)).toEqual([]);
}

const ARRIVING: Scenario[] = [
  { live: "hydrate&after=150", gone: [] },
  { live: "hydrate&after=900", gone: [] },
  { live: "rehydrate", gone: [] },
  { live: "hydrate,inline-late&after=150", gone: [], noLines: [] },
];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** The lines of another article than the one that the page was loaded for are there, and the old one's aren't. */
async function turnedTo(driver: Driver, path: string, from?: string): Promise<void> {
  await until(`the article of ${path} to stand alone`, async () => {
    const text = await driver.text();
    return (
      bodyOf(path).every((line) => text.includes(line)) &&
      !(from && bodyOf(from).some((line) => text.includes(line)))
    );
  });
}

inBothBrowsers("what comes late", (driver) => {
  scenarios("is judged", LATE, driver, () => site);
  scenarios("is never painted", NO_FLASH, driver, () => site);
  scenarios("is the article itself", ARRIVING, driver, () => site);

  describe("in quiet mode", () => {
    beforeAll(async () => {
      await driver().goto(site.url("/about"));
      await judged(driver());
      await setMode(driver(), "quiet");
    });
    afterAll(() => setMode(driver(), "article"));
    scenarios(
      "goes, and what doesn't nag stays",
      [
        { live: "inline-late", noLines: [inline.text] },
        { live: "rerender&every=10", noLines: [inline.title], more: (at) => staysAway(at, "rerender") },
        { live: "comments-late,inline-late", gone: ["inline-late"], stays: ["comments-late"] },
      ],
      driver,
      () => site,
    );
  });
});

inBothBrowsers("another page in the same document", (driver) => {
  it.each(["push", "replace", "hash"])("is judged afresh after %s", async (how) => {
    await driver().goto(liveUrl(site, `spa&how=${how}`));
    await happened(driver(), "started");
    await judged(driver());
    await follow(driver(), TIN);
    await turnedTo(driver(), TIN, STORY);
    await until("no nag of the new page to be seen", async () => {
      const text = await driver().text();
      return !text.includes(nagWords.en.offer.price) && !text.includes(nagWords.en.app.link);
    });
    const words = await inPopup(driver(), async (popup) =>
      (await nagItems(popup)).map((item) => item.words).join("\n"),
    );
    expect(words).toContain(nagWords.en.offer.price);
  });

  it("is the first one again after going back", async () => {
    await driver().goto(liveUrl(site, "spa"));
    await happened(driver(), "started");
    await judged(driver());
    await follow(driver(), TIN);
    await turnedTo(driver(), TIN, STORY);
    await driver().evaluate(() => history.back());
    await turnedTo(driver(), STORY, TIN);
    await assertSight(driver(), { live: "spa" });
  });

  it("is no article: nothing stale stays hidden", async () => {
    await driver().goto(liveUrl(site, "spa"));
    await happened(driver(), "started");
    await judged(driver());
    await follow(driver(), "/about");
    await until("the page about the paper", async () =>
      (await driver().text()).includes("Sixty-two people work for it"),
    );
    await until("the page to be known as no article", async () => {
      const state = await pageState(driver());
      return state?.status === "judged" && !state.article;
    });
    expect(await settled(driver())).toContain("All rights reserved.");
  });

  it("isn't seen below the first one, which stays whole, in article mode", async () => {
    await driver().goto(liveUrl(site, "infinite"));
    await happened(driver(), "started");
    await judged(driver());
    await scrollDown(driver());
    await happened(driver(), "infinite");
    await until("the next article's newsletter box to be out of sight", async () => {
      return !(await driver().text()).includes(newsletter.pitch);
    });
    await assertSight(driver(), { live: "infinite" });
  });

  it("follows at the end of the first one in quiet mode, and is judged afresh", async () => {
    await driver().goto(site.url("/about"));
    await judged(driver());
    await setMode(driver(), "quiet");
    try {
      await driver().goto(liveUrl(site, "infinite"));
      await happened(driver(), "started");
      await judged(driver());
      await scrollDown(driver());
      await happened(driver(), "infinite");
      await until("the address to follow", async () => {
        await driver().evaluate(() =>
          document.querySelector(".lv-next h1")?.scrollIntoView({ block: "center" }),
        );
        return (await driver().url()).endsWith(FERRY);
      });
      await until("the newsletter box of the next article to go", async () => {
        return !(await driver().text()).includes(newsletter.pitch);
      });
      const text = await driver().text();
      expect([...bodyOf(STORY), ...bodyOf(FERRY)].filter((line) => !text.includes(line))).toEqual([]);
    } finally {
      await setMode(driver(), "article");
    }
  });

  it("comes back out of the browser's memory as it was left", async () => {
    await driver().goto(liveUrl(site, "bar-bottom"));
    await happened(driver(), "bar-bottom");
    await judged(driver());
    await driver().goto(site.url(TIN));
    await judged(driver());
    await driver().evaluate(() => history.back());
    await until("the first page", async () => (await driver().url()).includes(STORY));
    await happened(driver(), "bar-bottom");
    await judged(driver());
    await until("its bar to be gone", async () => !(await driver().text()).includes(bar.text));
    await assertSight(driver(), { live: "bar-bottom" });
  });
});

/** Follows a link as the page's own scripts do. */
const follow = (driver: Driver, path: string): Promise<void> =>
  driver.evaluate((to: string) => {
    const link = document.createElement("a");
    link.href = to;
    link.setAttribute("href", to);
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
