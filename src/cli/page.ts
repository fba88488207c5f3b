/** Makes a document of a saved page's bytes. Runs no script, fetches nothing, and reads no style sheet. */
import { JSDOM, VirtualConsole } from "jsdom";
import { charsetOf, decode } from "./charset";
import { markupFault } from "./markup";
import { Problem } from "./problem";

const SIGNATURES: [string, string][] = [
  ["%PDF-", "is a PDF"],
  ["\x89PNG", "is a picture (PNG)"],
  ["\xff\xd8\xff", "is a picture (JPEG)"],
  ["GIF8", "is a picture (GIF)"],
  ["RIFF", "is a picture, sound or film"],
  ["PK\x03\x04", "is a zip archive"],
  ["\x7fELF", "is a program"],
  ["MZ", "is a program"],
];

export interface Page {
  document: Document;
  /** Where the page says it came from, or "about:blank". */
  url: string;
}

/**
 * Parses a page. `url` goes before what the page says of its own address.
 * @throws Problem when the bytes hold no web page, or one too large to judge
 */
export function openPage(bytes: Uint8Array, url?: string): Page {
  if (bytes.length === 0) throw new Problem("is empty");
  const kind = binaryKind(bytes);
  if (kind) throw new Problem(`${kind}, not a web page`);
  const html = decode(bytes);
  const fault = markupFault(html);
  if (fault) throw new Problem(fault);
  const document = parse(html);
  if (document.body?.localName !== "body") throw new Problem("holds only frames, which are other pages");
  return { document, url: url ?? ownAddress(document) ?? "about:blank" };
}

/**
 * A document that is in no window: jsdom then leaves style sheets alone, on which it would spend most of its time and
 * fail at some, and on which no judgement rests.
 */
function parse(html: string): Document {
  const parser = createParser();
  return parser.parseFromString(html, "text/html");
}

function createParser(): DOMParser {
  const { window } = new JSDOM("", { virtualConsole: new VirtualConsole() });
  return new window.DOMParser();
}

function ownAddress(document: Document): string | undefined {
  const candidates = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute("href"),
    document.querySelector('meta[property="og:url" i]')?.getAttribute("content"),
  ];
  return candidates.find((address) => address && isWebAddress(address)) ?? undefined;
}

/** True for an absolute http or https address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  // UTF-16 is full of zero bytes too, and is told by where they are.
  return head.includes("\0") && !charsetOf(bytes).startsWith("UTF-16") ? "is binary data" : undefined;
}
