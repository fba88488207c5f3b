/** Everything the models ask of a page, worked out once. The last to see an element: later steps work on numbers. */
import { findCalls } from "./calls";
import type { HookHit, HookReader } from "./evidence/hooks";
import { hearQuotations, type Line, readLine } from "./evidence/lines";
import type { PhraseMatcher } from "./evidence/phrases";
import { outsideQuotes } from "./evidence/quotes";
import { createSelfReader } from "./evidence/self";
import type { WordReader } from "./evidence/words";
import {
  type CardPlace,
  countPrefixes,
  findCards,
  findTemplates,
  findWidgets,
  type Template,
} from "./groups";
import { countHeadings, findHeadline, findMain, nearerHeadline } from "./landmarks";
import { findLetters } from "./letters";
import type { Block, Box, Measured } from "./measure";
import type { PageMeta } from "./meta";
import { prefix } from "./spans";
import { normalise, squeeze } from "./text";
import type { Intent } from "./types";

/** The rules, compiled once per content script or process. */
export interface Readers {
  matcher: PhraseMatcher;
  namer(names: string): number;
  hooks: HookReader;
  intentOf(href: string): Intent | undefined;
  /** How clearly the page's address names a function or a fixed page of its site. */
  addressNames: 0 | 1 | 2;
  /** What the publisher may be called by the page's address. */
  publisher: string[];
  words: WordReader;
  /** An address is one of the page's own site. */
  isOwn(href: string): boolean;
}

export interface Survey extends Measured {
  meta: PageMeta;
  /** How clearly the page's address names a function or a fixed page of its site: 2 surely, 0 not at all. */
  addressNames: 0 | 1 | 2;
  lines: Line[];
  /** The author, normalised, or "". */
  author: string;
  /** The author is the publisher itself. */
  selfAuthored: boolean;
  /** 1 for lines that name the publisher. */
  selfNamed: Uint8Array;
  /** How many social networks each line names. */
  networks: Uint8Array;
  /** 1 for lines that call for something to be pressed. */
  calls: Uint8Array;
  /** 1 for boxes that are a letter to the reader, which asks. */
  letters: Uint8Array;
  /** Words of each line that speak to the reader, and of those who write. */
  persons: { reader: number; own: number }[];
  words: WordReader;
  /** An address is one of the page's own site. */
  isOwn(href: string): boolean;
  /** Name groups of each box, as bits. */
  masks: Int32Array;
  hooks: (HookHit | undefined)[];
  templates: Template[];
  /** Index of each block's template. */
  templateOf: Int32Array;
  /** The cards that each block is part of, if any, and how many levels up. */
  cardsOf: (CardPlace | undefined)[];
  /** How many lines begin with the same three words as each, but go on differently. */
  prefixRepeats: Int32Array;
  /** `h1` lines above each block since the headline. */
  headingsSince: Int32Array;
  /** Sums over blocks [0, i): take differences. */
  sums: Record<"chars" | "linkChars" | "prose" | "strong" | "weak" | "links" | "calls", Float64Array>;
  /** Links without text to networks and to stores, summed over boxes [0, i): see `within` of a box's [index, end). */
  icons: Record<"follow" | "app", Float64Array>;
  /** The box that holds most of the running prose closely. */
  main: Box;
  /** First and last block of prose in `main`; equal to `main.from` where there is none. */
  proseFrom: number;
  proseTo: number;
  /** Block of the headline, or -1. */
  headline: number;
  /** Boxes that the page's structured data names as its content. */
  content: Box[];
  /** How often each block's text stands on the page. */
  repeats: Int32Array;
  /** The largest box around each block that holds no prose but its own: the widget it may belong to. */
  widgetOf: Box[];
}

function findContent(boxes: Box[], selectors: string[]): Box[] {
  if (!selectors.length) return [];
  return boxes.filter(({ element }) =>
    selectors.some((selector) => {
      try {
        return element.matches(selector);
      } catch {
        return false;
      }
    }),
  );
}

