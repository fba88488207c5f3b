import { describe, expect, it } from "vitest";
import { columns, comparison, pageErrors } from "../../../scripts/bench/print";
import { median, scorePages, tally, worst } from "../../../scripts/bench/tally";

const LINE = "one two three four five six seven";
const PAGES = [
  {
    id: "news-a",
    url: "https://a.example/",
    title: "T",
    lines: [
      ["b", LINE],
      ["n", "join our happy readers today"],
    ],
  },
  { id: "news-b", url: "https://b.example/", title: "T", lines: [["b", "alpha beta gamma delta epsilon"]] },
  { id: "body-c", url: "https://c.example/", body: LINE },
] satisfies Parameters<typeof scorePages>[0];

const scores = scorePages(
  PAGES,
  new Map([
    ["news-a", `${LINE}\njoin our happy readers today`],
    ["news-b", ""],
    ["body-c", LINE],
    ["unknown", "x"],
  ]),
);

describe("tally", () => {
  it("gives each set its figures", () => {
    const { news, body } = tally(scores);
    expect(news).toMatchObject({ pages: 2, recall: 1 / 2, nags: 1, nagPages: 1 });
    expect(news?.bodyLoss).toBeCloseTo(30 / 63, 12);
    expect(body).toEqual({ pages: 1, precision: 1, recall: 1, f1: 1 });
  });

  it("leaves out pages without a prediction, and sets without pages", () => {
    expect(tally(scorePages(PAGES, new Map([["body-c", LINE]])))).not.toHaveProperty("news");
    expect(tally([])).toEqual({});
  });
});

describe("worst", () => {
  it("orders by F1, lowest first", () => {
    expect(worst(scores, 2).map(({ id }) => id)).toEqual(["news-b", "news-a"]);
  });
});

describe("median", () => {
  it("is the middle value", () => {
    expect(median([10, 9, 1])).toBe(9);
    expect(median([])).toBeNaN();
  });
});

describe("tables", () => {
  it("align names to the left and figures to the right", () => {
    expect(
      columns([
        ["", "f1"],
        ["stet", "1.0000"],
      ]),
    ).toBe("          f1\nstet  1.0000");
  });

  it("show both sets, and a dash for a figure that there is none of", () => {
    const text = comparison([{ name: "stet", tally: tally(scores), ms: 12.4 }]);
    expect(text).toContain("2 pages labelled line by line");
    expect(text).toMatch(/stet( +\d\.\d{4}){6} +12\n/);
    expect(text).toContain("1 pages with the body's text");
    const none = scorePages(PAGES, new Map([["news-b", ""]]));
    expect(comparison([{ name: "stet", tally: tally(none), ms: 1 }])).toMatch(
      /stet +- +- +0\.0000 +1\.0000 +-/,
    );
  });

  it("tell everything that is wrong with a page", () => {
    const [a, b] = scores;
    expect(a && pageErrors(a)).toContain("nags that stay\n    join our happy readers today");
    expect(b && pageErrors(b)).toContain("lost\n    alpha beta gamma delta epsilon");
  });
});
