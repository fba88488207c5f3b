/** Rules that a page is remembered by: selectors that hide the next copy of a struck nag before it is painted. */
import type { Article } from "./article";
import type { HookReader } from "./evidence/hooks";
import type { Piece, Pieces } from "./pieces";
import { selectorOf } from "./report";
import type { Survey } from "./survey";
import type { PageMemory } from "./types";

/** Words that any box may be called by, or that say how it is at the moment. */
const PLAIN = new Set(
  (
    "active animate animated auto banner block bottom box btn button card center close col column component container content " +
    "dark default dialog div element enabled fade fixed flex footer form grid has header hidden hide horizontal in inner is item " +
    "js layer layout left light link list main mobile modal module no open outer overlay padding page panel popover popup " +
    "position relative right root row section show shown slide small sticky sticky text toast top transition ui visible widget " +
    "wide widget wrap wrapper x y z"
  ).split(" "),
);
/** Names with this many digits, or none of the vowels, were made by a program for one build or one showing. */
const MADE_UP = /\d{2,}|^[^aeiouy]{5,}$|[a-z]\d[a-z]|[A-Z]\d|\d[A-Z]|__?[A-Za-z]*\d/;
const LONGEST_NAME = 60;
const MOST_CLASSES = 6;
/** An inline style this long is as good as a name. */
const TELLING_STYLE = 24;
const LABELS = [
  "data-testid",
  "data-test-id",
  "data-component",
  "data-module",
  "data-qa",
  "data-name",
  "aria-label",
];

function telling(name: string): boolean {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word.length > 2 && !PLAIN.has(word));
}

function escapeName(name: string): string {
  return name.replace(/[^\w\u00a0-\uffff-]/g, (sign) => `\\${sign}`).replace(/^(-?)(\d)/, "$1\\3$2 ");
}

const classes = (names: readonly string[]): string => names.map((name) => `.${escapeName(name)}`).join("");

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\a ")}"`;
}

/** What tells a nag from boxes of the same name: its form, its button. */
function* tellingParts(element: Element): Generator<string> {
  if (element.querySelector('input[type="email"]')) yield 'input[type="email"]';
  for (const [selector, name] of [
    ["form[action]", "action"],
    ["a[href]", "href"],
  ] as const) {
    const value = element.querySelector(selector)?.getAttribute(name);
    if (value && value.length <= LONGEST_NAME) yield selector.replace("]", () => `=${quote(value)}]`);
  }
}

/** Selectors that may lead to an element and its like, the surest first. */
function* candidates(element: Element, hooks: HookReader): Generator<string> {
  const tag = element.localName;
  const hook = hooks.read(element);
  if (hook && !hook.gate) yield hook.hook;
  const id = element.getAttribute("id") ?? "";
  if (id && id.length <= LONGEST_NAME && telling(id)) {
    const stem = /^[^\d]*/.exec(id)?.[0] ?? "";
    if (stem === id) yield `#${escapeName(id)}`;
    else if (stem.length >= 5 && telling(stem)) yield `${tag}[id^=${quote(stem)}]`;
  }
  const names = (element.getAttribute("class") ?? "").split(/\s+/).filter(Boolean);
  const stable = names.filter((name) => name.length <= LONGEST_NAME && !MADE_UP.test(name));
  const lasting = stable.filter(telling).slice(0, MOST_CLASSES);
  if (lasting.length) yield tag + classes(lasting);
  const called = tag + classes(names.slice(0, MOST_CLASSES));
  for (const attribute of LABELS) {
    const value = element.getAttribute(attribute);
    if (value && value.length <= LONGEST_NAME) yield `${tag}[${attribute}=${quote(value)}]`;
  }
  if (tag.includes("-")) yield tag;
  const target = element.getAttribute(tag === "form" ? "action" : tag === "iframe" ? "src" : "");
  const origin = target && /^(?:https?:)?\/\/[^/?#]+/.exec(target)?.[0];
  if (origin) yield `${tag}[${tag === "form" ? "action" : "src"}^=${quote(origin)}]`;
  // made for one build, but the copies of one showing to the next are alike; a name of several parts is the page's own
  if (names.length > 1 || names.some((name) => /[a-z][-_]+[a-z]/i.test(name))) yield called;
  if (names.length) for (const inner of tellingParts(element)) yield `${called}:has(${inner})`;
  const style = element.getAttribute("style");
  if (style && style.length >= TELLING_STYLE) yield `${tag}[style=${quote(style)}]`;
}

