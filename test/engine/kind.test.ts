import { describe, expect, it } from "vitest";
import { isArticle } from "../../src/engine/kind";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { surveyOf, URL } from "../support/survey";

/** Whether `html` is an article, if the lines that `body` matches are what would be its body. */
const found = (
  html: string,
  { url = URL, body = new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|")) } = {},
): boolean => {
  const page = surveyOf(html);
  const lines = page.blocks.filter(({ text }) => body.test(text)).map(({ index }) => index);
  expect(lines).not.toEqual([]);
  return isArticle(page, lines, url);
};

describe("isArticle", () => {
  it("finds one in a few paragraphs", () => {
    expect(found(article(PROSE))).toBe(true);
  });

  it("finds none where there is little prose", () => {
    expect(found(article(`<p>${PARAGRAPHS[0]}</p>`))).toBe(false);
  });

  it("finds one in less text, where scripts say more in fewer characters", () => {
    const text =
      "市議会は十六日、来年三月に予定していた廃止の方針を撤回すると発表した。新しい船頭には、現在の船頭の孫にあたる青年が就くことになった。";
    const html = article(`<p>${text}</p><p>${text}二。</p><p>${text}三。</p>`);
    expect(found(html, { body: /市議会/ })).toBe(true);
  });

  it.each([
    "/login",
    "/account/",
    "/checkout",
    "/de/abo",
    "/newsletters",
    "/search",
    "/subscribe/index.html",
  ])("finds none at %s", (path) => {
    const html = article(PROSE).replace('content="article"', 'content="website"');
    expect(found(html, { url: `https://news.example${path}` })).toBe(false);
  });

  it("copes with an address that is none", () => {
    expect(found(article(PROSE), { url: "not an address" })).toBe(true);
  });
});
