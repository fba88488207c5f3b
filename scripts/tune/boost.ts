/** Fits models: gradient boosting of small trees on the logistic loss, over binned columns. Deterministic. */
import type { Model, TreeNode } from "../../src/engine/types";

export interface Sample {
  /** Row-major, one row a line of text. */
  rows: Float32Array;
  features: readonly string[];
  /** 0 or 1 a row. */
  labels: Uint8Array;
  weights: Float32Array;
}

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Most bins a column is cut into; at most 64. */
  bins: number;
  /** Least sum of the Hessian in a leaf. */
  minHessian: number;
  /** L2 penalty on leaves. */
  lambda: number;
  /** Least gain of a cut. */
  minGain: number;
  /** Share of the columns that each tree may use. */
  columns: number;
}

export const DEFAULTS: BoostOptions = {
  trees: 120,
  depth: 3,
  rate: 0.15,
  bins: 24,
  minHessian: 6,
  lambda: 6,
  minGain: 1,
  columns: 0.5,
};

const MOST_BINS = 64;

/** Cuts between distinct values, at quantiles of all rows and, finer, of the rows off the most common value. */
function edgesOf(column: Float32Array, bins: number): number[] {
  const sorted = column.slice().sort();
  const distinct: number[] = [];
  for (let i = 0; i < sorted.length && distinct.length <= bins; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i] as number);
  if (distinct.length <= bins)
    return distinct.slice(1).map((value, i) => (value + (distinct[i] as number)) / 2);
  const common = mode(sorted);
  const edges: number[] = [];
  for (const source of [sorted, sorted.filter((value) => value !== common)])
    for (let k = 1; k < bins / 2; k++) {
      const value = source[Math.floor((k * source.length) / (bins / 2))] as number;
      const index = lowerBound(sorted, value);
      if (index > 0) edges.push((value + (sorted[index - 1] as number)) / 2);
    }
  return [...new Set(edges)].sort((a, b) => a - b);
}

function mode(sorted: Float32Array): number {
  let best = sorted[0] as number;
  let most = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    if (j - i > most) {
      most = j - i;
      best = sorted[i] as number;
    }
    i = j;
  }
  return best;
}

function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A small generator of pseudo-random numbers in [0, 1), for the choice of columns. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const round = (x: number) => Math.round(x * 1000) / 1000;

class Booster {
  private readonly edges: number[][] = [];
  private readonly binned: Uint8Array[] = [];
  private readonly margin: Float64Array;
  private readonly gradient: Float64Array;
  private readonly hessian: Float64Array;
  private readonly used: string[] = [];
  private readonly random = generator(7);

  constructor(
    private readonly sample: Sample,
    private readonly options: BoostOptions,
  ) {
    const { rows, features, labels } = sample;
    const n = labels.length;
    for (let f = 0; f < features.length; f++) {
      const column = new Float32Array(n);
      for (let i = 0; i < n; i++) column[i] = rows[i * features.length + f] as number;
      const edges = edgesOf(column, Math.min(options.bins, MOST_BINS));
      this.edges.push(edges);
      this.binned.push(Uint8Array.from(column, (value) => lowerBound(edges, value)));
    }
    this.margin = new Float64Array(n);
    this.gradient = new Float64Array(n);
    this.hessian = new Float64Array(n);
  }

  fit(): Model {
    const { labels, weights } = this.sample;
    const n = labels.length;
    let positive = 0;
    let all = 0;
    for (let i = 0; i < n; i++) {
      positive += (weights[i] as number) * (labels[i] as number);
      all += weights[i] as number;
    }
    const bias = Math.log((positive + 1) / (all - positive + 1));
    this.margin.fill(bias);
    const trees: TreeNode[] = [];
    const every = Int32Array.from({ length: n }, (_, i) => i);
    for (let t = 0; t < this.options.trees; t++) {
      for (let i = 0; i < n; i++) {
        const p = 1 / (1 + Math.exp(-(this.margin[i] as number)));
        const w = weights[i] as number;
        this.gradient[i] = w * ((labels[i] as number) - p);
        this.hessian[i] = w * p * (1 - p);
      }
      const columns: number[] = [];
      for (let f = 0; f < this.binned.length; f++)
        if ((this.edges[f] as number[]).length && this.random() < this.options.columns) columns.push(f);
      const tree = this.grow(every, columns, this.options.depth);
      if (typeof tree === "number") continue;
      trees.push(tree);
    }
    return { bias: round(bias), features: this.used, trees };
  }

  private grow(rows: Int32Array, columns: number[], depth: number): TreeNode {
    const { lambda, rate } = this.options;
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += this.gradient[i] as number;
      h += this.hessian[i] as number;
    }
    const cut = depth > 0 ? this.best(rows, columns, g, h) : undefined;
    if (!cut) {
      const score = round((rate * g) / (h + lambda));
      for (const i of rows) this.margin[i] = (this.margin[i] as number) + score;
      return score;
    }
    const column = this.binned[cut.feature] as Uint8Array;
    const left = rows.filter((i) => (column[i] as number) <= cut.bin);
    const right = rows.filter((i) => (column[i] as number) > cut.bin);
    const name = this.sample.features[cut.feature] as string;
    let index = this.used.indexOf(name);
    if (index < 0) index = this.used.push(name) - 1;
    const edge = round((this.edges[cut.feature] as number[])[cut.bin] as number);
    return [index, edge, this.grow(left, columns, depth - 1), this.grow(right, columns, depth - 1)];
  }

  private best(rows: Int32Array, columns: number[], g: number, h: number) {
    const { lambda, minHessian, minGain } = this.options;
    const sumG = new Float64Array(MOST_BINS);
    const sumH = new Float64Array(MOST_BINS);
    const base = (g * g) / (h + lambda);
    let best: { gain: number; feature: number; bin: number } | undefined;
    for (const f of columns) {
      const cuts = (this.edges[f] as number[]).length;
      const column = this.binned[f] as Uint8Array;
      sumG.fill(0, 0, cuts + 1);
      sumH.fill(0, 0, cuts + 1);
      for (let k = 0; k < rows.length; k++) {
        const i = rows[k] as number;
        const b = column[i] as number;
        sumG[b] = (sumG[b] as number) + (this.gradient[i] as number);
        sumH[b] = (sumH[b] as number) + (this.hessian[i] as number);
      }
      let gl = 0;
      let hl = 0;
      for (let c = 0; c < cuts; c++) {
        gl += sumG[c] as number;
        hl += sumH[c] as number;
        if (hl < minHessian) continue;
        if (h - hl < minHessian) break;
        const gr = g - gl;
        const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (h - hl + lambda) - base;
        if (gain > minGain && gain > (best?.gain ?? 0)) best = { gain, feature: f, bin: c };
      }
    }
    return best;
  }
}

/** Fits a model to a sample. */
export function boost(sample: Sample, options: BoostOptions = DEFAULTS): Model {
  return new Booster(sample, options).fit();
}
