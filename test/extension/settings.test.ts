import { describe, expect, it } from "vitest";
import {
  apply,
  decode,
  encode,
  type Items,
  modeOf,
  OPTIONS_KEY,
  shardKey,
} from "../../src/extension/settings";

const sites = (entries: [string, "article" | "quiet" | "off"][]) => new Map(entries);

describe("settings", () => {
  it("are Article everywhere at first", () => {
    const { settings, broken } = decode({});
    expect(settings.mode).toBe("article");
    expect(modeOf(settings, "example.com")).toBe("article");
    expect(broken).toEqual([]);
  });

  it("survive being stored", () => {
    const settings = {
      mode: "quiet" as const,
      sites: sites([
        ["a.com", "off"],
        ["b.org", "article"],
        ["[::1]", "quiet"],
      ]),
    };
    const items: Items = { [OPTIONS_KEY]: encode(settings, OPTIONS_KEY) };
    for (const site of settings.sites.keys()) items[shardKey(site)] = encode(settings, shardKey(site));
    expect(decode(JSON.parse(JSON.stringify(items)) as Items)).toEqual({ settings, broken: [] });
  });

  it("hold thousands of sites within the browsers' limits", () => {
    const many = sites(Array.from({ length: 3000 }, (_, i) => [`news-paper-${i}.example`, "off"]));
    const settings = { mode: "article" as const, sites: many };
    const keys = new Set([...many.keys()].map(shardKey));
    const sizes = [...keys].map((key) => key.length + JSON.stringify(encode(settings, key)).length);
    expect(Math.max(...sizes)).toBeLessThan(8192);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(102_400);
    expect(keys.size).toBeLessThan(512);
  });

  it("change by what is said and nothing else", () => {
    const settings = {
      mode: "article" as const,
      sites: sites([
        ["a.com", "off"],
        ["b.org", "quiet"],
      ]),
    };
    const changed = apply(settings, {
      sites: new Map([
        ["a.com", null],
        ["c.net", "off"],
      ]),
    });
    expect(changed).toEqual({
      mode: "article",
      sites: sites([
        ["b.org", "quiet"],
        ["c.net", "off"],
      ]),
    });
    expect(apply(settings, { mode: "off", sites: new Map() }).mode).toBe("off");
  });

  it.each<[string, unknown]>([
    ["a number", 7],
    ["null", null],
    ["a list", ["article"]],
    ["an unknown mode", { mode: "loud" }],
    ["nothing in it", {}],
  ])("name broken options: %s", (_what, value) => {
    const { settings, broken } = decode({ [OPTIONS_KEY]: value });
    expect(settings.mode).toBe("article");
    expect(broken).toEqual([{ key: OPTIONS_KEY, value }]);
  });

  it("keep the sound sites of a broken shard", () => {
    const key = shardKey("a.com");
    const value = { "a.com": "o", "Not A Host": "o", "b.org": "x", "c.net": "o" };
    const { settings, broken } = decode({ [key]: value });
    expect(settings.sites.get("a.com")).toBe("off");
    expect(settings.sites.has("b.org")).toBe(false);
    // An entry in the wrong shard could never be changed again.
    expect(shardKey("c.net")).not.toBe(key);
    expect(settings.sites.has("c.net")).toBe(false);
    expect(broken).toEqual([{ key, value }]);
  });

  it("leave other keys alone", () => {
    expect(decode({ "v2:options": { mode: 1 }, other: 5 }).broken).toEqual([]);
  });

  it("aren't misled by sites with the names of object members", () => {
    const key = shardKey("__proto__");
    const { settings } = decode(JSON.parse(`{"${key}":{"__proto__":"o"}}`) as Items);
    expect(modeOf(settings, "constructor")).toBe("article");
  });
});
