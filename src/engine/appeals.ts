/** Single lines among the paragraphs that ask for something in the publisher's own name. Hand-set, where data is scarce. */
import type { Line } from "./evidence/lines";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { createStepReader, tellsOfAsking } from "./plain";
import { isStoryPath } from "./surroundings";
import type { Survey } from "./survey";
import { PRICE } from "./text";

/** Longer paragraphs tell something, even if they end in an appeal. */
const LONGEST = 60;
/** So many lines behind the body may be part of it. */
const BEHIND = 2;
/** So many lines that are no body part what stands behind them from it; an appeal there is at most this share of it. */
const BREAK_LINES = 3;
const END_SHARE = 0.35;
const LIKELY_NAG = 0.5;
/** An invitation to follow has at most so many words, and names so many networks. */
const FOLLOW_TOKENS = 25;
const FOLLOW_NETWORKS = 2;
/** A line in plain words with at least this chance of a nag, and a larger one than of body, is a nag. */
const SURELY_NAG = 0.75;
const SURELY_BODY = 0.9;
const TITLE_TOKENS = 8;
const TITLED_LINES = 6;
/** Closing words are among so many last lines of the body, and all in italics. */
const CLOSING = 3;
const ITALIC = 0.9;
const NEARLY = 0.2;
/** A list has at least so many items. */
const LIST_ITEMS = 3;
/** A paragraph is all link from this share on. */
const ALL_LINK = 0.9;
/** So many weak phrases in a line that is all link, or that names a price and leads on, are no chance. */
const HINTS = 2;

/** Lines of the body that ask, and lines around them that are all link or name networks. */
export function findAppeals(page: Survey, look: Look, body: readonly number[]): number[] {
  const known = new Set(body);
  const made = new Set(body.map((i) => page.templateOf[i] as number));
  const isStep = createStepReader(page, (i) => known.has(i));
  const found: number[] = [];
  for (let i = body[0] ?? 0; i <= (body[body.length - 1] ?? -1) + BEHIND; i++) {
    const linked = (page.lines[i]?.linkShare ?? 0) > ALL_LINK;
    const open =
      known.has(i) ||
      made.has(page.templateOf[i] as number) ||
      linked ||
      (page.networks[i] ?? 0) >= FOLLOW_NETWORKS;
    const last = known.has(i) && i >= (body[body.length - CLOSING] ?? 0);
    if (
      (open && appeals(page, look, i) && !isItem(page, i, known) && !isStep(i)) ||
      (last && closes(page, i))
    )
      found.push(i);
  }
  return found;
}

/** An item that leads nowhere, of a list that is body. */
function isItem({ blocks, lines }: Survey, i: number, body: ReadonlySet<number>): boolean {
  const { box } = blocks[i] as Block;
  const list = box.tag === "li" ? box.parent : box.parent?.tag === "li" ? box.parent.parent : null;
  if (!list || list.to - list.from < LIST_ITEMS || lines[i]?.linkShare !== 0) return false;
  for (let k = list.from; k < list.to; k++) if (!body.has(k)) return false;
  return true;
}

/** The last words of a text, in italics, that speak to the reader and lead on. */
function closes({ blocks, lines, persons, networks, isOwn }: Survey, i: number): boolean {
  const { text, italicChars, links } = blocks[i] as Block;
  const { tokens, normalised } = lines[i] as Line;
  if (italicChars < ITALIC * text.length || tokens > LONGEST || text.includes("@")) return false;
  const { reader = 0, own = 0 } = persons[i] ?? {};
  if (reader + own === 0 && !PRICE.test(normalised)) return false;
  return (networks[i] as number) > 0 || links.some((href) => isOwn(href) && !isStoryPath(href));
}

/** What pitches are called: a few words of the body that open a small box of which all the rest asks. */
export function findTitles(
  page: Survey,
  look: Look,
  body: readonly number[],
  pitches: readonly Box[],
): number[] {
  const known = new Set(body);
  const asks = (i: number) =>
    pitches.some(({ from, to }) => i >= from && i < to) ||
    (!known.has(i) && (look.nag[i] as number) > LIKELY_NAG);
  return body.filter((title) => {
    if ((page.lines[title]?.tokens ?? 99) > TITLE_TOKENS) return false;
    let { parent } = (page.blocks[title] as Block).box;
    while (parent && parent.to === title + 1) parent = parent.parent;
    if (!parent || parent.from !== title || parent.to > title + TITLED_LINES) return false;
    for (let i = title + 1; i < parent.to; i++) if (!asks(i)) return false;
    return true;
  });
}

/** The lines behind the body's last break, where they are few and one of them asks in plain words. */
export function findAppealingEnd(page: Survey, look: Look, body: readonly number[]): number[] {
  let at = body.length - 1;
  while (at > 0 && (body[at] as number) - (body[at - 1] as number) <= BREAK_LINES) at--;
  const end = body.slice(at);
  const chars = (lines: readonly number[]) =>
    lines.reduce((sum, i) => sum + (page.blocks[i]?.text.length ?? 0), 0);
  const asks = end.some((i) => (page.lines[i]?.strong ?? 0) > 0 && (look.nag[i] as number) > LIKELY_NAG);
  return asks && at > 0 && chars(end) < END_SHARE * chars(body) ? end : [];
}

/** True for a line that asks: in plain words, or by what it names and where it leads. */
function appeals(page: Survey, look: Look, i: number): boolean {
  const line = page.lines[i];
  if (!line) return false;
  const nag = look.nag[i] as number;
  // a sentence may be about what others ask for
  const body = (look.body[i] as number) - (line.prose > 0 ? 0 : NEARLY);
  if (line.strong > 0 && nag > SURELY_NAG && nag > body && !tellsOfAsking(page, i)) return true;
  // who wrote it may write a newsletter too
  if (page.author && !page.selfAuthored && line.normalised.includes(page.author)) return false;
  if (line.tokens > LONGEST) return false;
  const own = page.selfNamed[i] === 1;
  const asked = line.links.length > 0;
  if (own && asked) return true;
  const follow = line.tokens <= FOLLOW_TOKENS && line.links.includes("follow");
  if (follow && (page.networks[i] as number) >= FOLLOW_NETWORKS) return true;
  if (line.linkShare > ALL_LINK) return line.weak >= HINTS || (own && line.weak > 0);
  // what speaks to nobody, and is sure to be body, tells of prices
  const told = (look.body[i] as number) > SURELY_BODY && spoken(page, i) === 0;
  return line.weak >= HINTS && line.linkShare > 0 && PRICE.test(line.normalised) && !told;
}

/** Words of a line for its reader, for those who write and for the site. */
function spoken({ persons, selfNamed }: Survey, i: number): number {
  const { reader = 0, own = 0 } = persons[i] ?? {};
  return reader + own + (selfNamed[i] as number);
}
