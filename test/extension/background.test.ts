import { beforeEach, describe, expect, it, vi } from "vitest";
import { startBackground } from "../../src/extension/background/start";
import { OPTIONS_KEY, shardKey } from "../../src/extension/settings";
import { FakeBrowser, type FakeTab, fromTab, fromUi, rest } from "./fake-browser";

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
});

const say = (message: unknown) => browser.say(message, fromUi());
const pages = () => browser.scripts.get("pages");

/** A tab with a content script that remembers what it was told. */
function page(id: number, url: string, incognito = false): FakeTab & { told: unknown[] } {
  const told: unknown[] = [];
  const hear = (message: unknown) => {
    told.push(message);
    return { status: "loading" };
  };
  const tab = { id, url, incognito, hear, told };
  browser.tabs.push(tab);
  return tab;
}

/** As at the browser's start, or when an idle background is woken: all variables gone, storage kept. */
async function start(): Promise<void> {
  startBackground(browser.api);
  await rest();
}

async function killAndStart(): Promise<void> {
  browser.onMessage.listeners.clear();
  browser.onChanged.listeners.clear();
  browser.onInstalled.listeners.clear();
  await start();
}

describe("registration", () => {
  it("covers every page from the start, at the start of documents, for good, in the top frame", async () => {
    await start();
    expect([...browser.scripts.values()]).toEqual([
      {
        id: "pages",
        js: ["content.js"],
        matches: ["http://*/*", "https://*/*"],
        excludeMatches: [],
        runAt: "document_start",
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  });

  it("leaves out the sites that are off", async () => {
    await start();
    await say({ type: "siteMode", site: "example.co.uk", mode: "off" });
    await say({ type: "siteMode", site: "localhost", mode: "off" });
    await say({ type: "siteMode", site: "example.org", mode: "quiet" });
    expect(pages()?.excludeMatches).toEqual(["*://*.example.co.uk/*", "*://localhost/*"]);
    expect(pages()?.persistAcrossSessions).toBe(true);
  });

  it("changes without a moment in which pages would get no script", async () => {
    await start();
    await say({ type: "siteMode", site: "example.org", mode: "off" });
    await say({ type: "siteMode", site: "example.org", mode: null });
    expect(browser.registrationCalls).toEqual(["register", "update", "update"]);
  });

  it("with Off as the default covers only the sites that are on, and nothing when there are none", async () => {
    await start();
    await say({ type: "defaultMode", mode: "off" });
    expect(browser.scripts.size).toBe(0);
    await say({ type: "siteMode", site: "example.org", mode: "article" });
    await say({ type: "siteMode", site: "example.net", mode: "off" });
    expect(pages()?.matches).toEqual(["*://*.example.org/*"]);
    expect(pages()?.excludeMatches).toEqual([]);
  });

  it("heals itself whenever the background starts", async () => {
    await start();
    browser.scripts.clear();
    await killAndStart();
    expect(pages()).toBeDefined();
    browser.scripts.set("pages", { id: "pages", js: ["old.js"], matches: ["http://*/*"] });
    browser.scripts.set("stray", { id: "stray" });
    await killAndStart();
    expect([...browser.scripts.keys()]).toEqual(["pages"]);
    expect(pages()?.js).toEqual(["content.js"]);
  });

  it("isn't touched when it is right", async () => {
    await start();
    await killAndStart();
    browser.onStartup.emit();
    await rest();
    expect(browser.registrationCalls).toEqual(["register"]);
  });

  it("takes quick toggles in turn", async () => {
    await start();
    const modes = ["off", "article", "off", "quiet", "off"] as const;
    await Promise.all(modes.map((mode) => say({ type: "siteMode", site: "example.org", mode })));
    await Promise.all(["a.com", "b.com"].map((site) => say({ type: "siteMode", site, mode: "off" })));
    expect(pages()?.excludeMatches).toEqual(["*://*.a.com/*", "*://*.b.com/*", "*://*.example.org/*"]);
  });

  it("follows settings that another device changed", async () => {
    await start();
    await browser.sync.set({ [shardKey("example.org")]: { "example.org": "o" } });
    await rest();
    expect(pages()?.excludeMatches).toEqual(["*://*.example.org/*"]);
  });

  it("isn't all that waits for the browser's start: what could not be synchronised is tried again", async () => {
    await start();
    browser.sync.refuses = "full";
    await say({ type: "siteMode", site: "example.org", mode: "off" });
    browser.sync.refuses = "";
    browser.onStartup.emit();
    await rest();
    expect(Object.keys(browser.sync.items)).toEqual([shardKey("example.org")]);
    expect(browser.local.items.unsynced).toBeUndefined();
  });

  it("happens with defaults when the stored settings are broken", async () => {
    browser.sync.items = { [OPTIONS_KEY]: "x", [shardKey("example.org")]: ["off"] };
    await start();
    expect(pages()?.matches).toEqual(["http://*/*", "https://*/*"]);
  });
});

describe("open tabs", () => {
  it("get the content script at installation, update and restart, but only where Stet isn't off", async () => {
    browser.sync.items[shardKey("off.example")] = { "off.example": "o" };
    browser.tabs = [
      { id: 1, url: "https://news.example/a" },
      { id: 2, url: "https://www.off.example/a" },
      { id: 3, url: "about:config" },
      { id: 4, url: "https://asleep.example/", discarded: true },
      { id: 5 },
    ];
    startBackground(browser.api);
    browser.onInstalled.emit();
    await rest();
    expect(browser.injected).toEqual([1]);
    await killAndStart();
    expect(browser.injected).toEqual([1]);
    await browser.session.remove("plan");
    await killAndStart();
    expect(browser.injected).toEqual([1, 1]);
  });

  it("of a site are restored at once when it is turned off, and no others", async () => {
    const one = page(1, "https://example.org/a");
    const two = page(2, "https://www.example.org/b");
    const other = page(3, "https://example.net/");
    await start();
    await say({ type: "tabMode", tabId: 1, mode: "off" });
    expect(one.told).toContainEqual({ type: "end" });
    expect(two.told).toEqual([{ type: "end" }]);
    expect(other.told).toEqual([]);
  });

  it("of a site get the script at once when it is turned on", async () => {
    browser.tabs = [{ id: 1, url: "https://example.org/" }];
    await start();
    await say({ type: "tabMode", tabId: 1, mode: "off" });
    browser.injected.length = 0;
    await say({ type: "siteMode", site: "example.org", mode: "quiet" });
    expect(browser.injected).toContain(1);
  });

  it("are told of a new mode, also by way of the default", async () => {
    const tab = page(1, "https://example.org/");
    const own = page(2, "https://example.net/");
    await start();
    await say({ type: "siteMode", site: "example.net", mode: "article" });
    await say({ type: "defaultMode", mode: "quiet" });
    expect(tab.told).toEqual([{ type: "mode", mode: "quiet" }]);
    expect(own.told).toEqual([]);
  });

  it("are told even if the background was killed in between", async () => {
    const tab = page(1, "https://example.org/");
    await start();
    await killAndStart();
    await say({ type: "siteMode", site: "example.org", mode: "off" });
    expect(tab.told).toEqual([{ type: "end" }]);
  });

  it("get the script when access is granted", async () => {
    browser.tabs = [{ id: 1, url: "https://example.org/" }];
    await start();
    browser.injected.length = 0;
    browser.onPermission.emit();
    await rest();
    expect(browser.injected).toEqual([1]);
  });
});

describe("private windows", () => {
  const stored = () => JSON.stringify([browser.sync.items, browser.local.items]);
  const hello = async (tab: FakeTab) =>
    (await browser.say({ type: "hello", born: 1 }, fromTab(tab))) as { mode: string };

  it("leave nothing in storage, and other windows as they were", async () => {
    const secret = page(1, "https://example.org/", true);
    const open = page(2, "https://example.org/");
    await start();
    const before = stored();
    await say({ type: "tabMode", tabId: 1, mode: "off" });
    expect(stored()).toBe(before);
    expect(secret.told).toContainEqual({ type: "end" });
    expect(open.told).toEqual([]);
    expect((await hello(secret)).mode).toBe("off");
    expect((await hello(open)).mode).toBe("article");
    expect(pages()?.excludeMatches).toEqual([]);
  });

  it("can turn a site on that is off otherwise, as long as they are open", async () => {
    const secret = page(1, "https://example.org/", true);
    await start();
    await say({ type: "siteMode", site: "example.org", mode: "off" });
    await say({ type: "tabMode", tabId: 1, mode: "quiet" });
    expect(browser.scripts.get("private")).toMatchObject({
      matches: ["*://*.example.org/*"],
      persistAcrossSessions: false,
    });
    expect((await hello(secret)).mode).toBe("quiet");
    expect((await hello({ ...secret, incognito: false })).mode).toBe("off");
    browser.windows = [{ incognito: false }];
    browser.onWindowRemoved.emit();
    await rest();
    expect(browser.scripts.has("private")).toBe(false);
    expect((await hello(secret)).mode).toBe("off");
  });

  it("keep their choices while one of them is open", async () => {
    const secret = page(1, "https://example.org/", true);
    await start();
    await say({ type: "tabMode", tabId: 1, mode: "off" });
    browser.windows = [{ incognito: false }, { incognito: true }];
    browser.onWindowRemoved.emit();
    await rest();
    expect((await hello(secret)).mode).toBe("off");
  });
});

it("says what failed and goes on", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  browser.session.unreadable = "broken";
  await start();
  expect(error).toHaveBeenCalled();
  browser.session.unreadable = "";
  await say({ type: "siteMode", site: "example.org", mode: "off" });
  expect(pages()?.excludeMatches).toEqual(["*://*.example.org/*"]);
  error.mockRestore();
});
