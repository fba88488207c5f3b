/** Cases: a folder of test/pages holds a page and what a reader should be left with. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { measure } from "../../src/engine/measure";
import type { Mode, Report, Session } from "../../src/engine/types";
import { judgePage, parse, serialise, shownLines } from "./page";

export const CASES = path.join(import.meta.dirname, "../pages");

const lines = v.array(v.pipe(v.string(), v.nonEmpty()));
const common = {
  url: v.pipe(v.string(), v.url()),
  /** Lines that must not remain, in either mode. */
  gone: lines,
  /** Lines that look like nags and must remain in Quiet mode. */
  stays: v.optional(lines, []),
  gate: v.picklist(["none", "preview", "wall"]),
  /** What is wrong today, as `faults` says it: a test turns red when one of them is mended, or another one comes. */
  known: v.optional(v.strictObject({ article: v.optional(lines, []), quiet: v.optional(lines, []) }), {}),
};
const EXPECTED = v.variant("article", [
  v.strictObject({
    article: v.literal(true),
    ...common,
    title: v.string(),
    byline: v.optional(v.string()),
    /** The lines of Report.text in Article mode, all of them, in order. */
    body: lines,
    /** Lines beside the body that Article mode shows: captions, bylines, credits. */
    shown: v.optional(lines, []),
    /** Lines that may stay or go: what stands at the head of an article and by its pictures, notes on authors, cells of tables. */
    either: v.optional(lines, []),
  }),
  /** On a page that is no article all lines but those of `gone` remain, in both modes. */
  v.strictObject({ article: v.literal(false), ...common }),
]);

export type Expected = v.InferOutput<typeof EXPECTED>;

export interface Case {
  slug: string;
  html: string;
  expected: Expected;
}

/** Names of all cases in `folder`. */
export function caseSlugs(folder = CASES): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads one case.
 * @throws Error that says what is missing or wrong, and what to do
 */
export function readCase(slug: string, folder = CASES): Case {
  const file = (name: string) => path.join(folder, slug, name);
  if (!existsSync(file("page.html")))
    throw new Error(
      `${slug} has no page.html. A case is a page and what should be left of it; make one with: npx tsx scripts/add-case.ts ${slug} FILE`,
    );
  if (!existsSync(file("expected.json")))
    throw new Error(
      `${slug} has no expected.json, and none is made up from what the engine happens to do. Write down what a reader should be left with, or start from a draft: npx tsx scripts/add-case.ts NEW-SLUG ${slug}/page.html`,
    );
  const html = readFileSync(file("page.html"), "utf8");
  const result = v.safeParse(EXPECTED, JSON.parse(readFileSync(file("expected.json"), "utf8")));
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${slug}/expected.json: ${v.getDotPath(issue) ?? "it"}: ${issue.message}`);
  }
  return { slug, html, expected: result.output };
}

export interface Judged extends Case {
  mode: Mode;
  document: Document;
  session: Session;
  report: Report;
  /** The page before it was judged. */
  untouched: string;
  /** All lines that the page's own markup doesn't hide. */
  lines: string[];
}

/** Judges a case's page, freshly parsed. */
export function judgeCase(one: Case, mode: Mode): Judged {
  const { url } = one.expected;
  const document = parse(one.html, url);
  const untouched = serialise(document);
  const lines = shownLines(document);
  const session = judgePage(document, { mode, url });
  return { ...one, mode, document, session, report: session.report(), untouched, lines };
}

const quote = (line: string): string => JSON.stringify(line.length > 120 ? `${line.slice(0, 117)}...` : line);

/** What differs between two lists of lines, in words. */
function differences(name: string, wanted: readonly string[], got: readonly string[]): string[] {
  const faults = [
    ...wanted.filter((line) => !got.includes(line)).map((line) => `${name} lacks ${quote(line)}`),
    ...got.filter((line) => !wanted.includes(line)).map((line) => `${name} has besides ${quote(line)}`),
  ];
  if (faults.length === 0 && wanted.join("\n") !== got.join("\n"))
    faults.push(`${name} has the right lines in another order or number`);
  return faults;
}

const missing = (name: string, wanted: readonly string[], got: readonly string[]): string[] =>
  wanted.filter((line) => !got.includes(line)).map((line) => `${name} doesn't show ${quote(line)}`);

const left = (name: string, unwanted: readonly string[], got: readonly string[]): string[] =>
  unwanted.filter((line) => got.includes(line)).map((line) => `${name} still shows ${quote(line)}`);

const unequal = (name: string, wanted: unknown, got: unknown): string[] =>
  wanted === got ? [] : [`${name} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];

/** Lines that the expectation names and the page hasn't: they would test nothing. */
export function typos({ html, expected }: Case): string[] {
  const there = measure(parse(html, expected.url).body).blocks.map(({ text }) => text);
  const named = [...expected.gone, ...expected.stays];
  if (expected.article) named.push(...expected.body, ...expected.shown, ...expected.either, expected.title);
  return named.filter((line) => !there.includes(line)).map((line) => `the page has no line ${quote(line)}`);
}

/** Where a judgement isn't what the case expects; empty when all is well. */
export function faults({ expected, mode, document, report, lines }: Judged): string[] {
  const shown = shownLines(document);
  const text = report.text ? report.text.split("\n") : [];
  // of a page that is taken for something else, nothing else need be said
  if (expected.article !== report.article) return unequal("article", expected.article, report.article);
  const found = unequal("gate", expected.gate, report.gate);
  if (!expected.article) {
    const wanted = lines.filter((line) => !expected.gone.includes(line));
    return [
      ...found,
      ...differences("the page", wanted, shown),
      ...differences("the text", wanted, text),
      ...(expected.gone.length ? [] : report.removed.map((gone) => `strikes ${quote(gone.text)}`)),
    ];
  }
  found.push(...unequal("title", expected.title, report.title));
  if (expected.byline !== undefined) found.push(...unequal("byline", expected.byline, report.byline));
  const either = new Set(expected.either.filter((line) => !expected.body.includes(line)));
  const keeps = [expected.title, ...expected.body, ...expected.shown];
  if (mode === "article")
    return [
      ...found,
      ...differences(
        "the body",
        expected.body,
        text.filter((line) => !either.has(line)),
      ),
      ...missing("the page", keeps, shown),
      ...left("the page", expected.gone, shown),
    ];
  return [
    ...found,
    ...missing("the page", [...keeps, ...expected.stays], shown),
    ...missing("the text", [...keeps, ...expected.stays], text),
    ...left("the page", expected.gone, shown),
    ...left("the text", expected.gone, text),
  ];
}

/** Where a judgement isn't what the case expects and knows to be wrong; and what is known to be wrong and isn't any more. */
export function surprises(judged: Judged): string[] {
  const known = judged.expected.known[judged.mode];
  const found = faults(judged);
  return [
    ...found.filter((fault) => !known.includes(fault)),
    ...known.filter((fault) => !found.includes(fault)).map((fault) => `mended, so no longer known: ${fault}`),
  ];
}
