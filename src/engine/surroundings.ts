/** What stands around a line and whom it leads to: pictures, links to other stories, labels above and below. */
import type { Line } from "./evidence/lines";
import type { Block, Box } from "./measure";
import { prefix, within } from "./spans";
import type { Survey } from "./survey";
import { tokens } from "./text";

export const SURROUNDINGS = [
  "imageLevel", "imageChars", "linkLevel", "linkLevelShare", "linkLevelLines", "slug", "slugBefore", "slugAfter",
  "storyLink", "sinceLabel", "untilLabel", "inAlt", "startsAuthor", "dataCover", "relativeLength", "sinceHeading",
] as const; // biome-ignore format: a table

/** Levels further up than this look alike. */
const FAR = 8;
/** Lines further away than this look alike. */
const FAR_LINES = 12;
/** In addresses of stories: a slug of several words, or a long number. */
const SLUG = /[^-]-[^-]+-[^-]+-/;
const STORY_NUMBER = /\d{5}|\/\d{4}\/\d{1,2}\//;
/** Shorter words of an address say little. */
const SLUG_WORD = 4;
/** Alternative texts shorter than this, in characters, are names of things. */
const LEAST_ALT = 24;
const PARTING = new Set(["related", "share", "comments"]);

/** An address, or its path, is one that stories have. */
export const isStoryPath = (href: string): boolean =>
  STORY_NUMBER.test(href) || SLUG.test(href.slice(href.lastIndexOf("/") + 1));

/** Letters without their marks, as addresses are written. */
function plain(text: string): string {
  return text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * How much of a link's address is made of the words that it shows, 0 to 1: headlines of other stories are, words of a
 * running text are not. -1 where the address has too few words to tell.
 */
export function slugShare(href: string, text: string): number {
  const path = href.replace(/[?#][\s\S]*/, "");
  const slug = path
    .slice(path.lastIndexOf("/", path.length - 2) + 1)
    .replace(/\.\w+\/?$/, "")
    .toLowerCase();
  const words = slug.split(/[^a-z]+/).filter((word) => word.length >= SLUG_WORD);
  if (words.length < 3) return -1;
  const shown = plain(text);
  // umlauts are written as ae, oe, ue in addresses, or without their dots
  const spelt = /[äöü]/i.test(text)
    ? plain(text.replace(/ä/gi, "ae").replace(/ö/gi, "oe").replace(/ü/gi, "ue"))
    : shown;
  return words.filter((word) => shown.includes(word) || spelt.includes(word)).length / words.length;
}

interface Around {
  imageLevel: number;
  imageChars: number;
  linkLevel: number;
  linkLevelShare: number;
  linkLevelLines: number;
}

function around(page: Survey, start: Box, linkLines: Float64Array, own: number): Around {
  let imageLevel = FAR;
  let imageChars = -1;
  let linkLevel = FAR;
  let linkLevelShare = -1;
  let linkLevelLines = -1;
  let level = 0;
  for (let box: Box | null = start; box && level < FAR; box = box.parent, level++) {
    if (imageLevel === FAR && box.images > 0) {
      imageLevel = level;
      imageChars = within(page.sums.chars, box);
    }
    if (linkLevel === FAR && within(linkLines, box) > own) {
      linkLevel = level;
      linkLevelShare = within(page.sums.linkChars, box) / (within(page.sums.chars, box) || 1);
      linkLevelLines = box.to - box.from;
    }
    if (imageLevel < FAR && linkLevel < FAR) break;
  }
  return { imageLevel, imageChars, linkLevel, linkLevelShare, linkLevelLines };
}

/** Lines since (or, backwards, until) the last one that `is`, at most FAR_LINES. */
function distances(n: number, step: 1 | -1, is: (i: number) => boolean): Int32Array {
  const out = new Int32Array(n);
  let since = FAR_LINES;
  for (let k = 0; k < n; k++) {
    const i = step > 0 ? k : n - 1 - k;
    since = Math.min(FAR_LINES, since + 1);
    out[i] = since;
    if (is(i)) since = 0;
  }
  return out;
}

function isAlt(alts: ReadonlySet<string>, text: string): boolean {
  if (text.length < LEAST_ALT) return false;
  if (alts.has(text)) return true;
  for (const alt of alts) if (text.startsWith(alt) || (alt.startsWith(text) && text.length > 40)) return true;
  return false;
}

/** A row a block, SURROUNDINGS columns. `dataShare` says how much of a line the structured data holds, or -1. */
export function surroundings(page: Survey, dataShare: (i: number) => number): number[][] {
  const { blocks, lines, meta } = page;
  const n = blocks.length;
  const all = (line: Line | undefined) => line !== undefined && line.linkShare > 0.8 && line.tokens > 2;
  const linkLines = prefix(n, (i) => Number(all(lines[i])));
  const slugs = blocks.map((block, i) => {
    const href = block.links[0];
    return href && (lines[i] as Line).linkShare > 0.5 ? slugShare(href, block.text) : -1;
  });
  const label = (i: number) => (lines[i] as Line).labels.some((one) => PARTING.has(one));
  const sinceLabel = distances(n, 1, label);
  const untilLabel = distances(n, -1, label);
  const sinceHeading = distances(n, 1, (i) => /^h[1-6]$/.test((blocks[i] as Block).box.tag));
  const alts = new Set(page.alts.map((alt) => alt.toLowerCase()).filter((alt) => alt.length >= LEAST_ALT));
  const { author } = page;
  let covered = 0;
  let prose = 0;
  const lengths: number[] = [];
  for (let i = page.main.from; i < page.main.to; i++) {
    const own = (lines[i] as Line).prose;
    if (!own) continue;
    prose += own;
    lengths.push(own);
    if (meta.articleBody) covered += own * Math.max(0, dataShare(i));
  }
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  const known = new Map<Box, Around>();
  return blocks.map((block, i) => {
    const { box, text } = block;
    const own = Number(all(lines[i]));
    let near = own ? undefined : known.get(box);
    if (!near) {
      near = around(page, box, linkLines, own);
      if (!own) known.set(box, near);
    }
    const href = block.links[0];
    return [
      near.imageLevel,
      near.imageChars,
      near.linkLevel,
      near.linkLevelShare,
      near.linkLevelLines,
      slugs[i] as number,
      Math.max(slugs[i - 1] ?? -1, slugs[i - 2] ?? -1),
      Math.max(slugs[i + 1] ?? -1, slugs[i + 2] ?? -1),
      Number(href !== undefined && (lines[i] as Line).linkShare > 0.5 && isStoryPath(href)),
      sinceLabel[i] as number,
      untilLabel[i] as number,
      Number(isAlt(alts, text.toLowerCase())),
      Number(
        author.length > 4 && tokens(text).length > 5 && (lines[i] as Line).normalised.startsWith(author),
      ),
      meta.articleBody.length > 200 && prose ? covered / prose : -1,
      median ? Math.min(4, text.length / median) : -1,
      sinceHeading[i] as number,
    ];
  });
}
