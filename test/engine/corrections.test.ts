import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { SURE } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { lookAt, surveyOf, URL } from "../support/survey";

describe("a line of sources", () => {
  const rules = { ...RULES, words: { ...RULES.words, sources: ["source"] } };
  const page = (html: string) => {
    const surveyed = surveyOf(article(`${PROSE}</div><div class="x">${html}`), rules);
    const { body } = findArticle(surveyed, lookAt(surveyed, { body: SURE }), URL);
    return body.map((i) => surveyed.blocks[i]?.text ?? "").slice(PARAGRAPHS.length);
  };

  it("below the body stays", () => {
    expect(page("<p>Source: the port authority</p>")).toEqual(["Source: the port authority"]);
  });

  it.each([
    ["has no colon", "<p>Sources of the river</p>"],
    ["belongs to a picture", "<figure><img src=x><p>Source: the port authority</p></figure>"],
    ["stands far below", `${"<p>Cell</p>".repeat(4)}<p>Source: the port authority</p>`],
  ])("doesn't where it %s", (_, html) => {
    expect(page(html)).toEqual([]);
  });
});

describe("a correction", () => {
  const rules = { ...RULES, words: { ...RULES.words, corrections: ["correction", "errata"] } };
  const page = (html: string) => {
    const surveyed = surveyOf(article(`${PROSE}</div><footer></footer><div class="x">${html}`), rules);
    const { body } = findArticle(surveyed, lookAt(surveyed, { body: SURE }), URL);
    return body.map((i) => surveyed.blocks[i]?.text ?? "").slice(PARAGRAPHS.length);
  };

  it("below the body stays, whatever its make", () => {
    const text = "Correction: an earlier version gave the crane's age as ninety-two.";
    expect(page(`<p class="note"><em>${text}</em></p>`)).toEqual([text]);
    expect(page("<div>(Errata) The quay was closed in June, not in July.</div>")).toHaveLength(1);
  });

  it("in the foot of the story itself stays, and not in the page's", () => {
    const text = "Correction: an earlier version gave the crane's age as ninety-two.";
    const foot = `<footer><div><p>${text}</p></div></footer>`;
    const bodies = [article(`${PROSE}</div>${foot}`), article(PROSE, { after: foot })].map((html) => {
      const surveyed = surveyOf(html, rules);
      const { body } = findArticle(surveyed, lookAt(surveyed, { body: SURE }), URL);
      return body.some((i) => surveyed.blocks[i]?.text === text);
    });
    expect(bodies).toEqual([true, false]);
  });

  it.each([
    ["asks the reader for one", "Correction? Please tell us what you have seen that is wrong here."],
    ["is a label alone", "Corrections"],
    ["leads elsewhere", '<a href="/corrections">Corrections and how they are made at this paper</a>'],
    ["has other letters behind its beginning", "Corrections of the course of the river began in the spring."],
  ])("doesn't where it %s", (_, html) => {
    expect(page(`<p class="note">${html}</p>`)).toEqual([]);
  });
});
