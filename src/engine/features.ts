/** The models' view of a page: one row of numbers a block. What they weigh is learned; what they see is here. */

import { CALLS, calls } from "./calls";
import { PRIVACY } from "./evidence/functions";
import type { Line } from "./evidence/lines";
import { bit, NAME_GROUPS } from "./evidence/names";
import {
  BOX,
  CARDS,
  headingLevel,
  NEIGHBOUR,
  pushBox,
  pushCards,
  pushNeighbour,
  pushWidget,
  WIDGET,
} from "./feature-groups";
import type { Template } from "./groups";
import type { Box } from "./measure";
import { inside, within } from "./spans";
import { SURROUNDINGS, surroundings } from "./surroundings";
import type { Survey } from "./survey";
import { asks, PRICE } from "./text";
import type { Label } from "./types";

const TAG_LEVELS = [
  "nav", "aside", "header", "footer", "form", "figure", "article", "main", "section", "table", "blockquote", "ul",
  "ol", "button", "details", "dialog", "a", "figcaption",
] as const; // biome-ignore format: a table
const OWN_TAGS = [
  "p",
  "li",
  "div",
  "td",
  "dt",
  "dd",
  "figcaption",
  "button",
  "label",
  "pre",
  "option",
] as const;
const LABELS: Label[] = ["related", "share", "comments", "byline", "dateline", "credit", "advert"];
/** Levels further up than this look alike. */
const FAR = 8;

const LOCAL = [
  "tokens", "chars", "sentences", "ends", "commas", "digits", "capitals", "titleCase", "shortWords", "lowerStart",
  "linkShare", "boldShare", "linkCount", "wordLength", "colon", "question", "quoteStart", "bar", "at", "price",
  "copyright", "clock", "broken", "insideLink", "heading", "strong", "weak", "linkIntents", "hidden", "ariaHidden",
  "repeats", "alone", "depth", "prefixRepeats", "privacy", "networks", "selfNamed", "exclaims", "italicShare", "sinceRule",
] as const; // biome-ignore format: a table
const PLACE = [
  "position", "afterHeadline", "proseSinceHeadline", "isHeadline", "inTitle", "inDescription", "inData", "hasData",
  "isAuthor", "inMain", "mainDistance", "beforeProse", "afterProse", "mainShare", "contentPart", "headingsSince", "sameArticle",
] as const; // biome-ignore format: a table
const TEMPLATE = ["Count", "MeanChars", "LinkShare", "ProseShare", "Ending"] as const;

/** Names of the first look's features, in the order of the rows. */
export const FEATURES: readonly string[] = [
  ...LOCAL,
  ...OWN_TAGS.map((tag) => `tag:${tag}`),
  ...TAG_LEVELS.map((tag) => `in:${tag}`),
  ...NAME_GROUPS.map((group) => `name:${group}`),
  ...LABELS.map((label) => `label:${label}`),
  ...PLACE,
  ...BOX.map((name) => `parent${name}`),
  ...BOX.map((name) => `grand${name}`),
  ...WIDGET.map((name) => `widget${name}`),
  ...TEMPLATE.map((name) => `template${name}`),
  ...CARDS.map((name) => `cards${name}`),
  ...SURROUNDINGS,
  ...CALLS,
  ...["previous", "next", "previous2", "next2"].flatMap((side) => NEIGHBOUR.map((name) => `${side}${name}`)),
];

const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}\b|\d{4}年/;

interface BoxFacts {
  tags: number[];
  names: number[];
  ariaHidden: boolean;
}

/** Distances to the nearest ancestor of each tag and name group, worked out once a box. */
function boxFacts(box: Box, page: Survey, known: (BoxFacts | undefined)[]): BoxFacts {
  const cached = known[box.index];
  if (cached) return cached;
  const up = box.parent ? boxFacts(box.parent, page, known) : undefined;
  const mask = box.tag === "body" ? 0 : (page.masks[box.index] as number);
  const facts: BoxFacts = {
    tags: TAG_LEVELS.map((tag, i) => (box.tag === tag ? 0 : Math.min(FAR, (up?.tags[i] ?? FAR) + 1))),
    names: NAME_GROUPS.map((group, i) => (mask & bit(group) ? 0 : Math.min(FAR, (up?.names[i] ?? FAR) + 1))),
    ariaHidden: (up?.ariaHidden ?? false) || box.ariaHidden,
  };
  known[box.index] = facts;
  return facts;
}

/** The nearest `article` element around a box. */
function articleOf(box: Box | undefined): Box | null {
  for (let up: Box | null = box ?? null; up; up = up.parent) if (up.tag === "article") return up;
  return null;
}

/** Levels from the main box up to the first box that holds both. */
function mainDistance(box: Box, main: Box): number {
  let levels = 0;
  for (let up: Box | null = main; up && !inside(box, up); up = up.parent) levels++;
  return Math.min(levels, 12);
}

