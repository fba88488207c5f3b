/** The labelled pages as rows of numbers: measured, surveyed, and each line's label found again. */
import { getDomain } from "tldts";
import { openPage } from "../../src/cli/page";
import { createReaders } from "../../src/engine/compile";
import { features } from "../../src/engine/features";
import { measure } from "../../src/engine/measure";
import { readMeta } from "../../src/engine/meta";
import { type Survey, survey } from "../../src/engine/survey";
import { normalise, tokens } from "../../src/engine/text";
import { loadRules } from "../../src/rules/index";
import { type CorpusPage, readBytes, readPages } from "../bench/corpus";
import type { LabelledLine } from "../bench/score";
import { labelCase, ownArticles } from "./own";

export interface PageRows {
  page: CorpusPage;
  /** Registrable domain: pages of one publisher never stand on both sides of a fold. */
  publisher: string;
  /** One of the project's own pages, made up for tests. */
  own: boolean;
  survey: Survey;
  rows: Float32Array;
  /** Label a block: `b`, `n`, `h`, `c`, `r`, `a`, `o`, or "" where not looked at. */
  labels: string[];
}

/** Words in a row that must be found again for a line to count as body. */
const GRAM = 4;
const SHARE = 0.7;

function grams(words: string[]): string[] {
  return words.length < GRAM
    ? [words.join(" ")]
    : words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(" "));
}

/** Labels for a page of which only the body's text is known. */
function labelByBody(page: Survey, body: string): string[] {
  const known = new Set(grams(tokens(normalise(body))));
  const whole = new Set(body.split("\n").map(normalise));
  return page.lines.map(({ normalised }) => {
    const words = tokens(normalised);
    if (words.length < GRAM) return whole.has(normalised) ? "b" : "";
    const found = grams(words).filter((gram) => known.has(gram)).length;
    return found / (words.length - GRAM + 1) >= SHARE ? "b" : "";
  });
}

/** Reads, measures and labels all pages of a corpus, by the rules as they are. */
export async function readRows(folder: string): Promise<PageRows[]> {
  const pages: PageRows[] = [];
  for (const page of await readPages(folder)) pages.push(rowsOf(page, await readBytes(folder, page.id)));
  return pages;
}

/** The project's own articles, measured and labelled: every fit learns from them, none is scored on them. */
export function readOwnRows(): PageRows[] {
  return ownArticles().map((one) => {
    const page = { id: one.slug, url: one.expected.url };
    return rowsOf(page, Buffer.from(one.html), (lines) => labelCase(one, lines));
  });
}

/** Measures and labels one page. Throws where the labels don't fit the page's lines. */
function rowsOf(given: CorpusPage, bytes: Uint8Array, label?: (lines: string[]) => LabelledLine[]): PageRows {
  const { document } = openPage(bytes, given.url);
  const readers = createReaders(loadRules(), given.url);
  const surveyed = survey(measure(document.body), readMeta(document), readers);
  const page = label ? { ...given, lines: label(surveyed.blocks.map(({ text }) => text)) } : given;
  const rows = features(surveyed);
  // the trees are needed, the documents are not
  for (const box of surveyed.boxes) Object.assign(box, { element: null });
  for (const block of surveyed.blocks) block.parts = [];
  Object.assign(surveyed, { tree: null });
  let labels: string[];
  if (page.lines) {
    labels = page.lines.map(([label]) => label);
    if (labels.length !== surveyed.blocks.length)
      throw new Error(`${page.id}: ${labels.length} labels for ${surveyed.blocks.length} lines`);
  } else labels = labelByBody(surveyed, page.body ?? "");
  const publisher = getDomain(page.url) ?? page.url;
  return { page, publisher, own: label !== undefined, survey: surveyed, rows, labels };
}
