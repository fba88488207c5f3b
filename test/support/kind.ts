/** What the engine says of a page's kind, given which of its lines are its text. */
import { expect } from "vitest";
import { isArticle, signsOf } from "../../src/engine/kind";
import type { Rules } from "../../src/engine/rule-types";
import { PARAGRAPHS } from "./page";
import { RULES } from "./rules";
import { surveyOf, URL } from "./survey";

export interface Where {
  url?: string;
  /** Matches the lines that are the body if the page is an article. */
  body?: RegExp;
  rules?: Rules;
}

const prepare = (
  html: string,
  {
    url = URL,
    body = new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|")),
    rules = RULES,
  }: Where = {},
) => {
  const page = surveyOf(html, rules, url);
  const lines = page.blocks.filter(({ text }) => body.test(text)).map(({ index }) => index);
  expect(lines).not.toEqual([]);
  return { page, lines, url };
};
/** Whether a page is an article, if the lines that match `body` are its text. */
export const found = (html: string, where?: Where): boolean => {
  const { page, lines, url } = prepare(html, where);
  return isArticle(page, lines, url);
};
/** Its signs by name, with their weights. */
export const signs = (html: string, where?: Where): Record<string, number> => {
  const { page, lines, url } = prepare(html, where);
  return Object.fromEntries(signsOf(page, lines, url).map(({ name, weight }) => [name, weight]));
};
