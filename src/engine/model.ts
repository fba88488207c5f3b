/** Additive models: a score is a sum of per-feature terms, so every verdict can name its grounds. */
import type { Model, Term } from "./types";

/** Index of the bin of `value`: the number of edges at or below it. */
export function bin(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export interface Scorer {
  /** Log-odds of a row; `row` holds the features in the order that the scorer was made for. */
  score(row: ArrayLike<number>, offset?: number): number;
  /** The terms that moved a row most, strongest first. */
  explain(row: ArrayLike<number>, offset: number, most: number): { feature: string; weight: number }[];
}

/** Binds a model to an order of features. Throws where the model names a feature that there is none of. */
export function createScorer(model: Model, features: readonly string[]): Scorer {
  const terms = model.terms.map((term) => {
    const index = features.indexOf(term.feature);
    if (index < 0)
      throw new Error(`The model uses the feature "${term.feature}", which the engine doesn't measure.`);
    return { term, index };
  });
  const value = ({ term, index }: { term: Term; index: number }, row: ArrayLike<number>, offset: number) =>
    term.scores[bin(term.edges, row[offset + index] as number)] ?? 0;
  return {
    score(row, offset = 0) {
      let sum = model.bias;
      for (const entry of terms) sum += value(entry, row, offset);
      return sum;
    },
    explain(row, offset, most) {
      return terms
        .map((entry) => ({ feature: entry.term.feature, weight: value(entry, row, offset) }))
        .filter((part) => part.weight !== 0)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .slice(0, most);
    },
  };
}
