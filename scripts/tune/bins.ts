/** Cuts columns of numbers into few bins, so that trees are grown by counting. */

export const MOST_BINS = 32;

export interface Binned {
  /** Where each column is cut, ascending; none where it holds one value only. */
  edges: number[][];
  /** The bin of each value, row-major: how many edges lie below it. */
  binned: Uint8Array;
}

/** Bins a row-major matrix of `width` columns; at most `bins` (and MOST_BINS) bins a column. */
export function binColumns(rows: Float32Array, width: number, bins: number): Binned {
  const n = rows.length / width;
  const binned = new Uint8Array(rows.length);
  const edges: number[][] = [];
  const column = new Float32Array(n);
  for (let f = 0; f < width; f++) {
    for (let i = 0; i < n; i++) column[i] = rows[i * width + f] as number;
    const cuts = edgesOf(column, Math.min(bins, MOST_BINS));
    edges.push(cuts);
    if (cuts.length)
      for (let i = 0; i < n; i++) binned[i * width + f] = lowerBound(cuts, column[i] as number);
  }
  return { edges, binned };
}

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
