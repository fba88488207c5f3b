import { describe, expect, it } from "vitest";
import { commonBox, findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { RULES } from "../support/rules";
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

  it("finds no article where the page has no body", () => {
    const { found, body } = find("<body></body>");
    expect(found).toBe(false);
    expect(body).toEqual([]);
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

it("a line that is as much body as furniture stays", () => {
  const page = surveyOf(article(PROSE.replace("</p>", "</p><aside><p>Ann Keeper, of the port</p></aside>")));
  const look = lookAt(page, { body: BODY });
  const line = lineOf(page, "Ann Keeper, of the port");
  look.body[line] = 0.46;
  look.furniture[line] = 0.48;
  expect(findArticle(page, look, URL).kept[line]).toBe(1);
});

describe("a paragraph that is named a caption", () => {
  const SAYS = "The crane in its last winter, when the rain came down on the quay for nine days.";
  const isBody = (chance: number, name: string): boolean => {
    const page = surveyOf(article(`${PROSE}<div class="${name}">${SAYS}</div>`), {
      ...RULES,
      names: { ...RULES.names, caption: ["caption"] },
    });
    const look = lookAt(page, { body: BODY });
    const line = lineOf(page, SAYS);
    look.body[line] = chance;
    return findArticle(page, look, URL).body.includes(line);
  };

  it("is no body, unless the models are very sure", () => {
    expect(isBody(0.7, "caption")).toBe(false);
    expect(isBody(0.8, "caption")).toBe(true);
    expect(isBody(0.7, "chapter")).toBe(true);
  });
});
