/** Fits the engine's five models to labelled pages. Second looks learn from first looks at pages they never saw. */
import { context, contextFeatures } from "../../src/engine/context";
import { FEATURES } from "../../src/engine/features";
import { joinColumns } from "../../src/engine/look";
import { createScorer, sigmoid } from "../../src/engine/model";
import type { Model, Weights } from "../../src/engine/rule-types";
import { type BoostOptions, boost, DEFAULTS } from "./boost";
import type { PageRows } from "./data";
import { EITHER } from "./own";

export type Target = "b" | "n" | "c";

/** Folds inside a fit, for the first looks that the second looks learn from. */
const INNER_FOLDS = 3;
/** Short chrome lines are many and easy: one in so many is used, with that weight. */
const THIN = 4;
const THIN_TOKENS = 6;
/** Pages made up for tests ask more, and more oddly, than real ones: they count less. */
const OWN_WEIGHT = 0.3;

/** FNV-1a, for choices that must fall the same way each time. */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** The fold of each page's publisher, by hashed name; the same for every count of pages. */
export function foldOf(page: PageRows, folds: number): number {
  return hash(page.publisher) % folds;
}

/** How much a line counts when `target` is learned; 0 leaves it out. */
function weightOf(page: PageRows, i: number, target: Target): number {
  return (page.own ? OWN_WEIGHT : 1) * labelWeight(page, i, target);
}

function labelWeight(page: PageRows, i: number, target: Target): number {
  const label = page.labels[i] as string;
  const chars = (page.survey.blocks[i]?.text ?? "").length;
  if (page.page.lines === undefined)
    return target === "b" ? 0.7 * (label === "b" ? Math.sqrt(chars / 60) : 1) : 0;
  if (label === EITHER) return { b: 0.3, n: 1, c: 0 }[target];
  if (target === "b") return label === "b" ? Math.max(0.7, Math.sqrt(chars / 60)) : label === "c" ? 0.3 : 1;
  if (target === "n") return label === "n" ? 1.5 : label === "" ? 0.7 : 1;
  return 1;
}

interface Sampled {
  page: PageRows;
  i: number;
  weight: number;
}

function choose(pages: PageRows[], target: Target): Sampled[] {
  const chosen: Sampled[] = [];
  for (const page of pages)
    page.labels.forEach((label, i) => {
      const weight = weightOf(page, i, target);
      if (!weight) return;
      const easy = label === "" && (page.survey.lines[i]?.tokens ?? 0) < THIN_TOKENS;
      if (!easy) chosen.push({ page, i, weight });
      else if (hash(`${page.page.id}${i}`) % THIN === 0) chosen.push({ page, i, weight: weight * THIN });
    });
  return chosen;
}

function learn(
  pages: PageRows[],
  target: Target,
  matrix: (page: PageRows) => Float32Array,
  features: readonly string[],
  options: BoostOptions,
): Model {
  const chosen = choose(pages, target);
  const width = features.length;
  const rows = new Float32Array(chosen.length * width);
  const labels = new Uint8Array(chosen.length);
  const weights = new Float32Array(chosen.length);
  let last: PageRows | undefined;
  let current = new Float32Array();
  chosen.forEach(({ page, i, weight }, r) => {
    if (page !== last) {
      current = Float32Array.from(matrix(page));
      last = page;
    }
    rows.set(current.subarray(i * width, (i + 1) * width), r * width);
    labels[r] = Number(page.labels[i] === target);
    weights[r] = weight;
  });
  return boost({ rows, features, labels, weights }, options);
}

/** The chances that a model gives to every line of a page. */
export function chances(model: Model, rows: Float32Array, features: readonly string[]): Float32Array {
  const scorer = createScorer(model, features);
  const width = features.length;
  return Float32Array.from({ length: rows.length / width }, (_, i) => sigmoid(scorer.score(rows, i * width)));
}

const SECOND = [...FEATURES, ...contextFeatures("body"), ...contextFeatures("nag")];

function secondRows(page: PageRows, body: Float32Array, nag: Float32Array): Float32Array {
  return joinColumns([page.rows, context(page.survey, body), context(page.survey, nag)], page.labels.length);
}

/** Fits all models to the given pages. */
export function fit(pages: PageRows[], options: BoostOptions = DEFAULTS): Weights {
  const first = (page: PageRows) => page.rows;
  const unseen = new Map<PageRows, { body: Float32Array; nag: Float32Array }>();
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const train = pages.filter((page) => foldOf(page, INNER_FOLDS) !== fold);
    const body = learn(train, "b", first, FEATURES, options);
    const nag = learn(train, "n", first, FEATURES, options);
    for (const page of pages)
      if (foldOf(page, INNER_FOLDS) === fold)
        unseen.set(page, {
          body: chances(body, page.rows, FEATURES),
          nag: chances(nag, page.rows, FEATURES),
        });
  }
  const second = (page: PageRows) => {
    const seen = unseen.get(page);
    if (!seen) throw new Error(`${page.page.id} is in no fold`);
    return secondRows(page, seen.body, seen.nag);
  };
  return {
    bodyFirst: learn(pages, "b", first, FEATURES, options),
    body: learn(pages, "b", second, SECOND, options),
    furniture: learn(pages, "c", second, SECOND, options),
    nagFirst: learn(pages, "n", first, FEATURES, options),
    nag: learn(pages, "n", second, SECOND, options),
  };
}