function countIcons({ iconLinks, boxes }: Measured, intentOf: Readers["intentOf"]): Survey["icons"] {
  const counts = { follow: new Uint16Array(boxes.length), app: new Uint16Array(boxes.length) };
  for (const { box, href } of iconLinks) {
    const intent = intentOf(href);
    if (intent === "follow" || intent === "app") (counts[intent][box.index] as number)++;
  }
  const sum = (one: Uint16Array) => prefix(boxes.length, (i) => one[i] as number);
  return { follow: sum(counts.follow), app: sum(counts.app) };
}

/** Surveys a measured page. Pure: the same page gives the same survey. */
export function survey(measured: Measured, meta: PageMeta, readers: Readers): Survey {
  const { blocks, boxes } = measured;
  const lines = blocks.map((block) => readLine(block, readers.matcher, readers.intentOf));
  hearQuotations(boxes, lines);
  const masks = Int32Array.from(boxes, (box) => readers.namer(box.names));
  const hooks = boxes.map((box) => readers.hooks.read(box.element));
  const n = blocks.length;
  const calls = findCalls(blocks, lines);
  const sums = {
    chars: prefix(n, (i) => (blocks[i] as Block).text.length),
    linkChars: prefix(n, (i) => (blocks[i] as Block).text.length * (lines[i] as Line).linkShare),
    prose: prefix(n, (i) => (lines[i] as Line).prose),
    strong: prefix(n, (i) => (lines[i] as Line).strong),
    weak: prefix(n, (i) => (lines[i] as Line).weak),
    links: prefix(n, (i) => (lines[i] as Line).links.length),
    calls: prefix(n, (i) => calls[i] as number),
  };
  const byText = new Map<string, number>();
  for (const line of lines) byText.set(line.normalised, (byText.get(line.normalised) ?? 0) + 1);

  const namesSelf = createSelfReader([...meta.siteNames, ...readers.publisher]);
  const countPersons = readers.words.persons(meta.lang);
  const persons = lines.map(({ normalised }) => countPersons(outsideQuotes(normalised)));
  const author = normalise(meta.author);
  const selves = new Set([...meta.siteNames, ...readers.publisher].map((name) => squeeze(normalise(name))));
  const heads = { meta, blocks, lines, masks, sums, selves };
  const first = findHeadline(heads);
  const main = findMain({ blocks, boxes, lines, masks, sums, headline: first });
  let proseFrom = main.from;
  let proseTo = main.from;
  let seen = false;
  for (let i = main.from; i < main.to; i++)
    if ((lines[i] as Line).prose > 0) {
      if (!seen) proseFrom = i;
      seen = true;
      proseTo = i;
    }
  const headline = nearerHeadline(heads, first, proseFrom);
  return {
    ...measured,
    meta,
    addressNames: readers.addressNames,
    lines,
    isOwn: readers.isOwn,
    author,
    selfAuthored: namesSelf(author),
    selfNamed: Uint8Array.from(lines, (line) => Number(namesSelf(line.normalised))),
    networks: Uint8Array.from(lines, (line) => readers.words.networks(line.normalised)),
    calls,
    persons,
    letters: findLetters({ blocks, boxes, lines, persons, calls, isOwn: readers.isOwn }),
    words: readers.words,
    masks,
    hooks,
    ...findTemplates(blocks, lines),
    cardsOf: findCards(blocks, boxes, lines, sums),
    prefixRepeats: countPrefixes(lines),
    headingsSince: countHeadings(blocks, headline),
    sums,
    icons: countIcons(measured, readers.intentOf),
    main,
    proseFrom,
    proseTo,
    headline,
    content: findContent(boxes, meta.contentSelectors),
    repeats: Int32Array.from(lines, (line) => byText.get(line.normalised) ?? 1),
    widgetOf: findWidgets(blocks, sums.prose, sums.chars, headline),
  };
}
