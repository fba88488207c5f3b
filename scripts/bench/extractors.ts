/** Stet and its peers, each as a function from a page to the text that it leaves. */
import { Readability } from "@mozilla/readability";
import { DefuddleClass } from "defuddle/node";
import { judgeDocument } from "../../src/cli/main";
import { openPage } from "../../src/cli/page";
import { judge } from "../../src/engine/run";
import type { Mode } from "../../src/engine/types";
import { loadRules } from "../../src/rules";
import type { ExtractorName } from "./extractor-names";
import { linesOf } from "./lines";

export interface Extraction {
  /** A line per box of text. */
  text: string;
  /** Milliseconds that the judgement took, without parsing the page. */
  ms: number;
}

type Extractor = (bytes: Uint8Array, url: string) => Extraction;

const stet =
  (mode: Mode): Extractor =>
  (bytes, url) => {
    const { document } = openPage(bytes, url);
    const rules = loadRules();
    return timed(() => judgeDocument(document, { mode, rules, url }, judge).text);
  };

/** Peers get the document that Stet gets. With a window and style sheets they find the same, only later. */
const peer =
  (extract: (document: Document, url: string) => string): Extractor =>
  (bytes, url) => {
    const { document } = openPage(bytes, url);
    const { text: html, ms } = timed(() => extract(document, url));
    const { body } = openPage(Buffer.from(`<meta charset="utf-8"><body>${html}`)).document;
    return { text: linesOf(body).join("\n"), ms };
  };

export const EXTRACTORS: Record<ExtractorName, Extractor> = {
  stet: stet("article"),
  "stet-quiet": stet("quiet"),
  readability: peer((document) => new Readability(document).parse()?.content ?? ""),
  // Without useAsync it would ask servers for what it doesn't find in the page.
  defuddle: peer((document, url) => new DefuddleClass(document, { url, useAsync: false }).parse().content),
};

function timed(run: () => string): Extraction {
  const start = performance.now();
  const text = run();
  return { text, ms: performance.now() - start };
}
