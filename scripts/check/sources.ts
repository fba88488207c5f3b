/** Checks on the text of our own files that no linter makes. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inRoot, ROOT } from "../lib/paths";

export interface Source {
  /** Path below the project's folder, with slashes. */
  file: string;
  text: string;
}

export const MAX_LINES = 300;

/** What may not be written where, and what to do instead. */
const FORBIDDEN: { pattern: RegExp; where: RegExp; why: string }[] = [
  {
    pattern: /\.(?:inner|outer)HTML\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write\b|\bsrcdoc\s*=(?!=)/,
    where: /^src\//,
    why: "text from pages must never become markup; build elements",
  },
  {
    pattern: /\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*["'`]/,
    where: /^src\//,
    why: "no code is made of text",
  },
  {
    pattern:
      /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bnew (?:WebSocket|EventSource|Image)\b|\bimportScripts\b/,
    where: /^src\//,
    why: "nothing is fetched and nothing leaves the device",
  },
  {
    pattern: /\b(?:chrome|browser)\.\w|\bglobalThis\b|\bwindow\./,
    where: /^src\/engine\//,
    why: "the engine knows no extension API and no globals; take it as an argument",
  },
  {
    pattern: /@ts-(?:ignore|expect-error|nocheck)\b/,
    where: /^(?:src|scripts|test)\//,
    why: "say the type",
  },
  { pattern: /\b(?:TODO|FIXME|XXX)\b/, where: /^(?:src|scripts|test)\//, why: "finish it, or leave it out" },
  {
    pattern: /\b(?:describe|it|test)\.(?:skip|only|todo)\(/,
    where: /^test\//,
    why: "every test runs; a test that needs the corpus skips with a reason by skipIf",
  },
];

/** This file and its test must be able to write what they look for. */
const EXEMPT = /^(?:scripts\/check\/sources\.ts|test\/scripts\/check\.test\.ts)$/;

/** Our own TypeScript. */
export async function readSources(): Promise<Source[]> {
  const sources: Source[] = [];
  for (const folder of ["src", "scripts", "test"]) {
    for (const entry of await readdir(inRoot(folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|mjs)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      const text = await readFile(file, "utf8");
      sources.push({ file: path.relative(ROOT, file).split(path.sep).join("/"), text });
    }
  }
  return sources;
}

/** Files that are too long to be read at a glance. */
export function lengthFaults(sources: readonly Source[]): string[] {
  return sources
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(
      ({ file, lines }) => `${file} has ${lines} lines, more than ${MAX_LINES}: find the second thing in it.`,
    );
}

/** Lines that hold what is forbidden where they stand. */
export function forbiddenFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => !EXEMPT.test(file))
    .flatMap(({ file, text }) => {
      const rules = FORBIDDEN.filter(({ where }) => where.test(file));
      return text
        .split("\n")
        .flatMap((line, i) =>
          rules
            .filter(({ pattern }) => pattern.test(line))
            .map(({ pattern, why }) => `${file}:${i + 1} has ${pattern.exec(line)?.[0].trim()}: ${why}.`),
        );
    });
}

/** Whether package-lock.json names addresses, which differ from one registry mirror to the next. */
export function lockFaults(lock: string): string[] {
  return /"resolved":\s*"http/.test(lock)
    ? [
        'package-lock.json names download addresses: run "npm install" with this project\'s .npmrc and commit it.',
      ]
    : [];
}
