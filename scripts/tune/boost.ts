/** Fits models: gradient boosting of small trees on the logistic loss, over binned columns. Deterministic. */
import type { Model, TreeNode } from "../../src/engine/rule-types";
import { binColumns, MOST_BINS } from "./bins";

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
  /** Most bins a column is cut into; at most MOST_BINS. */
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
  columns: 0.3,
};

const SEED = 7;

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

const round = (x: number) => Math.round(x * 1e4) / 1e4;
/** Gradient and Hessian sums side by side, a slot of MOST_BINS bins a column. */
const SLOT = 2 * MOST_BINS;

interface Cut {
  gain: number;
  feature: number;
  bin: number;
}

class Booster {
  private readonly edges: number[][];
  /** Row-major. */
  private readonly binned: Uint8Array;
  private readonly width: number;
  private readonly margin: Float64Array;
  /** Gradient and Hessian of each row, side by side. */
  private readonly slopes: Float64Array;
  private readonly used: string[] = [];
  private readonly random = generator(SEED);

  constructor(
    private readonly sample: Sample,
    private readonly options: BoostOptions,
  ) {
    this.width = sample.features.length;
    ({ edges: this.edges, binned: this.binned } = binColumns(sample.rows, this.width, options.bins));
    this.margin = new Float64Array(sample.labels.length);
    this.slopes = new Float64Array(2 * sample.labels.length);
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
        this.slopes[2 * i] = w * ((labels[i] as number) - p);
        this.slopes[2 * i + 1] = w * p * (1 - p);
      }
      const columns = this.edges.flatMap((edges, f) =>
        edges.length && this.random() < this.options.columns ? [f] : [],
      );
      const tree = this.grow(every, Int32Array.from(columns), this.options.depth);
      if (typeof tree === "number") continue;
      trees.push(tree.node);
      for (let i = 0; i < n; i++) this.margin[i] = (this.margin[i] as number) + tree.leafOf(i);
    }
    return { bias: round(bias), features: this.used, trees };
  }

  private histogram(rows: Int32Array, columns: Int32Array): Float64Array {
    const sums = new Float64Array(columns.length * SLOT);
    const { binned, slopes, width } = this;
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r] as number;
      const g = slopes[2 * i] as number;
      const h = slopes[2 * i + 1] as number;
      const base = i * width;
      for (let k = 0; k < columns.length; k++) {
        const at = k * SLOT + 2 * (binned[base + (columns[k] as number)] as number);
        sums[at] = (sums[at] as number) + g;
        sums[at + 1] = (sums[at + 1] as number) + h;
      }
    }
    return sums;
  }

  /** A tree, or the score where no cut is worth it; `sums` is the histogram of `rows` where it is known already. */
  private grow(
    rows: Int32Array,
    columns: Int32Array,
    depth: number,
    sums?: Float64Array,
  ): number | { node: TreeNode; leafOf(row: number): number } {
    const { lambda, rate } = this.options;
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += this.slopes[2 * i] as number;
      h += this.slopes[2 * i + 1] as number;
    }
    const own = depth > 0 ? (sums ?? this.histogram(rows, columns)) : undefined;
    const cut = own && this.best(own, columns, g, h);
    if (!cut) return round((rate * g) / (h + lambda));
    const { feature, bin } = cut;
    const binOf = (i: number) => this.binned[i * this.width + feature] as number;
    const left = rows.filter((i) => binOf(i) <= bin);
    const right = rows.filter((i) => binOf(i) > bin);
    let leftSums: Float64Array | undefined;
    let rightSums: Float64Array | undefined;
    if (depth > 1) {
      // what the smaller side sums up to is counted; the other side is the rest
      const smaller = this.histogram(left.length < right.length ? left : right, columns);
      const larger = own.map((sum, at) => sum - (smaller[at] as number));
      [leftSums, rightSums] = left.length < right.length ? [smaller, larger] : [larger, smaller];
    }
    const name = this.sample.features[feature] as string;
    let index = this.used.indexOf(name);
    if (index < 0) index = this.used.push(name) - 1;
    const low = this.grow(left, columns, depth - 1, leftSums);
    const high = this.grow(right, columns, depth - 1, rightSums);
    const leaf = (side: typeof low, i: number) => (typeof side === "number" ? side : side.leafOf(i));
    const nodeOf = (side: typeof low) => (typeof side === "number" ? side : side.node);
    return {
      node: [index, round(this.edges[feature]?.[bin] as number), nodeOf(low), nodeOf(high)],
      leafOf: (i) => leaf(binOf(i) <= bin ? low : high, i),
    };
  }

  private best(sums: Float64Array, columns: Int32Array, g: number, h: number): Cut | undefined {
    const { lambda, minHessian, minGain } = this.options;
    const base = (g * g) / (h + lambda);
    let best: Cut | undefined;
    columns.forEach((feature, k) => {
      const cuts = (this.edges[feature] as number[]).length;
      let gl = 0;
      let hl = 0;
      for (let bin = 0; bin < cuts; bin++) {
        gl += sums[k * SLOT + 2 * bin] as number;
        hl += sums[k * SLOT + 2 * bin + 1] as number;
        if (hl < minHessian) continue;
        if (h - hl < minHessian) break;
        const gr = g - gl;
        const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (h - hl + lambda) - base;
        if (gain > minGain && gain > (best?.gain ?? 0)) best = { gain, feature, bin };
      }
    });
    return best;
  }
}

/** Fits a model to a sample. */
export function boost(sample: Sample, options: BoostOptions = DEFAULTS): Model {
  return new Booster(sample, options).fit();
}
