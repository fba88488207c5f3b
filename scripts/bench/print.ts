/** Shows figures as tables for people. */
import { chars, f1Of } from "./score";
import type { PageScore, Tally } from "./tally";

const figure = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "-" : value.toFixed(4);

/** Rows of cells in aligned columns; the first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}

/** Figures of one tool, or of Stet measured another way. */
export interface Row {
  name: string;
  tally: Tally;
  /** Median milliseconds from a page's file to its text. */
  ms?: number;
}

/** The comparison, a row each. Sets without pages are left out. */
export function comparison(rows: readonly Row[]): string {
  const parts: string[] = [];
  const pagesOf = (set: "news" | "body"): number =>
    Math.max(0, ...rows.map(({ tally }) => tally[set]?.pages ?? 0));
  if (pagesOf("news"))
    parts.push(
      `${pagesOf("news")} pages labelled line by line`,
      columns([
        ["", "f1", "precision", "recall", "bodyLoss", "nags", "nagPages", "ms"],
        ...rows.flatMap(({ name, tally: { news }, ms }) => {
          if (!news) return [];
          const { f1, precision, recall, bodyLoss, nags, nagPages } = news;
          const cells = [f1, precision, recall, bodyLoss, nags, nagPages].map(figure);
          return [[name, ...cells, ms === undefined ? "" : ms.toFixed(0)]];
        }),
      ]),
      "",
    );
  if (pagesOf("body"))
    parts.push(
      `${pagesOf("body")} pages with the body's text`,
      columns([
        ["", "f1", "precision", "recall"],
        ...rows.flatMap(({ name, tally: { body } }) =>
          body ? [[name, ...[body.f1, body.precision, body.recall].map(figure)]] : [],
        ),
      ]),
      "",
    );
  return parts.join("\n");
}

/** A line a page: F1, what was lost, what stayed. */
export function pageLine({ id, overlap, news }: PageScore): string {
  const detail = news
    ? `  lost ${chars(news.lost)} of ${news.bodyChars} characters, nags ${news.stay.length} of ${news.nags}, other lines ${news.extra.length}`
    : "";
  return `${f1Of(overlap).toFixed(3)}  ${id}${detail}`;
}

/** Everything that is wrong with one page. */
export function pageErrors(score: PageScore): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length ? [title, ...lines.map((line) => `    ${line.slice(0, 160)}`)] : [];
  return [
    pageLine(score),
    ...list("  lost", score.news?.lost ?? []),
    ...list("  nags that stay", score.news?.stay ?? []),
    ...list("  other lines", score.news?.extra ?? []),
  ].join("\n");
}