function dataShare(line: Line, data: string): number {
  if (!data) return -1;
  const text = line.normalised;
  if (data.includes(text)) return 1;
  if (text.length < 60) return 0;
  // markup inside a paragraph may have cut the published text: try pieces
  let found = 0;
  const pieces = 4;
  for (let i = 0; i < pieces; i++) {
    const at = Math.floor((text.length / pieces) * i);
    if (data.includes(text.slice(at, at + 24))) found++;
  }
  return found / pieces;
}

/** Lines since the last `hr` before each block, at most FAR. */
function linesSinceRule({ blocks, boxes }: Survey): Int32Array {
  const after = new Uint8Array(blocks.length + 1);
  for (const box of boxes) if (box.tag === "hr") after[box.from] = 1;
  let since: number = FAR;
  return Int32Array.from(blocks, (_, i) => {
    since = after[i] ? 0 : Math.min(FAR, since + 1);
    return since;
  });
}

/** The first look: a matrix of blocks.length rows and FEATURES.length columns. */
export function features(page: Survey): Float32Array {
  const { blocks, lines, sums, meta, main } = page;
  const matrix = new Float32Array(blocks.length * FEATURES.length);
  const known: (BoxFacts | undefined)[] = new Array(page.boxes.length);
  const titles = meta.titles.map((title) => title.normalize("NFKC").toLowerCase());
  const description = meta.description.normalize("NFKC").toLowerCase();
  const mainProse = within(sums.prose, main) || 1;
  const totalProse = (sums.prose[blocks.length] as number) || 1;
  const headline = Math.max(page.headline, 0);

  const sinceRule = linesSinceRule(page);
  const mainArticle = articleOf(blocks[page.proseFrom]?.box);
  const shares = lines.map((line) => dataShare(line, meta.articleBody));
  const around = surroundings(page, (i) => shares[i] as number);
  const called = calls(page);

  blocks.forEach((block, i) => {
    const line = lines[i] as Line;
    const { box, text } = block;
    const facts = boxFacts(box, page, known);
    const template = page.templates[page.templateOf[i] as number] as Template;
    const row: number[] = [
      line.tokens,
      text.length,
      line.sentences,
      Number(line.endsSentence),
      line.commas,
      line.digits,
      line.capitals,
      line.titleCase,
      line.shortWords,
      Number(line.lowerStart),
      line.linkShare,
      line.boldShare,
      block.linkCount,
      text.length / Math.max(1, line.tokens),
      Number(/[:：]$/.test(text)),
      Number(asks(text)),
      Number(/^["“„«»「『‘']/.test(text)),
      Number(/[|·›»•→>]/.test(text)),
      Number(text.includes("@")),
      Number(PRICE.test(text)),
      Number(text.includes("©")),
      Number(CLOCK.test(text)),
      Number(block.broken),
      Number(block.insideLink),
      headingLevel(box.tag),
      line.strong,
      line.weak,
      line.links.length,
      Number(block.hidden),
      Number(facts.ariaHidden),
      page.repeats[i] as number,
      Number(box.to - box.from === 1),
      box.depth,
      page.prefixRepeats[i] as number,
      Number(PRIVACY.test(line.normalised)),
      page.networks[i] as number,
      page.selfNamed[i] as number,
      Number(/[!！]/.test(text)),
      Math.min(1, block.italicChars / text.length),
      sinceRule[i] as number,
    ];
    for (const tag of OWN_TAGS) row.push(Number(box.tag === tag));
    row.push(...facts.tags, ...facts.names);
    for (const label of LABELS) row.push(Number(line.labels.includes(label)));
    row.push(
      i / blocks.length,
      page.headline < 0 ? 0 : Math.max(-50, Math.min(200, i - headline)),
      Math.max(-1, (sums.prose[i] as number) - (sums.prose[headline] as number)),
      Number(i === page.headline),
      Number(text.length > 8 && titles.some((title) => title.includes(text.toLowerCase()))),
      Number(text.length > 20 && description.includes(line.normalised.slice(0, 80))),
      shares[i] as number,
      Number(meta.articleBody.length > 200),
      Number(page.author.length > 3 && line.tokens < 12 && line.normalised.includes(page.author)),
      Number(inside(box, main)),
      mainDistance(box, main),
      Math.min(30, Math.max(0, page.proseFrom - i)),
      Math.min(30, Math.max(0, i - page.proseTo)),
      mainProse / totalProse,
      page.content.length ? Number(page.content.some((part) => inside(box, part))) : -1,
      page.headingsSince[i] as number,
      Number(articleOf(box) === mainArticle),
    );
    pushBox(row, box.parent, page);
    pushBox(row, box.parent?.parent ?? null, page);
    pushWidget(row, block, page);
    row.push(
      template.count,
      template.chars / template.count,
      template.linkChars / template.chars,
      template.prose / template.chars,
      template.ending / template.count,
    );
    pushCards(row, i, page);
    row.push(...(around[i] as number[]), ...(called[i] as number[]));
    for (const step of [-1, 1, -2, 2]) pushNeighbour(row, i, i + step, page);
    matrix.set(row, i * FEATURES.length);
  });
  return matrix;
}
