/** The project's own pages (test/pages) as labelled lines: stories and languages that few papers show. */

import { normalise } from "../../src/engine/text";
import { type Case, caseSlugs, readCase } from "../../test/support/case";
import type { LabelledLine } from "../bench/score";

/** The label of each line of an article among the cases, as the corpus labels its pages. */
export function labelCase({ expected }: Case, lines: readonly string[]): LabelledLine[] {
  if (!expected.article) throw new Error("only articles have a body to learn from");
  const set = (texts: readonly string[]) => new Set(texts.map(normalise));
  const body = set(expected.body);
  const nags = set(expected.gone);
  const beside = set([...expected.shown, expected.title]);
  return lines.map((text) => {
    const line = normalise(text);
    return [body.has(line) ? "b" : nags.has(line) ? "n" : beside.has(line) ? "c" : "", text];
  });
}

/** The cases that are articles. */
export function ownArticles(): Case[] {
  return caseSlugs()
    .map((slug) => readCase(slug))
    .filter(({ expected }) => expected.article);
}
