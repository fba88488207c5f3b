import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { chart, chartText } from "../../../scripts/bench/chart";
import { chartRows, documentText, table } from "../../../scripts/bench/document";
import type { WayRow } from "../../../scripts/bench/rows";
import { scorePages, tally } from "../../../scripts/bench/tally";

const LINE = "one two three four five six seven";
const NAG = "join our happy readers today";
const PAGES = [
  { id: "news-a", url: "https://a.example/", title: "T", lines: [["b", LINE] as const, ["n", NAG] as const] },
  { id: "body-b", url: "https://b.example/", body: LINE },
];
const scoresOf = (text: string) => scorePages(PAGES, new Map(PAGES.map(({ id }) => [id, text])));
const KNOWN = { stet: "0.1.0", "stet-quiet": "0.1.0", readability: "0.6.0", defuddle: "0.19.4" };
const scores = scoresOf(`${LINE}\n${NAG}`);
const ROWS: WayRow[] = [
  { name: "stet", tool: "stet", tally: tally(scoresOf(LINE)), ms: 2 },
  {
    name: "  cross-validated",
    tool: "stet",
    way: "cross",
    tally: tally(scoresOf("one two three four five six")),
  },
  { name: "stet-quiet", tool: "stet-quiet", tally: tally(scores), ms: 2 },
  { name: "readability", tool: "readability", tally: tally(scores), ms: 2 },
];
const text = documentText(scores, ROWS, ["cross-validated: 5 folds by publisher"], KNOWN);

describe("the document", () => {
  it("shows each tool with its version, Quiet mode without what says nothing of it", () => {
    expect(text).toMatch(
      /^\| Stet, Article 0\.1\.0 +\| 1\.0000 \| +1\.0000 \| +1\.0000 \| +0\.00 % \| +0\.00 % \|/m,
    );
    expect(text).toMatch(/^\| Stet, Article, cross-validated +\| 0\.8/m);
    expect(text).toMatch(/^\| Stet, Quiet 0\.1\.0 +\| +- \| +- \| +- \| +0\.00 % \| +100\.0 % \|/m);
    expect(text).toMatch(/^\| Readability 0\.6\.0 /m);
    expect(text).toContain("- Cross-validated: 5 folds by publisher.");
  });

  it("names failing pages by class and id, and quotes none of them", () => {
    expect(text).toContain("**Nag lines left, share of them** (1 pages)\n\n- `news-a` 100.0 %");
    expect(text).not.toContain(LINE);
    expect(text).not.toContain(NAG);
  });

  it("has tables of aligned columns", () => {
    const long = "a longer name";
    expect(
      table(
        ["", "F1"],
        [
          ["x", "1"],
          [long, "0.5"],
        ],
      ),
    ).toBe(`|               |  F1 |\n| ------------- | --: |\n| x             |   1 |\n| ${long} | 0.5 |`);
  });
});

describe("the chart", () => {
  const svg = chart(chartRows(ROWS, KNOWN), "F1 & more");
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;

  it("is well-formed and says in words what it shows", () => {
    expect(document.querySelector("title")?.textContent).toBe("F1 & more");
    const words = document.querySelector("desc")?.textContent;
    expect(words).toContain("Stet, Article 0.1.0: F1 1.000, body lost 0.00 %, nag lines left 0.00 %");
    expect(words).toContain("Stet, Quiet 0.1.0: body lost 0.00 %, nag lines left 100.0 %");
    expect(chartText([])).toBe(".");
  });

  it("draws bars as long as the figures, and cross-validated ones hollow", () => {
    const widths = [...document.querySelectorAll("rect.own, rect.peer")].map((rect) =>
      Number(rect.getAttribute("width")),
    );
    const full = Math.max(...widths);
    expect(widths.filter((width) => width === full)).toHaveLength(2);
    expect(document.querySelectorAll("circle")).toHaveLength(3);
    expect(document.querySelectorAll("circle.hollow")).toHaveLength(1);
  });

  it("has colours for dark and for light pages on a ground of its own", () => {
    expect(svg).toContain("@media (prefers-color-scheme: dark)");
    expect(document.querySelector("rect.ground")).not.toBeNull();
  });
});
