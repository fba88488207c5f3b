/** Puts predictions and ground truth together: figures a set, and the worst pages. */
import type { CorpusPage } from "./corpus";
import {
  type Averages,
  average,
  chars,
  compare,
  f1Of,
  type NewsScore,
  type Overlap,
  scoreNews,
} from "./score";

/** Page id to the text that is left of it. */
export type Predictions = ReadonlyMap<string, string>;

export interface NewsFigures extends Averages {
  pages: number;
  /** Share of the body's characters that are gone. */
  bodyLoss: number;
  /** Share of nag lines that stay. */
  nags: number;
  /** Share of the pages with nags on which any stays. */
  nagPages: number;
}

export interface Tally {
  news?: NewsFigures;
  body?: Averages & { pages: number };
}

export interface PageScore {
  id: string;
  overlap: Overlap;
  news?: NewsScore;
}

/** Scores each page that has a prediction. */
export function scorePages(pages: readonly CorpusPage[], predictions: Predictions): PageScore[] {
  return pages.flatMap(({ id, lines, title = "", body }): PageScore[] => {
    const text = predictions.get(id);
    if (text === undefined) return [];
    if (lines) {
      const news = scoreNews(lines, title, text);
      return [{ id, news, overlap: news.overlap }];
    }
    return [{ id, overlap: compare(body ?? "", text) }];
  });
}

/** The figures of both sets; a set without pages has none. */
export function tally(scores: readonly PageScore[]): Tally {
  const news = scores.flatMap((score) => (score.news ? [score.news] : []));
  const body = scores.filter((score) => !score.news);
  const sum = (value: (score: NewsScore) => number): number =>
    news.reduce((total, score) => total + value(score), 0);
  const result: Tally = {};
  if (news.length) {
    result.news = {
      pages: news.length,
      ...average(news.map(({ overlap }) => overlap)),
      bodyLoss: sum(({ lost }) => chars(lost)) / sum(({ bodyChars }) => bodyChars),
      nags: sum(({ stay }) => stay.length) / sum(({ nags }) => nags),
      nagPages: news.filter(({ stay }) => stay.length).length / news.filter(({ nags }) => nags).length,
    };
  }
  if (body.length) result.body = { pages: body.length, ...average(body.map(({ overlap }) => overlap)) };
  return result;
}

/** The pages with the lowest F1, lowest first. */
export const worst = (scores: readonly PageScore[], count: number): PageScore[] =>
  scores.toSorted((a, b) => f1Of(a.overlap) - f1Of(b.overlap)).slice(0, count);

/** The middle value; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
