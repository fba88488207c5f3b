/** Lines that look like body one by one and are not: what their boxes say against them. Hand-set, where data is scarce. */
import { bit } from "./evidence/names";
import { headingLevel } from "./features";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import type { Survey } from "./survey";
import type { Label } from "./types";

/** Comments are told from a body by name only after this many characters of body. */
const BODY_FIRST = 240;
/** A label of so few words is nothing but a label. */
const LABEL_TOKENS = 4;
/** Labels that no line of a body is, and the most words that such a line has. */
const NEVER_BODY: Partial<Record<Label, number>> = {
  advert: LABEL_TOKENS,
  share: LABEL_TOKENS + 2,
  comments: LABEL_TOKENS,
  byline: 8,
  dateline: 8,
};
/** A pitch set off among paragraphs: at most this share of the body, and this many lines of it. */
const PITCH_SHARE = 0.15;
const PITCH_LINES = 6;
const PITCH_BOXES = new Set(["aside", "section", "div", "table", "article", "center", "fieldset"]);
/** A line with this chance asks, in whatever words. */
const SURELY_NAG = 0.6;
/** Sister boxes with body beside a pitch. */
const LEAST_SISTERS = 3;

const length = (page: Survey, i: number): number => (page.blocks[i] as Block).text.length;
const mass = (page: Survey, lines: number[]): number => lines.reduce((sum, i) => sum + length(page, i), 0);

/** True for lines that no body has: a label alone ("Advertisement", "Share"), a byline, a date line, a copyright. */
export function isLabel(page: Survey, i: number): boolean {
  const line = page.lines[i];
  const block = page.blocks[i];
  if (!line || !block) return false;
  if (block.text.includes("©") && line.tokens < 30) return true;
  const short = (label: Label) => line.tokens <= (NEVER_BODY[label] ?? 0);
  if (line.labels.some(short) && !line.endsSentence) return true;
  // a caption is a caption, but who said a quotation belongs to it
  return block.box.tag === "figcaption" && !quoted(page, block.box);
}

function quoted(page: Survey, caption: Box): boolean {
  const { parent } = caption;
  if (!parent) return false;
  return page.boxes.slice(parent.index, parent.end).some((box) => box.tag === "blockquote");
}

/** Drops lines of boxes that are named comments and stand behind the body's beginning. */
export function dropComments(page: Survey, body: number[]): number[] {
  const named = page.boxes.filter(
    (box) => (page.masks[box.index] as number) & bit("comments") && box.to > box.from,
  );
  const behind = named.filter(
    (box) =>
      mass(
        page,
        body.filter((i) => i < box.from),
      ) >= BODY_FIRST,
  );
  return body.filter((i) => !behind.some((box) => i >= box.from && i < box.to));
}

/** Drops lines that stand off by themselves, far from the rest and short. */
export function dropStrays(page: Survey, body: number[]): number[] {
  const groups: number[][] = [];
  for (const i of body) {
    const group = groups[groups.length - 1];
    if (group && i - (group[group.length - 1] as number) <= 25) group.push(i);
    else groups.push([i]);
  }
  const total = mass(page, body);
  const largest = Math.max(...groups.map((group) => mass(page, group)), 0);
  return groups.filter((group) => mass(page, group) >= Math.min(0.04 * total, 0.2 * largest)).flat();
}

function alike(a: Box | null, b: Box | null): boolean {
  return a?.tag === b?.tag && a?.className === b?.className;
}

/** Drops the lines of the next story that an endless page holds: it begins with a headline like the first one. */
export function cutNextArticle(page: Survey, isBody: Uint8Array): void {
  const first = page.blocks[page.headline]?.box;
  if (!first || headingLevel(first.tag) === 0) return;
  let before = 0;
  for (let i = page.headline + 1; i < page.blocks.length; i++) {
    const { box, text } = page.blocks[i] as Block;
    const another = box !== first && alike(box, first) && alike(box.parent, first.parent);
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

/** A box whose own lines ask for something, by phrase and by link, button or form. */
function asks(page: Survey, look: Look, box: Box): boolean {
  let action = box.emails > 0;
  let phrase = false;
  for (let i = box.from; i < box.to; i++) {
    const line = page.lines[i];
    if (!line) continue;
    if (line.strong > 0 || (look.nag[i] as number) > SURELY_NAG) phrase = true;
    if (line.links.length > 0 && line.linkShare > 0.5) action = true;
  }
  return phrase && action;
}

/**
 * Pitches written like prose: boxes among the body's paragraphs that ask for something, of another make than the boxes
 * beside them that hold body.
 */
export function findPitches(page: Survey, look: Look, body: number[]): Box[] {
  const total = mass(page, body);
  const bodyIn = (box: Box) => body.filter((i) => i >= box.from && i < box.to);
  const asking = page.boxes.filter((box) => {
    if (!box.parent || !PITCH_BOXES.has(box.tag)) return false;
    const lines = bodyIn(box);
    if (!lines.length || lines.length > PITCH_LINES || mass(page, lines) > PITCH_SHARE * total) return false;
    return asks(page, look, box);
  });
  return asking.filter((box) => {
    const sisters = page.boxes.filter(
      (other) => other.parent === box.parent && !asking.includes(other) && bodyIn(other).length > 0,
    );
    const among = sisters.length >= LEAST_SISTERS || body.some((i) => page.blocks[i]?.box === box.parent);
    // without a class, a sister is of the same make only if it is a paragraph's worth of body
    const sameMake = (other: Box) =>
      alike(other, box) && (box.className !== "" || mass(page, bodyIn(other)) >= BODY_FIRST);
    return among && !sisters.some(sameMake);
  });
}
