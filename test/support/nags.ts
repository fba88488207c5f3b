/** What is struck beside a story by what a model says of its lines. */
import { findArticle } from "../../src/engine/article";
import { findGate } from "../../src/engine/gate";
import { findNags } from "../../src/engine/verdict";
import { SURE } from "./doubt";
import { article, PROSE } from "./page";
import { RULES } from "./rules";
import { lookAt, surveyOf, URL } from "./survey";

/** The lines of each nag beside a story, where those that say so ("Odd") have these chances. */
export const nagsBeside = (
  html: string,
  { nag = 0.02, body = 0.02, rules = RULES, says = /Odd/, head = "" } = {},
) => {
  const page = surveyOf(article(PROSE, { after: html, head }), rules);
  const look = lookAt(page, { body: SURE });
  page.blocks.forEach(({ text }, i) => {
    if (!says.test(text)) return;
    look.nag[i] = nag;
    look.body[i] = body;
  });
  const found = findArticle(page, look, URL);
  return findNags(page, look, found, findGate(page, found, undefined), undefined).map(({ from, to }) =>
    page.blocks.slice(from, to).map(({ text }) => text),
  );
};
