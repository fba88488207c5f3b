/** Lines that the models lose one by one and that belong to the body by their place: when in doubt, keep. */
import { beside, inStoryFoot } from "./beside";
import { headingLevel } from "./feature-groups";
import { addLead, addOpening } from "./leads";
import type { Look } from "./look";
import { isBodysOwn, makes } from "./makes";
import type { Block, Box } from "./measure";
import { createStepReader, hangsOn, innocent, plain, sameBox, tellsOfAsking } from "./plain";
import { addReferences } from "./references";
import { prefix, sameMake } from "./spans";
import { addAttributions, addHeadings, addReview, addTitles, addUnderHeadings } from "./subheadings";
import type { Survey } from "./survey";
import { keepWholes } from "./wholes";

/** Prose that asks for nothing, next to sure lines of the body, needs no more than this chance. */
const PROSE_CHANCE = 0.05;
const PROSE_CHARS = 60;
/** A short line between two lines of the body needs hardly any. */
const BETWEEN_CHANCE = 0.04;
const BETWEEN_TOKENS = 16;
const BETWEEN_LINES = 3;
const TAIL_LINES = 3;
/** A correction has at least so many words, and stands at most so many lines below the body. */
const CORRECTION_TOKENS = 6;
const CORRECTION_LINES = 6;
/** A line of sources has at most so many words. */
const SOURCE_TOKENS = 40;
const BEHIND_CHANCE = 0.08;
const SENTENCE_CHANCE = 0.2;
const SENTENCE_LINES = 20;
const SURE = 0.8;
const LEAST_SURE = 3;
/** A template is the body's where this share of its lines is body. */
const MADE_ALIKE = 0.5;
/** ... of at least this many, each of at most this many words. */
const ALIKE_LEAST = 3;
const ALIKE_TOKENS = 6;
const ALIKE_CHANCE = 0.2;
/** A sentence of it may be part link. */
const ALIKE_LINK = 0.5;
const SURE_NAG = 0.75;
/** What stands above an entry of a chronology. */
const YEAR = /^(?:1\d|20)\d\d$/;
const CELLS = new Set(["td", "th"]);
/** A correction may sound like the house that asks, up to this chance. */
const NOTE_NAG = 0.9;

/** A paragraph made like those of the body around it, that leads nowhere: a weak word in it is no reason to doubt it. */
function madeAlike(page: Survey, look: Look, i: number, made: Map<number, number>): boolean {
  const line = page.lines[i];
  const template = page.templateOf[i] as number;
  return (
    line !== undefined &&
    (tellsOfAsking(page, i) || (line.strong === 0 && line.weak <= 1 && (look.nag[i] as number) < SURE_NAG)) &&
    line.links.length === 0 &&
    (line.linkShare === 0 || (line.endsSentence && line.linkShare < ALIKE_LINK)) &&
    line.labels.length === 0 &&
    (page.repeats[i] as number) === 1 &&
    (made.get(template) ?? 0) >= MADE_ALIKE * (page.templates[template]?.count ?? 0)
  );
}

/** Prose between sure lines, or beside one in the same box; and short lines between two lines of the body. */
function addProse(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const lines: number[] = [];
  isBody.forEach((body, i) => {
    if (body) lines.push(i);
  });
  const surest = lines.filter((i) => (look.body[i] as number) > SURE);
  const sure = surest.length >= LEAST_SURE ? surest : lines;
  const from = sure[0];
  const to = sure[sure.length - 1];
  if (from === undefined || to === undefined) return;
  const parents = new Set(sure.map((i) => (page.blocks[i] as Block).box.parent));
  const made = makes(page, isBody);
  page.lines.forEach((line, i) => {
    if (isBody[i] || i === page.headline || line.prose === 0 || line.normalised.length < PROSE_CHARS) return;
    const alike = madeAlike(page, look, i, made);
    const { box } = page.blocks[i] as Block;
    const inMain = i >= page.main.from && i < page.main.to;
    // what asks beside it says nothing of a paragraph that all others are like
    const own = inMain && plain(page, i) && isBodysOwn(page, i, made, isBody);
    if (!alike && !own && (!innocent(page, look, i) || hangsOn(page, box))) return;
    if ((look.furniture[i] as number) > 0.5) return;
    if ((look.body[i] as number) < PROSE_CHANCE && !own) return;
    if (beside(page, box, sums) && !(alike && own)) return;
    const near = alike || own || parents.has(box.parent);
    if ((i > from && i < to && inMain) || (near && i > from - 4 && textLines(page, to, i) < 6)) isBody[i] = 1;
  });
}

