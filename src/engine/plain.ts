/** Lines that ask for nothing, and what hangs on something else: asked wherever a line is kept by its place. */
import { namesChannel } from "./channels";
import { bit } from "./evidence/names";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { prefix, within } from "./spans";
import type { Survey } from "./survey";
import { isUnspaced, PRICE } from "./text";

/** Prose this long may use words that weakly speak of nags: it may be about them. */
const LONG_PROSE = 160;
const NAG = 0.6;
/** So many sentences that ask for nothing, on either side of what asks, are a text. */
const TEXT_SENTENCES = 2;
const SENTENCE_TOKENS = 5;
/** What only tells of asking is prose of at least so many characters a phrase; scripts without spaces say more in fewer. */
const TOLD_CHARS = 80;
const TOLD_UNSPACED = 32;
/** So many paragraphs without any of that are there to be read. */
const TOLD_ALONE = 2;
/** What says so few words may be a control, whatever it is made of. */
const CONTROL_TOKENS = 3;
const ALL_LINK = 0.8;
/** A step has so many sisters, and a line of it stands at most so many levels inside. */
const STEP_SISTERS = 2;
const STEP_LEVELS = 3;
const HANGING = bit("caption") | bit("byline");

/** Plain, and beside no line in its box that is a nag. */
export function innocent(page: Survey, look: Look, i: number): boolean {
  const block = page.blocks[i] as Block;
  if ([i - 1, i + 1].some((k) => (look.nag[k] ?? 0) > NAG && sameBox(block, page.blocks[k]))) return false;
  return plain(page, i);
}

/** Asks for nothing, leads nowhere and labels nothing. */
export function plain(page: Survey, i: number): boolean {
  const line = page.lines[i];
  return (
    line !== undefined &&
    line.strong === 0 &&
    (line.weak === 0 || line.prose >= LONG_PROSE) &&
    line.links.length === 0 &&
    line.linkShare < 0.3 &&
    line.labels.length === 0 &&
    (page.repeats[i] as number) === 1
  );
}

/** Tells of what asks, as stories about readers and clubs do: no word for the reader, for those who write or for the site, and much else. */
export function tellsOfAsking(page: Survey, i: number): boolean {
  const line = page.lines[i];
  const persons = page.persons[i];
  if (!line || line.strong === 0 || persons?.reader !== 0 || persons.own !== 0) return false;
  const told = isUnspaced(line.normalised) ? TOLD_UNSPACED : TOLD_CHARS;
  return page.selfNamed[i] === 0 && line.prose >= (line.strong + (page.networks[i] as number)) * told;
}

/** Named a caption or a byline, or right in a box that is. */
export function hangsOn({ masks }: Survey, { index, parent }: Box): boolean {
  const own = masks[index] as number;
  return !(own & bit("lead")) && ((own | (parent ? (masks[parent.index] as number) : 0)) & HANGING) !== 0;
}

/** In one box, or beside each other; text that stands in a box beside others is in the box itself. */
export function sameBox({ box }: Block, b: Block | undefined): boolean {
  if (!b) return false;
  return box === b.box || box === b.box.parent || (box.parent !== null && box.parent === b.box.parent);
}

/** Asks by a phrase, or leads to where one subscribes, registers and the like. */
function asks({ lines }: Survey, i: number): boolean {
  const line = lines[i];
  return line !== undefined && line.phrases.length + line.links.length > 0;
}

/** Sentences in [from, to) that ask for nothing. */
function sentences(page: Survey, from: number, to: number): number {
  return page.lines
    .slice(from, to)
    .filter(
      ({ prose, endsSentence, tokens }, k) =>
        (prose > 0 || (endsSentence && tokens >= SENTENCE_TOKENS)) && !asks(page, from + k),
    ).length;
}

/** A text with a pitch in it: sentences that ask for nothing stand above and below all that asks in the box, by words or a field. */
export function isTextAround(page: Survey, box: Box): boolean {
  let first = box.to;
  let last = -1;
  const include = (from: number, to: number) => {
    first = Math.min(first, from);
    last = Math.max(last, to - 1);
  };
  for (let i = box.from; i < box.to; i++) if (asks(page, i)) include(i, i + 1);
  if (box.emails > 0) {
    const fields = page.boxes.slice(box.index, box.end).filter((one) => one.emails > 0 && one.to > one.from);
    const field = fields.reduce(
      (least, one) => (one.to - one.from < least.to - least.from ? one : least),
      box,
    );
    include(field.from, field.to);
  }
  return (
    last >= 0 &&
    sentences(page, box.from, first) >= TEXT_SENTENCES &&
    sentences(page, last + 1, box.to) >= TEXT_SENTENCES
  );
}

