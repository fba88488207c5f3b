/** Talking to Stet in a driven browser. */
import { PageState, parse, type ToPage } from "../../src/extension/messages";
import type { Driver } from "./driver";
import { until } from "./patience";
import { VISIBLE_TEXT } from "./script";

/** What Stet says of the current page; undefined where no content script of its answers. */
export function pageState(driver: Driver): Promise<PageState | undefined> {
  return tell(driver, { type: "state" });
}

/** Says something to the content script of the current page, as the background does. */
export async function tell(driver: Driver, message: ToPage): Promise<PageState | undefined> {
  const answer = await driver.inBackground<unknown>(`(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? api.tabs.sendMessage(tab.id, ${JSON.stringify(message)}).catch(() => null) : null;
  })()`);
  return parse(PageState, answer);
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
export function settled(driver: Driver): Promise<string> {
  return driver.evaluateSource<string>(`(async () => {
    const end = performance.now() + 10_000;
    let text = ${VISIBLE_TEXT};
    for (let still = 0; still < 5; ) {
      if (performance.now() > end) throw new Error("waited 10 s for the page's text to stand still");
      await new Promise((resolve) => setTimeout(resolve, 40));
      const now = ${VISIBLE_TEXT};
      still = now === text ? still + 1 : 0;
      text = now;
    }
    return text;
  })()`);
}

/** The lines of visible text, white space squashed, empty ones left out. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0\u200b\u00ad]+/g, " ").trim())
    .filter(Boolean);
}
