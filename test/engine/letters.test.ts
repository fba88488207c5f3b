import { describe, expect, it } from "vitest";
import type { Box } from "../../src/engine/measure";
import type { Rules } from "../../src/engine/rule-types";
import { article, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { surveyOf } from "../support/survey";

describe("letters", () => {
  const rules: Rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: ["we"] } } },
  };
  const END = '<p><a href="/jar">Put something in</a></p>';
  const isOne = (html: string): boolean => {
    const page = surveyOf(article(PROSE, { after: `<div class="x">${html}</div>` }), rules);
    const box = page.boxes.find(({ className }) => className === "x") as Box;
    return page.letters[box.index] === 1;
  };
  const says = (text: string): string =>
    `<p>${text}, in the wind and in the rain, on the quay of the old town.</p>`;
  const OURS = says("What we write of cranes is read by you and a few others");

  it.each([
    ["speaks to the reader and of those who write", `${OURS}${END}`],
    ["says who signs it, and what is small print", `${OURS}${END}<p>Ann, editor</p><p>A charity.</p>`],
    [
      "ends in two calls in a line",
      `${OURS}<p><a href="/subscribe">Put something in</a> <a href="#">Remind me in May</a></p>`,
    ],
    ["ends in a form", `${OURS}<form><button>Put something in</button></form>`],
    [
      "speaks to one of them and names a sum",
      `${says("What is it to you, then, to read of cranes")}<p>$5 a month</p>${END}`,
    ],
    [
      "lists sums",
      `${says("A crane is no small thing, and neither is a story of one")}<p>$5</p><p>$10</p>${END}`,
    ],
  ])("is one that %s", (_, html) => {
    expect(isOne(html)).toBe(true);
  });

  const OTHERS = says("The crane came down on Tuesday, and a few people watched it");
  it.each([
    ["ends in nothing to press", OURS],
    ["leads to another site", `${OURS}<p><a href="https://shop.example/kettle">Buy it there</a></p>`],
    ["goes on below what is pressed", `${END}${OURS}${OURS}${OURS}`],
    [
      "quotes who speaks so",
      `${says("“What we saw is for you to judge,” said the keeper of the crane")}${END}`,
    ],
    ["mostly tells of others", `${OURS}${OTHERS}${OTHERS}${END}`],
    ["speaks to nobody", `${OTHERS}${END}`],
  ])("is none that %s", (_, html) => {
    expect(isOne(html)).toBe(false);
  });

  it("is no part of a text that ends in one", () => {
    const letter = `<div class="y">${OURS}${END}</div>`;
    expect(isOne(letter)).toBe(true);
    expect(isOne(OTHERS + OTHERS + letter)).toBe(false);
  });
});
