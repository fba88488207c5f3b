/** Surveyed pages, and looks at them that a test makes up. */
import { createReaders } from "../../src/engine/compile";
import type { Look } from "../../src/engine/look";
import { measure } from "../../src/engine/measure";
import { readMeta } from "../../src/engine/meta";
import type { Rules } from "../../src/engine/rule-types";
import { type Survey, survey } from "../../src/engine/survey";
import { parse } from "./page";
import { RULES } from "./rules";

export const URL = "https://news.example/2026/11/a-story";

export function surveyOf(html: string, rules: Rules = RULES, url = URL): Survey {
  const document = parse(html, url);
  return survey(measure(document.body), readMeta(document), createReaders(rules, url));
}

/** Chances of 0.95 where a line's text matches, else of 0.02; of being body 0.1 where it matches `doubt`. */
export function lookAt(
  page: Survey,
  kinds: { body?: RegExp; nag?: RegExp; furniture?: RegExp; doubt?: RegExp },
): Look {
  const chances = (pattern: RegExp | undefined) =>
    Float32Array.from(page.blocks, ({ text }) => (pattern?.test(text) ? 0.95 : 0.02));
  const body = chances(kinds.body);
  page.blocks.forEach(({ text }, i) => {
    if (kinds.doubt?.test(text)) body[i] = 0.1;
  });
  return {
    body,
    nag: chances(kinds.nag),
    furniture: chances(kinds.furniture),
    explainNag: () => [],
  };
}

/** Index of the line with this text. */
export function lineOf(page: Survey, text: string): number {
  const index = page.blocks.findIndex((block) => block.text === text);
  if (index < 0) throw new Error(`the page has no line ${JSON.stringify(text)}`);
  return index;
}
