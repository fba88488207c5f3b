/** Finds the article and protects it: body, headline and what belongs to them, before anything is struck. */
import {
  cutNextArticle,
  dropComments,
  dropEchoes,
  dropStrays,
  findPitches,
  isCredit,
  isLabel,
} from "./intruders";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { beside, repair } from "./repairs";
import { prefix } from "./spans";
import { dropAbove, dropNotices, dropPlaceholders, dropReferrals, dropTeasers } from "./strangers";
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
const FURNITURE = 0.5;
/** Least body of an article, in characters of prose (scripts without spaces say more in fewer). */
const LEAST_PROSE = 320;
const LEAST_PROSE_DENSE = 140;
/** The same where the page or its address says that it is an article. */
const LEAST_SAID = 160;
/** Addresses of stories: a slug of several words, or a long number. */
const STORY_PATH = /(?:[^/-]+-){3,}[^/]*$|\d{5,}|\/\d{4}\/\d{1,2}\//;
/** Furniture stands at most this many lines before the body's first or after its last line. */
const FURNITURE_BEFORE = 40;
const FURNITURE_AFTER = 12;
/** Paths and titles of pages that never are articles, as words of the address. */
const PATH_NOT =
  /(?:^|\/)(?:login|log-in|signin|sign-in|signup|sign-up|register|registration|account|konto|checkout|cart|basket|warenkorb|subscribe|subscriptions?|abo|abos|abonnement|newsletters?|search|suche|recherche|buscar|plans|pricing)\/?(?:index\.\w+)?$/i;

/** Lines in which running text has no spaces: length counts about double. */
function dense(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(text);
}

function isArticle(page: Survey, body: number[], url: string): boolean {
  const { meta, blocks, lines } = page;
  let prose = 0;
  let paragraphs = 0;
  for (const i of body) {
    const length =
      (lines[i]?.prose ?? 0) * (dense(blocks[i]?.text ?? "") ? LEAST_PROSE / LEAST_PROSE_DENSE : 1);
    prose += length;
    if (length > 0) paragraphs++;
  }
  const story = STORY_PATH.test(pathOf(url));
  const said = meta.articleData || meta.type === "article" || story;
  if (prose < (said ? LEAST_SAID : LEAST_PROSE)) return false;
  let score = story ? 0.7 : 0;
  if (meta.articleData) score += 2;
  if (meta.type === "article") score += 1.5;
  if (meta.type === "website") score -= 0.5;
  if (meta.listData) score -= 1;
  if (page.headline >= 0) score += 1;
  score += Math.min(2, prose / 1500) + (paragraphs >= 4 ? 0.5 : 0);
  // linked lines outside the body: front pages are little else
  let teasers = 0;
  for (let i = 0; i < blocks.length; i++)
    if ((lines[i]?.linkShare ?? 0) > 0.7 && (lines[i]?.tokens ?? 0) >= 5) teasers++;
  if (teasers * 60 > prose) score -= 1.5;
  if (page.boxes.some((box) => box.passwords > 0 && !box.hidden && box.parent === null)) score -= 1;
  const path = pathOf(url);
  if (path === "/" || path === "") score -= 2;
  if (PATH_NOT.test(path)) score -= 3;
  return score >= 1.5;
}

function pathOf(url: string): string {
  try {
    const { protocol, pathname } = new URL(url);
    return protocol.startsWith("http") ? pathname : "unknown";
  } catch {
    return "unknown";
  }
}

/** "By ...", "Published ..." between headline and body. */
function isByline(page: Survey, look: Look, i: number): boolean {
  const line = page.lines[i];
  if (!line || line.tokens > 30 || (look.nag[i] as number) > 0.5) return false;
  return line.labels.includes("byline") || line.labels.includes("dateline");
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
      (look.furniture[i] as number) > FURNITURE ||
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
    // a caption may be a sentence, but long prose is rather body
    const rather = (page.lines[i]?.prose ?? 0) >= LONG_PROSE ? chance + RATHER : chance;
    if (rather > BODY && rather > (look.furniture[i] as number) && i !== page.headline && !isLabel(page, i))
      isBody[i] = 1;
  }
  cutNextArticle(page, isBody);
  repair(page, look, isBody);
  for (let i = 0; i < n; i++) if (isBody[i] && isLabel(page, i)) isBody[i] = 0;
  let body = dropEchoes(page, dropComments(page, linesOf(isBody)));
  body = dropTeasers(page, dropNotices(page, dropAbove(page, body)));
  body = dropPlaceholders(page, dropReferrals(page, body));
  const pitches = findPitches(page, look, body);
  body = dropStrays(
    page,
    look,
    body.filter((i) => !pitches.some((box) => i >= box.from && i < box.to)),
  );
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
