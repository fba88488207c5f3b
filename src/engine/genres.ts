/** Pages that are read like articles and are none, told by their form: laws, petitions, campaigns, offers, mail, forecasts. */
import type { Block } from "./measure";
import { within } from "./spans";
import type { Survey } from "./survey";
import { PRICE } from "./text";

/** What a page's form says against an article. */
export type Genre = "clauses" | "preformatted" | "entry-form" | "goal" | "priced" | "degrees";

/** Numbered parts of a law. */
const CLAUSE =
  /^(?:§+|(?:art(?:ikel|icle|icolo|[ií]culo|igo|icolul)?|čl(?:ánek)?|section|статья|стаття|член|المادة|madde|άρθρο|pasal|điều)\.?)\s*\d+|^第\s*[\d一二三四五六七八九十百]+\s*[条條]|^제\s*\d+\s*조/iu;
const CLAUSES = 4;
/** Text set as it was typed, by this share of the prose. */
const TYPED = 0.6;
/** One signs with so many fields besides the address; who comments has a field for a text. */
const SIGNING_FIELDS = 4;
/** What was raised and what is to be: two sums in a line of at most so many words, each of at least so much. */
const GOAL_TOKENS = 12;
const GOAL_LEAST = 1000;
/** An offer names its price at most so many lines below its name, in at most so many words. */
const PRICED_LINES = 3;
const PRICED_TOKENS = 6;
const DEGREES = 8;
const TEMPERATURE = /\d\s?°/;
const SUM = /\d[\d.,' \u00a0\u202f]*/g;

/** What `page` is by its form, if it is no article. */
export function genresOf(page: Survey): Genre[] {
  const { blocks, boxes, sums, headline, main } = page;
  const names: Genre[] = [];
  const add = (name: Genre, holds: boolean): void => {
    if (holds) names.push(name);
  };
  add("clauses", blocks.filter(({ text }) => CLAUSE.test(text)).length >= CLAUSES);
  const typed = boxes.reduce((sum, box) => sum + (box.tag === "pre" ? within(sums.prose, box) : 0), 0);
  add("preformatted", typed > TYPED * within(sums.prose, { from: 0, to: blocks.length }));
  add(
    "entry-form",
    boxes.some(
      ({ tag, emails, inputs, texts, hidden, from, to }) =>
        tag === "form" &&
        emails > 0 &&
        inputs >= SIGNING_FIELDS &&
        texts === 0 &&
        !hidden &&
        from >= main.from &&
        to <= main.to,
    ),
  );
  add(
    "goal",
    blocks.some((block) => isGoal(page, block)),
  );
  const below = blocks.slice(headline + 1, headline + 1 + PRICED_LINES);
  add("priced", headline >= 0 && below.some((block) => isPrice(page, block)));
  add("degrees", blocks.filter(({ text }) => TEMPERATURE.test(text)).length >= DEGREES);
  return names;
}

function isPrice({ lines }: Survey, { text, index }: Block): boolean {
  return (lines[index]?.tokens ?? 99) <= PRICED_TOKENS && PRICE.test(text);
}

/** Sums of money in a line. */
function sumsIn(text: string): number[] {
  return (text.match(SUM) ?? [])
    .map((sum) => Number(sum.replace(/[.,]\d\d?$|\D/g, "")))
    .filter((sum) => sum >= GOAL_LEAST);
}

/** A sum that was raised, and a larger one to be. */
function isGoal({ lines }: Survey, { text, index }: Block): boolean {
  const line = lines[index];
  if (!line || line.endsSentence || line.tokens > GOAL_TOKENS || !PRICE.test(text)) return false;
  const [raised, goal, ...others] = sumsIn(text);
  return raised !== undefined && goal !== undefined && others.length === 0 && raised < goal;
}
