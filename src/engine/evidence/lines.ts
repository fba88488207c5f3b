/** What one line says by itself, in any language: its rhythm, marks, links, phrases and labels. */
import type { Block, Box } from "../measure";
import { endsSentence, normalise, sentences, tokens } from "../text";
import type { Intent, Label } from "../types";
import type { PhraseHit, PhraseMatcher } from "./phrases";
import { quotedSpans } from "./quotes";

export interface Line {
  normalised: string;
  tokens: number;
  sentences: number;
  endsSentence: boolean;
  commas: number;
  digits: number;
  capitals: number;
  /** Share of words that begin with a capital, 0 to 1; 0 in scripts without case. */
  titleCase: number;
  /** Share of words of at most three letters. */
  shortWords: number;
  lowerStart: boolean;
  linkShare: number;
  boldShare: number;
  phrases: PhraseHit[];
  strong: number;
  weak: number;
  labels: Label[];
  /** What the line's links ask for. */
  links: Intent[];
  /** Weight as running prose, in characters; 0 for anything else. */
  prose: number;
}

const COMMA = /[,،、，;；]/g;
const CONTROL = new Set(["button", "option", "select", "textarea", "label", "nav", "legend", "summary"]);
/** A line counts as prose from this many words on, if it closes like a sentence. */
const PROSE_TOKENS = 12;
/** Share of words with a capital in a line that is little but names. */
const NAMES = 0.7;
/** "By", "von", "por" and the like. */
const BY = /^\p{L}{1,3}\s/u;

/** Scripts that part sentences by spaces, and so many of their characters are prose. */
const UNMARKED = /[\u0e00-\u0eff]/;
const PROSE_UNMARKED = 60;

/** The phrases that stand outside of quotation marks. */
function unquoted(phrases: PhraseHit[], normalised: string): PhraseHit[] {
  if (!phrases.length) return phrases;
  const quoted = quotedSpans(normalised);
  return phrases.filter(({ at }) => !quoted.some(([from, to]) => at > from && at < to));
}

/** A heading that begins as bylines do names nobody unless nearly all of its words begin with a capital: "By the numbers". */
function labelsOf(labels: Label[], { box, text }: Block, titleCase: number): Label[] {
  const words = /^h[1-6]$/.test(box.tag) && titleCase < NAMES && BY.test(text);
  return words ? labels.filter((label) => label !== "byline") : labels;
}

/** Reads one block. */
export function readLine(
  block: Block,
  matcher: PhraseMatcher,
  intentOf: (href: string) => Intent | undefined,
): Line {
  const { text } = block;
  const normalised = normalise(block.hyphenated?.replaceAll("\u00ad", "") ?? text);
  const words = tokens(text);
  let upper = 0;
  let short = 0;
  for (const word of words) {
    const first = word.charAt(0);
    if (first !== first.toLowerCase()) upper++;
    if (word.length <= 3) short++;
  }
  let digits = 0;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) capitals++;
  }
  const phrases = unquoted(matcher.match(normalised), normalised);
  const links: Intent[] = [];
  for (const href of block.links) {
    const intent = intentOf(href);
    if (intent && !links.includes(intent)) links.push(intent);
  }
  const linkShare = Math.min(1, block.insideLink ? 1 : block.linkChars / text.length);
  const marks = sentences(text);
  const closes = endsSentence(text);
  const n = Math.max(1, words.length);
  const sentence = closes || marks > 0 || (words.length >= PROSE_UNMARKED && UNMARKED.test(text));
  const isProse = words.length >= PROSE_TOKENS && sentence && linkShare < 0.5 && !CONTROL.has(block.box.tag);
  return {
    normalised,
    tokens: words.length,
    sentences: marks,
    endsSentence: closes,
    commas: text.match(COMMA)?.length ?? 0,
    digits: digits / text.length,
    capitals: capitals / text.length,
    titleCase: upper / n,
    shortWords: short / n,
    lowerStart: /^\p{Ll}/u.test(text),
    linkShare,
    boldShare: Math.min(1, block.boldChars / text.length),
    phrases,
    strong: phrases.filter((hit) => hit.strength === "strong").length,
    weak: phrases.filter((hit) => hit.strength === "weak").length,
    labels: labelsOf(matcher.labels(normalised), block, upper / n),
    links,
    prose: isProse && !block.hidden ? text.length * (1 - linkShare) : 0,
  };
}

const INTRODUCES = /[:：]$/;

/** Lines of a quotation that the line above introduces: what it says is no call of the page's own. */
export function hearQuotations(boxes: readonly Box[], lines: Line[]): void {
  let end = 0;
  for (const { tag, from, to } of boxes) {
    if (tag !== "blockquote" || from < end) continue;
    end = to;
    const above = lines[from - 1];
    if (!above || !INTRODUCES.test(above.normalised) || above.phrases.length > 0) continue;
    for (let i = from; i < to; i++) lines[i] = { ...(lines[i] as Line), phrases: [], strong: 0, weak: 0 };
  }
}
