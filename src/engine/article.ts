/** Finds the article and protects it: body, headline and what belongs to them, before anything is struck. */

import { findAppealingEnd, findAppeals, findTitles } from "./appeals";
import { beside, inChrome } from "./beside";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import {
  cutNextStories,
  dropAuthorNote,
  dropComments,
  dropEchoes,
  dropHidden,
  dropOffers,
  dropStrays,
  isAuthor,
  isCredit,
  isLabel,
} from "./intruders";
import { isArticle } from "./kind";
import { dropLeftovers } from "./leftovers";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { findPitches } from "./pitches";
import { hangsOn } from "./plain";
import { dropHollowHeadings, dropIntroductions, dropReferrals } from "./referrals";
import { repair } from "./repairs";
import { prefix } from "./spans";
import {
  dropAbove,
  dropConsent,
  dropDisclosures,
  dropNotices,
  dropPlaceholders,
  dropPolls,
  dropTeasers,
} from "./strangers";
import type { Survey } from "./survey";

export interface Article {
  /** The page is an article. */
  found: boolean;
  /** Blocks of the body, ascending. */
  body: number[];
  /** Headline, lead, byline, dateline, captions and credits, ascending; never body. */
  furniture: number[];
  /** A block is body or furniture. */
  kept: Uint8Array;
  /** Boxes of pitches that are written like prose: nags. */
  pitches: Box[];
  title: string;
  byline: string;
}

const BODY = 0.45;
/** What long prose gains in the balance. */
const LONG_PROSE = 100;
const RATHER = 0.2;
const LIKELY_NAG = 0.5;
/** A likely nag is none only where it is surer to be body by this much. */
const NEARLY = 0.05;
const SURELY_BODY = 0.9;
/** What is named a caption is one, if it is no surer to be body. */
const NAMED_BODY = 0.75;
const FURNITURE = 0.5;
/** Furniture stands at most this many lines before the body's first or after its last line. */
const FURNITURE_BEFORE = 40;
const FURNITURE_AFTER = 12;
/** "By ...", "Published ..." between headline and body. */
function isByline(page: Survey, look: Look, i: number): boolean {
  const line = page.lines[i];
  if (!line || line.tokens > 30 || (look.nag[i] as number) > 0.5) return false;
  return line.labels.includes("byline") || line.labels.includes("dateline");
}

/** Body, if it were not rather furniture: it stays as that. */
function isEither({ body, furniture }: Look, i: number): boolean {
  return (body[i] as number) > BODY && (furniture[i] as number) >= (body[i] as number);
}

/** A heading right below the headline that nothing else claims: a longer or a shorter one. */
function isSecondHeadline({ blocks, headline }: Survey, i: number): boolean {
  return headline >= 0 && i > headline && i <= headline + 2 && headingLevel((blocks[i] as Block).box.tag) > 1;
}

function findFurniture(page: Survey, look: Look, body: number[], isBody: Uint8Array): number[] {
  const from = Math.max(
    0,
    Math.min(body[0] as number, page.headline < 0 ? (body[0] as number) : page.headline) - FURNITURE_BEFORE,
  );
  const to = Math.min(page.blocks.length - 1, (body[body.length - 1] as number) + FURNITURE_AFTER);
  const sums = prefix(isBody.length, (i) => isBody[i] as number);
  // the lead is body, and the byline may stand below it
  const firstProse =
    body.slice(1).find((i) => (page.lines[i]?.prose ?? 0) > LONG_PROSE) ?? (body[0] as number);
  const furniture: number[] = [];
  for (let i = from; i <= to; i++) {
    if (isBody[i]) continue;
    const caption =
      (page.blocks[i] as Block).box.tag === "figcaption" &&
      (look.nag[i] as number) < 0.5 &&
      !page.lines[i]?.strong;
    const above = i > page.headline && i < firstProse && isByline(page, look, i);
    if (
      i === page.headline ||
      ((look.furniture[i] as number) > FURNITURE &&
        (look.furniture[i] as number) > (look.nag[i] as number)) ||
      isEither(look, i) ||
      isSecondHeadline(page, i) ||
      isAuthor(page, i) ||
      isCredit(page, i) ||
      ((caption || above) && !beside(page, (page.blocks[i] as Block).box, sums))
    )
      furniture.push(i);
  }
  return furniture;
}

