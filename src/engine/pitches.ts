/** Pitches written like prose among the paragraphs of a body: what their boxes ask for. Hand-set, where data is scarce. */
import { isLetterForm } from "./calls";
import { findLead } from "./leads";
import type { Look } from "./look";
import { isBodysOwn, makes } from "./makes";
import type { Box } from "./measure";
import { isTextAround, plain } from "./plain";
import { inside, mass, prefix, sameMake, within } from "./spans";
import type { Survey } from "./survey";
import type { Intent } from "./types";

/** A pitch set off among paragraphs: at most this share of the body, and this many lines of it. */
const PITCH_SHARE = 0.15;
const PITCH_LINES = 6;
/** A letter to the reader has more. */
const LETTER_LINES = 20;
const LETTER_SHARE = 0.25;
const PITCH_BOXES = new Set(["aside", "section", "div", "table", "article", "center", "fieldset"]);
/** Weak phrases for one thing in a box that has a button for it. */
const HINTS = 3;
/** Boxes of this many lines without body are judged by themselves. */
const APART_LINES = 3;
/** A line with this chance asks, in whatever words. */
const SURELY_NAG = 0.6;
/** Without a class, a sister is of the same make only if it holds so much body, in characters. */
const PARAGRAPH = 240;

/**
 * True where a box asks for something by its own lines: a phrase, and a link, button or form. Lines of smaller boxes
 * without body don't count: those are nags by themselves.
 */
function asks(page: Survey, look: Look, box: Box, isBody: Float64Array, pitches: Box[]): boolean {
  const apart = page.boxes
    .slice(box.index + 1, box.end)
    .filter(
      (inner) =>
        pitches.includes(inner) || (inner.to - inner.from >= APART_LINES && within(isBody, inner) === 0),
    );
  if (page.letters[box.index]) return true;
  let action = box.emails > 0;
  let phrase = isLetterForm(box);
  const hints = new Map<Intent, number>();
  const asked = new Set<Intent>();
  for (let i = box.from; i < box.to; i++) {
    const line = page.lines[i];
    if (!line || apart.some((inner) => i >= inner.from && i < inner.to)) continue;
    phrase ||= line.strong > 0 || (look.nag[i] as number) > SURELY_NAG;
    for (const { intent } of line.phrases) hints.set(intent, (hints.get(intent) ?? 0) + 1);
    action ||= page.calls[i] === 1;
    if (line.linkShare <= 0.5) continue;
    action ||= line.links.length > 0;
    for (const intent of line.links) asked.add(intent);
  }
  // what hints again and again at the very thing that its button is for, asks for it
  phrase ||= [...asked].some((intent) => (hints.get(intent) ?? 0) >= HINTS);
  return phrase && action;
}

/** One of several cards of one make with a call each that say nothing known: what a review recommends. */
function isCard(page: Survey, box: Box, pitches: readonly Box[]): boolean {
  const { lines, repeats, sums } = page;
  const said = ({ from, to }: Box): number =>
    within(sums.strong, { from, to }) + within(sums.links, { from, to });
  if (!box.className || said(box) > 0 || repeats[box.from] !== 1) return false;
  return pitches.some(
    (other) =>
      other !== box &&
      sameMake(other, box) &&
      sameMake(other.parent, box.parent) &&
      said(other) === 0 &&
      lines[other.from]?.normalised !== lines[box.from]?.normalised,
  );
}

/**
 * Pitches written like prose: boxes among the body's paragraphs that ask for something, of another make than the boxes
 * beside them that hold body.
 */
export function findPitches(page: Survey, look: Look, body: number[]): Box[] {
  const total = mass(page, body);
  const lineIsBody = new Uint8Array(page.blocks.length);
  for (const i of body) lineIsBody[i] = 1;
  const isBody = prefix(lineIsBody.length, (i) => lineIsBody[i] as number);
  const bodyIn = (box: Box) => body.filter((i) => i >= box.from && i < box.to);
  const made = makes(page, lineIsBody);
  const lead = findLead(page, look, body);
  const tells = prefix(lineIsBody.length, (i) =>
    Number(
      i === lead ||
        (lineIsBody[i] === 1 &&
          (page.lines[i]?.prose ?? 0) > 0 &&
          plain(page, i) &&
          isBodysOwn(page, i, made, lineIsBody)),
    ),
  );
  const pitches: Box[] = [];
  // inner boxes first: what a pitch inside says is not said by the box around it
  for (const box of page.boxes.toReversed()) {
    if (!box.parent || !PITCH_BOXES.has(box.tag)) continue;
    const lines = bodyIn(box);
    if (!lines.length || lines.length > LETTER_LINES) continue;
    const [most, share] = page.letters[box.index] ? [LETTER_LINES, LETTER_SHARE] : [PITCH_LINES, PITCH_SHARE];
    if (lines.length > most || mass(page, lines) > share * total) continue;
    if (page.headline >= box.from && page.headline < box.to) continue;
    if (within(tells, box) > 0) continue;
    if (box.emails > 0 && isTextAround(page, box)) continue;
    if (asks(page, look, box, isBody, pitches)) pitches.push(box);
  }
  const rest = prefix(lineIsBody.length, (i) =>
    lineIsBody[i] && !pitches.some((box) => i >= box.from && i < box.to) ? 1 : 0,
  );
  return pitches.filter((box) => {
    if (isCard(page, box, pitches)) return false;
    // the nearest box around that holds body which is no pitch
    let holder = box.parent;
    while (holder && within(rest, holder) === 0) holder = holder.parent;
    const holding = page.boxes.filter(
      (other) => other.parent === holder && !inside(box, other) && within(rest, other) > 0,
    );
    const around = holding.flatMap(bodyIn);
    const among =
      mass(page, around) > mass(page, bodyIn(box)) || body.some((i) => page.blocks[i]?.box === holder);
    const likeIt = (other: Box) =>
      sameMake(other, box) && (box.className !== "" || mass(page, bodyIn(other)) >= PARAGRAPH);
    return among && !holding.some(likeIt);
  });
}
