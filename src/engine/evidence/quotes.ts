/** What others say in a line: what a story quotes is no call of the page's own. */

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\d/;
const MARKS = /["']/;
/** A longer passage in simple quotation marks is rather an apostrophe and another one. In UTF-16 units. */
const LONGEST_SINGLE = 160;

/** The passages in quotation marks, as [from, to) in a line that `normalise` made. Brackets of names and buttons are none. */
export function quotedSpans(normalised: string): [from: number, to: number][] {
  const spans: [number, number][] = [];
  let double = -1;
  let single = -1;
  for (let i = 0; i < normalised.length; i++) {
    const mark = normalised.charCodeAt(i);
    if (mark === 34) {
      if (double >= 0) spans.push([double, i + 1]);
      double = double < 0 ? i : -1;
    } else if (mark === 39) {
      const after = LETTER.test(normalised.charAt(i + 1));
      if (i > 0 && LETTER.test(normalised.charAt(i - 1)) && after) continue;
      if (single >= 0 && !after) {
        if (i - single <= LONGEST_SINGLE) spans.push([single, i + 1]);
        single = -1;
      } else if (after && !DIGIT.test(normalised.charAt(i + 1))) single = i;
    }
  }
  return spans;
}

/** A line that `normalise` made, without what it quotes; what it begins to quote and doesn't end is quoted to its end. */
export function outsideQuotes(normalised: string): string {
  if (!MARKS.test(normalised)) return normalised;
  let rest = "";
  let at = 0;
  for (const [from, to] of quotedSpans(normalised).toSorted(([a], [b]) => a - b)) {
    if (from > at) rest += normalised.slice(at, from);
    at = Math.max(at, to);
  }
  rest += normalised.slice(at);
  return rest.startsWith('"') ? "" : rest;
}
