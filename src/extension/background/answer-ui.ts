/** Answers the popup and the options page. */
import type { Browser, Runtime } from "webextension-polyfill";
import { FromUi, type OptionsState, type PopupState, parse } from "../messages";
import type { SiteMode } from "../modes";
import { modeOf } from "../settings";
import { siteFromInput, siteOf } from "../sites";
import type { Plan } from "./plan";
import { popupState } from "./popup-state";
import type { PrivateChoices } from "./private";
import type { Queue } from "./queue";
import type { Store } from "./store";
import { tell } from "./tabs";

interface Means {
  store: Store;
  choices: PrivateChoices;
  plan(): Promise<Plan>;
  inTurn: Queue;
  /** Carries the settings out; only to be called in turn. */
  settle(): Promise<void>;
}

type Answer = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** A listener that answers Stet's own pages, and nothing else. */
export function answerUi(api: Browser, { store, choices, plan, inTurn, settle }: Means): Answer {
  const home = api.runtime.getURL("");
  return (message, sender) => {
    if (sender.id !== api.runtime.id || !sender.url?.startsWith(home)) return undefined;
    const said = parse(FromUi, message);
    return said && answer(said);
  };

  async function answer(said: FromUi): Promise<PopupState | OptionsState> {
    switch (said.type) {
      case "tabMode":
        await inTurn(() => setTabMode(said.tabId, said.mode));
        return popupState(api, await plan(), said.tabId);
      case "tabPiece":
        await tell(api.tabs, said.tabId, { type: "piece", id: said.id, struck: said.struck });
        return popupState(api, await plan(), said.tabId);
      case "tabPause":
        await tell(api.tabs, said.tabId, { type: "pause", paused: said.paused });
        return popupState(api, await plan(), said.tabId);
      case "popup":
        return popupState(api, await plan(), said.tabId);
      case "defaultMode":
        await inTurn(async () => {
          await store.change({ mode: said.mode, sites: new Map() });
          await settle();
        });
        return optionsState();
      case "siteMode":
        return optionsState(await setSiteMode(said.site, said.mode));
      case "retrySync":
        await inTurn(() => store.retrySync());
        return optionsState();
      case "dismissBroken":
        await inTurn(() => store.dismissBroken());
        return optionsState();
      case "options":
        return optionsState();
    }
  }

  async function setTabMode(tabId: number, mode: SiteMode): Promise<void> {
    const { url, incognito } = await api.tabs.get(tabId);
    const site = url === undefined ? undefined : siteOf(url);
    if (site === undefined) return;
    if (incognito) {
      await choices.set(site, mode);
    } else {
      const { mode: byDefault } = await store.read();
      await store.change({ sites: new Map([[site, mode === byDefault ? null : mode]]) });
    }
    await settle();
  }

  /** False when what was typed names no site. */
  async function setSiteMode(typed: string, mode: SiteMode | null): Promise<boolean> {
    const { sites } = await store.read();
    const site = sites.has(typed) ? typed : siteFromInput(typed);
    if (site === undefined) return false;
    await inTurn(async () => {
      await store.change({ sites: new Map([[site, mode]]) });
      await settle();
    });
    return true;
  }

  async function optionsState(understood = true): Promise<OptionsState> {
    const [settings, trouble] = await Promise.all([store.read(), store.trouble()]);
    const sites = [...settings.sites.keys()].sort().map((site) => ({ site, mode: modeOf(settings, site) }));
    return { mode: settings.mode, sites, ...trouble, understood };
  }
}
