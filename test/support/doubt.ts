/** Bodies of pages on which the models are sure of the usual paragraphs, and doubt lines that begin so. */
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS } from "./page";
import { lookAt, surveyOf, URL } from "./survey";

export const SURE = new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|"));
const DOUBT = /^(Doubtful|Odd|And)/;
const [FIRST = "", ...REST] = PARAGRAPHS;

/** The lines of the body. */
export function bodyOf(html: string): string[] {
  const page = surveyOf(html);
  const { body } = findArticle(page, lookAt(page, { body: SURE, doubt: DOUBT }), URL);
  return body.map((i) => page.blocks[i]?.text ?? "");
}

/** An article with `html` behind its first paragraph. */
export function around(html: string): string {
  return article(`<p>${FIRST}</p>${html}${REST.map((text) => `<p>${text}</p>`).join("")}`);
}