function linesOf(isBody: Uint8Array): number[] {
  const lines: number[] = [];
  isBody.forEach((body, i) => {
    if (body) lines.push(i);
  });
  return lines;
}

/** Judges whether the page is an article, and which of its lines must stay. */
export function findArticle(page: Survey, look: Look, url: string): Article {
  const { blocks, lines } = page;
  const n = blocks.length;
  const isBody = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const chance = look.body[i] as number;
    // a caption may be a sentence, but long prose is rather body, unless its box says more
    const prose = (page.lines[i]?.prose ?? 0) >= LONG_PROSE;
    const { box } = blocks[i] as Block;
    const rather = prose && !hangsOn(page, box) && !inChrome(page, box, page.main) ? chance + RATHER : chance;
    const nag = look.nag[i] as number;
    if (chance < SURELY_BODY && nag > LIKELY_NAG && nag > chance - NEARLY) continue;
    if (chance < NAMED_BODY && (page.masks[box.index] as number) & bit("caption")) continue;
    if (rather > BODY && rather > (look.furniture[i] as number) && i !== page.headline && !isLabel(page, i))
      isBody[i] = 1;
  }
  cutNextStories(page, isBody);
  repair(page, look, isBody);
  cutNextStories(page, isBody);
  for (let i = 0; i < n; i++) if (isBody[i] && isLabel(page, i)) isBody[i] = 0;
  let body = dropHidden(page, dropEchoes(page, dropComments(page, linesOf(isBody))));
  body = dropTeasers(page, dropNotices(page, dropAbove(page, body)));
  body = dropConsent(page, dropPolls(page, dropPlaceholders(page, dropReferrals(page, body))));
  body = dropOffers(page, look, dropDisclosures(page, dropLeftovers(page, body)));
  const asking = findAppeals(page, look, body);
  const end = findAppealingEnd(page, look, body);
  body = body.filter((i) => !asking.includes(i) && !end.includes(i));
  const pitches = findPitches(page, look, body);
  for (const i of asking) {
    const { box } = blocks[i] as Block;
    if (box.to - box.from === 1) pitches.push(box);
  }
  const titles = findTitles(page, look, body, pitches);
  body = dropStrays(
    page,
    look,
    body.filter((i) => !titles.includes(i) && !pitches.some((box) => i >= box.from && i < box.to)),
  );
  body = dropAuthorNote(page, dropIntroductions(page, dropHollowHeadings(page, body)));
  const kept = new Uint8Array(n);
  for (const i of body) kept[i] = 1;
  const found = body.length > 0 && isArticle(page, body, url);
  const furniture = body.length ? findFurniture(page, look, body, kept) : [];
  for (const i of furniture) kept[i] = 1;
  const byline = furniture.find((i) => lines[i]?.labels.includes("byline") && (lines[i]?.tokens ?? 99) < 25);
  return {
    found,
    body,
    furniture,
    kept,
    pitches,
    title: page.headline >= 0 ? (blocks[page.headline]?.text ?? "") : (page.meta.titles[0] ?? ""),
    byline: page.meta.author || (byline === undefined ? "" : (blocks[byline]?.text ?? "")),
  };
}

/** The smallest box that holds all the given blocks. */
export function commonBox(page: Survey, blocks: number[]): Box {
  let box: Box = (page.blocks[blocks[0] as number] as Block).box;
  const last = blocks[blocks.length - 1] as number;
  while (box.parent && !((blocks[0] as number) >= box.from && last < box.to)) box = box.parent;
  return box;
}

/** The smallest box that holds headline and body. */
export function articleBox(page: Survey, { body, kept }: Pick<Article, "body" | "kept">): Box {
  return commonBox(page, kept[page.headline] ? [...body, page.headline].sort((a, b) => a - b) : body);
}
