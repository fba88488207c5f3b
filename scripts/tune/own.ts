/** The project's own pages (test/pages) as labelled lines: stories and languages that few papers show. */

import { normalise } from "../../src/engine/text";
import { type Case, caseSlugs, readCase } from "../../test/support/case";
import type { LabelledLine } from "../bench/score";

/** Labels what may stay or go: no nag, and of what else it is little is learned. */
export const EITHER = "e";

/** The label of each line of an article among the cases, as the corpus labels its pages. */
export function labelCase({ expected }: Case, lines: readonly string[]): LabelledLine[] {
  if (!expected.article) throw new Error("only articles have a body to learn from");
  const set = (texts: readonly string[]) => new Set(texts.map(normalise));
  const body = set(expected.body);
  const nags = set(expected.gone);
  const beside = set([...expected.shown, expected.title]);
  const either = set(expected.either);
  const labels = [
    [body, "b"],
    [nags, "n"],
    [beside, "c"],
    [either, EITHER],
  ] as const;
  return lines.map((text) => {
    const line = normalise(text);
    return [labels.find(([lines]) => lines.has(line))?.[1] ?? "", text];
  });
}

/** The cases that are articles. */
export function ownArticles(): Case[] {
  return caseSlugs()
    .map((slug) => readCase(slug))
    .filter(({ expected }) => expected.article);
}
