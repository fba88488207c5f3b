/** Puts the models to a surveyed page: how likely each block is body, furniture or nag. */
import { inPageFrame } from "./beside";
import { namesChannel } from "./channels";
import { context, contextFeatures } from "./context";
import type { Line } from "./evidence/lines";
import { headingLevel } from "./feature-groups";
import { FEATURES, features } from "./features";
import type { Block } from "./measure";
import { createScorer, type Scorer, sigmoid } from "./model";
import type { Weights } from "./rule-types";
import { isStoryPath } from "./surroundings";
import type { Survey } from "./survey";
import type { Intent, Reason } from "./types";

const SECOND: readonly string[] = [...FEATURES, ...contextFeatures("body"), ...contextFeatures("nag")];

export interface Models {
  bodyFirst: Scorer;
  nagFirst: Scorer;
  body: Scorer;
  nag: Scorer;
  furniture: Scorer;
}

/** What the models say of every block, from 0 to 1. */
export interface Look {
  body: Float32Array;
  nag: Float32Array;
  furniture: Float32Array;
  /** The features that spoke most for block `i` being a nag. */
  explainNag(i: number, most: number): Reason[];
}

/** Binds the weights to the features. Throws where a weight names an unknown feature. */
export function createModels(weights: Weights): Models {
  return {
    bodyFirst: createScorer(weights.bodyFirst, FEATURES),
    nagFirst: createScorer(weights.nagFirst, FEATURES),
    body: createScorer(weights.body, SECOND),
    nag: createScorer(weights.nag, SECOND),
    furniture: createScorer(weights.furniture, SECOND),
  };
}

function chances(scorer: Scorer, rows: Float32Array, width: number): Float32Array {
  const out = new Float32Array(rows.length / width);
  for (let i = 0; i < out.length; i++) out[i] = sigmoid(scorer.score(rows, i * width));
  return out;
}

/** Joins matrices of the same number of rows, column blocks in order. */
export function joinColumns(matrices: Float32Array[], rows: number): Float32Array {
  const widths = matrices.map((matrix) => (rows ? matrix.length / rows : 0));
  const width = widths.reduce((a, b) => a + b, 0);
  const out = new Float32Array(rows * width);
  for (let i = 0; i < rows; i++) {
    let at = i * width;
    matrices.forEach((matrix, k) => {
      const w = widths[k] as number;
      out.set(matrix.subarray(i * w, i * w + w), at);
      at += w;
    });
  }
  return out;
}

/** A line with a strong phrase is no body, unless it is a long one that asks nothing else, or a quotation. */
const STRONG_TOKENS = 45;
const STRONG_BODY = 0.2;
const STRONG_NAG = 0.7;
/** What brings the house and its channel together asks, whatever else it says. */
const CHANNEL_NAG = 0.95;

/** What an exclamation that is all link may lead to. */
const OFFERS = new Set<Intent>(["subscribe", "offer", "newsletter", "donate", "app"]);

/** A line that is all link: to an app, and names it, or to an offer, and exclaims; no story does that under an address of its own. */
function isCall({ blocks, lines, words }: Survey, i: number): boolean {
  const { linkShare, links, tokens, strong, weak, normalised } = lines[i] as Line;
  if (linkShare <= 0.9 || tokens <= 2) return false;
  const { text, links: targets, box } = blocks[i] as Block;
  // a page's menus name its apps
  const menu = box.tag === "li" || inPageFrame(box);
  const named = strong + weak > 0 || (!menu && words.channels(normalised).own > 0);
  if (links.includes("app") && named) return true;
  const exclaims = tokens > 3 && /[!！]$/.test(text);
  return exclaims && links.some((intent) => OFFERS.has(intent)) && !isStoryPath(targets[0] ?? "");
}

function heedWords(page: Survey, body: Float32Array, nag: Float32Array): void {
  page.lines.forEach((line, i) => {
    if (isCall(page, i)) nag[i] = Math.max(nag[i] as number, STRONG_NAG);
    if (namesChannel(page, i, body[i] as number)) {
      body[i] = Math.min(body[i] as number, STRONG_BODY);
      nag[i] = Math.max(nag[i] as number, CHANNEL_NAG);
    }
    if (line.strong === 0 || line.tokens > STRONG_TOKENS) return;
    const { text } = page.blocks[i] as Block;
    const quoting = /["“”„«»「]/.test(text) && line.links.length === 0;
    const asking =
      line.strong > 1 || line.links.length > 0 || line.tokens < 20 || (nag[i] as number) > STRONG_BODY;
    // a sub-heading names its subject
    const heading = headingLevel((page.blocks[i] as Block).box.tag) > 1 && (nag[i] as number) < 0.5;
    if (quoting || heading || !asking || line.labels.includes("comments")) return;
    body[i] = Math.min(body[i] as number, STRONG_BODY);
    nag[i] = Math.max(nag[i] as number, STRONG_NAG);
  });
}

/** Both looks at a page. */
export function look(page: Survey, models: Models): Look {
  const n = page.blocks.length;
  const first = features(page);
  const bodyFirst = chances(models.bodyFirst, first, FEATURES.length);
  const nagFirst = chances(models.nagFirst, first, FEATURES.length);
  const second = joinColumns([first, context(page, bodyFirst), context(page, nagFirst)], n);
  const width = SECOND.length;
  const body = chances(models.body, second, width);
  const nag = chances(models.nag, second, width);
  heedWords(page, body, nag);
  return {
    body,
    nag,
    furniture: chances(models.furniture, second, width),
    explainNag: (i, most) =>
      models.nag
        .explain(second, i * width, most)
        .map(({ feature, weight }) => ({ rule: "look", detail: feature, weight })),
  };
}
