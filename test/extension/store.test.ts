import { beforeEach, describe, expect, it } from "vitest";
import { createStore, type Store } from "../../src/extension/background/store";
import { OPTIONS_KEY, shardKey } from "../../src/extension/settings";
import { FakeArea, FakeEvent } from "./fake-browser";

let sync: FakeArea;
let local: FakeArea;
let store: Store;
const NOW = 1_700_000_000_000;

beforeEach(() => {
  sync = new FakeArea("sync", new FakeEvent());
  local = new FakeArea("local", new FakeEvent());
  store = createStore(sync, local, () => NOW);
});

/** What another start of the background, or another device, would read. */
const readAnew = () => createStore(sync, local, () => NOW).read();

describe("the store", () => {
  it("writes into the synchronised storage and nowhere else", async () => {
    await store.change({ mode: "quiet", sites: new Map([["a.com", "off"]]) });
    expect(await readAnew()).toEqual({ mode: "quiet", sites: new Map([["a.com", "off"]]) });
    expect(local.items).toEqual({});
    expect(await store.trouble()).toEqual({ broken: [], unsynced: false });
  });

  it("removes a site, and its shard when that is empty", async () => {
    await store.change({ sites: new Map([["a.com", "off"]]) });
    await store.change({ sites: new Map([["a.com", null]]) });
    expect(sync.items).toEqual({});
  });

  it("reads once, until it is told that storage changed", async () => {
    expect((await store.read()).mode).toBe("article");
    sync.items[OPTIONS_KEY] = { mode: "off" };
    expect((await store.read()).mode).toBe("article");
    store.forget();
    expect((await store.read()).mode).toBe("off");
  });
});

describe("when the synchronised storage is full", () => {
  beforeEach(() => {
    sync.refuses = "QUOTA_BYTES quota exceeded";
  });

  it("keeps changes on this device and says so", async () => {
    await store.change({ mode: "quiet", sites: new Map([["a.com", "off"]]) });
    await store.change({ sites: new Map([["b.org", "quiet"]]) });
    expect(await readAnew()).toEqual({
      mode: "quiet",
      sites: new Map([
        ["a.com", "off"],
        ["b.org", "quiet"],
      ]),
    });
    expect((await store.trouble()).unsynced).toBe(true);
  });

  it("keeps a removal too", async () => {
    sync.items[shardKey("a.com")] = { "a.com": "o" };
    await store.change({ sites: new Map([["a.com", null]]) });
    expect((await readAnew()).sites.size).toBe(0);
  });

  it("synchronises all of it once there is room, losing nothing that came from elsewhere", async () => {
    await store.change({ mode: "quiet", sites: new Map([["a.com", "off"]]) });
    sync.refuses = "";
    sync.items[shardKey("b.org")] = { "b.org": "q" };
    await store.change({ sites: new Map() });
    expect((await store.trouble()).unsynced).toBe(false);
    expect(local.items).toEqual({});
    expect(await readAnew()).toEqual({
      mode: "quiet",
      sites: new Map([
        ["a.com", "off"],
        ["b.org", "quiet"],
      ]),
    });
  });

  it("lets a later change of the same site win", async () => {
    await store.change({ sites: new Map([["a.com", "off"]]) });
    sync.refuses = "";
    await store.change({ sites: new Map([["a.com", "quiet"]]) });
    expect((await readAnew()).sites.get("a.com")).toBe("quiet");
    expect(local.items).toEqual({});
  });
});

it("works on this device alone where the synchronised storage can't even be read", async () => {
  sync.unreadable = "storage.sync is switched off";
  sync.refuses = sync.unreadable;
  await store.change({ sites: new Map([["a.com", "off"]]) });
  expect((await readAnew()).sites.get("a.com")).toBe("off");
});

it("fails aloud when a change can be stored nowhere", async () => {
  sync.refuses = "full";
  local.refuses = "full";
  await expect(store.change({ mode: "off", sites: new Map() })).rejects.toThrow("full");
});

describe("broken values", () => {
  it("are kept aside once, and replaced", async () => {
    sync.items[OPTIONS_KEY] = { mode: "loud" };
    expect((await store.read()).mode).toBe("article");
    store.forget();
    await store.read();
    expect((await store.trouble()).broken).toEqual([{ key: OPTIONS_KEY, value: '{"mode":"loud"}', at: NOW }]);
    expect(sync.items[OPTIONS_KEY]).toEqual({ mode: "article" });
  });

  it("stay where they are while they can't be kept aside", async () => {
    sync.items[OPTIONS_KEY] = "broken";
    local.refuses = "full";
    expect((await store.read()).mode).toBe("article");
    expect(sync.items[OPTIONS_KEY]).toBe("broken");
  });

  it("don't take sound sites with them", async () => {
    const key = shardKey("a.com");
    sync.items[key] = { "a.com": "o", "not a host": "o" };
    expect((await store.read()).sites).toEqual(new Map([["a.com", "off"]]));
    expect(sync.items[key]).toEqual({ "a.com": "o" });
    expect((await store.trouble()).broken).toHaveLength(1);
  });

  it("can be dismissed for good", async () => {
    sync.items[OPTIONS_KEY] = 1;
    await store.read();
    await store.dismissBroken();
    store.forget();
    expect((await store.trouble()).broken).toEqual([]);
  });

  it("among the changes kept on this device are kept aside as well", async () => {
    local.items.unsynced = { sites: "all of them" };
    expect((await store.read()).sites.size).toBe(0);
    expect((await store.trouble()).broken).toEqual([
      { key: "unsynced", value: '{"sites":"all of them"}', at: NOW },
    ]);
  });

  it("don't hide behind a broken list of broken values", async () => {
    local.items.aside = "nonsense";
    expect((await store.trouble()).broken).toEqual([{ key: "aside", value: '"nonsense"', at: NOW }]);
  });
});
