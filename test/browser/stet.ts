/** Talking to Stet in a driven browser. */
import { PageState, parse } from "../../src/extension/messages";
import type { Driver } from "./driver";
import { pause, until } from "./patience";

const ASK = `(async () => {
  const api = globalThis.browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? api.tabs.sendMessage(tab.id, { type: "state" }).catch(() => null) : null;
})()`;

/** What Stet says of the current page; undefined where no content script of its answers. */
export async function pageState(driver: Driver): Promise<PageState | undefined> {
  return parse(PageState, await driver.inBackground<unknown>(ASK));
}

/** Waits until Stet has judged the current page and its text stands still; gives the text that stays. */
export async function judged(driver: Driver): Promise<string> {
  await until("Stet to judge the page", async () => {
    const state = await pageState(driver);
    if (state?.status === "failed") throw new Error("Stet failed on this page and left it as it came");
    return state !== undefined && state.status !== "loading";
  });
  return settled(driver);
}

/** Waits until the page's text has stood still for 200 ms and gives it. */
export async function settled(driver: Driver): Promise<string> {
  let text = await driver.text();
  let since = Date.now();
  await until("the page's text to stand still", async () => {
    await pause(50);
    const now = await driver.text();
    if (now !== text) since = Date.now();
    text = now;
    return Date.now() - since > 200;
  });
  return text;
}

/** The lines of visible text, white space squashed, empty ones left out. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0\u200b\u00ad]+/g, " ").trim())
    .filter(Boolean);
}