/** The selector to remember a struck element by; undefined where none leads to struck elements alone. */
function selectorFor(
  element: Element,
  hooks: HookReader,
  struck: (element: Element) => boolean,
): string | undefined {
  if (element.getRootNode() !== element.ownerDocument) return undefined;
  for (const selector of candidates(element, hooks)) {
    const matched = matchesOf(element.ownerDocument, selector);
    if (matched.length && matched.every(struck)) return selector;
  }
  return undefined;
}

/** What a selector matches; nothing where it is broken. */
function matchesOf(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Finds the rule that hides a nag's copies, if one leads to nothing but what is struck. */
export function remember(
  piece: Piece,
  { nags, memory, hooks }: { nags: ReadonlySet<Element>; memory: PageMemory; hooks: HookReader },
): void {
  const [element] = piece.elements;
  const { kind, text, reasons } = piece.removal;
  if (!element || piece.elements.length > 1 || kind === "rest" || piece.rules.length) return;
  const isStruck = (one: Element): boolean => {
    for (let up: Element | null = one; up; up = up.parentElement) if (nags.has(up)) return true;
    return false;
  };
  const selector = selectorFor(element, hooks, isStruck);
  if (!selector) return;
  piece.rules.push(selector);
  memory.set(selector, { kind, text, reasons });
}

/** Strikes what rules of earlier judgements lead to. A rule that leads to or around something kept, or opened by the reader, is forgotten. */
export function recall(
  document: Document,
  {
    memory,
    pieces,
    page,
    article,
    exempt,
    asked,
  }: {
    memory: PageMemory;
    pieces: Pieces;
    page: Survey;
    article: Article;
    exempt: ReadonlySet<Element>;
    asked(element: Element): boolean;
  },
): void {
  const nags = pieces.nags();
  const kept = new Set(exempt);
  for (const { index, box } of page.blocks) if (article.kept[index]) kept.add(box.element);
  const own = new Set(pieces.all.flatMap(({ rules }) => rules));
  for (const [selector, { kind, text, reasons }] of [...memory]) {
    if (own.has(selector)) continue;
    const matched = matchesOf(document, selector);
    const wrong = matched.some((one) => asked(one) || [...kept].some((other) => one.contains(other)));
    const fresh = matched.filter((element) => !nags.has(element));
    if (wrong || !article.found) memory.delete(selector);
    else if (fresh.length) {
      const make = (id: number) => ({ id, kind, text, reasons, selector: fresh.map(selectorOf).join(", ") });
      const piece = pieces.like({ kind, text }) ?? pieces.add(make, [], true);
      piece.elements.push(...fresh);
      piece.rules.push(selector);
    }
  }
}

/** Hooks and rules that lead to what stays: text that was judged otherwise, or that the reader put back. */
export function wrongHooks(
  { boxes, hooks }: Survey,
  pieces: Pieces,
  hidden: (element: Element) => boolean,
): Set<string> {
  const wrong = new Set<string>();
  for (const { index, from, to, element } of boxes) {
    const hook = hooks[index];
    if (hook && to > from && !hidden(element)) wrong.add(hook.hook);
  }
  for (const piece of pieces.all)
    if (pieces.isRestored(piece)) for (const rule of piece.rules) wrong.add(rule);
  return wrong;
}
