/** Lines that look like body one by one and are not: what their boxes say against them. Hand-set, where data is scarce. */
import { holdsComments } from "./beside";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { mass, sameMake } from "./spans";
import type { Survey } from "./survey";
import type { Label } from "./types";

/** A line of so few words, so many digits and a year near the headline is a date. */
const DATE_TOKENS = 16;
const DATE_DIGITS = 0.15;
/** A note on an author has at most so many words. */
const NOTE_TOKENS = 60;
const DATE_LINES = 12;
/** A time of day and nothing else, as above the entries of a live blog. */
const BARE_TIME = /^\d{1,2}[:.h]\d{2}(?:\s?\p{L}{1,4})?$/u;
const YEAR = /(?:19|20)\d\d/;
const CREDIT =
  /(?:^|[\s.(])(?:photo|foto|fotos|photos|bild|image|picture|illustration|grafik|写真|사진|图)\s?[:：]/;
/** ... or at its end: an agency, or names with a stroke in brackets. */
const CREDIT_END =
  /\((?:ap photo|photo by|image:|foto:|file photo|reuters\/|afp\/|epa\/)[^)]*\)?$|(?:getty images|shutterstock|via ap|via reuters)\)?\.?$|[([][^()[\]]{2,60}\/[^()[\]]{2,40}[)\]]$/;
const CREDIT_TOKENS = 60;
/** Comments are told from a body by name only after this many characters of body. */
const BODY_FIRST = 240;
/** An `<article>` with so much of what may be body, in characters, and this share of it, holds all of it. */
const ARTICLE_HOLDS = 500;
const HELD = 1 / 3;
/** A label of so few words is nothing but a label. */
const LABEL_TOKENS = 4;
/** ... and of so few a heading that begins like one of comments. */
const HEADING_TOKENS = 2;
/** Labels that no line of a body is, and the most words that such a line has. */
const NEVER_BODY: Partial<Record<Label, number>> = {
  advert: LABEL_TOKENS,
  share: LABEL_TOKENS + 2,
  comments: LABEL_TOKENS,
  byline: 8,
  dateline: 8,
};
/** A box about the author has at most so many lines. */
const AUTHOR_LINES = 8;
/** Nearly all of the body shows while at most this share of it, in characters, doesn't. */
const HIDDEN_SHARE = 0.2;
/** An echo of the body is at least so long, and so are the paragraphs told in it, in characters. */
const ECHO_CHARS = 500;
const ECHO_PART = 60;
/** A lead is among so many first lines. */
const LEAD_LINES = 4;
/** Lines with so many others before and behind them are strays; walls of a few states are as long. */
const STRAY_LINES = 25;
const SURE = 0.9;
/** A line with this chance asks. */
const ASKS = 0.6;

/** True for lines that no body has: a label alone ("Advertisement", "Share"), a byline, a date line, a copyright. */
export function isLabel(page: Survey, i: number): boolean {
  const line = page.lines[i];
  const block = page.blocks[i];
  if (!line || !block) return false;
  if (/©|^copyright\b/i.test(block.text) && line.tokens < 30) return true;
  if (BARE_TIME.test(block.text) || isCredit(page, i) || isAuthorBox(page, i)) return true;
  // above the headline stand breadcrumbs, below it dates
  if (i < page.headline && line.prose === 0) return true;
  // a bare year is an entry of a timeline
  const dated =
    line.prose === 0 &&
    line.tokens > 1 &&
    line.tokens <= DATE_TOKENS &&
    line.digits > DATE_DIGITS &&
    YEAR.test(block.text);
  if (
    dated &&
    block.box.tag !== "td" &&
    block.box.tag !== "th" &&
    page.headline >= 0 &&
    i < page.headline + DATE_LINES
  )
    return true;
  // a story's sub-heading may begin as what names its comments does
  const heading = headingLevel(block.box.tag) > 1 && line.digits === 0;
  const short = (label: Label) =>
    line.tokens <= (heading && label === "comments" ? HEADING_TOKENS : (NEVER_BODY[label] ?? 0));
  if (line.labels.some(short) && !line.endsSentence) return true;
  // a caption is a caption, but who said a quotation belongs to it
  return block.box.tag === "figcaption" && !quoted(page, block.box);
}

/** A caption that names who made the picture, in the words that agencies use everywhere. */
export function isCredit(page: Survey, i: number): boolean {
  const line = page.lines[i];
  if (!line || line.tokens > CREDIT_TOKENS) return false;
  return CREDIT.test(line.normalised) || CREDIT_END.test(line.normalised);
}

/** The author's name and nothing else, around the headline. */
export function isAuthor(page: Survey, i: number): boolean {
  const alone = page.author.length > 3 && page.lines[i]?.normalised === page.author;
  return alone && Math.abs(i - page.headline) < DATE_LINES;
}

/** A line about the author, in a box that is named so. */
function isAuthorBox(page: Survey, i: number): boolean {
  if (isAuthor(page, i)) return true;
  const [author = ""] = authorsOf(page);
  if (author.length < 4 || !page.lines[i]?.normalised.startsWith(author)) return false;
  let box: Box | null = (page.blocks[i] as Block).box;
  // an author's name may be among the names of a whole story's box
  for (let level = 0; box && level < 3 && box.to - box.from <= AUTHOR_LINES; box = box.parent, level++)
    if ((page.masks[box.index] as number) & bit("byline")) return true;
  return false;
}

function authorsOf({ author }: Survey): string[] {
  return author.split(/,| and | und | et | y /).map((name) => name.trim());
}

