/** A browser as far as the extension needs one: storage, registrations, tabs, messages, badge. All in memory. */
import type { Browser, Runtime, Scripting } from "webextension-polyfill";
import type { Items } from "../../src/extension/settings";
import { en } from "./texts";

type Listener<Args extends unknown[]> = (...args: Args) => unknown;

export class FakeEvent<Args extends unknown[]> {
  readonly listeners = new Set<Listener<Args>>();
  addListener = (listener: Listener<Args>): void => void this.listeners.add(listener);
  removeListener = (listener: Listener<Args>): void => void this.listeners.delete(listener);
  emit = (...args: Args): unknown[] => [...this.listeners].map((listener) => listener(...args));
}

export interface FakeTab {
  id: number;
  url?: string;
  incognito?: boolean;
  discarded?: boolean;
  /** The content script in it, if any. */
  hear?: (message: unknown) => unknown;
}

export const ID = "stet@test";
export const HOME = "moz-extension://stet/";

export class FakeArea {
  items: Items = {};
  /** Set: writing fails with this message. */
  refuses = "";
  /** Set: reading fails with this message. */
  unreadable = "";
  writes = 0;

  constructor(
    readonly name: string,
    private readonly onChanged: FakeEvent<[Items, string]>,
  ) {}

  get = async (keys?: string | null): Promise<Items> => {
    if (this.unreadable) throw new Error(this.unreadable);
    const all = structuredClone(this.items);
    if (keys === null || keys === undefined) return all;
    return keys in all ? { [keys]: all[keys] } : {};
  };
  set = async (items: Items): Promise<void> => {
    if (this.refuses) throw new Error(this.refuses);
    this.writes++;
    Object.assign(this.items, structuredClone(items));
    this.onChanged.emit({}, this.name);
  };
  remove = async (key: string): Promise<void> => {
    if (this.refuses) throw new Error(this.refuses);
    this.writes++;
    delete this.items[key];
    this.onChanged.emit({}, this.name);
  };
}

export class FakeBrowser {
  readonly onInstalled = new FakeEvent<[]>();
  readonly onStartup = new FakeEvent<[]>();
  readonly onMessage = new FakeEvent<[unknown, Runtime.MessageSender]>();
  readonly onChanged = new FakeEvent<[Items, string]>();
  readonly onPermission = new FakeEvent<[]>();
  readonly onWindowRemoved = new FakeEvent<[]>();
  readonly sync = new FakeArea("sync", this.onChanged);
  readonly local = new FakeArea("local", this.onChanged);
  readonly session = new FakeArea("session", this.onChanged);
  tabs: FakeTab[] = [];
  /** Windows that are open, by whether they are private. */
  windows: { incognito: boolean }[] = [{ incognito: false }];
  granted: (origin: string) => boolean = () => true;
  /** Tabs in which the browser forbids scripts. */
  readonly closed = new Set<number>();
  readonly scripts = new Map<string, Scripting.RegisteredContentScript>();
  /** Calls that changed registrations, in order. */
  readonly registrationCalls: string[] = [];
  readonly injected: number[] = [];
  readonly css: { op: string; css?: string; origin?: string; target: Scripting.InjectionTarget }[] = [];
  readonly badges = new Map<number, string>();
  readonly titles = new Map<number, string>();
  readonly requested: string[][] = [];
  optionsOpened = 0;
  cssFails = false;

  /** The API as the extension gets it. */
  readonly api = {
    runtime: {
      id: ID,
      getURL: (path: string) => HOME + path,
      onInstalled: this.onInstalled,
      onStartup: this.onStartup,
      onMessage: this.onMessage,
      sendMessage: (message: unknown) => this.say(message, fromUi()),
      openOptionsPage: async () => void this.optionsOpened++,
    },
    storage: { sync: this.sync, local: this.local, session: this.session, onChanged: this.onChanged },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => this.granted(origin)),
      request: async ({ origins }: { origins: string[] }) => this.requested.push(origins) > 0,
      onAdded: this.onPermission,
    },
    windows: { getAll: async () => this.windows, onRemoved: this.onWindowRemoved },
    i18n: { getMessage: (key: string, fillings?: string | string[]) => en(key, [fillings ?? []].flat()) },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void this.badges.set(tabId, text),
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) =>
        void this.titles.set(tabId, title),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    tabs: {
      get: async (id: number) => ({ incognito: false, ...this.tab(id) }),
      query: async ({ url, discarded }: { url?: string[]; discarded?: boolean }) =>
        this.tabs
          .filter((tab) => !url || /^https?:/.test(tab.url ?? ""))
          .filter((tab) => discarded === undefined || (tab.discarded ?? false) === discarded)
          .map((tab) => ({ incognito: false, ...tab })),
      sendMessage: async (id: number, message: unknown) => {
        const { hear } = this.tab(id);
        if (!hear) throw new Error("Could not establish connection. Receiving end does not exist.");
        return hear(message);
      },
    },
    scripting: {
      getRegisteredContentScripts: async () =>
        [...this.scripts.values()].map((script) => structuredClone(script)),
      registerContentScripts: async (scripts: Scripting.RegisteredContentScript[]) => {
        this.registrationCalls.push("register");
        for (const script of scripts) {
          if (this.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          this.scripts.set(script.id, structuredClone(script));
        }
      },
      updateContentScripts: async (scripts: Scripting.RegisteredContentScript[]) => {
        this.registrationCalls.push("update");
        for (const script of scripts) {
          if (!this.scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
          // As Chromium does: what an update leaves out doesn't last.
          this.scripts.set(script.id, { persistAcrossSessions: false, ...structuredClone(script) });
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        this.registrationCalls.push("unregister");
        for (const id of ids) this.scripts.delete(id);
      },
      executeScript: async ({ target: { tabId } }: { target: { tabId: number } }) => {
        if (this.closed.has(tabId)) throw new Error("Cannot access contents of the page.");
        this.injected.push(tabId);
      },
      insertCSS: async (injection: Scripting.CSSInjection) => this.takeCss("add", injection),
      removeCSS: async (injection: Scripting.CSSInjection) => this.takeCss("remove", injection),
    },
  } as unknown as Browser;

  private tab(id: number): FakeTab {
    const tab = this.tabs.find((one) => one.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  }

  private takeCss(op: string, { css, origin, target }: Scripting.CSSInjection): void {
    if (this.cssFails) throw new Error("No frame with this id.");
    this.css.push({ op, css, origin, target });
  }

  /** What the extension answers to a message; undefined when nobody answers. */
  async say(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
    return this.onMessage.emit(message, sender).find((answer) => answer !== undefined);
  }
}

/** The popup or the settings page. */
export function fromUi(): Runtime.MessageSender {
  return { id: ID, url: `${HOME}popup/popup.html` };
}

/** The content script in a tab's top frame. */
export function fromTab(tab: FakeTab): Runtime.MessageSender {
  return {
    id: ID,
    url: tab.url,
    frameId: 0,
    tab: { id: tab.id, incognito: tab.incognito ?? false } as Runtime.MessageSender["tab"],
  };
}

/** Resolves once all that was set going by promises alone has come to rest. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}
