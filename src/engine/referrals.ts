/** Lines that lead to other stories, and what stands above them and nothing else. */
import { headingLevel } from "./feature-groups";
import type { Block } from "./measure";
import { isForeignAddress } from "./references";
import { mass } from "./spans";
import { slugShare } from "./surroundings";
import type { Survey } from "./survey";

/** A line that names another story and links to it has at most so many words, and this share of them in the link. */
const REFERRAL_TOKENS = 40;
const REFERRAL_LINK = 0.4;
const REFERRAL_SLUG = 0.5;
/** So many lines that begin alike and lead elsewhere are referrals. */
const REFRAIN_TIMES = 3;
/** A line that begins with a pointing sign leads on from this share of link. */
const POINTER = /^(?:>>|→|➡|▶|►|»)/;
const POINTED_LINK = 0.25;
/** A label above referrals has at most so many words. */
const HEAD_TOKENS = 6;
/** A paragraph is all link from this share on; one of so many words leads on, if it doesn't show the address itself. */
const ALL_LINK = 0.8;
const LEADING_TOKENS = 4;
const ADDRESS = /^(?:https?:|www\.)/;
/** A list leads on where each line is a link from this share on. */
const INDEX_LINK = 0.5;
const LISTS = new Set(["ul", "ol"]);
const COLON = /:$/;
/** A sub-heading is hollow over so many lines that went, each link from this share on. */
const LEAST_HOLLOW = 2;
const HOLLOW_LINK = 0.5;

/** Drops lines that name another story and lead to it: "Read more: ...", headlines among the paragraphs. */
export function dropReferrals(page: Survey, body: number[]): number[] {
  const indexed = inIndexes(page, body);
  const refers = (i: number): boolean => {
    const line = page.lines[i];
    const block = page.blocks[i];
    if (!line || !block || line.tokens > REFERRAL_TOKENS) return false;
    if (line.linkShare >= POINTED_LINK && POINTER.test(block.text)) return true;
    if (line.linkShare < REFERRAL_LINK) return false;
    if (line.labels.includes("related") || leadsOn(page, i) || skips(page, i) || indexed[i]) return true;
    // an address is made of the words of its own path
    if (isForeignAddress(page, i)) return false;
    if (line.linkShare > 0.9 && slugShare(block.links[0] ?? "", block.text) >= REFERRAL_SLUG) return true;
    return line.prose === 0 && (page.prefixRepeats[i] as number) >= REFRAIN_TIMES;
  };
  const stays = new Set(body.filter((i) => !refers(i)));
  const heads = (i: number): boolean => {
    const line = page.lines[i];
    return (
      line !== undefined && line.tokens <= HEAD_TOKENS && line.labels.includes("related") && !stays.has(i + 1)
    );
  };
  const rest = [...stays].filter((i) => !heads(i));
  return mass(page, rest) * 2 > mass(page, body) ? rest : body;
}

/** A line that is a link into the same site from this share on, in words. */
function leads(page: Survey, i: number, share: number): boolean {
  const { links, text } = page.blocks[i] as Block;
  const line = page.lines[i];
  const [href] = links;
  if (!line || line.linkShare < share || line.tokens < LEADING_TOKENS || !href) return false;
  return !ADDRESS.test(text) && !href.startsWith("#") && page.isOwn(href);
}

/** All of a line is a link, wherever it leads. */
const isLink = ({ lines }: Survey, i: number): boolean => (lines[i]?.linkShare ?? 0) >= ALL_LINK;

/** A paragraph that is nothing but a link into the same site. */
function leadsOn(page: Survey, i: number): boolean {
  return page.blocks[i]?.box.tag === "p" && leads(page, i, ALL_LINK);
}

/** 1 for lines of lists amid the body of which each line is a link into the same site: at least half of it, or below a label that says so. */
function inIndexes(page: Survey, body: number[]): Uint8Array {
  const indexed = new Uint8Array(page.blocks.length);
  const end = (body[body.length - 1] ?? -1) + 1;
  for (const { tag, from, to } of page.boxes) {
    if (!LISTS.has(tag) || from < (body[0] ?? 0) || to > end || to === from || indexed[from]) continue;
    const labelled = page.lines[from - 1]?.labels.includes("related") === true;
    let k = from;
    while (k < to && (leads(page, k, INDEX_LINK) || (labelled && isLink(page, k)))) k++;
    if (k === to) indexed.fill(1, from, to);
  }
  return indexed;
}

/** A link past content from elsewhere, for those who hear the page: the same before and after each. */
function skips(page: Survey, i: number): boolean {
  const { links } = page.blocks[i] as Block;
  return (
    (page.lines[i]?.linkShare ?? 0) >= ALL_LINK &&
    (links[0] ?? "").startsWith("#") &&
    (page.repeats[i] as number) > 1
  );
}

/** Drops sub-headings over nothing but links to other stories that went: the next line that stays is a heading of its rank or a higher one. */
export function dropHollowHeadings(page: Survey, body: number[]): number[] {
  const rank = (i: number) => headingLevel((page.blocks[i] as Block).box.tag);
  return body.filter((i, k) => {
    const next = body[k + 1];
    if (next === undefined || i === page.headline || rank(i) < 2) return true;
    if (!rank(next) || rank(next) > rank(i)) return true;
    const between = page.lines.slice(i + 1, next);
    return (
      between.length < LEAST_HOLLOW ||
      between.some(({ linkShare, tokens }) => linkShare < HOLLOW_LINK || tokens < LEADING_TOKENS)
    );
  });
}

/** Drops a few words with a colon right before nothing but links into the same site that went: "More:". */
export function dropIntroductions(page: Survey, body: number[]): number[] {
  return body.filter((i, k) => {
    const line = page.lines[i];
    if (!line || line.tokens > HEAD_TOKENS || !COLON.test(line.normalised)) return true;
    let next = i + 1;
    while (next < (body[k + 1] ?? page.lines.length) && leads(page, next, ALL_LINK)) next++;
    return next === i + 1 || next < (body[k + 1] ?? next);
  });
}
