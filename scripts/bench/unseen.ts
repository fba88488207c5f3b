/** Measures what the whole engine makes of publishers that its weights never saw. */
import type { Mode } from "../../src/engine/types";
import type { CorpusPage } from "./corpus";
import type { ExtractorName } from "./extractor-names";
import type { Grounds, Measurement } from "./kept";
import { scorePages, tally } from "./tally";

const FOLDS = 5;

/**
 * For each fold of publishers: weights fitted to the other folds' pages, then the engine with them on this fold's
 * pages. Gives the text that is left, by mode and page id.
 */
type CrossValidate = (
  folder: string,
  folds: number,
  say: (line: string) => void,
) => Promise<Map<Mode, Map<string, string>>>;

/** Runs the cross-validation (which takes long) and scores it. Throws when it left pages out. */
export async function measureUnseen(
  folder: string,
  pages: readonly CorpusPage[],
  grounds: Grounds,
  crossValidate: CrossValidate,
  say: (line: string) => void = () => {},
): Promise<Measurement> {
  const left = await crossValidate(folder, FOLDS, say);
  const score = (mode: Mode) => {
    const texts = left.get(mode) ?? new Map<string, string>();
    const missing = pages.filter(({ id }) => !texts.has(id));
    if (missing.length)
      throw new Error(`cross-validation left out ${missing.length} pages in ${mode} mode: ${missing[0]?.id}`);
    return tally(scorePages(pages, texts));
  };
  const figures: Partial<Record<ExtractorName, ReturnType<typeof tally>>> = {
    stet: score("article"),
    "stet-quiet": score("quiet"),
  };
  return { ...grounds, measured: today(), how: `${FOLDS} folds by publisher`, figures };
}

/** The day, as YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);
