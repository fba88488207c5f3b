/** Layers that nag go at once and leave nothing behind; the scroll lock goes with the nag that set it, and with no other. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mode } from "../../src/engine/types";
import type { Driver } from "./driver";
import { FIRST, LETTER } from "./overlay-pages";
import { KEPT_LAYERS, LOCKS, NAG_LAYERS, type Scenario } from "./overlay-scenarios";
import { pause, until } from "./patience";
import { setMode } from "./popup-ui";
import { type Served, servePages } from "./served";
import { judged, pageState, tell } from "./stet";
import { inBothBrowsers } from "./suite";

const all: Scenario[] = [...NAG_LAYERS, ...LOCKS, ...KEPT_LAYERS];
const MODES: Mode[] = ["article", "quiet"];

let served: Served;
beforeAll(async () => {
  served = await servePages(new Map(all.map(({ name, html }) => [name, html])));
});
afterAll(() => served.close());

/** What a reader can do with the page as it stands. */
interface Reading {
  /** The window scrolls by wheel, key and finger. */
  scrolls: boolean;
  /** What lies at the window's middle is the page, not a layer. */
  free: boolean;
  /** The text is in focus order and told to screen readers. */
  reachable: boolean;
  blurred: boolean;
  /** Vertical offset of the page's own beginning: 0, or negative where it is scrolled. */
  top: number;
  focus: string;
}

const reading = (driver: Driver): Promise<Reading> =>
  driver.evaluate(() => {
    const [root, body, page] = [document.documentElement, document.body, document.querySelector("#page")];
    const main = document.querySelector("main");
    if (!page || !main) throw new Error("no page");
    const chain: Element[] = [];
    for (let up: Element | null = main; up; up = up.parentElement) chain.push(up);
    const own = getComputedStyle(root).overflowY;
    const overflow = own === "visible" ? getComputedStyle(body).overflowY : own;
    const still = chain.some((element) => {
      const style = getComputedStyle(element);
      return style.position === "fixed" || style.touchAction === "none" || style.pointerEvents === "none";
    });
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return {
      scrolls: !/hidden|clip/.test(overflow) && !still && root.scrollHeight > innerHeight + 200,
      free: page.contains(middle),
      reachable: main.closest("[inert],[aria-hidden=true]") === null,
      blurred: chain.some((element) => getComputedStyle(element).filter !== "none"),
      top: Math.round(page.getBoundingClientRect().top),
      focus: document.activeElement?.id || document.activeElement?.localName || "",
    };
  });

/** True where the document is, node for node, what the page made it (when Stet may have been there already). */
const untouched = (driver: Driver): Promise<boolean> =>
  driver.evaluate(() => {
    const { kept } = window as unknown as { kept: Element };
    for (const element of [kept, ...kept.querySelectorAll("*")])
      for (const name of element.getAttributeNames())
        if (name.startsWith("data-")) element.removeAttribute(name);
    return document.documentElement.isEqualNode(kept);
  });

async function open(driver: Driver, { name, after }: Scenario): Promise<string> {
  await driver.goto(served.url(name));
  await judged(driver);
  if (after) await after(driver);
  return judged(driver);
}

inBothBrowsers("overlays", (driver) => {
  describe.each(MODES)("in %s mode", (mode) => {
    beforeAll(async () => {
      await driver().goto(served.url(LOCKS[0]?.name ?? ""));
      await setMode(driver(), mode);
    });

    it.each(NAG_LAYERS)("$name goes and leaves nothing behind", async (scenario) => {
      await open(driver(), scenario);
      const gone = async (): Promise<boolean> => {
        const text = await driver().text();
        return scenario.gone.every((line) => !text.includes(line));
      };
      await until(`${scenario.name} to go`, gone, { ms: 5000 });
      expect(await driver().text()).toContain(scenario.front ? "Council hears report" : FIRST);
      expect(await reading(driver())).toMatchObject({
        scrolls: true,
        free: true,
        reachable: true,
        blurred: false,
      });
      await tell(driver(), { type: "pause", paused: true });
      expect(await untouched(driver())).toBe(true);
    });

    it.each(LOCKS)("a lock by $name goes with its nag", async (scenario) => {
      await open(driver(), scenario);
      await until("the lock to go", async () => (await reading(driver())).scrolls, { ms: 5000 });
      expect(await driver().text()).not.toContain(LETTER);
      expect(await reading(driver())).toMatchObject({
        scrolls: true,
        free: true,
        reachable: true,
        blurred: false,
      });
      if (scenario.offset !== undefined) expect((await reading(driver())).top).toBe(-scenario.offset);
      await tell(driver(), { type: "pause", paused: true });
      expect(await untouched(driver())).toBe(true);
      // the browser takes a moment to let go of rules of its own
      await until("the layer to come back", async () => (await driver().text()).includes(LETTER));
    });

    // Article mode leaves no control that a reader could open a layer by
    const kept = KEPT_LAYERS.filter(({ after }) => !after || mode === "quiet");
    it.each(kept)("$name stays", async (scenario) => {
      await open(driver(), scenario);
      await pause(700);
      const text = await driver().text();
      for (const line of scenario.stays) expect(text).toContain(line);
      if (scenario.locked !== undefined) expect((await reading(driver())).scrolls).toBe(!scenario.locked);
      const state = await pageState(driver());
      expect(state?.status === "judged" && state.article).toBe(true);
    });
  });
});
