/** Fits additive models: gradient boosting of one-feature stumps on the logistic loss, summed up per feature. */
import { bin } from "../../src/engine/model";
import type { Model } from "../../src/engine/types";

export interface Sample {
  /** Row-major, one row a line of text. */
  rows: Float32Array;
  features: readonly string[];
  /** 0 or 1 a row. */
  labels: Uint8Array;
  weights: Float32Array;
}

export interface BoostOptions {
  rounds: number;
  rate: number;
  bins: number;
  /** Least sum of the Hessian on either side of a cut. */
  minHessian: number;
  /** L2 penalty on scores. */
  lambda: number;
}

export const DEFAULTS: BoostOptions = { rounds: 400, rate: 0.12, bins: 24, minHessian: 4, lambda: 4 };

/** Quantile edges of one column, at most `bins - 1`, between distinct values. */
function edgesOf(column: Float32Array, bins: number): number[] {
  const sorted = column.slice().sort();
  const edges: number[] = [];
  const n = sorted.length;
  const distinct: number[] = [];
  for (let i = 0; i < n && distinct.length <= bins; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i] as number);
  if (distinct.length <= bins) {
    for (let i = 1; i < distinct.length; i++)
      edges.push(((distinct[i - 1] as number) + (distinct[i] as number)) / 2);
    return edges;
  }
  // quantiles of all rows and, finer, of the rows off the most common value
  const common = mode(sorted);
  const rest = sorted.filter((value) => value !== common);
  for (const source of [sorted, rest])
    for (let k = 1; k < bins / 2; k++) {
      const value = source[Math.floor((k * source.length) / (bins / 2))] as number;
      const index = lowerBound(sorted, value);
      if (index > 0) edges.push((value + (sorted[index - 1] as number)) / 2);
    }
  return [...new Set(edges)].sort((a, b) => a - b);
}

function mode(sorted: Float32Array): number {
  let best = sorted[0] as number;
  let bestRun = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    if (j - i > bestRun) {
      bestRun = j - i;
      best = sorted[i] as number;
    }
    i = j;
  }
  return best;
}

function lowerBound(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const round = (x: number) => Math.round(x * 1000) / 1000;

/** Fits a model. Deterministic. */
export function boost(sample: Sample, options: BoostOptions = DEFAULTS): Model {
  const { rows, features, labels, weights } = sample;
  const width = features.length;
  const n = labels.length;
  const edges: number[][] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = new Float32Array(n);
    for (let i = 0; i < n; i++) column[i] = rows[i * width + f] as number;
    const cuts = edgesOf(column, options.bins);
    edges.push(cuts);
    binned.push(Uint8Array.from(column, (value) => bin(cuts, value)));
  }
  const scores = edges.map((cuts) => new Float64Array(cuts.length + 1));
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    positive += (weights[i] as number) * (labels[i] as number);
    all += weights[i] as number;
  }
  const bias = Math.log((positive + 1) / (all - positive + 1));
  const margin = new Float64Array(n).fill(bias);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const sumG = new Float64Array(64);
  const sumH = new Float64Array(64);
  for (let r = 0; r < options.rounds; r++) {
    let totalG = 0;
    let totalH = 0;
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(margin[i] as number)));
      const w = weights[i] as number;
      totalG += gradient[i] = w * ((labels[i] as number) - p);
      totalH += hessian[i] = w * p * (1 - p);
    }
    let best = { gain: 1e-6, feature: -1, cut: 0, left: 0, right: 0 };
    const base = (totalG * totalG) / (totalH + options.lambda);
    for (let f = 0; f < width; f++) {
      const cuts = (edges[f] as number[]).length;
      if (!cuts) continue;
      const column = binned[f] as Uint8Array;
      sumG.fill(0, 0, cuts + 1);
      sumH.fill(0, 0, cuts + 1);
      for (let i = 0; i < n; i++) {
        const b = column[i] as number;
        sumG[b] = (sumG[b] as number) + (gradient[i] as number);
        sumH[b] = (sumH[b] as number) + (hessian[i] as number);
      }
      let g = 0;
      let h = 0;
      for (let c = 0; c < cuts; c++) {
        g += sumG[c] as number;
        h += sumH[c] as number;
        if (h < options.minHessian || totalH - h < options.minHessian) continue;
        const g2 = totalG - g;
        const h2 = totalH - h;
        const gain = (g * g) / (h + options.lambda) + (g2 * g2) / (h2 + options.lambda) - base;
        if (gain > best.gain)
          best = {
            gain,
            feature: f,
            cut: c,
            left: g / (h + options.lambda),
            right: g2 / (h2 + options.lambda),
          };
      }
    }
    if (best.feature < 0) break;
    const column = binned[best.feature] as Uint8Array;
    const score = scores[best.feature] as Float64Array;
    const left = best.left * options.rate;
    const right = best.right * options.rate;
    for (let b = 0; b < score.length; b++) score[b] = (score[b] as number) + (b <= best.cut ? left : right);
    for (let i = 0; i < n; i++)
      margin[i] = (margin[i] as number) + ((column[i] as number) <= best.cut ? left : right);
  }
  return { bias: round(bias), terms: terms(features, edges, scores) };
}

/** Keeps the features that were used, with neighbouring bins of one score joined. */
function terms(features: readonly string[], edges: number[][], scores: Float64Array[]): Model["terms"] {
  return features.flatMap((feature, f) => {
    const cuts: number[] = [];
    const values: number[] = [];
    (scores[f] as Float64Array).forEach((score, b) => {
      const value = round(score);
      if (values.length && values[values.length - 1] === value) return;
      if (values.length) cuts.push(round(edges[f]?.[b - 1] as number));
      values.push(value);
    });
    return values.some((value) => value !== 0) ? [{ feature, edges: cuts, scores: values }] : [];
  });
}
