import { beforeEach, describe, expect, it, vi } from "vitest";
import { startBackground } from "../../src/extension/background/start";
import { Hello, PopupState, parse } from "../../src/extension/messages";
import { shardKey } from "../../src/extension/settings";
import { FakeBrowser, type FakeTab, fromTab, fromUi, HOME, ID, rest } from "./fake-browser";

let browser: FakeBrowser;
let tab: FakeTab;

beforeEach(async () => {
  browser = new FakeBrowser();
  tab = { id: 7, url: "https://www.example.org/story" };
  browser.tabs = [tab];
  startBackground(browser.api);
  await rest();
  browser.injected.length = 0;
});

const fromPage = (message: unknown) => browser.say(message, fromTab(tab));
const popup = async (tabId = 7) => parse(PopupState, await browser.say({ type: "popup", tabId }, fromUi()));

describe("pages", () => {
  it("learn their mode and the name of their attribute", async () => {
    const hello = parse(Hello, await fromPage({ type: "hello", born: 1234.5 }));
    expect(hello).toMatchObject({ mode: "article", former: [] });
    expect(hello?.attribute).toMatch(/^data-[a-z]{8,13}$/);
    expect(await fromPage({ type: "hello", born: 1234.5 })).toEqual(hello);
    expect(parse(Hello, await fromPage({ type: "hello", born: 1234.6 }))?.attribute).not.toBe(
      hello?.attribute,
    );
  });

  it("are judged by the default when the settings can't be read at all", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    browser.local.unreadable = "broken";
    browser.onChanged.emit({}, "sync");
    expect(await fromPage({ type: "hello", born: 1 })).toMatchObject({ mode: "article" });
    await rest();
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });

  it("get their rules into the user origin of their own document", async () => {
    const sender = { ...fromTab(tab), documentId: "D1" };
    const css = "[data-x]{display:none!important}";
    expect(await browser.say({ type: "style", op: "add", css }, sender)).toBe(true);
    expect(await fromPage({ type: "style", op: "remove", css })).toBe(true);
    expect(browser.css).toEqual([
      { op: "add", css, origin: "USER", target: { tabId: 7, documentIds: ["D1"] } },
      { op: "remove", css, origin: "USER", target: { tabId: 7, frameIds: [0] } },
    ]);
    browser.cssFails = true;
    expect(await fromPage({ type: "style", op: "add", css })).toBe(false);
  });

  it("have their count on the badge, and in words", async () => {
    await fromPage({ type: "struck", count: 3 });
    expect([browser.badges.get(7), browser.titles.get(7)]).toEqual(["3", "Stet – nags struck: 3"]);
    await fromPage({ type: "struck", count: 12_345 });
    expect(browser.badges.get(7)).toBe("999+");
    await fromPage({ type: "struck", count: 0 });
    expect([browser.badges.get(7), browser.titles.get(7)]).toEqual(["", "Stet"]);
  });

  it("don't change the badge while they are only being prepared, or from a frame", async () => {
    await browser.say({ type: "struck", count: 3 }, { ...fromTab(tab), frameId: 5 });
    const sender = Object.assign(fromTab(tab), { documentLifecycle: "prerender" });
    await browser.say({ type: "struck", count: 3 }, sender);
    expect(browser.badges.size).toBe(0);
  });
});

describe("what isn't understood is ignored", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a string", "hello"],
    ["an unknown type", { type: "reboot" }],
    ["a missing field", { type: "hello" }],
    ["a field too many", { type: "hello", born: 1, mode: "off" }],
    ["a wrong type", { type: "struck", count: "3" }],
    ["a number that counts nothing", { type: "struck", count: -1 }],
    ["no number at all", { type: "struck", count: Number.NaN }],
    ["an unknown operation", { type: "style", op: "replace", css: "" }],
    ["a rule without end", { type: "style", op: "add", css: "x".repeat(600_000) }],
  ])("%s", async (_what, message) => {
    expect(await fromPage(message)).toBeUndefined();
    expect([browser.css, [...browser.badges]]).toEqual([[], []]);
  });

  it("from another extension, or a page that isn't on the web", async () => {
    const hello = { type: "hello", born: 1 };
    expect(await browser.say(hello, { ...fromTab(tab), id: "other@test" })).toBeUndefined();
    expect(await browser.say(hello, { ...fromTab(tab), url: "file:///tmp/x.html" })).toBeUndefined();
    expect(await browser.say(hello, { id: ID, url: tab.url })).toBeUndefined();
  });

  it("as are a page's attempts to speak as the popup", async () => {
    const message = { type: "defaultMode", mode: "off" };
    expect(await fromPage(message)).toBeUndefined();
    expect(await browser.say(message, { ...fromUi(), id: "other@test" })).toBeUndefined();
    expect(
      await browser.say(message, { id: ID, url: "https://evil.example/?moz-extension://stet/" }),
    ).toBeUndefined();
    expect(await browser.say({ ...message, mode: "loud" }, fromUi())).toBeUndefined();
    expect(browser.scripts.has("pages")).toBe(true);
    expect(
      await browser.say({ type: "options" }, { id: ID, url: `${HOME}options/options.html` }),
    ).toBeDefined();
  });
});

