/** Open tabs: brings Stet into them, talks to it, takes it out. */
import type { Browser } from "webextension-polyfill";
import { PageState, parse, type ToPage } from "../messages";
import { ALL_PAGES } from "../patterns";
import { modeIn, type Place, type Plan } from "./plan";
import { CONTENT_SCRIPT } from "./registration";

/** An open page that Stet has access to. */
interface OpenPage extends Place {
  tabId: number;
}

/** Says something to a tab's page. Undefined when nobody is there or the answer makes no sense. */
export async function tell(
  tabs: Browser["tabs"],
  tabId: number,
  message: ToPage,
): Promise<PageState | undefined> {
  try {
    return parse(PageState, await tabs.sendMessage(tabId, message, { frameId: 0 }));
  } catch {
    return undefined;
  }
}

/** Runs the content script in a tab now; one that already runs there stays. False where the browser forbids it. */
export async function inject(scripting: Browser["scripting"], tabId: number): Promise<boolean> {
  try {
    await scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Brings Stet into every open page where it isn't off: after an installation, an update, a restart. */
export async function revive(api: Browser, plan: Plan): Promise<void> {
  const pages = await openPages(api);
  await Promise.all(
    pages.filter((page) => modeIn(plan, page) !== "off").map(({ tabId }) => inject(api.scripting, tabId)),
  );
}

/** Carries a change of plan into the open pages that it concerns, without reloading them. */
export async function carry(api: Browser, before: Plan, after: Plan): Promise<void> {
  const pages = await openPages(api);
  await Promise.all(
    pages.map(async (page) => {
      const mode = modeIn(after, page);
      if (mode === modeIn(before, page)) return;
      if (mode === "off") await tell(api.tabs, page.tabId, { type: "end" });
      else if (!(await tell(api.tabs, page.tabId, { type: "mode", mode })))
        await inject(api.scripting, page.tabId);
    }),
  );
}

/** Unloaded tabs are left out: they get the content script when they load, and injecting would load them. */
async function openPages({ tabs }: Browser): Promise<OpenPage[]> {
  const found = await tabs.query({ url: ALL_PAGES, discarded: false });
  return found.flatMap(({ id, url, incognito }) => (id === undefined ? [] : [{ tabId: id, url, incognito }]));
}
