/** The toolbar button of one tab: how many nags are struck, in figures and for screen readers. */
import type { Browser } from "webextension-polyfill";

const BACKGROUND = "#9f2a1d";
const TEXT = "#ffffff";

/** The browser forgets a tab's badge by itself when the tab goes to another page. */
export async function showCount({ action, i18n }: Browser, tabId: number, count: number): Promise<void> {
  const text = count === 0 ? "" : count > 999 ? "999+" : String(count);
  const title = count === 0 ? i18n.getMessage("name") : i18n.getMessage("actionTitle", String(count));
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setTitle({ tabId, title }),
      action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
      action.setBadgeTextColor({ tabId, color: TEXT }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