/** Lines from `from` to before `to` that are no cells of a table. */
function textLines({ blocks }: Survey, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (!CELLS.has(blocks[i]?.box.tag ?? "")) lines++;
  return lines;
}

/** Short sentences made like the body's paragraphs, behind a table or a picture too. */
function addSentences(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const from = isBody.indexOf(1);
  const to = isBody.lastIndexOf(1) + SENTENCE_LINES;
  const made = makes(page, isBody);
  for (let i = from + 1; i < Math.min(to, isBody.length); i++) {
    const template = page.templateOf[i] as number;
    const count = page.templates[template]?.count ?? 0;
    if (isBody[i] || count < ALIKE_LEAST || (made.get(template) ?? 0) < MADE_ALIKE * count) continue;
    const { box } = page.blocks[i] as Block;
    if (!page.lines[i]?.endsSentence || !innocent(page, look, i) || beside(page, box, sums)) continue;
    if ((look.body[i] as number) < SENTENCE_CHANCE || (look.nag[i] as number) > 0.3) continue;
    if ((look.furniture[i] as number) < 0.5 && box.tag === "p") isBody[i] = 1;
  }
}

/** Short lines in runs of at most BETWEEN_LINES between two lines of the body, of the same make or in the same box. */
function addBetween(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const fits = (i: number, edges: number[]) => {
    const block = page.blocks[i] as Block;
    const line = page.lines[i];
    if (
      !line ||
      i === page.headline ||
      line.tokens > BETWEEN_TOKENS ||
      !innocent(page, look, i) ||
      hangsOn(page, block.box) ||
      beside(page, block.box, sums)
    )
      return false;
    if ((look.furniture[i] as number) > 0.5 || block.box.tag === "figcaption") return false;
    return (
      edges.some((edge) => sameBox(block, page.blocks[edge])) && (look.body[i] as number) > BETWEEN_CHANCE
    );
  };
  let last = -1;
  for (let i = 0; i < page.blocks.length; i++) {
    if (!isBody[i]) continue;
    if (last >= 0 && i - last > 1 && i - last <= BETWEEN_LINES + 1)
      for (let k = last + 1; k < i; k++) if (fits(k, [last, i, k - 1, k + 1])) isBody[k] = 1;
    last = i;
  }
}

/**
 * Short lines right above a line of the body in its own box: times, names, numbers. Most of the same make are body, or all stand
 * so and are half believed.
 */
function addAlike(page: Survey, look: Look, isBody: Uint8Array): void {
  const made = makes(page, isBody);
  const heads = (i: number): boolean =>
    isBody[i + 1] === 1 &&
    (page.lines[i]?.tokens ?? 0) <= ALIKE_TOKENS &&
    sameBox(page.blocks[i] as Block, page.blocks[i + 1] as Block);
  const heading = page.templates.map(() => ({ lines: 0, chance: 0 }));
  for (let i = page.headline + 1; i < isBody.length - 1; i++) {
    const one = heading[page.templateOf[i] as number];
    if (!one || !heads(i)) continue;
    one.lines++;
    one.chance += look.body[i] as number;
  }
  for (let i = isBody.length - 2; i > page.headline; i--) {
    const template = page.templateOf[i] as number;
    const count = page.templates[template]?.count ?? 0;
    if (isBody[i] || count < ALIKE_LEAST || !heads(i)) continue;
    const { lines, chance } = heading[template] as { lines: number; chance: number };
    const all = lines === count && chance >= ALIKE_CHANCE * count;
    // an entry may hold a nag above the time of the next one
    if ((!all && (made.get(template) ?? 0) <= MADE_ALIKE * count) || !plain(page, i)) continue;
    if ((look.nag[i] as number) < 0.3 && (look.furniture[i] as number) < 0.5) isBody[i] = 1;
  }
}

/** Short lines right behind the body, of its last line's own make: credits, corrections. */
function addTail(page: Survey, look: Look, isBody: Uint8Array): void {
  const last = isBody.lastIndexOf(1);
  const end = page.blocks[last]?.box;
  for (let i = last + 1; i <= last + TAIL_LINES && i < page.blocks.length; i++) {
    const { box } = page.blocks[i] as Block;
    // a paragraph goes on behind its <br>; in a cell of an old page stands more than the text
    const alike = box === end ? box.tag === "p" : sameMake(box, end) && sameMake(box.parent, end?.parent);
    if (!alike || !innocent(page, look, i) || hangsOn(page, box) || page.lines[i]?.linkShare) return;
    if ((look.nag[i] as number) > 0.3 || (look.furniture[i] as number) > 0.5) return;
    isBody[i] = 1;
  }
}

