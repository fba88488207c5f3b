/** Stet and its peers, each as a function from a page to the text that it leaves. */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { DefuddleClass } from "defuddle/node";
import { openPage } from "../../src/cli/page";
import type { ExtractorName } from "./extractor-names";
import { linesOf } from "./lines";
import { loadProgram, type Saved } from "./program";

/** Gives a line per box of text. */
type Extractor = (page: Saved) => Promise<string>;

/** Peers get the document that Stet gets. With a window and style sheets they find the same, only later. */
const peer =
  (extract: (document: Document, url: string) => string): Extractor =>
  async ({ file, url }) => {
    const { document } = openPage(gunzipSync(await readFile(file)), url);
    const html = extract(document, url);
    const { body } = openPage(Buffer.from(`<meta charset="utf-8"><body>${html}`)).document;
    return linesOf(body).join("\n");
  };

/** All of them; Stet is the command line as built. */
export async function loadExtractors(program: string): Promise<Record<ExtractorName, Extractor>> {
  const stet = await loadProgram(program);
  return {
    stet: async (page) => (await stet(page, "article")).text,
    "stet-quiet": async (page) => (await stet(page, "quiet")).text,
    readability: peer((document) => new Readability(document).parse()?.content ?? ""),
    // Without useAsync it would ask servers for what it doesn't find in the page.
    defuddle: peer((document, url) => new DefuddleClass(document, { url, useAsync: false }).parse().content),
  };
}
