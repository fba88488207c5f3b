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
    [{ "@type": "Rating", alternateName: " Mostly  False " }, "mostly false"],
    [[{ alternateName: "Half true" }, { alternateName: "False" }], "half true"],
    [{ ratingValue: 1 }, ""],
    ["False", ""],
    [null, ""],
    [{ alternateName: ["False"] }, ""],
  ])("reads the verdict of a fact check: %j", (reviewRating, verdict) => {
    const claimed = { claimReviewed: "“The crane  fell.”", reviewRating };
    expect(read(data({ "@graph": [{ "@type": "ClaimReview", ...claimed }] })).review.verdict).toBe(verdict);
    expect(read(data({ "@type": "Product", ...claimed })).review).toEqual({ claim: "", verdict: "" });
  });

  it.each([
    ["The crane  fell in 1934.", "the crane fell in 1934"],
    [["The crane fell"], ""],
    [7, ""],
  ])("reads the claim of a fact check: %j", (claimReviewed, claim) => {
    expect(read(data({ "@type": "ClaimReview", claimReviewed })).review.claim).toBe(claim);
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

  it("takes many articles for a list", () => {
    const list = (n: number) =>
      read(data(Array.from({ length: n }, (_, i) => ({ ...ARTICLE, headline: `Story ${i}` }))));
    expect(list(3)).toMatchObject({ articleData: true, listData: false });
    expect(list(4)).toMatchObject({ articleData: false, listData: true });
  });

  it.each([
    "JobPosting",
    "schema:FAQPage",
    "MusicEvent",
    "QAPage",
    "WebApplication",
    "ScholarlyArticle",
    "MedicalWebPage",
  ])("knows %s for no article", (type) => {
    expect(read(data({ "@type": type }))).toMatchObject({ otherData: true, articleData: false });
  });

  it.each(["WebPage", "BreadcrumbList", "VideoObject", "Organization"])("learns nothing from %s", (type) => {
    expect(read(data({ "@type": type }))).toMatchObject({
      otherData: false,
      liveBlog: false,
      listData: false,
      articleData: false,
    });
  });

  const marked = (...types: string[]) =>
    types
      .map((type) => `<div itemscope itemtype="https://schema.org/${type}"><i itemprop="author">A</i></div>`)
      .join("");
  const inBody = (body: string, head = "") => readMeta(parse(`<head>${head}</head><body>${body}</body>`));

  it("finds one article that the text marks up; several are teasers", () => {
    const one = (inner: string) => `<div itemscope itemtype="https://schema.org/NewsArticle">${inner}</div>`;
    const signed = one('<i itemprop="author">A</i>');
    expect(inBody(signed).articleData).toBe(true);
    expect(inBody(signed.repeat(2)).articleData).toBe(false);
    // the software of manuals marks each of their pages so
    expect(inBody(one("")).articleData).toBe(false);
  });

  it("takes the story of a match for no other page", () => {
    expect(read(data({ "@type": "SportsEvent" })).otherData).toBe(false);
    expect(read(data({ "@type": "Event" })).otherData).toBe(true);
  });

  it("knows a page that the text marks up as no article", () => {
    expect(inBody(marked("QAPage")).otherData).toBe(true);
    expect(inBody(marked("Question")).otherData).toBe(false);
  });

  it("finds no article that the text marks up beside the data of a list", () => {
    const list = data({ "@type": "CollectionPage" });
    expect(inBody(marked("Article"), list)).toMatchObject({ articleData: false, listData: true });
    expect(inBody(marked("Article"))).toMatchObject({ articleData: true, listData: false });
  });

  it("finds the one part that is marked up as an article's body", () => {
    const part = '<div itemprop="articleBody"></div>';
    expect([0, 1, 2].map((n) => inBody(part.repeat(n)).bodyMarked)).toEqual([false, true, false]);
    expect(inBody(part.replace("articleBody", "text articleBody")).bodyMarked).toBe(true);
  });

  it.each([
    '<meta property="article:published_time" content="2026-03-14">',
    '<meta name="date" content="2026-03-14">',
    '<meta name="dc.date.issued" content="2026-03-14">',
    '<meta name="parsely-pub-date" content="2026-03-14">',
    '<meta itemprop="datePublished" content="2026-03-14">',
    data({ ...ARTICLE, datePublished: "2026-03-14" }),
  ])("finds the date in %s", (head) => {
    expect(read(head).dated).toBe(true);
  });

  it.each([
    '<meta property="article:modified_time" content="2026-03-14">',
    '<meta property="article:publisher" content="https://news.example">',
    data({ "@type": "WebPage", datePublished: "2026-03-14" }),
    "",
  ])("finds no date in %j", (head) => {
    expect(read(head).dated).toBe(false);
  });
});
