/** The background: keeps registrations and open tabs in step with the settings, and answers pages and popup. */
import type { Browser, Runtime } from "webextension-polyfill";
import { DEFAULTS } from "../settings";
import { answerPage } from "./answer-page";
import { answerUi } from "./answer-ui";
import { createNames } from "./names";
import { fromStored, type Plan, toStored } from "./plan";
import { createPrivateChoices } from "./private";
import { createQueue } from "./queue";
import { register, scriptsFor } from "./registration";
import { createStore } from "./store";
import { carry, revive } from "./tabs";

/** In the browser's memory: the plan that was last carried out in this run of the extension. */
const CARRIED_OUT = "plan";

/** Takes up work. Must be called at once when the background script runs, or the browser's events are missed. */
export function startBackground(api: Browser): void {
  const { sync, local, session } = api.storage;
  const store = createStore(sync, local, Date.now);
  const choices = createPrivateChoices(session);
  const names = createNames(session, local);
  const inTurn = createQueue();

  const plan = async (): Promise<Plan> => ({ settings: await store.read(), privately: await choices.read() });

  /** Does whatever the settings ask for and isn't done yet. Only to be called in turn. */
  async function settle(): Promise<void> {
    const now = await plan();
    await register(api.scripting, scriptsFor(now));
    const before = fromStored((await session.get(CARRIED_OUT))[CARRIED_OUT]);
    await session.set({ [CARRIED_OUT]: toStored(now) });
    await (before ? carry(api, before, now) : revive(api, now));
  }

  const soon = (task: () => Promise<void> = settle): void => {
    inTurn(task).catch((error: unknown) => console.error("Stet:", error));
  };

  api.runtime.onInstalled.addListener(() => soon());
  api.runtime.onStartup.addListener(() =>
    soon(async () => {
      await store.retrySync();
      await settle();
    }),
  );
  api.storage.onChanged.addListener((_changes, area) => {
    if (area !== "sync") return;
    store.forget();
    soon();
  });
  api.permissions.onAdded.addListener(() =>
    soon(async () => {
      await session.remove(CARRIED_OUT);
      await settle();
    }),
  );
  // There are no windows in Firefox for Android.
  api.windows?.onRemoved.addListener(() =>
    soon(async () => {
      if ((await api.windows.getAll()).some(({ incognito }) => incognito)) return;
      await choices.clear();
      await settle();
    }),
  );

  const page = answerPage(api, {
    names,
    plan: () => plan().catch(() => ({ settings: DEFAULTS, privately: new Map() })),
  });
  const ui = answerUi(api, { store, choices, plan, inTurn, settle });
  api.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender) => page(message, sender) ?? ui(message, sender),
  );

  soon();
}
