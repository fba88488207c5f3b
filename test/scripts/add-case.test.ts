import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addCase, runCases } from "../../scripts/add-case";
import { readCase } from "../support/case";
import { article, PARAGRAPHS, PROSE } from "../support/page";

const URL = "https://news.example/2026/11/a-story";
const HTML = article(PROSE);
const EXPECTED = {
  url: URL,
  article: true,
  title: "Harbour crane comes down after ninety years",
  body: PARAGRAPHS,
  gone: [],
  gate: "none",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-cases-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (slug: string, expected: unknown, html = HTML): void => {
  mkdirSync(path.join(folder, slug));
  writeFileSync(path.join(folder, slug, "page.html"), html);
  if (expected !== undefined)
    writeFileSync(path.join(folder, slug, "expected.json"), JSON.stringify(expected));
};
const run = (slug: string): string[] => {
  const told: string[] = [];
  runCases([slug], folder, (line) => told.push(line));
  return told;
};

describe("addCase", () => {
  const file = () => {
    const name = path.join(folder, "saved.html");
    writeFileSync(name, HTML);
    return name;
  };

  it("makes a page and a draft, and says that a person must correct it", () => {
    expect(addCase("a-crane", file(), URL, folder)).toMatch(/draft.*Read it line by line/s);
    expect(readCase("a-crane", folder)).toMatchObject({ html: HTML, expected: { url: URL, article: true } });
  });

  it("never overwrites", () => {
    save("a-crane", EXPECTED);
    const before = readFileSync(path.join(folder, "a-crane/expected.json"), "utf8");
    expect(() => addCase("a-crane", file(), URL, folder)).toThrow(/there already/);
    expect(readFileSync(path.join(folder, "a-crane/expected.json"), "utf8")).toBe(before);
  });

  it.each(["A Crane", "../x", "a--b", ""])("refuses the slug %j", (slug) => {
    expect(() => addCase(slug, file(), URL, folder)).toThrow(/no slug/);
  });

  it("asks for an address where the page names none", () => {
    expect(() => addCase("a-crane", file(), undefined, folder)).toThrow(/--url/);
  });
});

describe("readCase", () => {
  it("never makes up what is missing, and says what to do", () => {
    save("bare", undefined);
    expect(() => readCase("bare", folder)).toThrow(/no expected\.json.*add-case/s);
    expect(() => readCase("bare", folder)).toThrow();
    mkdirSync(path.join(folder, "empty"));
    expect(() => readCase("empty", folder)).toThrow(/no page\.html/);
  });

  it.each([
    ["body", { ...EXPECTED, body: undefined }],
    ["gate", { ...EXPECTED, gate: "door" }],
    ["gone.0", { ...EXPECTED, gone: [""] }],
    ["bodies", { ...EXPECTED, bodies: [] }],
  ])("names what is wrong: %s", (key, expected) => {
    save("wrong", expected);
    expect(() => readCase("wrong", folder)).toThrow(`wrong/expected.json: ${key}`);
  });
});

describe("runCases", () => {
  it("says that a case holds", () => {
    save("good", EXPECTED);
    expect(run("good")).toEqual(["holds    good"]);
  });

  it("says what differs, in words", () => {
    save("bad", {
      ...EXPECTED,
      body: [...PARAGRAPHS.slice(1), "About us"],
      title: "News",
      gone: [PARAGRAPHS[2]],
      gate: "wall",
    });
    const told = run("bad").join("\n");
    expect(told).toMatch(/^differs {2}bad/);
    for (const part of [
      'the body lacks "About us"',
      "the body has besides",
      "title is",
      'gate is "none", not "wall"',
      "still shows",
    ])
      expect(told).toContain(part);
  });

  it("says where an expectation names lines that the page hasn't", () => {
    save("typo", { ...EXPECTED, gone: ["No such line"] });
    expect(run("typo")).toContain('    the page has no line "No such line"');
  });

  it("sees a page that is no article changed", () => {
    save("list", { url: URL, article: false, gone: [], gate: "none" });
    expect(run("list")[1]).toContain("article is true, not false");
  });
});
