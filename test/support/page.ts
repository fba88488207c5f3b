/** Pages for tests: parsed as the command line parses them, judged with the real rules, in a fake layout if one is given. */
import { openPage } from "../../src/cli/page";
import { measure } from "../../src/engine/measure";
import { judge } from "../../src/engine/run";
import type { EngineOptions, LiveSession, StylePort } from "../../src/engine/types";
import { loadRules } from "../../src/rules/index";

/** The attribute of marks in tests. */
export const ATTRIBUTE = "data-test-mark";

export const noStyle: StylePort = { add: () => undefined, remove: () => undefined };

/** Parses a page. Runs nothing, fetches nothing, reads no style sheet. */
export function parse(html: string, url = "https://news.example/2026/11/a-story"): Document {
  return openPage(Buffer.from(html), url).document;
}

/** Judges a page with the real rules; `options` replace what a test doesn't care for. */
export function judgePage(document: Document, options: Partial<EngineOptions> = {}): LiveSession {
  return judge(document, {
    mode: "article",
    url: "https://news.example/2026/11/a-story",
    rules: loadRules(),
    style: noStyle,
    attribute: ATTRIBUTE,
    ...options,
  });
}

/** The page as a string, so that two states can be compared to the last character. */
export function serialise(document: Document): string {
  return document.documentElement.outerHTML;
}

/** Marked elements with their marks, in document order. */
export function marksOf(document: Document, attribute = ATTRIBUTE): [Element, string][] {
  return [...document.querySelectorAll(`[${attribute}]`)].map((element) => [
    element,
    element.getAttribute(attribute) ?? "",
  ]);
}

/** The lines that no mark and no markup hides: what a reader of the marked page would see. */
export function shownLines(document: Document, attribute = ATTRIBUTE): string[] {
  const hides = (element: Element | null) => element?.closest(`[${attribute}="x"]`) ?? null;
  return measure(document.body)
    .blocks.filter(({ box, parts }) => {
      if (box.hidden || hides(box.element)) return false;
      return !parts.every((part) => part.nodeType === 1 && hides(part as Element));
    })
    .map(({ text }) => text);
}

/** A page around `body`: headline, navigation and footer as every house has them. */
export function article(body: string, { head = "", lang = "en", after = "" } = {}): string {
  return `<!DOCTYPE html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Harbour crane comes down after ninety years</title><meta property="og:type" content="article">${head}</head>
<body>
<header class="site-header"><a href="/">The Quayside Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>Harbour crane comes down after ninety years</h1>
<div class="article-body">
${body}
</div>
</article></main>
${after}
<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li></ul></footer>
</body>
</html>`;
}

/** Five paragraphs that are an article beyond doubt. */
export const PARAGRAPHS = [
  "The last of the steam cranes on the north quay was taken apart on Tuesday, watched by a few hundred people who had come down to the harbour in the rain.",
  "It had stood beside the customs house since 1934, and for forty of those years it lifted coal, timber and, once, a locomotive that had been sold to a railway in Peru.",
  "“My grandfather drove it for eleven winters,” said Maren Hollis, who brought a folding chair and a flask. “He used to say that you could see three parishes from the cab.”",
  "The port authority decided in March that the jib could no longer be made safe, after an inspection found cracks in two of the main pins and rust throughout the turntable.",
  "Pieces of the cab will go to the town museum, which hopes to show them by the summer. The quay itself will be closed to walkers until the end of the month, the authority said.",
];

/** `PARAGRAPHS` as markup. */
export const PROSE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
