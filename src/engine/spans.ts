/** Sums over runs of blocks, and which box lies in which. */
import type { Box } from "./measure";

/** Sum over a box of one of the survey's prefix sums. */
export function within(sum: Float64Array, box: { from: number; to: number }): number {
  return (sum[box.to] as number) - (sum[box.from] as number);
}

/** True when `box` is `other` or lies inside it. */
export function inside(box: Box, other: Box): boolean {
  return box.index >= other.index && box.index < other.end;
}

/** Sums over [0, i) of `value`, n + 1 numbers: differences are sums over runs. */
export function prefix(n: number, value: (i: number) => number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + value(i);
  return sums;
}
