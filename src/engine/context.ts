/** The second look: what the first look says of a block's neighbours, siblings and surroundings. */

import { headingLevel } from "./feature-groups";
import type { Block, Box } from "./measure";
import { inside } from "./spans";
import type { Survey } from "./survey";

const NAMES = [
  "Own", "Prev1", "Prev2", "Prev3", "Next1", "Next2", "Next3", "Max5Before", "Max5After", "Parent", "Grand",
  "Template", "Widget", "WidgetMax", "MassBefore", "MassAfter", "SureBefore", "SureAfter", "LevelsBefore",
  "LevelsAfter", "Following", "SureInParent", "Mass", "NextInBox", "Peak", "Rank",
] as const; // biome-ignore format: a table

/** Names of the features that `context` gives, for the chances of one model. */
export function contextFeatures(prefix: string): string[] {
  return NAMES.map((name) => `${prefix}${name}`);
}

/** From this chance on a block counts as sure. */
const SURE = 0.75;
const FAR = 30;

function levelsTo(box: Box, other: Box): number {
  let levels = 0;
  for (let up: Box | null = box; up && !inside(other, up); up = up.parent) levels++;
  return Math.min(levels, 12);
}

/** Mean chance of the likeliest lines of prose: how sure the first look is of this page at all. */
function peakOf(page: Survey, chance: Float32Array): number {
  const best = page.lines
    .map((line, i) => (line.prose > 0 ? (chance[i] as number) : 0))
    .sort((a, b) => b - a)
    .slice(0, 6);
  return best.length ? best.reduce((a, b) => a + b, 0) / best.length : 0;
}

/** A row a block, `contextFeatures` columns. `chance` holds one number from 0 to 1 a block. */
export function context(page: Survey, chance: Float32Array): Float32Array {
  const { blocks } = page;
  const n = blocks.length;
  const width = NAMES.length;
  const matrix = new Float32Array(n * width);
  const mass = new Float64Array(n + 1);
  const chars = new Float64Array(n + 1);
  const sure = new Float64Array(n + 1);
  const templates = page.templates.map(() => ({ mass: 0, chars: 0 }));
  for (let i = 0; i < n; i++) {
    const length = (blocks[i] as Block).text.length;
    const p = chance[i] as number;
    mass[i + 1] = (mass[i] as number) + p * length;
    chars[i + 1] = (chars[i] as number) + length;
    sure[i + 1] = (sure[i] as number) + Number(p > SURE);
    const template = templates[page.templateOf[i] as number];
    if (template) {
      template.mass += p * length;
      template.chars += length;
    }
  }
  const total = mass[n] as number;
  const share = (from: number, to: number, own: number, length: number): number => {
    const rest = (chars[to] as number) - (chars[from] as number) - length;
    return rest > 0 ? ((mass[to] as number) - (mass[from] as number) - own * length) / rest : -1;
  };
  const lastSure = new Int32Array(n).fill(-1);
  const nextSure = new Int32Array(n).fill(-1);
  for (let i = 1; i < n; i++)
    lastSure[i] = (chance[i - 1] as number) > SURE ? i - 1 : (lastSure[i - 1] as number);
  for (let i = n - 2; i >= 0; i--)
    nextSure[i] = (chance[i + 1] as number) > SURE ? i + 1 : (nextSure[i + 1] as number);
  const peak = peakOf(page, chance);
  const at = (i: number) => (i >= 0 && i < n ? (chance[i] as number) : -1);

  for (let i = 0; i < n; i++) {
    const block = blocks[i] as Block;
    const own = chance[i] as number;
    const length = block.text.length;
    const parent = block.box.parent ?? block.box;
    const grand = parent.parent ?? parent;
    const widget = page.widgetOf[i] as Box;
    const template = templates[page.templateOf[i] as number] ?? { mass: 0, chars: 0 };
    let before5 = -1;
    let after5 = -1;
    for (let k = 1; k <= 5; k++) {
      before5 = Math.max(before5, at(i - k));
      after5 = Math.max(after5, at(i + k));
    }
    let widgetMax = 0;
    for (let k = widget.from; k < widget.to && k < widget.from + 60; k++)
      if (k !== i) widgetMax = Math.max(widgetMax, at(k));
    let following = i + 1;
    while (following < n && following < i + 4 && headingLevel((blocks[following] as Block).box.tag))
      following++;
    const before = lastSure[i] as number;
    const after = nextSure[i] as number;
    const templateRest = template.chars - length;
    matrix.set(
      [
        own,
        at(i - 1),
        at(i - 2),
        at(i - 3),
        at(i + 1),
        at(i + 2),
        at(i + 3),
        before5,
        after5,
        share(parent.from, parent.to, own, length),
        share(grand.from, grand.to, own, length),
        templateRest > 0 ? (template.mass - own * length) / templateRest : -1,
        share(widget.from, widget.to, own, length),
        widgetMax,
        total ? (mass[i] as number) / total : 0,
        total ? (total - (mass[i + 1] as number)) / total : 0,
        before < 0 ? FAR : Math.min(FAR, i - before),
        after < 0 ? FAR : Math.min(FAR, after - i),
        before < 0 ? -1 : levelsTo(block.box, (blocks[before] as Block).box),
        after < 0 ? -1 : levelsTo(block.box, (blocks[after] as Block).box),
        at(following),
        (sure[parent.to] as number) - (sure[parent.from] as number) - Number(own > SURE),
        total,
        blocks[i + 1]?.box === block.box ? at(i + 1) : -1,
        peak,
        peak > 0 ? Math.min(2, own / peak) : 0,
      ],
      i * width,
    );
  }
  return matrix;
}
