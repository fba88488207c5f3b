/** What the popup needs to know about a tab. */
import type { Browser } from "webextension-polyfill";
import type { PageState, PopupState } from "../messages";
import { ALL_PAGES } from "../patterns";
import { hostPatternOf, siteOf } from "../sites";
import { modeIn, type Plan } from "./plan";
import { inject, tell } from "./tabs";

export async function popupState(api: Browser, plan: Plan, tabId: number): Promise<PopupState> {
  const { url, incognito: isPrivate } = await api.tabs.get(tabId);
  const site = url === undefined ? undefined : siteOf(url);
  if (url === undefined || site === undefined) {
    // Without access to a tab its address is hidden: then only the access in general tells the two cases apart.
    const granted = url !== undefined || (await api.permissions.contains({ origins: ALL_PAGES }));
    return { mode: plan.settings.mode, access: granted ? "closed" : "withheld", isPrivate };
  }
  const mode = modeIn(plan, { url, incognito: isPrivate });
  const pattern = hostPatternOf(url);
  const state: PopupState = { site, mode, pattern, access: "open", isPrivate };
  if (!(await api.permissions.contains({ origins: [pattern] }))) return { ...state, access: "withheld" };
  if (mode === "off") return state;
  const page = await ask(api, tabId);
  return page ? { ...state, page } : { ...state, access: "closed" };
}

/** The page's own word; where nobody answers, the content script is brought in first. */
async function ask(api: Browser, tabId: number): Promise<PageState | undefined> {
  const state = await tell(api.tabs, tabId, { type: "state" });
  if (state) return state;
  return (await inject(api.scripting, tabId)) ? tell(api.tabs, tabId, { type: "state" }) : undefined;
}
