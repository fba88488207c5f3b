/** What asks to be pressed or filled in, by its make alone: no line of these pages uses a word known of pitches. */
import { describe, expect, it } from "vitest";
import { CALLS, calls, isLetterForm } from "../../src/engine/calls";
import type { Box } from "../../src/engine/measure";
import type { Rules } from "../../src/engine/rule-types";
import { article, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { lineOf, surveyOf } from "../support/survey";

const link = (text: string, href = "/go") => `<a href="${href}">${text}</a>`;

describe("a call", () => {
  const holds = (html: string, text: string): boolean => {
    const page = surveyOf(article(PROSE, { after: html }));
    return page.calls[lineOf(page, text)] === 1;
  };
  const list = (...texts: string[]) =>
    `<ul>${texts.map((text) => `<li>${link(text, `/${text}`)}</li>`).join("")}</ul>`;

  it.each([
    ["a few words that are all link", `<p>${link("Come along")}</p>`],
    ["a button", "<button>Come along</button>"],
    ["words in a button", "<button><div>Come along</div></button>"],
    ["a box made a button", '<div role="button">Come along</div>'],
    ["an item of a list of two", list("Come along", "Later")],
    ["a link to an address that names other things", `<p>${link("Come along", "/a/north-quay-crane")}</p>`],
  ])("is %s", (_, html) => {
    expect(holds(html, "Come along")).toBe(true);
  });

  it.each([
    ["a few words that lead nowhere", "<p>Come along</p>", "Come along"],
    ["words of which a part is link", `<p>Come ${link("along")}</p>`, "Come along"],
    ["a button with a link among its words", `<button>Come ${link("along")}</button>`, "Come along"],
    ["two links", `<p>${link("Come")} ${link("along")}</p>`, "Come along"],
    ["a link to a story's address", `<p>${link("Come along", "/2026/11/crane")}</p>`, "Come along"],
    [
      "a link whose address is made of its words",
      `<p>${link("Crane falls near quay", "/crane-falls-quay")}</p>`,
      "Crane falls near quay",
    ],
    ["a heading", `<h3>${link("Come along")}</h3>`, "Come along"],
    ["a way to share", `<p>${link("Share now")}</p>`, "Share now"],
    ["a way to the comments", `<p>${link("Comments 12")}</p>`, "Comments 12"],
    ["an item of a list of three", list("Come along", "Later", "Never"), "Come along"],
    [
      "a long link",
      `<p>${link("Come along to the quay at eight sharp")}</p>`,
      "Come along to the quay at eight sharp",
    ],
    ["hidden", `<p hidden>${link("Come along")}</p>`, "Come along"],
  ])("isn't %s", (_, html, text) => {
    expect(holds(html, text)).toBe(false);
  });
});

describe("isLetterForm", () => {
  const EMAIL = '<input type="email">';
  const holds = (fields: string): boolean => {
    const { boxes } = surveyOf(article(PROSE, { after: `<form>${fields}</form>` }));
    return isLetterForm(boxes.find(({ tag }) => tag === "form") as Box);
  };

  it.each([
    ["one address", EMAIL],
    ["an address, a name and a consent", `<input>${EMAIL}<input type="checkbox"><button>Go</button>`],
    [
      "an address and what the reader never sees",
      `${EMAIL}<input type="hidden" name="list"><input type="hidden"><input type="hidden">`,
    ],
  ])("asks for %s", (_, fields) => {
    expect(holds(fields)).toBe(true);
  });

  it.each([
    ["no address", "<input>"],
    ["two addresses", EMAIL.repeat(2)],
    ["a password too", `${EMAIL}<input type="password">`],
    ["a text too", `${EMAIL}<textarea></textarea>`],
    ["three things besides", `${EMAIL}${"<input>".repeat(3)}`],
  ])("doesn't ask for %s", (_, fields) => {
    expect(holds(fields)).toBe(false);
  });
});

describe("calls", () => {
  const rules: Rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you", "your"], own: ["we"] } } },
  };
  const rowOf = (html: string, text: string, lang = "en"): Record<string, number> => {
    const page = surveyOf(article(PROSE, { after: html, lang }), rules);
    const row = calls(page)[lineOf(page, text)] ?? [];
    return Object.fromEntries(CALLS.map((name, i) => [name, row[i] ?? Number.NaN]));
  };
  const SAYS = "If you come, bring your folding chair";
  const box = (more = "") => `<div><p>${SAYS}</p><p>We meet here</p>${more}</div>`;
  const CALL = `<p>${link("Come along")}</p>`;

  it("are rows as wide as their names, one a line", () => {
    const page = surveyOf(article(PROSE, { after: box(CALL) }), rules);
    const rows = calls(page);
    expect(rows).toHaveLength(page.blocks.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([CALLS.length]));
  });

  it("tell how near a line is to one, and what stands with it", () => {
    expect(rowOf(box(CALL), SAYS)).toMatchObject({ call: 0, callLevel: 1, callBlocks: 3, callProse: 0 });
    expect(rowOf(box(), SAYS)).toMatchObject({ call: 0, callLevel: 4, callBlocks: 0, callProse: -1 });
  });

  it("don't count a call as near to itself", () => {
    expect(rowOf(box(CALL), "Come along")).toMatchObject({ call: 1, callLevel: 4 });
    const two = box(`${CALL}<button>Later</button>`);
    expect(rowOf(two, "Come along")).toMatchObject({ call: 1, callLevel: 1, callBlocks: 4 });
  });

  it("look no further than the small box around a line", () => {
    const many = `<p>Nothing</p>`.repeat(8);
    expect(rowOf(box(many + CALL), SAYS)).toMatchObject({ callLevel: 4, callBlocks: 0 });
  });

  it("count the words that speak to the reader, and those of who writes", () => {
    expect(rowOf(box(CALL), SAYS)).toMatchObject({ readerWords: 2, ownWords: 0, nearReader: 2, nearOwn: 1 });
    expect(rowOf(box(CALL), "We meet here")).toMatchObject({ readerWords: 0, ownWords: 1 });
    expect(rowOf(box(), SAYS)).toMatchObject({ readerWords: 2, nearReader: -1, nearOwn: -1 });
  });

  it("count them in the page's language", () => {
    expect(rowOf(box(CALL), SAYS, "de")).toMatchObject({ readerWords: 0, ownWords: 0, nearReader: 0 });
  });
});