/** Drops a note on an author that ends the text: it begins with the whole name. */
export function dropAuthorNote(page: Survey, body: number[]): number[] {
  const last = page.lines[body[body.length - 1] ?? -1];
  const names = authorsOf(page).filter((name) => name.includes(" "));
  const noted = (name: string) => last?.normalised.startsWith(`${name} `) && last.tokens <= NOTE_TOKENS;
  return !page.selfAuthored && names.some(noted) ? body.slice(0, -1) : body;
}

function quoted(page: Survey, caption: Box): boolean {
  const { parent } = caption;
  if (!parent) return false;
  return page.boxes.slice(parent.index, parent.end).some((box) => box.tag === "blockquote");
}

/** Drops lines of boxes that are named or headed comments and stand behind the body's beginning. */
export function dropComments(page: Survey, body: number[]): number[] {
  const named = page.boxes.filter((box) => box.to > box.from && holdsComments(page, box));
  const behind = named.filter(
    (box) =>
      mass(
        page,
        body.filter((i) => i < box.from),
      ) >= BODY_FIRST,
  );
  return body.filter((i) => !behind.some((box) => i >= box.from && i < box.to));
}

/** Drops lines that hold whole paragraphs of the body over again: microdata kept for machines. */
export function dropEchoes(page: Survey, body: number[]): number[] {
  const text = (i: number) => page.lines[i]?.normalised ?? "";
  const paragraphs = body.map(text).filter((one) => one.length >= ECHO_PART);
  // a lead that stands twice, for two widths of window
  const leads = new Set<string>();
  return body.filter((i, k) => {
    const line = text(i);
    if (k < LEAD_LINES && line.length >= ECHO_PART && page.repeats[i] === 2) {
      if (leads.has(line)) return false;
      leads.add(line);
    }
    if (line.length < ECHO_CHARS) return true;
    return paragraphs.filter((one) => one.length < line.length && line.includes(one)).length < 2;
  });
}

/** Drops short lines that don't show, where nearly all of the body does: data on the story, other states of a control. */
export function dropHidden(page: Survey, body: number[]): number[] {
  const hidden = body.filter((i) => page.blocks[i]?.hidden);
  if (!hidden.length || mass(page, hidden) > HIDDEN_SHARE * mass(page, body)) return body;
  return body.filter((i) => !page.blocks[i]?.hidden || (page.lines[i]?.prose ?? 0) > 0);
}

/** Drops lines that stand off by themselves, far from the rest and short, unless they are sure and in the main box. */
export function dropStrays(page: Survey, look: Look, body: number[]): number[] {
  const groups: number[][] = [];
  for (const i of body) {
    const group = groups[groups.length - 1];
    if (group && i - (group[group.length - 1] as number) <= STRAY_LINES) group.push(i);
    else groups.push([i]);
  }
  const total = mass(page, body);
  const largest = Math.max(...groups.map((group) => mass(page, group)), 0);
  const sure = (i: number) => (look.body[i] as number) > SURE && i >= page.main.from && i < page.main.to;
  return groups
    .filter((group) => group.some(sure) || mass(page, group) >= Math.min(0.04 * total, 0.2 * largest))
    .flat();
}

/** Drops the lines of the next story that an endless page holds: it begins with a headline like the first one. */
function cutNextArticle(page: Survey, isBody: Uint8Array): void {
  const first = page.blocks[page.headline]?.box;
  if (!first || headingLevel(first.tag) === 0) return;
  let before = 0;
  for (let i = page.headline + 1; i < page.blocks.length; i++) {
    const { box, text } = page.blocks[i] as Block;
    const another = box !== first && sameMake(box, first) && sameMake(box.parent, first.parent);
    if (
      another &&
      (first.tag === "h1" || box.className !== "") &&
      before >= BODY_FIRST &&
      page.lines[i]?.tokens !== 1
    ) {
      isBody.fill(0, i);
      return;
    }
    if (isBody[i]) before += text.length;
  }
}

/**
 * Drops the lines behind the `<article>` that holds the headline and much of the body: another story, whatever its headline
 * is made of, comments, teasers. The entries of a live blog may stand there.
 */
function cutBehindArticle(page: Survey, isBody: Uint8Array): void {
  let article: Box | null | undefined = page.blocks[page.headline]?.box;
  while (article && article.tag !== "article") article = article.parent;
  if (!article || page.meta.liveBlog) return;
  let [held, behind] = [0, 0];
  for (let i = article.from; i < isBody.length; i++) {
    if (!isBody[i]) continue;
    const { length } = (page.blocks[i] as Block).text;
    if (i < article.to) held += length;
    else behind += length;
  }
  if (held >= ARTICLE_HOLDS && held >= HELD * (held + behind)) isBody.fill(0, article.to);
}

/** Drops what follows the story in the same page. */
export function cutNextStories(page: Survey, isBody: Uint8Array): void {
  cutNextArticle(page, isBody);
  cutBehindArticle(page, isBody);
}

/** Drops half-believed lists right below a line of their box that asks: what a pitch offers, point by point. */
export function dropOffers(page: Survey, look: Look, body: number[]): number[] {
  const known = new Set(body);
  const gone = new Set<number>();
  for (const { tag, from, to, parent } of page.boxes) {
    const above = page.blocks[from - 1]?.box;
    if ((tag !== "ul" && tag !== "ol") || !above || above.parent !== parent || known.has(from - 1)) continue;
    if ((look.nag[from - 1] as number) < ASKS) continue;
    let surest = 0;
    for (let i = from; i < to; i++) if (known.has(i)) surest = Math.max(surest, look.body[i] as number);
    if (surest < SURE) for (let i = from; i < to; i++) gone.add(i);
  }
  return body.filter((i) => !gone.has(i));
}
