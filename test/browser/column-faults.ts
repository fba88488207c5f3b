/** What a reader would find wrong with the layout of an article. Each function gives one line for each fault. */
import type { Line, Seen } from "./column-page";

/** Characters to a line that read well. Full-width scripts take half as many. */
const MEASURE = { least: 45, most: 90 };
/** Shorter paragraphs say little about the column. */
const LONG = 150;
/** The part of a phone's width that the longest line of the article, and of every paragraph, fills at least. */
const PHONE_SHARE = 0.75;
const PHONE_SHARE_OF_EACH = 0.6;
/** CSS pixels by which a paragraph may be set in. */
const EDGE = 32;
/** Boxes of lines overlap by a few pixels where the line height is small; that is no fault. */
const TOLERANCE = 4;

export function outside(seen: readonly Seen[], width: number): string[] {
  return seen
    .filter((piece) => boxOf(piece).left < -1 || boxOf(piece).right > width + 1)
    .map(({ words }) => `reaches out of the page: ${brief(words)}`);
}

/** Neighbours that lie over each other. */
export function overlaps(seen: readonly Seen[]): string[] {
  return seen.flatMap((piece, at) =>
    seen
      .slice(at + 1, at + 5)
      .filter((next) => piece.lines.some((one) => next.lines.some((other) => overlap(one, other))))
      .map((next) => `lie over each other: ${brief(piece.words)} | ${brief(next.words)}`),
  );
}

function overlap(one: Line, other: Line): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > TOLERANCE && high > TOLERANCE;
}

/** Places where struck pieces left a hole that a reader would take for the end. `height`: of the viewport. */
export function holes(seen: readonly Seen[], height: number): string[] {
  const faults: string[] = [];
  let bottom = 0;
  for (const piece of seen) {
    const box = boxOf(piece);
    const gap = Math.round(box.top - bottom);
    if (gap > height / 3) faults.push(`${gap} px of nothing before: ${brief(piece.words)}`);
    bottom = Math.max(bottom, box.bottom);
  }
  return faults;
}

/** Every caption has a picture of some size right above or below it. */
export function pictureFaults(seen: readonly Seen[], captions: readonly string[]): string[] {
  const pictures = seen.filter(
    (piece) => piece.kind === "picture" && boxOf(piece).right - boxOf(piece).left > 150,
  );
  return captions.flatMap((caption) => {
    const text = seen.find(({ words }) => words.startsWith(caption.slice(0, 25)));
    if (!text) return [`caption is gone: ${caption}`];
    const own = boxOf(text);
    const near = pictures.map(boxOf).some(({ top, bottom }) => {
      return Math.min(Math.abs(own.top - bottom), Math.abs(top - own.bottom)) < 60;
    });
    return near ? [] : [`no picture at the caption: ${caption}`];
  });
}

/** Paragraphs whose lines are too short or too long to read well on a desk's screen. */
export function measureFaults(seen: readonly Seen[], body: readonly string[], fullWidth: boolean): string[] {
  return paragraphs(seen, body, fullWidth).flatMap((piece) => {
    const measure = Math.round(fullWidth ? 2 * squaresToLine(piece) : charactersToLine(piece));
    const good = measure >= MEASURE.least && measure <= MEASURE.most;
    return good ? [] : [`${measure} characters to a line: ${brief(piece.words)}`];
  });
}

function charactersToLine(piece: Seen): number {
  const whole = piece.lines.reduce((sum, { left, right }) => sum + right - left, 0);
  return (widthOf(piece) * piece.words.length) / whole;
}

/** A character of a full-width script is a square; fonts that lack it may draw it in any width. */
const squaresToLine = (piece: Seen): number => widthOf(piece) / piece.size;

const widthOf = (piece: Seen): number => Math.max(...piece.lines.map(({ left, right }) => right - left));

/** Paragraphs that don't begin where most of them do: then it isn't one column. */
export function ragged(
  seen: readonly Seen[],
  body: readonly string[],
  fullWidth: boolean,
  fromRight: boolean,
): string[] {
  const all = paragraphs(seen, body, fullWidth);
  const edgeOf = (piece: Seen): number => (fromRight ? boxOf(piece).right : boxOf(piece).left);
  const usual = all.map(edgeOf).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return all
    .filter((piece) => Math.abs(edgeOf(piece) - usual) > EDGE)
    .map(
      (piece) =>
        `begins ${Math.round(edgeOf(piece) - usual)} px from the column's edge: ${brief(piece.words)}`,
    );
}

/** Text that leaves much of a phone's width unused. */
export function narrow(
  seen: readonly Seen[],
  body: readonly string[],
  fullWidth: boolean,
  width: number,
): string[] {
  const all = paragraphs(seen, body, fullWidth);
  const widest = Math.round(Math.max(...all.map(widthOf)));
  return [
    ...(widest < width * PHONE_SHARE ? [`no line is wider than ${widest} px`] : []),
    ...all
      .filter((piece) => widthOf(piece) < width * PHONE_SHARE_OF_EACH)
      .map(({ words }) => `narrow on a phone: ${brief(words)}`),
  ];
}

/** The long paragraphs of the body. Throws when there are hardly any: then nothing would have been measured. */
function paragraphs(seen: readonly Seen[], body: readonly string[], fullWidth: boolean): Seen[] {
  const long = body.filter((line) => line.length >= (fullWidth ? LONG / 2 : LONG));
  const found = seen.filter(({ words }) => long.some((line) => words.startsWith(line.slice(0, 25))));
  if (found.length < 3) throw new Error(`only ${found.length} of ${long.length} long paragraphs are seen`);
  return found;
}

const boxOf = ({ lines }: Seen): Line => ({
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  top: Math.min(...lines.map(({ top }) => top)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
});

const brief = (words: string): string => words.slice(0, 50);
