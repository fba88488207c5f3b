import { describe, expect, it } from "vitest";
import { readMeta } from "../../src/engine/meta";
import { parse } from "../support/page";

const read = (head: string, html = "") =>
  readMeta(parse(`<html ${html}><head>${head}</head><body></body></html>`));
const data = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
const ARTICLE = { "@type": "NewsArticle", headline: "From the data" };

describe("readMeta", () => {
  it("reads what a page says of itself in its head", () => {
    expect(
      read(
        `<title> The title | House </title><meta property="og:title" content="The  title"><meta property="og:type" content="Article">
         <meta name="description" content="What it is about"><meta name="author" content="A. Writer">`,
        'lang="DE-at"',
      ),
    ).toMatchObject({
      lang: "de-at",
      titles: ["The title", "The title | House"],
      type: "article",
      description: "What it is about",
      author: "A. Writer",
      articleData: false,
      free: undefined,
    });
  });

  it("falls back on the locale for the language", () => {
    expect(read('<meta property="og:locale" content="pt_BR">').lang).toBe("pt-br");
    expect(read("").lang).toBe("");
  });

  it("reads structured data, its headline first of the titles", () => {
    const json = { ...ARTICLE, author: [{ name: "Ann" }, "Bob"], articleBody: "<p>Some  text</p>" };
    expect(read(`<title>Other</title>${data(json)}`)).toMatchObject({
      articleData: true,
      titles: ["From the data", "Other"],
      author: "Ann, Bob",
      articleBody: "some text",
    });
  });

  it.each([
    ["a list", [{ "@type": "Organization" }, ARTICLE]],
    ["@graph", { "@graph": [{ "@type": "WebSite" }, ARTICLE] }],
    ["mainEntity", { "@type": "WebPage", mainEntity: ARTICLE }],
    ["several types", { ...ARTICLE, "@type": ["Article", "OpinionNewsArticle"] }],
    ["a type with its vocabulary", { ...ARTICLE, "@type": "schema:NewsArticle" }],
    ["a comment around it", `<!-- ${JSON.stringify(ARTICLE)} -->`],
  ])("finds the article in %s", (_, json) => {
    expect(read(data(json)).titles[0]).toBe("From the data");
  });

  it.each([
    [{ ...ARTICLE, isAccessibleForFree: false }, false],
    [{ ...ARTICLE, isAccessibleForFree: "False" }, false],
    [{ ...ARTICLE, isAccessibleForFree: "true" }, true],
    [{ "@type": "Product", isAccessibleForFree: false }, undefined],
    [{ ...ARTICLE, hasPart: { "@type": "WebPageElement", isAccessibleForFree: false } }, false],
    [ARTICLE, undefined],
  ])("knows of %j whether it is free: %s", (json, free) => {
    expect(read(data(json)).free).toBe(free);
  });

  it.each([
    ["free", true],
    ["locked", false],
    ["metered", undefined],
  ])("takes the content tier %s for %s", (tier, free) => {
    expect(read(`<meta property="article:content_tier" content="${tier}">`).free).toBe(free);
  });

  it("collects the selectors of the content", () => {
    const hasPart = [
      { cssSelector: ".body" },
      { cssSelector: [".more", ".rest"] },
      null,
      "x",
      { cssSelector: "y".repeat(500) },
    ];
    expect(read(data({ ...ARTICLE, hasPart })).contentSelectors).toEqual([".body", ".more", ".rest"]);
  });

  it.each([
    ["cut off", '{"@type":"NewsArticle","headline":"x'],
    ["no object", '"NewsArticle"'],
    ["null", "null"],
    ["empty", ""],
    ["with types that are none", '{"@type":[1,null,{}],"headline":{},"author":7}'],
    ["with a graph that is none", '{"@graph":5}'],
  ])("passes over data that is %s", (_, source) => {
    expect(read(`${data(source)}<title>Title</title>`)).toMatchObject({
      articleData: false,
      titles: ["Title"],
    });
  });

  it("doesn't read data of more than two megabytes", () => {
    expect(read(data({ ...ARTICLE, text: "x".repeat(2_000_001) })).articleData).toBe(false);
  });

  it("survives data nested without end", () => {
    const deep = `${'{"mainEntity":'.repeat(4000)}{}${"}".repeat(4000)}`;
    expect(read(data(deep)).articleData).toBe(false);
  });

  it("tells lists", () => {
    expect(read(data({ "@type": "CollectionPage" })).listData).toBe(true);
  });
});
