/** What Stet costs while a page adds nodes by the thousand: its share of the time, by Chromium's profiler. */
import type { CDPSession, Page } from "puppeteer-core";
import { REGISTERED, startChromium } from "../../test/browser/chromium-process";
import { pause, until } from "../../test/browser/patience";
import { newProfile } from "../../test/browser/profile";
import { STORY } from "../../test/site/live/behaviours";
import type { Site } from "../../test/site/server";
import { findBrowser, howToInstall } from "../lib/browsers.mjs";
import { inRoot } from "../lib/paths";

const NODES = 20_000;
const BURST = 500;
const EVERY = 50;
const STORMS = 3;

interface Share {
  mode: string;
  /** Milliseconds in which a script of Stet's was on the stack, in which the thread did anything, and in all. */
  stet: number;
  busy: number;
  window: number;
}

/** Medians of some storms, in a page in Article mode. Chromium's sampling profiler, at 100 microseconds. */
export async function stormShare(site: Site): Promise<Share[]> {
  const program = findBrowser("chromium");
  if (!program) throw new Error(howToInstall("chromium"));
  const profile = await newProfile();
  try {
    const chromium = await startChromium(program, profile, {});
    try {
      const { browser } = chromium;
      const id = await browser.installExtension(inRoot("dist", "chrome"));
      const target = await browser.waitForTarget(
        (one) => one.type() === "service_worker" && one.url().includes(id),
      );
      const worker = await target.worker();
      await until("Stet to register its content script", () => worker?.evaluate(REGISTERED));
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const shares: Share[] = [];
      for (const nags of [0, 4]) {
        const storms: Share[] = [];
        for (let time = 0; time < STORMS; time++) storms.push(await storm(page, site, nags));
        storms.sort((a, b) => a.stet / a.window - b.stet / b.window);
        shares.push(storms[STORMS >> 1] as Share);
      }
      return shares;
    } finally {
      await chromium.quit();
    }
  } finally {
    await profile.remove();
  }
}

async function storm(page: Page, site: Site, nags: number): Promise<Share> {
  const options = `after=1500&nodes=${NODES}&burst=${BURST}&every=${EVERY}&nags=${nags}`;
  await page.goto(site.url(`${STORY}?live=storm&${options}`), { waitUntil: "load" });
  await pause(1_000);
  const session = await page.createCDPSession();
  try {
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 100 });
    await page.waitForFunction("live.happened('storm')", { timeout: 10_000, polling: 20 });
    await session.send("Profiler.start");
    await page.waitForFunction("live.happened('storm-over')", { timeout: 30_000, polling: 200 });
    // What Stet put off until the page rests belongs to the storm too.
    await pause(1_500);
    return { mode: nags ? "with nags" : "without", ...(await shareOf(session)) };
  } finally {
    await session.detach();
  }
}

async function shareOf(session: CDPSession): Promise<Omit<Share, "mode">> {
  const { profile } = await session.send("Profiler.stop");
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const own = new Map<number, boolean>();
  const isOwn = (id: number): boolean => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const is =
      /^chrome-extension:.*\/content\.js$/.test(byId.get(id)?.url ?? "") ||
      (parent !== undefined && isOwn(parent));
    own.set(id, is);
    return is;
  };
  let [stet, busy, window] = [0, 0, 0];
  samples.forEach((id, i) => {
    // A delta is the time before its sample, so that which follows a sample is the next one's.
    const took = (timeDeltas[i + 1] ?? 0) / 1000;
    const name = byId.get(id)?.functionName;
    window += took;
    if (name !== "(idle)") busy += took;
    if (isOwn(id)) stet += took;
  });
  return { stet, busy, window };
}
