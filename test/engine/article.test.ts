import { describe, expect, it } from "vitest";
import { commonBox, findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lineOf, lookAt, surveyOf, URL } from "../support/survey";

const BODY = new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|"));
const TITLE = "Harbour crane comes down after ninety years";
const find = (
  html: string,
  { url = URL, body = BODY, nag = undefined as RegExp | undefined, furniture = /^By / } = {},
) => {
  const page = surveyOf(html);
  const found = findArticle(page, lookAt(page, { body, nag, furniture }), url);
  return { page, ...found, lines: found.body.map((i) => page.blocks[i]?.text) };
};

describe("findArticle", () => {
  it("finds body, title and byline, and protects them", () => {
    const { found, lines, title, byline, kept, page, furniture } = find(
      article(`<p>By Ann Writer</p>${PROSE}`),
    );
    expect(found).toBe(true);
    expect(lines).toEqual(PARAGRAPHS);
    expect(title).toBe(TITLE);
    expect(byline).toBe("By Ann Writer");
    for (const line of [TITLE, "By Ann Writer", ...PARAGRAPHS]) expect(kept[lineOf(page, line)]).toBe(1);
    expect(kept[lineOf(page, "About us")]).toBe(0);
    expect(furniture).toContain(lineOf(page, "By Ann Writer"));
  });

  it("never takes the headline for body", () => {
    expect(find(article(PROSE), { body: new RegExp(`${BODY.source}|Harbour`) }).lines).not.toContain(TITLE);
  });

  it("prefers the author that the page publishes", () => {
    const head = '<meta name="author" content="B. Author">';
    expect(find(article(`<p>By Ann Writer</p>${PROSE}`, { head })).byline).toBe("B. Author");
  });

  it("keeps captions", () => {
    const { page, furniture } = find(
      article(`<figure><img><figcaption>The crane in 1950</figcaption></figure>${PROSE}`),
    );
    expect(furniture).toContain(lineOf(page, "The crane in 1950"));
  });

  it("drops lines far from the rest and short", () => {
    const far = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">Other ${i}</a></li>`).join("");
    const stray = "A stray line.";
    const html = article(PROSE, { after: `<ul>${far}</ul><p>${stray}</p>` });
    expect(find(html, { body: new RegExp(`${BODY.source}|stray`) }).lines).toEqual(PARAGRAPHS);
  });

  it("finds no article where there is little prose", () => {
    expect(find(article(`<p>${PARAGRAPHS[0]}</p>`)).found).toBe(false);
    expect(find("<body></body>").found).toBe(false);
  });

  it("finds one in less text, where scripts say more in fewer characters", () => {
    const text =
      "市議会は十六日、来年三月に予定していた廃止の方針を撤回すると発表した。新しい船頭には、現在の船頭の孫にあたる青年が就くことになった。";
    expect(
      find(article(`<p>${text}</p><p>${text}二。</p><p>${text}三。</p>`), { body: /市議会/ }).found,
    ).toBe(true);
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
    expect(find(html, { url: `https://news.example${path}` }).found).toBe(false);
  });

  it("copes with an address that is none", () => {
    expect(find(article(PROSE), { url: "not an address" }).found).toBe(true);
  });
});

describe("commonBox", () => {
  it("is the smallest box around all given lines", () => {
    const page = surveyOf(article(PROSE));
    const at = PARAGRAPHS.map((text) => lineOf(page, text));
    expect(commonBox(page, at).names).toBe("article-body");
    expect(commonBox(page, at.slice(0, 1)).tag).toBe("p");
    expect(commonBox(page, [page.headline, ...at]).tag).toBe("article");
  });
});
