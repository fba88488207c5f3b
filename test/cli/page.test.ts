import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { markupFault } from "../../src/cli/markup";
import { isWebAddress, openPage } from "../../src/cli/page";
import { encode, page, TEXT, utf16 } from "./samples";

const open = (html: string, url?: string) => openPage(Buffer.from(html), url);

describe("openPage", () => {
  it("parses a page without running or loading anything", () => {
    const { document } = open(
      '<p>Body</p><script>document.body.remove()</script><img src="http://x.invalid/a.png"><style>@import "x";}{</style>',
    );
    expect(document.querySelector("p")?.textContent).toBe("Body");
    expect(document.defaultView).toBeNull();
  });

  it("copes with a style sheet that the parser's own style reader fails at", () => {
    const { document } = open("<style>p{border:inherit;border-width:1px}</style><p>Body</p>");
    expect(document.querySelector("p")?.textContent).toBe("Body");
  });

  it("holds no document that nobody else holds, so that many pages fit", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const seen = Array.from({ length: 3 }, () => new WeakRef(open("<p>Body</p>").document));
    await setTimeout(0);
    collect();
    expect(seen.filter((one) => one.deref())).toEqual([]);
  });

  it("takes the address from the command line, then canonical, then og:url", () => {
    const canonical = '<link rel="Canonical" href="https://a.example/1">';
    const og = '<meta property="og:url" content="https://b.example/2">';
    expect(open(`${canonical}${og}<p>x`, "https://c.example/").url).toBe("https://c.example/");
    expect(open(`${og}${canonical}<p>x`).url).toBe("https://a.example/1");
    expect(open(`<link rel="canonical" href="/relative">${og}<p>x`).url).toBe("https://b.example/2");
    expect(open("<p>x").url).toBe("about:blank");
  });

  it("opens fragments and XHTML", () => {
    for (const html of [
      "<p>only a paragraph",
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>',
    ]) {
      expect(open(html).document.documentElement.tagName).toBe("HTML");
    }
  });

  it("reads UTF-16, although it is full of zero bytes", () => {
    const { document } = openPage(utf16(page(TEXT.ja), "le"));
    expect(document.querySelector("p")?.textContent).toBe(TEXT.ja);
  });

  it("reads a legacy charset", () => {
    const { document } = openPage(encode(page(TEXT.ru), "windows-1251"));
    expect(document.querySelector("p")?.textContent).toBe(TEXT.ru);
  });

  it.each<[string, string | Uint8Array]>([
    ["is empty", ""],
    ["is empty", " \n\t"],
    ["is empty", "\ufeff"],
    ["is a PDF, not a web page", "%PDF-1.7 ..."],
    ["is a picture (PNG), not a web page", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ["is a zip archive, not a web page", Uint8Array.of(0x50, 0x4b, 3, 4, 0)],
    ["is binary data, not a web page", Uint8Array.of(1, 2, 0, 0, 0, 9, 0, 3, 4, 5, 6, 7)],
    ["holds no HTML", "Dear reader,\nthis is a letter, and 3 < 4.\n"],
    ["holds no HTML", '{"html": true}'],
    ["is XML (rss), not a web page", '<?xml version="1.0"?><!-- feed --><rss version="2.0"><p>x</p></rss>'],
    ["is XML (svg), not a web page", "<svg><a>x</a></svg>"],
    ["holds only frames", '<frameset><frame src="a.html"></frameset>'],
    ["is nested too deeply for a page", "<div>".repeat(100_000)],
    ["has more than 250,000 tags, too many for a page", "<p>".repeat(250_001)],
  ])("refuses, saying that it %s", (message, content) => {
    expect(() => openPage(typeof content === "string" ? Buffer.from(content) : content)).toThrow(message);
  });

  it("takes as much nesting as any page has", () => {
    expect(open("<div>".repeat(600)).document.querySelectorAll("div")).toHaveLength(600);
  });
});

describe("isWebAddress", () => {
  it.each([
    ["https://a.example/x?y", true],
    ["HTTP://a.example", true],
    ["a.example", false],
    ["file:///etc/passwd", false],
    ["https://", false],
    ["javascript:alert(1)", false],
  ])("%s: %s", (address, good) => {
    expect(isWebAddress(address)).toBe(good);
  });
});

describe("markupFault", () => {
  it("does not take lists without end tags, or markup inside scripts, for nesting", () => {
    expect(markupFault(`<ul>${"<li><p>a<br>".repeat(5000)}`)).toBe("");
    expect(markupFault(`<p><script>${"'<div><\\\\/div>'".repeat(5000)}</script>`)).toBe("");
  });

  it("takes a time that grows with the comments before the first element", () => {
    const before = performance.now();
    expect(markupFault(`${"<!----><!--\t".repeat(2000)}<p>`)).toBe("");
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