describe("the popup", () => {
  const judged = { status: "judged", article: true, gate: "none", pieces: [] };

  it("gets the page's own word", async () => {
    tab.hear = (message) => (message && typeof message === "object" ? judged : undefined);
    expect(await popup()).toEqual({
      site: "example.org",
      mode: "article",
      access: "open",
      pattern: "https://www.example.org/*",
      isPrivate: false,
      page: judged,
    });
  });

  it("brings the content script in where it is missing", async () => {
    await popup();
    expect(browser.injected).toEqual([7]);
  });

  it("learns that the browser keeps extensions out", async () => {
    browser.closed.add(7);
    expect(await popup()).toMatchObject({ access: "closed" });
    browser.tabs.push({ id: 8, url: "about:config" });
    expect(await popup(8)).toMatchObject({ access: "closed" });
    browser.tabs.push({ id: 9 });
    expect(await popup(9)).toMatchObject({ access: "closed" });
  });

  it("learns that access is withheld, with or without a known address", async () => {
    browser.granted = () => false;
    browser.tabs.push({ id: 9 });
    expect(await popup()).toMatchObject({ access: "withheld", site: "example.org" });
    const blind = await popup(9);
    expect(blind).toMatchObject({ access: "withheld" });
    expect(blind?.site).toBeUndefined();
    expect(browser.injected).toEqual([]);
  });

  it("asks nobody where Stet is off", async () => {
    await browser.say({ type: "tabMode", tabId: 7, mode: "off" }, fromUi());
    let asked = 0;
    tab.hear = () => asked++;
    const state = await popup();
    expect(state?.mode).toBe("off");
    expect(state?.page).toBeUndefined();
    expect(asked).toBe(0);
  });

  it("ignores nonsense out of a page", async () => {
    tab.hear = () => ({ status: "judged", pieces: "many" });
    expect(await popup()).toMatchObject({ access: "closed" });
  });

  it("passes the reader's choices on", async () => {
    const told: unknown[] = [];
    tab.hear = (message) => {
      told.push(message);
      return judged;
    };
    await browser.say({ type: "tabPiece", tabId: 7, id: 3, struck: false }, fromUi());
    await browser.say({ type: "tabPause", tabId: 7, paused: true }, fromUi());
    expect(told).toContainEqual({ type: "piece", id: 3, struck: false });
    expect(told).toContainEqual({ type: "pause", paused: true });
  });

  it("forgets a site's mode when it is the default's again", async () => {
    await browser.say({ type: "tabMode", tabId: 7, mode: "quiet" }, fromUi());
    expect(Object.keys(browser.sync.items)).toHaveLength(1);
    await browser.say({ type: "tabMode", tabId: 7, mode: "article" }, fromUi());
    expect(browser.sync.items).toEqual({});
  });
});

describe("the settings page", () => {
  it("gets sites in order, and warnings", async () => {
    await browser.say({ type: "siteMode", site: "https://www.b.example/x", mode: "off" }, fromUi());
    browser.sync.refuses = "full";
    expect(await browser.say({ type: "siteMode", site: "a.example", mode: "quiet" }, fromUi())).toEqual({
      mode: "article",
      sites: [
        { site: "a.example", mode: "quiet" },
        { site: "b.example", mode: "off" },
      ],
      broken: [],
      unsynced: true,
      understood: true,
    });
    browser.sync.refuses = "";
    expect(await browser.say({ type: "retrySync" }, fromUi())).toMatchObject({ unsynced: false });
  });

  it("learns that what was typed is no site", async () => {
    const answer = await browser.say({ type: "siteMode", site: "not a site", mode: "off" }, fromUi());
    expect(answer).toMatchObject({ understood: false, sites: [] });
  });

  it("can remove a site that the suffix list knows by another name today", async () => {
    await browser.sync.set({ [shardKey("www.example.org")]: { "www.example.org": "o" } });
    await rest();
    const answer = await browser.say({ type: "siteMode", site: "www.example.org", mode: null }, fromUi());
    expect(answer).toMatchObject({ sites: [] });
  });
});
