/** The command line: saved pages in, clean text or reports out. Everything outside comes in by `Outside`. */
import { version } from "../../package.json";
import type { EngineOptions, Report, Session } from "../engine/types";
import { readArguments, type Task, UsageError } from "./arguments";
import { openPage } from "./page";
import { Problem } from "./problem";

/** What the command line touches outside of itself. */
export interface Outside {
  judge(document: Document, options: EngineOptions): Session;
  loadRules(): EngineOptions["rules"];
  readFile(file: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
}

export type PageOptions = Pick<EngineOptions, "mode" | "rules"> & { url?: string };

export const HELP = `Usage: stet [--json] [--mode article|quiet] [--url URL] FILE...

Strikes out everything that nags in saved web pages and prints the text that stays.
FILE is a saved page, packed with gzip or not; - is standard input.

  --json        one JSON object a line and file, with what was struck and why
  --mode MODE   article: only the article's body (the default); quiet: the page less its nags
  --url URL     where the pages came from; otherwise what they say themselves
  --help        this text
  --version     the version

With several files the text of each follows a line with its name.
Exit status: 0; 1 when a file could not be read or judged (the others are done); 2 on bad usage.
`;

/** Runs the command line; resolves to the exit status. Rejects only on a fault in Stet itself. */
export async function main(argv: readonly string[], outside: Outside): Promise<0 | 1 | 2> {
  try {
    const request = readArguments(argv);
    if (request === "help") outside.out(HELP);
    else if (request === "version") outside.out(`${version}\n`);
    else return await run(request, outside);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    outside.err(`stet: ${error.message}\nTry --help.\n`);
    return 2;
  }
}

async function run(task: Task, outside: Outside): Promise<0 | 1> {
  const rules = outside.loadRules();
  let status: 0 | 1 = 0;
  for (const file of task.files) {
    try {
      const bytes = await (file === "-" ? outside.readInput() : outside.readFile(file));
      const report = judgePage(bytes, { ...task, rules }, outside.judge);
      outside.out(task.json ? jsonLine(file, report) : textOf(file, report, task.files.length > 1));
    } catch (error) {
      outside.err(`stet: ${nameOf(file)} ${complaint(error)}\n`);
      status = 1;
    }
  }
  return status;
}

/**
 * Judges the page that `bytes` hold, as the command line does.
 * @throws Problem when they hold none
 */
export function judgePage(bytes: Uint8Array, options: PageOptions, judge: Outside["judge"]): Report {
  const { document, url } = openPage(bytes, options.url);
  return judgeDocument(document, { ...options, url }, judge);
}

/** Judges a document for its report alone. */
export function judgeDocument(
  document: Document,
  { mode, rules, url = "about:blank" }: PageOptions,
  judge: Outside["judge"],
): Report {
  // Nothing is shown, so no style rule has to go anywhere.
  const style = { add: () => undefined, remove: () => {} };
  return judge(document, { mode, url, rules, style, attribute: "data-stet" }).report();
}

/** The line of `--json`, with the keys that others rely on, in their order. */
function jsonLine(file: string, report: Report): string {
  const { article, lang, title, byline, text, gate } = report;
  const removed = report.removed.map(({ text, selector, kind, reasons }) => ({
    text,
    selector,
    kind,
    reasons,
  }));
  return `${JSON.stringify({ file, article, lang, title, byline, text, removed, gate })}\n`;
}

function textOf(file: string, { text }: Report, several: boolean): string {
  const heading = several ? `==> ${nameOf(file)} <==\n` : "";
  const body = text === "" ? "" : `${text}\n`;
  return `${heading}${body}${several ? "\n" : ""}`;
}

const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

/** A page can't be known beforehand to be harmless: what goes wrong with one is said of it, and the next is done. */
function complaint(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof RangeError) return "is nested too deeply to be judged";
  return `can't be judged: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
}
