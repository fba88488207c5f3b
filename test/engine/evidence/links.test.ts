import { describe, expect, it } from "vitest";
import { addressNames, createLinkReader } from "../../../src/engine/evidence/links";

const RULES = {
  paths: { subscribe: ["subscribe", "abo"], newsletter: ["newsletter", "newsletters"] },
  hosts: { app: ["play.google.com"], donate: ["give.example"], follow: ["find.example/sources"] },
  pages: ["login", "privacy"],
};
const read = createLinkReader(RULES, "https://news.example/a/story");

describe("createLinkReader", () => {
  it.each([
    ["/subscribe", "subscribe"],
    ["/SUBSCRIBE/?x=1", "subscribe"],
    ["/subscribe.html", "subscribe"],
    ["/en/newsletters/morning", "newsletter"],
    ["/our-newsletter", "newsletter"],
    ["/2025/07/newsletter", "newsletter"],
    ["newsletter", "newsletter"],
    ["#newsletter", "newsletter"],
    ["https://abo.house.example/x", "subscribe"],
    ["https://play.google.com/store/apps", "app"],
    ["https://www.give.example/", "donate"],
    ["//give.example/now", "donate"],
    ["https://www.find.example/sources/add?q=us", "follow"],
  ])("knows what %s asks for", (href, intent) => {
    expect(read(href)).toBe(intent);
  });

  it.each([
    "",
    "/news/why-everyone-wants-a-newsletter-now",
    "/checks/20250711/no-newsletter/",
    "/2025/07/newsletter-fatigue.html",
    "/a-very-long-part-about-newsletter-readers-and-so-on",
    "/subscribers",
    "https://notgive.example/",
    "https://find.example/add/sources",
    "mailto:newsletter@house.example",
    "javascript:subscribe()",
    "tel:+1555",
    "data:text/html,subscribe",
    "http://[subscribe",
    "https://%%%/subscribe",
    "\u0000",
  ])("asks nothing of %j", (href) => {
    expect(read(href)).toBeUndefined();
  });

  it.each([
    "https://www.find.example/sources/share?u=https://news.example/a/story",
    "https://find.example/sources/intent/tweet?x=1",
    "https://find.example/sources?url=x&text=y",
  ])("takes no page to share on for one to follow: %s", (href) => {
    expect(read(href)).toBeUndefined();
  });

  it("reads an address in a time that grows with it", () => {
    const before = performance.now();
    expect(read(`https://find.example/sources/${"intent".repeat(30_000)}`)).toBe("follow");
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("reads relative links of pages whose address is unknown", () => {
    expect(createLinkReader(RULES, "about:blank")("/subscribe")).toBe("subscribe");
    expect(createLinkReader(RULES, "")("x")).toBeUndefined();
  });
});

describe("addressNames", () => {
  it.each([
    ["https://news.example/login", 2],
    ["https://news.example/de/Login.html?next=/a", 2],
    ["https://news.example/privacy/index.html", 2],
    ["https://news.example/privacy/2026/a-story", 1],
    ["https://news.example/news/login-data-stolen", 0],
    ["https://login.news.example/", 1],
    ["https://news.example/", 0],
    ["file:///tmp/login", 0],
    ["no address", 0],
  ])("reads %s", (url, clearly) => {
    expect(addressNames(new Set(RULES.pages), url)).toBe(clearly);
  });
});
