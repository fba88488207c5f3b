import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { languages, messagesOf, SOURCE } from "./texts";

const english = messagesOf("en");
const keys = Object.keys(english);

/** All sources in which a message may be named. */
function sources(): string {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|html)$/.test(file))
    .map((file) => path.join(SOURCE, file));
  files.push(path.join(SOURCE, "../../manifest.json"));
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

const slots = (message: string): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name ?? "").sort();

describe("texts", () => {
  it("are all used, by their name in the sources", () => {
    const text = sources();
    const used = (key: string): boolean => new RegExp(`["\`]${key}["\`]|__MSG_${key}__`).test(text);
    // States are the names of their messages.
    const states = ["loading", "unsupported", "failed", "paused", "withheld", "closed"];
    expect(keys.filter((key) => !used(key) && !states.includes(key))).toEqual([]);
  });

  it("are all there that are used", () => {
    const text = sources();
    const named = [...text.matchAll(/(?:data-text|data-label)="(\w+)"|__MSG_(\w+?)__|\bt\("(\w+)"/g)];
    const names = named.map(([, attribute, manifest, call]) => attribute ?? manifest ?? call ?? "");
    expect(names.filter((name) => !(name in english))).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });

  it("stand in the pages as they are in English, for the moment before they are translated", () => {
    for (const page of ["popup/popup.html", "options/options.html"]) {
      const html = readFileSync(path.join(SOURCE, page), "utf8");
      for (const [, key = "", words = ""] of html.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)) {
        expect(words.replace(/\s+/g, " ").trim(), `${page}: ${key}`).toBe(english[key]?.message);
      }
    }
  });

  it("all have a description for translators", () => {
    expect(keys.filter((key) => !english[key]?.description)).toEqual([]);
  });
});

describe.each(languages())("%s", (language) => {
  const messages = messagesOf(language);

  it("has every text, and no other", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  it("fills the same places", () => {
    for (const key of keys) {
      expect(slots(messages[key]?.message ?? ""), key).toEqual(slots(english[key]?.message ?? ""));
      const contents = Object.entries(messages[key]?.placeholders ?? {}).map(([name, { content }]) => [
        name,
        content,
      ]);
      const wanted = Object.entries(english[key]?.placeholders ?? {}).map(([name, { content }]) => [
        name,
        content,
      ]);
      expect(contents, key).toEqual(wanted);
    }
  });

  it("says what language it is, and which way that runs", () => {
    expect(messages.language?.message).toBe(language.replace("_", "-"));
    const rightToLeft = ["ar", "fa", "he", "ur"].includes(language);
    expect(messages.direction?.message).toBe(rightToLeft ? "rtl" : "ltr");
  });

  it("describes the extension in as many characters as the stores take", () => {
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
  });

  it("is a translation", () => {
    if (language === "en") return;
    const names = ["name", "kindNewsletter", "kindApp", "language", "direction"];
    const same = keys.filter((key) => messages[key]?.message === english[key]?.message);
    expect(same.length - same.filter((key) => names.includes(key)).length).toBeLessThan(keys.length / 10);
  });
});
