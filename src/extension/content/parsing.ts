/** Tells when an article has been parsed though the page has not: then it needn't wait for the rest. */

/** Milliseconds between two looks, and how many are taken. */
const EVERY = 100;
const MOST_LOOKS = 100;
/** An article of fewer characters may be a teaser. */
const LEAST_TEXT = 1500;

/** Calls back once, while the page is still being parsed. Returns what ends the waiting. */
export function onArticleParsed(document: Document, ready: () => void): () => void {
  let looks = 0;
  let timer = setTimeout(look, EVERY);
  function look(): void {
    if (document.readyState !== "loading" || ++looks > MOST_LOOKS) return;
    if (isParsed(document)) ready();
    else timer = setTimeout(look, EVERY);
  }
  return () => clearTimeout(timer);
}

function isParsed(document: Document): boolean {
  const article = document.querySelector("article, main");
  if (!article || (article.textContent?.length ?? 0) < LEAST_TEXT) return false;
  let last: Element | null = document.body;
  while (last?.lastElementChild) last = last.lastElementChild;
  return last !== null && !article.contains(last);
}
