/** Lines that belong to the page or to other stories, told by their place: above the headline, over and over, in cards. */

import { PRIVACY } from "./evidence/functions";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Block, Box } from "./measure";
import { asksLeave, isDialog } from "./overlay";
import { mass, prefix, within } from "./spans";
import { slugShare } from "./surroundings";
import type { Survey } from "./survey";
import { asks } from "./text";

/** A sentence of so many words, with hardly a digit, that stands on a page so many times is a notice; steps of a recipe aren't. */
const NOTICE_TIMES = 3;
const NOTICE_TOKENS = 10;
const NOTICE_DIGITS = 0.015;
/** Boxes that stand for content from elsewhere until the reader agrees are no larger, in lines and characters. */
const PLACEHOLDER_LINES = 8;
const PLACEHOLDER_CHARS = 900;
/** A headline is trusted while so much of the body, in characters, or this share of it stands below. */
const BODY_BELOW = 1200;
const BELOW_HEADLINE = 0.6;
/** So many cards of one make, each with a linked headline and little more, are teasers. */
const LEAST_CARDS = 3;
const TEASER_SHARE = 0.7;
const TEASER_CHARS = 600;
const TEASER_PROSE_LINES = 2;
const TEASER_LINK_TOKENS = 4;
const TEASER_SLUG = 0.5;
/** Teasers are told only where this much body, in characters, stands outside of them. */
const BODY_BESIDE = 600;

/** A consent banner says no more than this, in characters. */
const LONGEST_BANNER = 4000;

/** A poll has so many choices at least, and is no longer than this, in lines and characters. */
const LEAST_CHOICES = 2;
const POLL_LINES = 12;
const POLL_CHARS = 900;

/** A disclosure has at most so many words. */
const DISCLOSURE_TOKENS = 80;

const EMBED = bit("embed") | bit("consent");

/** Drops lines above the headline, and the same lines wherever else they stand. */
export function dropAbove(page: Survey, body: number[]): number[] {
  const headline = page.blocks[page.headline];
  if (!headline || headingLevel(headline.box.tag) === 0) return body;
  const above = new Set(
    body
      .filter((i) => i < page.headline && (page.lines[i]?.prose ?? 0) > 0)
      .map((i) => page.lines[i]?.normalised),
  );
  const below = body.filter((i) => i > page.headline && !above.has(page.lines[i]?.normalised));
  const enough = mass(page, below);
  return enough >= BODY_BELOW || enough >= BELOW_HEADLINE * mass(page, body) ? below : body;
}

/** Drops sentences that stand on the page over and over: placeholders of embedded content, notices. */
export function dropNotices(page: Survey, body: number[]): number[] {
  const notice = (i: number) =>
    (page.repeats[i] as number) >= NOTICE_TIMES &&
    (page.lines[i]?.tokens ?? 0) >= NOTICE_TOKENS &&
    (page.lines[i]?.prose ?? 0) > 0 &&
    (page.lines[i]?.digits ?? 1) <= NOTICE_DIGITS;
  // with the notice goes the box around it that repeats as a whole
  const gone = new Uint8Array(page.blocks.length);
  for (const i of body) {
    if (!notice(i)) continue;
    let box = (page.blocks[i] as Block).box;
    while (box.parent && repeatsWhole(page, box.parent)) box = box.parent;
    gone.fill(1, box.from, box.to);
    gone[i] = 1;
  }
  const rest = body.filter((i) => !gone[i]);
  return mass(page, rest) * 2 > mass(page, body) ? rest : body;
}

function repeatsWhole(page: Survey, box: Box): boolean {
  if (box.to - box.from > PLACEHOLDER_LINES) return false;
  for (let i = box.from; i < box.to; i++) if ((page.repeats[i] as number) < NOTICE_TIMES) return false;
  return true;
}

/** Drops what stands for content from elsewhere: small boxes with a button, or named so, that speak of privacy. */
export function dropPlaceholders(page: Survey, body: number[]): number[] {
  const isBody = new Uint8Array(page.blocks.length);
  for (const i of body) isBody[i] = 1;
  const sums = prefix(isBody.length, (i) => isBody[i] as number);
  const gone = new Uint8Array(page.blocks.length);
  for (const i of body) {
    if (!PRIVACY.test(page.lines[i]?.normalised ?? "")) continue;
    const { box } = page.blocks[i] as Block;
    const fits = (one: Box) =>
      one.tag !== "body" &&
      one.to - one.from <= PLACEHOLDER_LINES &&
      within(page.sums.chars, one) <= PLACEHOLDER_CHARS;
    if (!fits(box)) continue;
    let holder = box;
    const acts = ({ buttons, inputs, index }: Box) =>
      buttons + inputs > 0 || ((page.masks[index] as number) & EMBED) !== 0;
    const large = (one: Box) => within(sums, one) * 2 > body.length;
    while (holder.parent && fits(holder.parent) && !(acts(holder) && large(holder.parent)))
      holder = holder.parent;
    // a paragraph of the text's own is no placeholder
    const apart = holder !== box && within(sums, holder) < body.length;
    if (acts(holder) && apart) gone.fill(1, holder.from, holder.to);
  }
  return body.filter((i) => !gone[i]);
}

