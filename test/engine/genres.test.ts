import { describe, expect, it } from "vitest";
import { genresOf } from "../../src/engine/genres";
import { signs } from "../support/kind";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { surveyOf } from "../support/survey";

const genres = (html: string) => genresOf(surveyOf(html));
const clauses = (words: string[]) => words.map((word) => `<h3>${word} Mooring</h3>`).join(PROSE);
const form = (fields: string) => `<form><input type="email">${fields}<button>Sign</button></form>`;
const text = (count: number) => '<input type="text">'.repeat(count);
const degrees = (count: number) => "<p>Tonight 4° and rain</p>".repeat(count);
/** Right below the headline. */
const below = (html: string) => article(PROSE).replace("</h1>", `</h1>${html}`);

describe("a story", () => {
  it.each([
    ["plain", PROSE],
    ["that quotes three clauses", clauses(["Article 1", "Article 2", "Article 3"])],
    ["with a form for an address", PROSE + form(text(1))],
    ["with a form for comments", PROSE + form(`${text(4)}<textarea></textarea>`)],
    ["with what an agency sent as typed", `${PROSE}<pre>${PARAGRAPHS[0]}</pre>`],
    ["with prices that fell", `${PROSE}<p>The ferry was £4,900, now £3,900</p>`],
    ["with a sentence on two sums", `${PROSE}<p>They had £1,500 and needed £3,000.</p>`],
    ["with some temperatures", PROSE + degrees(7)],
  ])("%s is of no other kind", (_, html) => {
    expect(genres(article(html))).toEqual([]);
  });

  it("may have a price further down", () => {
    expect(genres(below(`<p>By Ann</p><p>Today</p><p>Harbour</p><p>£349.00</p>`))).toEqual([]);
  });
});

describe("what is read like a story", () => {
  it.each([
    ["clauses", clauses(["§ 1", "§ 2", "§ 3", "§ 4"])],
    ["clauses", clauses(["Art. 1", "Art. 2", "Art. 3", "Art. 4"])],
    ["clauses", clauses(["第一条", "第2条", "第三条", "第十條"])],
    ["preformatted", `<pre>${PARAGRAPHS.join("\n\n")}</pre>`],
    ["entry-form", PROSE + form(text(4)) + PROSE],
    ["goal", `${PROSE}<div><b>13 870 €</b> of a goal of 19 000 €</div>`],
    ["goal", `${PROSE}<p>£19,604 raised of £27,500 target</p>`],
    ["degrees", PROSE + degrees(8)],
  ])("is told by its %s", (genre, html) => {
    expect(genres(article(html))).toEqual([genre]);
  });

  it("is told by a price below its name", () => {
    expect(genres(below("<h2>Guide price $685,000</h2>"))).toEqual(["priced"]);
  });
});

it("weighs less where the page publishes an article's data", () => {
  const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane"}</script>';
  const goal = (more: { head?: string }) => signs(article(`${PROSE}<p>$1,200 of $4,000</p>`, more)).goal ?? 0;
  expect(goal({})).toBeLessThan(goal({ head }));
  expect(goal({ head })).toBeLessThan(0);
});
