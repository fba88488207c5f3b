/** The popup at work: what it lists, what its controls do to the page, and who can use it. */
import axe from "axe-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { SiteMode } from "../../src/extension/modes";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import type { Surface } from "./driver";
import { until } from "./patience";
import { inPopup, modeOf, nagItems, setMode, toggleNag } from "./popup-ui";
import { judged, pageState, settled } from "./stet";
import { inBothBrowsers } from "./suite";

const story = listPages()[0];
if (!story?.expect) throw new Error("the demo paper has no first article");
const { path, expect: wanted } = story;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("the popup", (driver) => {
  /** The page's DOM as it is where Stet never was. */
  let untouched = "";
  let untouchedText = "";

  /** Does something in another mode than the usual one. */
  async function inMode(mode: SiteMode, work: () => Promise<void>): Promise<void> {
    await setMode(driver(), mode);
    try {
      await work();
    } finally {
      await setMode(driver(), "article");
    }
  }

  beforeAll(async () => {
    await driver().goto(site.url(path));
    await judged(driver());
    await inMode("off", async () => {
      await driver().reload();
      untouchedText = await settled(driver());
      untouched = await driver().html();
    });
  });

  beforeEach(async () => {
    await driver().goto(site.url(path));
    await judged(driver());
  });

  it("lists what was struck, with reasons, and counts it as the badge does", async () => {
    const items = await inPopup(driver(), nagItems);
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter(({ why }) => why === "")).toEqual([]);
    const listed = items.map(({ words }) => words).join("\n");
    expect(listed).toContain("This content is kept for subscribers");
    expect(listed).toContain("Morning Tide");
    expect(items.every(({ struck }) => struck)).toBe(true);
    await until("the badge to count", async () => (await driver().badgeText()) === String(items.length));
  });

  it("puts one piece back and strikes it again", async () => {
    const struck = await driver().text();
    const piece = await inPopup(driver(), async (popup) => {
      const items = await nagItems(popup);
      const index = items.findIndex(({ words }) => words.includes("A word from our newsroom"));
      expect(index).toBeGreaterThanOrEqual(0);
      await toggleNag(popup, index);
      return { index, count: items.length };
    });
    const shown = await settled(driver());
    expect(shown).toContain("A word from our newsroom");
    expect(shown.length).toBeGreaterThan(struck.length);
    expect(await driver().badgeText()).toBe(String(piece.count - 1));
    await inPopup(driver(), (popup) => toggleNag(popup, piece.index));
    expect(await settled(driver())).toBe(struck);
  });

  it("restores the page exactly when it is set to off, and leaves nothing in it after that", async () => {
    expect(await driver().html()).not.toBe(untouched);
    await inMode("off", async () => {
      expect(await settled(driver())).toBe(untouchedText);
      expect(await driver().html()).toBe(untouched);
      await driver().reload();
      await settled(driver());
      expect(await driver().html()).toBe(untouched);
      expect(await driver().injected()).toBe(false);
      expect(await pageState(driver())).toBeUndefined();
      expect(await driver().badgeText()).toBe("");
    });
    expect(await judged(driver())).not.toContain("Already a subscriber?");
    expect(await driver().injected()).toBe(true);
  });

  it("leaves all but the nags in quiet mode", async () => {
    let quiet = "";
    await inMode("quiet", async () => {
      quiet = await judged(driver());
    });
    const article = wanted.body.concat(wanted.title, wanted.captions);
    const lost = [...article, ...wanted.rest].filter(
      (line) => untouchedText.includes(line) && !quiet.includes(line),
    );
    expect(lost).toEqual([]);
    // Shorter lines ("Subscribe") stand in the page's header too, which is no nag.
    expect(wanted.nags.filter((line) => line.length >= 20 && quiet.includes(line))).toEqual([]);
  });

  it("shows everything while paused, and strikes again", async () => {
    const struck = await driver().text();
    await inPopup(driver(), (popup) => popup.click("#pause"));
    expect(await settled(driver())).toBe(untouchedText);
    await inPopup(driver(), (popup) => popup.click("#pause"));
    expect(await settled(driver())).toBe(struck);
  });

  it.each(["light", "dark"] as const)("has no accessibility fault that axe finds, %s", async (scheme) => {
    await driver().setColourScheme(scheme);
    const faults = await inPopup(driver(), async (popup) => {
      expect(await popup.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(
        scheme === "dark",
      );
      await popup.click("#rest summary");
      return accessibilityFaults(popup);
    });
    expect(faults).toEqual([]);
    await driver().openExtensionPage("options/options.html");
    await until("the options to show", async () => (await driver().text()).length > 50);
    expect(await accessibilityFaults(driver())).toEqual([]);
    await driver().setColourScheme("light");
  });

  it("says where Stet cannot work", async () => {
    await driver().goto("about:blank");
    const { mode, text } = await inPopup(driver(), async (popup) => ({
      mode: await modeOf(popup),
      text: await popup.text(),
    }));
    expect(mode).toBeNull();
    expect(text).toContain("can’t");
  });
});

async function accessibilityFaults(surface: Surface): Promise<string[]> {
  await surface.evaluateSource(`(() => { ${axe.source}; })()`);
  return surface.evaluateSource<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
  );
}
