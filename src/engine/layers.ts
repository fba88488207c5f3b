/** Overlays as wholes: a nag in a layer takes the layer along; layers that the page or the reader needs stay. */
import type { Article } from "./article";
import { isColumn } from "./columns";
import type { GateFinding } from "./gate";
import type { Box } from "./measure";
import { asksLeave, isDialog, layerAround, serves } from "./overlay";
import { inside, prefix, within } from "./spans";
import type { Survey } from "./survey";
import type { Intent, LayoutPort } from "./types";
import type { Widget } from "./verdict";

/** A layer is a nag from this share of its text on. */
const NAG_SHARE = 0.4;
/** A layer of at most this many characters that asks for an address is there for nothing else. */
const CARD = 600;
/** A box with more of the page's text than this is the page. */
const PAGE_SHARE = 0.6;
/** Reasons told of one layer. */
const MOST_REASONS = 8;
const OVERLAY_WEIGHT = 1;
/** What may go from over a page that is no article. */
const ANYWHERE = new Set<Intent>(["newsletter", "app", "push", "donate"]);

const BAR_TAGS = new Set(["header", "nav"]);

export interface Layering {
  page: Survey;
  article: Article;
  gate: GateFinding;
  layout: LayoutPort | undefined;
  /** True for layers that the reader opened. */
  asked(element: Element): boolean;
}

/** The nags of a page once their layers are known: whole layers, and on pages that are no article nothing but some of those. */
export function settleLayers(input: Layering, nags: Widget[]): Widget[] {
  const { page, article, layout, asked } = input;
  const kept = prefix(page.blocks.length, (i) => article.kept[i] ?? 0);
  const all = within(page.sums.chars, page.boxes[0] as Box);
  // of a page that was measured in part, what stands around the part holds the page
  const isPart = page.boxes[0]?.partial === true;
  const holdsPage = (box: Box) =>
    box.partial ||
    (article.found && within(kept, box) > 0) ||
    (!isPart && within(page.sums.chars, box) > PAGE_SHARE * all);
  const layers = new Map<Box, Widget[]>();
  const settled: Widget[] = [];
  for (const nag of nags) {
    const layer = layerAround(page, nag.box, layout, holdsPage);
    if (!layer) settled.push(nag);
    else layers.set(layer, [...(layers.get(layer) ?? []), nag]);
  }
  for (const [layer, parts] of layers) {
    if (asked(layer.element) || asksLeave(page, layer)) continue;
    const share = isCard(page, layer, parts) ? 1 : nagShare(page, layer, parts);
    if (serves(page, layer) && !(share >= NAG_SHARE && isDialog(layer))) {
      // the page's bar has a search, and may have a pitch beside it
      if (isBar(page, layer)) settled.push(...parts.filter(({ box }) => !serves(page, box)));
      continue;
    }
    const gated = input.gate.walls.some((wall) => inside(wall, layer) || inside(layer, wall));
    if (share >= NAG_SHARE && !gated && !isColumn(page, layer)) settled.push(whole(layer, parts));
    else settled.push(...parts);
  }
  return article.found ? settled : settled.filter((nag) => nag.overlay && mayGoAnywhere(page, nag));
}

/** A layer around a form for an address: its other words are what the form is for. */
function isCard(page: Survey, layer: Box, parts: Widget[]): boolean {
  const { chars } = page.sums;
  return !layer.passwords && within(chars, layer) <= CARD && parts.some(({ box }) => box.emails > 0);
}

/** Holds the page's head or menu. */
function isBar({ boxes }: Survey, layer: Box): boolean {
  return !isDialog(layer) && boxes.slice(layer.index + 1, layer.end).some(({ tag }) => BAR_TAGS.has(tag));
}

/** Share of the layer's text that is nag; 1 for a layer without text, as one around a vendor's frame is. */
function nagShare(page: Survey, layer: Box, parts: Widget[]): number {
  let chars = 0;
  for (const { from, to } of parts) chars += within(page.sums.chars, { from, to });
  const text = within(page.sums.chars, layer);
  return text ? chars / text : 1;
}

function whole(layer: Box, parts: Widget[]): Widget {
  const length = ({ from, to }: Widget) => to - from;
  const first = parts.reduce((most, part) => (length(part) > length(most) ? part : most));
  const reasons = parts
    .flatMap((part) => part.reasons)
    .filter(
      (one, i, list) =>
        list.findIndex(({ rule, detail }) => rule === one.rule && detail === one.detail) === i,
    );
  if (!reasons.some(({ rule }) => rule === "overlay"))
    reasons.unshift({ rule: "overlay", detail: "", weight: OVERLAY_WEIGHT });
  return {
    ...first,
    box: layer,
    elements: [layer.element],
    from: layer.from,
    to: layer.to,
    reasons: reasons.slice(0, MOST_REASONS),
    overlay: true,
  };
}

/** Asks for an address, an app, a permission or a gift, and for nothing that opens a door. */
function mayGoAnywhere(page: Survey, { box, kind, from, to }: Widget): boolean {
  if (ANYWHERE.has(kind)) return true;
  if (box.passwords) return false;
  const intents = new Set<Intent>();
  for (let i = from; i < to; i++) for (const hit of page.lines[i]?.phrases ?? []) intents.add(hit.intent);
  return !intents.has("unlock") && !intents.has("register") && [...ANYWHERE].some((one) => intents.has(one));
}
