/** Scores what shows in a real browser, and says where and why it is worse than what the command line prints. */
import type { BrowserName } from "../../test/browser/driver";
import { seenIn, withoutFurniture } from "./browsers";
import type { CorpusPage } from "./corpus";
import type { Scored } from "./extract";
import type { ExtractorName } from "./extractor-names";
import { chars, f1Of, squash } from "./score";
import { type PageScore, scorePages, type Tally, tally } from "./tally";

export interface SeenScores {
  figures: Partial<Record<ExtractorName, Tally>>;
  scores: PageScore[];
  /** What is to be said of the pages whose body the publisher hides, if there are any. */
  note: string;
  /** Page id to the lines of Article mode, less headline, byline and captions. */
  texts: Map<string, string>;
}

/** Opens all pages in one browser. Pages that fail count as empty. */
export async function scoreSeen(
  browser: BrowserName,
  folder: string,
  pages: readonly CorpusPage[],
  { onPage, onFault }: { onPage(): void; onFault(fault: string): void },
): Promise<SeenScores> {
  const article = new Map<string, string>();
  const quiet = new Map<string, string>();
  for await (const seen of seenIn(browser, folder, pages)) {
    article.set(seen.id, withoutFurniture(seen.article, seen.furniture));
    quiet.set(seen.id, seen.quiet);
    if (seen.fault) onFault(`${browser} fails on ${seen.id}: ${seen.fault}`);
    onPage();
  }
  const scores = scorePages(pages, article);
  const quietScores = scorePages(pages, quiet);
  const figures = { stet: tally(scores), "stet-quiet": tally(quietScores) };
  return { figures, scores, note: hiddenNote(scores, quietScores), texts: article };
}

/** A page shows its body where Quiet mode, which leaves it as it is, shows this share of it. */
const SHOWN_SHARE = 0.8;

/** The figures of Article mode without the pages of which the publisher shows too little, and how many those are. */
export function hiddenNote(article: readonly PageScore[], quiet: readonly PageScore[]): string {
  const hidden = new Set(
    quiet
      .filter(({ news }) => news && chars(news.lost) > (1 - SHOWN_SHARE) * news.bodyChars)
      .map(({ id }) => id),
  );
  const { news } = tally(article.filter(({ id }) => !hidden.has(id)));
  if (!hidden.size || !news) return "";
  const loss = (100 * news.bodyLoss).toFixed(2);
  return `; without ${hidden.size} news pages whose body the publisher hides, f1 ${news.f1.toFixed(4)}, bodyLoss ${loss} %`;
}

/** The pages where the browser's F1 is lowest beside the command line's, with the lines that differ. */
export function worseSeen(seen: SeenScores, printed: Scored, count: number): string[] {
  const before = new Map(printed.scores.map((score) => [score.id, f1Of(score.overlap)]));
  return seen.scores
    .map(({ id, overlap }) => ({ id, f1: f1Of(overlap), printed: before.get(id) ?? 0 }))
    .filter(({ f1, printed }) => f1 < printed)
    .toSorted((a, b) => a.f1 - a.printed - (b.f1 - b.printed))
    .slice(0, count)
    .map(({ id, f1, printed: from }) => {
      const { more, fewer } = difference(seen.texts.get(id) ?? "", printed.texts.get(id) ?? "");
      const list = (sign: string, lines: string[]): string[] =>
        lines.slice(0, 12).map((line) => `    ${sign} ${line.slice(0, 120)}`);
      return [
        `${f1.toFixed(3)} from ${from.toFixed(3)}  ${id}`,
        ...list("+", more),
        ...list("-", fewer),
      ].join("\n");
    });
}

/** Lines that show and are not printed, and lines that are printed and don't show. */
export function difference(shown: string, printed: string): { more: string[]; fewer: string[] } {
  const alike = (line: string): string => squash(line).toLowerCase();
  const linesOf = (text: string): string[] => text.split("\n").map(alike).filter(Boolean);
  const [there, wanted] = [linesOf(shown), linesOf(printed)];
  const all = { there: there.join(" "), wanted: wanted.join(" ") };
  return {
    more: there.filter((line) => !all.wanted.includes(line)),
    fewer: wanted.filter((line) => !all.there.includes(line)),
  };
}
