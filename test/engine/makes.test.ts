/** Paragraphs of the body's own make, in a box that also asks for something. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const TOLD = "The crew told the harbour master that the second crane had been sold for scrap already.";
const ASKING =
  "<div class='pitch'><p>Subscribe today for unlimited access!</p><a href=/subscribe>Subscribe</a></div>";
/** The models take the paragraph for part of what asks beside it. */
const KINDS = {
  body: new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|")),
  nag: /Subscribe|The crew told/,
};

/** Each paragraph in a box of its own, as `wrap` makes it; one of them with a pitch in it. */
function bodyOf(wrap: (html: string) => string, odd = wrap): string[] {
  const told = [...PARAGRAPHS, ...PARAGRAPHS].map((text, i) => wrap(`<p>${text} (${i})</p>`));
  told.splice(4, 0, odd(`<p>${TOLD}</p>${ASKING}`));
  const page = surveyOf(article(told.join("")));
  return findArticle(page, lookAt(page, KINDS), URL).body.map((i) => page.blocks[i]?.text ?? "");
}

describe("a paragraph beside what asks", () => {
  it.each([
    ["in boxes with a class", (html: string) => `<div class="told">${html}</div>`],
    ["in boxes without one", (html: string) => `<div><div>${html}</div></div>`],
  ])("stays where its like are %s", (_, wrap) => {
    expect(bodyOf(wrap)).toContain(TOLD);
    expect(bodyOf(wrap)).not.toContain("Subscribe today for unlimited access!");
  });

  it("goes with it where the box is of another make", () => {
    const wrap = (html: string) => `<div>${html}</div>`;
    expect(bodyOf(wrap, (html) => `<div class="offer"><div>${html}</div></div>`)).not.toContain(TOLD);
  });
});
