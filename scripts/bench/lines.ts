/** Cuts a tree into the lines that a reader would see: the text of one block-level box, inline tags joined. */
import { squash } from "./score";

const NO_TEXT = new Set("HEAD IFRAME LINK META NOSCRIPT OBJECT SCRIPT STYLE SVG TEMPLATE TITLE".split(" "));
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR PICTURE Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The lines below `root`, in document order, white space squashed. */
export function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = squash(line);
    if (text) lines.push(text);
    line = "";
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT_NODE) line += child.nodeValue;
      else if (child.nodeType === ELEMENT_NODE) {
        const tag = child.nodeName.toUpperCase();
        if (NO_TEXT.has(tag)) continue;
        if (!INLINE.has(tag)) flush();
        if (tag !== "BR") walk(child);
        if (!INLINE.has(tag)) flush();
      }
    }
  };
  walk(root);
  flush();
  return lines;
}