/** Drops polls and quizzes: small boxes with a question above buttons or fields, and no text but that. */
export function dropPolls(page: Survey, body: number[]): number[] {
  const gone = new Uint8Array(page.blocks.length);
  for (const i of body) {
    const { box, text } = page.blocks[i] as Block;
    if (!asks(text)) continue;
    let poll: Box | null = box;
    while (poll && poll.buttons + poll.inputs < LEAST_CHOICES) poll = poll.parent;
    if (!poll || poll.from !== i || poll.to - i <= LEAST_CHOICES || poll.to - i > POLL_LINES) continue;
    if (page.lines.slice(i + 1, poll.to).some(({ prose }) => prose > 0)) continue;
    if (within(page.sums.chars, poll) > POLL_CHARS) continue;
    // buttons to share or to comment stand below many a question, the same each time
    const choices = page.lines
      .slice(i + 1, poll.to)
      .filter(
        ({ labels }, k) => labels.length === 0 && (!headingLevel(box.tag) || page.repeats[i + 1 + k] === 1),
      );
    if (choices.length >= LEAST_CHOICES) gone.fill(1, poll.from, poll.to);
  }
  return body.filter((i) => !gone[i]);
}

/** Drops what publishers say of their earnings from links: by law, and in few words. */
export function dropDisclosures(page: Survey, body: number[]): number[] {
  return body.filter((i) => {
    const { normalised, tokens } = page.lines[i] ?? { normalised: "", tokens: 0 };
    return tokens > DISCLOSURE_TOKENS || !page.words.discloses(normalised);
  });
}

/** Drops what consent banners say: while the text of a page isn't there yet, nothing else on it is as long. */
export function dropConsent(page: Survey, body: number[]): number[] {
  const banners = page.boxes.filter((box) => isBanner(page, box));
  return body.filter((i) => !banners.some(({ from, to }) => i >= from && i < to));
}

function isBanner(page: Survey, box: Box): boolean {
  const named = ((page.masks[box.index] as number) & bit("consent")) !== 0;
  if ((!named && !isDialog(box)) || !box.parent || box.buttons === 0) return false;
  if (page.headline >= box.from && page.headline < box.to) return false;
  return within(page.sums.chars, box) <= LONGEST_BANNER && asksLeave(page, box);
}

/** A line that is all link and reads like the headline of what it leads to. */
export function isHeadlineLink(page: Survey, i: number): boolean {
  const line = page.lines[i];
  const block = page.blocks[i];
  if (!line || !block || line.linkShare < 0.8 || line.tokens < TEASER_LINK_TOKENS) return false;
  return (
    headingLevel(block.box.tag) > 1 ||
    block.insideLink ||
    slugShare(block.links[0] ?? "", block.text) >= TEASER_SLUG
  );
}

/** Drops what cards say that lead to other stories. */
export function dropTeasers(page: Survey, body: number[]): number[] {
  const n = page.blocks.length;
  const links = prefix(n, (i) => Number(isHeadlineLink(page, i)));
  const proseLines = prefix(n, (i) => Number((page.lines[i]?.prose ?? 0) > 0));
  const groups = new Map<string, Box[]>();
  for (const box of page.boxes) {
    if (!box.parent || box.to - box.from < 2) continue;
    const key = `${box.parent.index} ${box.tag}.${box.className}`;
    const group = groups.get(key);
    if (group) group.push(box);
    else groups.set(key, [box]);
  }
  const cards: Box[] = [];
  for (const group of groups.values()) {
    if (group.length < LEAST_CARDS) continue;
    const teasers = group.filter(
      (box) =>
        within(links, box) > 0 &&
        within(proseLines, box) <= TEASER_PROSE_LINES &&
        within(page.sums.chars, box) <= TEASER_CHARS,
    );
    if (teasers.length >= TEASER_SHARE * group.length) cards.push(...teasers);
  }
  if (!cards.length) return body;
  const carded = new Uint8Array(n);
  for (const box of cards) carded.fill(1, box.from, box.to);
  const rest = body.filter((i) => !carded[i]);
  return mass(page, rest) >= BODY_BESIDE ? rest : body;
}
