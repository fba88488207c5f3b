/** Sources for the documents that drivers look into. */

/** What the reader sees as text; a document without body shows none. */
export const VISIBLE_TEXT = `(document.body?.innerText ?? "")`;

/** The document's DOM as HTML. */
export const HTML = "document.documentElement.outerHTML";

/**
 * A function and its arguments as one expression. `__name` is what esbuild (tsx) leaves in functions; pages lack it.
 */
export function callSource<A extends unknown[]>(script: (...args: A) => unknown, args: A): string {
  return `(() => { const __name = (f) => f; return (${script})(...${JSON.stringify(args)}); })()`;
}
