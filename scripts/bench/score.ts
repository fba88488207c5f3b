/**
 * Scores extracted text against ground truth: multisets of 4-token shingles, as the published article-extraction
 * benchmarks count them, and for pages labelled line by line the body that was lost and the nags that stayed.
 */

/** Words; characters of scripts written without spaces count one each. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]|[\p{L}\p{N}_\p{M}]+/gu;
const SHINGLE = 4;
/** A body line counts as kept when this share of its 3-token shingles is there: browsers cut lines differently. */
const KEPT_SHARE = 0.8;
const KEPT_SHINGLE = 3;
/** Shorter lines are looked for only as whole lines, not inside others. */
const FINDABLE = 25;

/** A labelled line of a page: label, visible text. */
export type LabelledLine = readonly [label: string, text: string];

/** Shares of the shingles of truth and prediction together that are in both, only predicted, only true. */
export interface Overlap {
  both: number;
  extra: number;
  missing: number;
}

export interface NewsScore {
  overlap: Overlap;
  /** Normalised body lines that are gone. */
  lost: string[];
  /** Characters of all body lines. */
  bodyChars: number;
  /** Number of labelled nag lines that can be told apart. */
  nags: number;
  /** Those of them that stay. */
  stay: string[];
  /** Predicted lines of some length that are no body. */
  extra: string[];
}

export interface Averages {
  precision: number;
  recall: number;
  f1: number;
}

/** White space, soft hyphens and zero-width spaces become single spaces. */
export const squash = (text: string): string => text.replace(/[\s\u00a0\u200b\u00ad]+/g, " ").trim();

const comparable = (text: string): string => squash(text.normalize("NFKC")).toLowerCase();

const tokens = (text: string): string[] => text.normalize("NFKC").match(TOKEN) ?? [];

function shingles(text: string, size: number): Map<string, number> {
  const words = tokens(text);
  const counts = new Map<string, number>();
  if (words.length > 0 && words.length < size) counts.set(words.join(" "), 1);
  for (let i = 0; i + size <= words.length; i++) {
    const shingle = words.slice(i, i + size).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const count = (shingled: ReadonlyMap<string, number>): number =>
  [...shingled.values()].reduce((sum, n) => sum + n, 0);

/** How `predicted` and `truth` overlap; zeros where both are empty. */
export function compare(truth: string, predicted: string): Overlap {
  const wanted = shingles(truth, SHINGLE);
  const got = shingles(predicted, SHINGLE);
  let both = 0;
  for (const [shingle, n] of wanted) both += Math.min(n, got.get(shingle) ?? 0);
  const extra = count(got) - both;
  const missing = count(wanted) - both;
  const all = both + extra + missing || 1;
  return { both: both / all, extra: extra / all, missing: missing / all };
}

/** F1 of one page. */
export const f1Of = ({ both, extra, missing }: Overlap): number =>
  (2 * both) / (2 * both + extra + missing || 1);

/**
 * Precision and recall averaged over pages, and F1 of the two averages. A page of which nothing is predicted has no
 * precision, one without truth no recall.
 */
export function average(overlaps: readonly Overlap[]): Averages {
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const precision = mean(
    overlaps.filter(({ both, extra }) => both + extra > 0).map(({ both, extra }) => both / (both + extra)),
  );
  const recall = mean(
    overlaps
      .filter(({ both, missing }) => both + missing > 0)
      .map(({ both, missing }) => both / (both + missing)),
  );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Scores the text that is left of a page whose lines are labelled; lines labelled `c` and the title are neutral. */
export function scoreNews(lines: readonly LabelledLine[], title: string, text: string): NewsScore {
  const labelled = (label: string): string[] =>
    lines.filter(([l]) => l === label).map(([, t]) => comparable(t));
  const body = labelled("b");
  const bodyText = body.join(" ");
  const neutral = new Set([...labelled("c"), comparable(title)]);
  const got = text
    .split("\n")
    .map(comparable)
    .filter((line) => line && !neutral.has(line));
  const gotLines = new Set(got);
  const gotText = ` ${got.join(" ")} `;
  const gotShingles = shingles(got.join(" "), KEPT_SHINGLE);

  const there = (line: string): boolean =>
    gotLines.has(line) || (line.length >= FINDABLE && gotText.includes(line));
  const kept = (line: string): boolean => {
    if (there(line)) return true;
    const own = shingles(line, KEPT_SHINGLE);
    let found = 0;
    for (const [shingle, n] of own) if (gotShingles.has(shingle)) found += n;
    const all = count(own);
    return all >= 3 && found / all >= KEPT_SHARE;
  };
  const nags = [...new Set(labelled("n"))].filter(
    (line) => (line.length >= 20 || tokens(line).length >= 4) && !bodyText.includes(line),
  );
  return {
    overlap: compare(body.join("\n"), got.join("\n")),
    lost: body.filter((line) => !kept(line)),
    bodyChars: chars(body),
    nags: nags.length,
    stay: nags.filter(there),
    extra: got.filter((line) => line.length > 20 && !bodyText.includes(line)),
  };
}

/** Characters of all lines together. */
export const chars = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
