import { describe, expect, it } from "vitest";
import { readLine } from "../../../src/engine/evidence/lines";
import { createMatcher, packPhrases } from "../../../src/engine/evidence/phrases";
import { measure } from "../../../src/engine/measure";
import { PARAGRAPHS, parse } from "../../support/page";

const matcher = createMatcher(
  packPhrases([
    {
      lang: "en",
      strong: { newsletter: ["sign up for our"] },
      weak: { offer: ["for free"] },
      never: [],
      labels: { related: ["read more"], byline: ["by ", "about the author"] },
    },
  ]),
);
const line = (html: string) => {
  const [block] = measure(parse(`<body>${html}</body>`).body).blocks;
  if (!block) throw new Error("no line");
  return readLine(block, matcher, (href) => (href === "/nl" ? "newsletter" : undefined));
};

describe("readLine", () => {
  it("counts words, sentences and marks", () => {
    expect(line("<p>One, two, and THREE. Four?</p>")).toMatchObject({
      tokens: 5,
      sentences: 2,
      commas: 2,
      endsSentence: true,
      lowerStart: false,
    });
    expect(line("<p>lower start</p>")).toMatchObject({ lowerStart: true, endsSentence: false });
  });

  it("gives shares from 0 to 1", () => {
    const { linkShare, boldShare, digits, capitals, titleCase, shortWords } = line(
      '<p><b><a href="/x">ABC 123</a></b></p>',
    );
    for (const share of [linkShare, boldShare, digits, capitals, titleCase, shortWords]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(linkShare).toBe(1);
  });

  it("finds phrases, labels and what links ask for", () => {
    expect(
      line('<p><a href="/nl">Sign up for our letter for free</a> <a href="/nl">now</a></p>'),
    ).toMatchObject({
      strong: 1,
      weak: 1,
      links: ["newsletter"],
    });
    expect(line("<p>Read more</p>").labels).toEqual(["related"]);
  });

  it("weighs running prose by its length", () => {
    const [text = ""] = PARAGRAPHS;
    expect(line(`<p>${text}</p>`).prose).toBe(text.length);
  });

  it.each([
    ["a short line", "<p>Only a few words here.</p>"],
    ["a line of links", `<p><a href="/x">${PARAGRAPHS[0]}</a></p>`],
    ["a line without sentences", `<p>${"word ".repeat(30)}</p>`],
    ["a button", `<button>${PARAGRAPHS[0]}</button>`],
    ["hidden prose", `<p hidden>${PARAGRAPHS[0]}</p>`],
  ])("takes %s for no prose", (_, html) => {
    expect(line(html).prose).toBe(0);
  });

  it("takes prose in scripts without spaces for prose", () => {
    expect(
      line("<p>市議会は十六日、来年三月に予定していた廃止の方針を撤回すると発表した。</p>").prose,
    ).toBeGreaterThan(20);
  });
});

describe("what a line quotes", () => {
  it("is no call of the page's own", () => {
    expect(line("<p>The poster read “Sign up for our choir”, in red.</p>")).toMatchObject({
      strong: 0,
      phrases: [],
    });
    expect(line("<p>Sign up for our “Morning Choir”.</p>")).toMatchObject({ strong: 1 });
  });
});

it("a heading isn't a byline for its first word alone", () => {
  expect(line("<h3>By the numbers</h3>").labels).toEqual([]);
  expect(line("<h3>By Ann Writer</h3>").labels).toEqual(["byline"]);
  expect(line("<h3>About the author</h3>").labels).toEqual(["byline"]);
});