/** Asks somebody: in plain words, by a link or a network, by a channel of the house, or by a hint that is a control, as short as one, or speaks to somebody. */
function addresses(page: Survey, i: number): boolean {
  const { lines, persons, networks } = page;
  const line = lines[i];
  if (!line) return false;
  if (namesChannel(page, i, 0)) return true;
  const { reader = 0, own = 0 } = persons[i] ?? {};
  const spoken = reader + own > 0 || line.tokens <= CONTROL_TOKENS || line.linkShare > ALL_LINK;
  const hinted = line.phrases.length > 1 || (line.phrases.length > 0 && spoken);
  return line.strong + line.links.length + (networks[i] as number) > 0 || hinted;
}

/** Sentences, and nothing in the box asks: no word, no link, no field, nothing to press. */
export function isTextOnly(page: Survey, box: Box): boolean {
  const { from, to, inputs, emails } = box;
  for (let i = from; i < to; i++) if (addresses(page, i)) return false;
  return inputs + emails + within(page.sums.calls, box) === 0 && sentences(page, from, to) > 0;
}

/** Child boxes of one parent that are made alike: how many, how many without body, and the least that can be pressed in one. */
interface Kin {
  count: number;
  silent: number;
  least: number;
}

/**
 * Returns what tells whether a line is in one of several steps or posts: a box like two more beside it, each of which holds a line
 * of the body. No more can be pressed in it than in the others, and nothing where it asks.
 */
export function createStepReader(
  { boxes, sums, blocks }: Survey,
  isBody: (i: number) => boolean,
): (i: number) => boolean {
  const body = prefix(blocks.length, (i) => Number(isBody(i)));
  const known = new Map<Box, Map<string, Kin>>();
  const make = ({ tag, className }: Box) => `${tag} ${className}`;
  const pressed = (box: Box) =>
    box.buttons + within(sums.calls, box) + Math.sign(within(sums.linkChars, box));
  const kinsOf = (parent: Box): Map<string, Kin> => {
    const kins = known.get(parent) ?? new Map<string, Kin>();
    if (known.has(parent)) return kins;
    known.set(parent, kins);
    for (let i = parent.index + 1; i < parent.end; i = (boxes[i] as Box).end) {
      const child = boxes[i] as Box;
      const kin = kins.get(make(child)) ?? { count: 0, silent: 0, least: Number.POSITIVE_INFINITY };
      kin.count++;
      if (within(body, child) === 0) kin.silent++;
      kin.least = Math.min(kin.least, pressed(child));
      kins.set(make(child), kin);
    }
    return kins;
  };
  return (i) => {
    let box: Box | null = (blocks[i] as Block).box;
    for (let level = 0; box?.parent && level < STEP_LEVELS; box = box.parent, level++) {
      const most = pressed(box);
      if (!box.className || box.inputs + within(sums.links, box) > 0) continue;
      if (most > 0 && within(sums.strong, box) > 0) continue;
      const kin = kinsOf(box.parent).get(make(box));
      const silent = Number(within(body, box) === 0);
      if (kin && kin.count > STEP_SISTERS && kin.silent === silent && kin.least === most) return true;
    }
    return false;
  };
}

/**
 * Paragraphs that only tell: no phrase, price, name or word for anybody who asks or is asked, whatever can be pressed beside them.
 * Told only in languages whose words for those are known, and need them: Japanese asks without any.
 */
export function onlyTells(page: Survey, { from, to, emails }: Pick<Box, "from" | "to" | "emails">): boolean {
  const { lines, persons, networks, selfNamed, words, meta } = page;
  let paragraphs = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const { reader = 0, own = 0 } = persons[i] ?? {};
    if (!line || line.phrases.length + line.links.length + reader + own > 0 || isUnspaced(line.normalised))
      return false;
    // who took a picture may be the house
    const named = line.prose === 0 && line.labels.includes("credit") ? 0 : (selfNamed[i] as number);
    if ((networks[i] as number) + named > 0 || PRICE.test(line.normalised)) return false;
    if (line.prose > 0) paragraphs++;
  }
  return emails === 0 && paragraphs >= TOLD_ALONE && words.knowsPersons(meta.lang);
}
