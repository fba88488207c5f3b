/**
 * Figures that take long to get (cross-validation, real browsers), kept in docs/benchmark.json with what they were
 * measured on, so that they can be shown beside fresh ones and are known to be old when they are.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundleEngine } from "../lib/bundle";
import { inRoot } from "../lib/paths";
import type { ExtractorName } from "./extractor-names";
import type { Tally } from "./tally";

/** `cross`: weights fitted without the publishers of the pages that they judge. The others: what shows in that browser. */
export const WAYS = ["cross", "chromium", "firefox"] as const;
export type Way = (typeof WAYS)[number];

/** What figures depend on. */
export interface Grounds {
  /** Hash of the engine with its rules and weights. */
  engine: string;
  /** Hash of the corpus's list of pages. */
  corpus: string;
}

export interface Measurement extends Grounds {
  /** Day, as YYYY-MM-DD. */
  measured: string;
  /** How, in a few words for a table's note. */
  how: string;
  figures: Partial<Record<ExtractorName, Tally>>;
}

export type Kept = Partial<Record<Way, Measurement>>;

const FILE = inRoot("docs/benchmark.json");

const hash = (...contents: Uint8Array[]): string => {
  const sum = createHash("sha256");
  for (const content of contents) sum.update(content);
  return sum.digest("hex").slice(0, 16);
};

/** What figures measured now would depend on. Comments and names in the engine make no difference. */
export async function groundsOf(folder: string): Promise<Grounds> {
  const engine = await bundleEngine();
  return { engine: hash(engine), corpus: hash(await readFile(path.join(folder, "pages.json"))) };
}

/** All kept figures; none where there is no file. */
export async function readKept(file = FILE): Promise<Kept> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  return JSON.parse(content) as Kept;
}

/** Keeps one measurement in place of the one before it. */
export async function keep(way: Way, measurement: Measurement, file = FILE): Promise<void> {
  const kept = await readKept(file);
  kept[way] = measurement;
  const inOrder = Object.fromEntries(WAYS.flatMap((name) => (kept[name] ? [[name, kept[name]]] : [])));
  await writeFile(file, `${JSON.stringify(inOrder, rounded, 2)}\n`);
}

/** More than six places are noise in every later difference of the file. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toFixed(6)) : value;

/**
 * What may be shown beside figures of these grounds: nothing that was measured on other pages, and what was measured
 * on another engine only with a word on it.
 */
export function shownBeside(
  { engine, corpus }: Grounds,
  measurement: Measurement | undefined,
): { measurement: Measurement; note: string } | undefined {
  if (measurement?.corpus !== corpus) return undefined;
  const { measured, how } = measurement;
  const older = measurement.engine === engine ? "" : ", on an older engine";
  return { measurement, note: `${how}, measured on ${measured}${older}` };
}
