/** Sums over runs of blocks, which box lies in which, and which are made alike. */
import type { Block, Box } from "./measure";

/** Sum over a box of one of the survey's prefix sums. */
export function within(sum: Float64Array, box: { from: number; to: number }): number {
  return (sum[box.to] as number) - (sum[box.from] as number);
}

/** The same of sums over boxes: of the box itself and those inside. */
export function holding(sum: Float64Array, { index, end }: { index: number; end: number }): number {
  return (sum[end] as number) - (sum[index] as number);
}

/** True when `box` is `other` or lies inside it. */
export function inside(box: Box, other: Box): boolean {
  return box.index >= other.index && box.index < other.end;
}

/** Made by one template, as far as tags and classes tell. */
export function sameMake(a: Box | null | undefined, b: Box | null | undefined): boolean {
  return a?.tag === b?.tag && a?.className === b?.className;
}

/** Length of the given blocks' texts, in characters. */
export function mass({ blocks }: { blocks: readonly Block[] }, lines: readonly number[]): number {
  return lines.reduce((sum, i) => sum + (blocks[i] as Block).text.length, 0);
}

/** Sums over [0, i) of `value`, n + 1 numbers: differences are sums over runs. */
export function prefix(n: number, value: (i: number) => number): Float64Array {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + value(i);
  return sums;
}
