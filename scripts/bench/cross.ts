/** Cross-validation: every page judged by the whole engine with weights that never saw its publisher. */
import { judgeDocument } from "../../src/cli/main";
import { openPage } from "../../src/cli/page";
import { judge } from "../../src/engine/run";
import type { Mode } from "../../src/engine/types";
import { loadRules } from "../../src/rules/index";
import { readOwnRows, readRows } from "../tune/data";
import { fit, foldOf } from "../tune/fit";
import { readBytes } from "./corpus";

const MODES: readonly Mode[] = ["article", "quiet"];

/**
 * What Stet leaves of each page of a corpus, by mode and page id. Pages are parted into `folds` by their publisher; the
 * weights for a fold are learned from the others. `say` hears how far it is: it takes minutes.
 */
export async function crossValidate(
  folder: string,
  folds: number,
  say: (line: string) => void = () => {},
): Promise<Map<Mode, Map<string, string>>> {
  const pages = await readRows(folder);
  const own = readOwnRows();
  const texts = new Map(MODES.map((mode) => [mode, new Map<string, string>()]));
  for (let fold = 0; fold < folds; fold++) {
    const others = pages.filter((page) => foldOf(page, folds) !== fold);
    const rules = { ...loadRules(), weights: fit([...others, ...own]) };
    for (const page of pages) {
      if (foldOf(page, folds) !== fold) continue;
      const { id, url } = page.page;
      const bytes = await readBytes(folder, id);
      for (const mode of MODES) {
        const { text } = judgeDocument(openPage(bytes, url).document, { mode, rules, url }, judge);
        texts.get(mode)?.set(id, text);
      }
    }
    say(`fold ${fold + 1} of ${folds}`);
  }
  return texts;
}
