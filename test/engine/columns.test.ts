/** Columns of widgets: a pitch among them goes, the others stay. */
import { describe, expect, it } from "vitest";
import { isColumn } from "../../src/engine/columns";
import { article, judgePage, PROSE, parse, shownLines } from "../support/page";
import { surveyOf } from "../support/survey";

const widget = (title: string, html: string, name = "widget") =>
  `<div class="${name}"><h3>${title}</h3>${html}</div>`;
const LETTER = widget(
  "Letters",
  '<p>Sign up for our newsletter</p><form><input type="email"><button>Sign up</button></form>',
);
const ARCHIVE = widget("Archives", '<ul><li><a href="/2026/10">October</a> (12)</li></ul>');
const column = (html: string) => {
  const page = surveyOf(article(PROSE, { after: `<div class="side"><div>${html}</div></div>` }));
  return isColumn(page, page.boxes.find(({ className }) => className === "side") as never);
};

describe("a column", () => {
  it("holds a widget that asks and one that doesn't", () => {
    expect(column(LETTER + ARCHIVE)).toBe(true);
  });

  it.each([
    [
      "whose widgets share one of their names",
      LETTER.replace("widget", "widget one") + ARCHIVE.replace("widget", "widget two"),
    ],
    ["whose widgets have no names", (LETTER + ARCHIVE).replaceAll(' class="widget"', "")],
    ["whose titles are no headings", (LETTER + ARCHIVE).replace(/<(\/?)h3>/g, "<$1div>")],
  ])("is one %s", (_, html) => {
    expect(column(html)).toBe(true);
  });

  it.each([
    ["where all of them ask", LETTER + LETTER],
    ["where none does", ARCHIVE + ARCHIVE],
    ["where what doesn't ask is of another make", LETTER + ARCHIVE.replace("widget", "lines")],
    ["where what doesn't ask has no title", `${LETTER}<div class="widget"><p>October</p></div>`],
    ["where a price stands in it", LETTER + widget("Print", "<p>4 € a week</p>")],
    [
      "where something can be pressed in it",
      LETTER + widget("Print", "<p>Each Monday</p><button>Choose it</button>"),
    ],
  ])("is none %s", (_, html) => {
    expect(column(html)).toBe(false);
  });

  it("keeps the others where its pitch goes", () => {
    const document = parse(article(PROSE, { after: `<aside>${LETTER}${ARCHIVE}</aside>` }));
    judgePage(document, { mode: "quiet" });
    const shown = shownLines(document);
    expect(shown).not.toContain("Sign up for our newsletter");
    expect(shown).toEqual(expect.arrayContaining(["Archives", "October (12)"]));
  });
});
