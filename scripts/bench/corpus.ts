/** A folder of saved pages with their ground truth. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { inRoot } from "../lib/paths";
import type { LabelledLine } from "./score";

export interface CorpusPage {
  id: string;
  url: string;
  title?: string;
  /** Set `news`: every visible line with its label. */
  lines?: LabelledLine[];
  /** Set `body`: the article's text. */
  body?: string;
}

/** The corpus folder: as given, else STET_CORPUS, else beside the checkout. */
export const corpusFolder = (given?: string): string =>
  path.resolve(given ?? process.env.STET_CORPUS ?? inRoot("../shared/corpus"));

/** True where there is a corpus. */
export const hasCorpus = (folder: string): boolean => existsSync(path.join(folder, "pages.json"));

/** The list of pages. */
export async function readPages(folder: string): Promise<CorpusPage[]> {
  return JSON.parse(await readFile(path.join(folder, "pages.json"), "utf8")) as CorpusPage[];
}

/** The file of a page. */
export const pageFile = (folder: string, id: string): string => path.join(folder, "pages", `${id}.html.gz`);

/** The unpacked bytes of a page. */
export async function readBytes(folder: string, id: string): Promise<Uint8Array> {
  return gunzipSync(await readFile(pageFile(folder, id)));
}