/** Corrections above the body and below it, and its sources: they begin as editors do, and ask nobody for anything. */
function addCorrections(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const [first, last] = [isBody.indexOf(1), isBody.lastIndexOf(1)];
  for (let i = page.headline + 1; i <= Math.min(last + CORRECTION_LINES, isBody.length - 1); i++) {
    const line = page.lines[i];
    const { box } = page.blocks[i] as Block;
    if (!line || isBody[i]) continue;
    const corrects = line.tokens >= CORRECTION_TOKENS && page.words.corrects(line.normalised);
    const near = i > first && i <= last + TAIL_LINES && line.tokens <= SOURCE_TOKENS;
    if (!corrects && !(near && !hasPicture(box) && page.words.cites(line.normalised))) continue;
    if (line.strong + line.links.length > 0 || line.linkShare > 0.5 || page.persons[i]?.reader) continue;
    if (box.buttons > 0 || hangsOn(page, box)) continue;
    if (beside(page, box, sums) && !(corrects && inStoryFoot(box))) continue;
    if ((look.nag[i] as number) < (corrects ? NOTE_NAG : 0.5)) isBody[i] = 1;
  }
}

/** In a figure with a picture, whose source it then is. */
function hasPicture(start: Box): boolean {
  for (let box: Box | null = start; box; box = box.parent) if (box.tag === "figure") return box.images > 0;
  return false;
}

/** Half-believed lines right behind one of the body, of its own make and in its own box: the end of a box of facts. */
function addBehind(page: Survey, look: Look, isBody: Uint8Array): void {
  for (let i = isBody.indexOf(1) + 1; i < isBody.length; i++) {
    if (isBody[i] || !isBody[i - 1] || page.templateOf[i] !== page.templateOf[i - 1]) continue;
    const [{ box }, before] = [page.blocks[i] as Block, page.blocks[i - 1] as Block];
    if (box.parent !== before.box.parent || !innocent(page, look, i) || hangsOn(page, box)) continue;
    if ((look.body[i] as number) < BEHIND_CHANCE || page.lines[i]?.linkShare) continue;
    if ((look.nag[i] as number) < 0.3 && (look.furniture[i] as number) < 0.5) isBody[i] = 1;
  }
}

/** Prose, headings and years of steps and posts, whatever they tell the reader to do. */
function addSteps(page: Survey, isBody: Uint8Array): void {
  const [first, last] = [isBody.indexOf(1), isBody.lastIndexOf(1)];
  const isStep = createStepReader(page, (i) => isBody[i] === 1);
  const steps: number[] = [];
  for (let i = page.headline + 1; i < isBody.length; i++) {
    const line = page.lines[i];
    const { box, text } = page.blocks[i] as Block;
    const told = line?.prose || headingLevel(box.tag) > 0 || YEAR.test(text);
    const amid = (i > first && i < last) || line?.strong === 0;
    if (!isBody[i] && told && amid && isStep(i)) steps.push(i);
  }
  for (const i of steps) isBody[i] = 1;
}

/** The body with what belongs to it. `isBody` is changed in place. */
export function repair(page: Survey, look: Look, isBody: Uint8Array): void {
  const sums = prefix(isBody.length, (i) => isBody[i] as number);
  addProse(page, look, isBody, sums);
  if (!isBody.includes(1)) return;
  addSentences(page, look, isBody, sums);
  addOpening(page, look, isBody);
  addLead(page, look, isBody, sums);
  keepWholes(page, look, isBody, sums);
  addReferences(page, look, isBody, sums);
  addBetween(page, look, isBody, sums);
  addReview(page, look, isBody);
  addHeadings(page, look, isBody, sums);
  addUnderHeadings(page, look, isBody, sums);
  addAlike(page, look, isBody);
  addTitles(page, look, isBody, sums);
  addAttributions(page, look, isBody);
  addTail(page, look, isBody);
  addBehind(page, look, isBody);
  addCorrections(page, look, isBody, sums);
  addSteps(page, isBody);
}
