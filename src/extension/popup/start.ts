/** Ties the popup's view to the background. */
import type { Browser, Runtime } from "webextension-polyfill";
import { FromPage, type FromUi, PopupState, parse } from "../messages";
import { ALL_PAGES } from "../patterns";
import type { Translate } from "../ui/i18n";
import { createView } from "./view";

/** Milliseconds between looks at a page that is still loading. */
const PATIENCE = 400;

export async function startPopup(api: Browser, document: Document, t: Translate): Promise<void> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  let latest = 0;

  const view = createView(document, t, {
    setMode: (mode) => tabId !== undefined && void ask({ type: "tabMode", tabId, mode }),
    choose: (id, struck) => tabId !== undefined && void ask({ type: "tabPiece", tabId, id, struck }),
    pause: (paused) => tabId !== undefined && void ask({ type: "tabPause", tabId, paused }),
    // Browsers want the request straight from the click. Where it closes the popup, the background carries on.
    allow: (pattern) =>
      void api.permissions.request({ origins: pattern === undefined ? ALL_PAGES : [pattern] }).then(refresh),
    openSettings: () => void api.runtime.openOptionsPage().then(() => document.defaultView?.close()),
  });

  /** Shows the answer, unless a later question was asked meanwhile. */
  async function ask(message: FromUi): Promise<void> {
    const turn = ++latest;
    const state = parse(PopupState, await api.runtime.sendMessage(message).catch(() => undefined));
    if (turn !== latest) return;
    view.show(state);
    if (state?.page?.status === "loading") setTimeout(refresh, PATIENCE);
  }

  async function refresh(): Promise<void> {
    if (tabId !== undefined) await ask({ type: "popup", tabId });
  }

  // The page says how much is struck whenever that changes; a sign that the popup is out of date.
  api.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== api.runtime.id || sender.tab?.id !== tabId || sender.frameId !== 0) return;
    if (parse(FromPage, message)?.type === "struck") void refresh();
  });

  if (tabId === undefined) view.show(undefined);
  else await refresh();
}
