/** A scenario of a live page: what is switched on, and what the reader sees once Stet has had its say. */
import { expect, it } from "vitest";
import { STORY } from "../site/live/behaviours";
import type { Site } from "../site/server";
import type { Driver } from "./driver";
import { act, bodyOf, happened, liveUrl } from "./live";
import { LIVE_FAULTS } from "./live-faults";
import { pause, until } from "./patience";
import { lines, pageState, settled } from "./stet";

export interface Scenario {
  /** What is switched on: what stands behind `?live=`, options included. The behaviours are done in this order. */
  live: string;
  /** Told apart from others with the same switches. */
  name?: string;
  path?: string;
  /** Parts that must not be drawn in the end; absent: all that are switched on. */
  gone?: string[];
  /** Parts that must be drawn in the end. */
  stays?: string[];
  /** Lines that must be seen, or must not. */
  lines?: string[];
  noLines?: string[];
  /** Whether the reader can scroll in the end. */
  scroll?: "free" | "locked";
  gate?: "none" | "preview" | "wall";
  /** Body lines that the publisher withholds by now; true: all behind the second. */
  withheld?: true;
  /** The page is none with an article, or one whose text is looked at in another way. */
  noBody?: true;
  /** What else is done and asked. */
  more?(driver: Driver): Promise<void>;
}

/** What the page says about itself, in one go. */
interface Sight {
  parts: Record<string, boolean>;
  scroll: string[];
  focus: string;
}

/** One test for each scenario; those of LIVE_FAULTS are expected to fail. */
export function scenarios(
  title: string,
  all: readonly Scenario[],
  driver: () => Driver,
  site: () => Site,
): void {
  for (const scenario of all) {
    const own = [scenario.live, scenario.path, scenario.name].filter(Boolean).join(", ");
    const name = `${title}: ${own}`;
    it(name, async () => {
      const fault = LIVE_FAULTS.get(name);
      const played = play(driver(), site(), scenario);
      if (!fault || (fault.only && fault.only !== driver().browser)) return played;
      await expect(played, `a known fault that holds now: ${fault.why}`).rejects.toThrow();
    });
  }
}

const switched = (live: string): string[] => (live.split("&")[0] ?? "").split(",");

/** Opens the page of a scenario, lets its behaviours happen, and asserts what it says. */
export async function play(driver: Driver, site: Site, scenario: Scenario): Promise<void> {
  const { live, path = STORY, stays = [], noLines = [], more } = scenario;
  const ids = switched(live);
  await driver.goto(liveUrl(site, live, path));
  if (ids.includes("second-visit")) await driver.reload();
  await happened(driver, "started");
  for (const id of ids) {
    await act(driver, id);
    if (!id.startsWith("early-")) await happened(driver, id);
  }
  await until("Stet to judge the page", async () => (await pageState(driver))?.status === "judged");
  const gone = scenario.gone ?? ids.filter((id) => !stays.includes(id) && !id.startsWith("early-"));
  const waitsFor = async (): Promise<string[]> => {
    const { parts } = await look(driver);
    const text = await driver.text();
    return [...gone.filter((id) => parts[id]), ...noLines.filter((line) => text.includes(line))];
  };
  // What must stay is given the time in which it would have gone.
  if (stays.length > 0 || gone.length + noLines.length === 0) await pause(400);
  await eventually(async () => expect(await waitsFor()).toEqual([]));
  await eventually(() => assertSight(driver, scenario));
  await more?.(driver);
}

/** Asserts until it holds, or has not held for too long: on a slow machine additions wait for their share of the time. */
async function eventually(asserted: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 10_000; ; await pause(30)) {
    try {
      return await asserted();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Asserts what is seen now. */
export async function assertSight(driver: Driver, scenario: Scenario): Promise<void> {
  const { path = STORY, stays = [], lines: wanted = [], scroll, gate } = scenario;
  const text = await settled(driver);
  const { parts, scroll: held, focus } = await look(driver);
  expect(stays.filter((id) => !parts[id])).toEqual([]);
  expect(wanted.filter((line) => !text.includes(line))).toEqual([]);
  if (!scenario.noBody) {
    const all = bodyOf(path);
    const body = scenario.withheld ? all.slice(0, 2) : all;
    expect(inOrder(text, body)).toEqual([]);
  }
  if (scroll === "free") expect(held).toEqual([]);
  if (scroll === "locked") expect(held).not.toEqual([]);
  if (stays.length === 0) expect(focus).toBe("page");
  await assertCounts(driver, gate);
}

/** Lines that are not seen where they belong, after those before them. */
function inOrder(text: string, wanted: readonly string[]): string[] {
  const seen = lines(text.replaceAll("\t", "\n")).join("\n").toLowerCase();
  let from = 0;
  return wanted.filter((line) => {
    const at = seen.indexOf(line.toLowerCase(), from);
    if (at >= 0) from = at + line.length;
    return at < 0;
  });
}

/** The badge counts what the popup lists; and what is said of a gate. */
async function assertCounts(driver: Driver, gate: Scenario["gate"]): Promise<void> {
  const state = await pageState(driver);
  if (state?.status !== "judged") throw new Error(`Stet says of this page: ${state?.status}`);
  if (gate) expect(state.gate).toBe(gate);
  await until("the badge to count what was struck", async () => {
    const now = await pageState(driver);
    if (now?.status !== "judged") return false;
    const struck = now.pieces.filter((piece) => piece.struck && piece.kind !== "rest").length;
    return (await driver.badgeText()) === (struck ? String(struck) : "");
  });
}

/** What is drawn, what holds the page still, and where the keyboard is. */
export function look(driver: Driver): Promise<Sight> {
  return driver.evaluate(() => {
    const { live } = globalThis as unknown as {
      live?: { parts: Record<string, Element>; shown(id: string): boolean };
    };
    const all = live?.parts ?? {};
    const root = document.documentElement;
    const held: string[] = [];
    for (const one of [root, document.body]) {
      const style = getComputedStyle(one);
      if (/hidden|clip/.test(style.overflowY)) held.push(`${one.localName} overflow`);
      if (style.position === "fixed") held.push(`${one.localName} position`);
      if (style.touchAction === "none") held.push(`${one.localName} touch-action`);
    }
    const main = document.querySelector("main");
    // pages that are one screen high scroll in a box of their own; those in quirks mode by their body
    let scroller = document.scrollingElement ?? root;
    for (let up: Element | null | undefined = main; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight + 120)
        scroller = up;
    const place = scroller.scrollTop;
    scroller.scrollTop = 120;
    if (scroller.scrollHeight <= scroller.clientHeight + 120) held.push("nothing to scroll");
    else if (scroller.scrollTop !== 120) held.push("cannot be scrolled");
    scroller.scrollTop = place;
    if (main?.closest("[inert]")) held.push("inert");
    if (main?.closest("[aria-hidden=true]")) held.push("aria-hidden");
    for (let up: Element | null | undefined = main; up; up = up.parentElement)
      if (getComputedStyle(up).filter !== "none") held.push("blurred");
    const focused = document.activeElement;
    const inPart = Object.values(all).some((part) => focused && part.contains(focused));
    return {
      parts: Object.fromEntries(Object.keys(all).map((id) => [id, live?.shown(id) ?? false])),
      scroll: held,
      focus: inPart ? "part" : "page",
    };
  });
}
