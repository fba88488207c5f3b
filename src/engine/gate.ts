/** Is the article behind a gate? Gates stay; a preview is named as one. */
import type { Article } from "./article";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { inside, within } from "./spans";
import type { Survey } from "./survey";
import { endsSentence } from "./text";
import type { Gate, LayoutPort } from "./types";

export interface GateFinding {
  gate: Gate;
  /** Boxes that must stay because they are the gate. */
  walls: Box[];
}

/** A box that covers at least this share of the viewport blocks the page. */
const COVER = 0.6;
const GATING = new Set(["unlock", "subscribe", "register"]);

function covers(box: Box, layout: LayoutPort | undefined): boolean {
  if (!layout) return looksCovering(box);
  if (layout.style(box.element, "position") !== "fixed") return false;
  const { width, height } = layout.viewport();
  const rect = layout.rect(box.element);
  return rect.width * rect.height >= COVER * width * height;
}

/** Without a layout: fixed over the whole page by its own style, or a modal dialog by its own word. */
function looksCovering({ element }: Box): boolean {
  const style = element.getAttribute("style") ?? "";
  if (/position\s*:\s*fixed/i.test(style) && /inset\s*:\s*0|(?:width|height)\s*:\s*100/i.test(style))
    return true;
  return element.getAttribute("aria-modal") === "true";
}

function intentsWithin(page: Survey, box: Box): { gating: number; unlock: number } {
  let gating = 0;
  let unlock = 0;
  for (let i = box.from; i < box.to; i++)
    for (const hit of page.lines[i]?.phrases ?? []) {
      if (GATING.has(hit.intent)) gating += hit.strength === "strong" ? 2 : 1;
      if (hit.intent === "unlock") unlock++;
    }
  return { gating, unlock };
}

const CLOSE =
  /^(?:[×✕✖xX]|close|dismiss|no,? thanks|not now|maybe later|skip|schließen|fermer|cerrar|chiudi|fechar|sluiten|stäng|lukk|luk|sulje|zamknij|zavřít|bezárás|kapat|закрыть|закрити|閉じる|닫기|关闭|關閉|tutup|κλείσιμο|închide|đóng|إغلاق)$/iu;

/** True where the reader can close a box: a button that says so. */
export function dismissible(page: Survey, box: Box): boolean {
  for (let i = box.from; i < box.to; i++) if (CLOSE.test((page.blocks[i] as Block).text)) return true;
  return (
    box.element.querySelector(
      '[aria-label*="close" i],[aria-label*="dismiss" i],[class*="close" i],[data-dismiss]',
    ) !== null
  );
}

/** Finds walls over the page and cut texts. `layout` is asked of overlay candidates only. */
export function findGate(page: Survey, article: Article, layout: LayoutPort | undefined): GateFinding {
  const { meta } = page;
  const walls: Box[] = [];
  for (const box of page.boxes) {
    const mask = page.masks[box.index] as number;
    const hook = page.hooks[box.index];
    if (
      !(
        hook?.gate ||
        mask & bit("overlay") ||
        box.tag === "dialog" ||
        box.element.getAttribute("role") === "dialog"
      )
    )
      continue;
    if (box.hidden || walls.some((wall) => inside(box, wall))) continue;
    if (article.body.some((i) => i >= box.from && i < box.to)) continue;
    const { gating } = intentsWithin(page, box);
    if (gating < 2 || meta.free !== false) continue;
    if (!dismissible(page, box) && blocks(page, box, layout)) walls.push(box);
  }
  if (walls.length) return { gate: "wall", walls };
  return { gate: article.found && isPreview(page, article) ? "preview" : "none", walls };
}

/** Lies over the page so that nothing else can be read: by its size, or with the page's scroll locked under it. */
function blocks(page: Survey, box: Box, layout: LayoutPort | undefined): boolean {
  if (covers(box, layout)) return true;
  if (!layout)
    return Boolean(page.hooks[box.index]?.gate && (page.masks[box.index] as number) & bit("overlay"));
  const root = page.boxes[0]?.element;
  const locked = [root, root?.parentElement].some(
    (element) => element && /^(hidden|clip)$/.test(layout.style(element, "overflow-y")),
  );
  return locked && around(box).some(({ element }) => layout.style(element, "position") === "fixed");
}

/** A box and those around it that hold no more text. */
function around(box: Box): Box[] {
  const chain = [box];
  for (let up = box.parent; up && up.from === box.from && up.to === box.to; up = up.parent) chain.push(up);
  return chain;
}

/** In the flow and shown, as far as markup tells: what a closed dialog says is no word on this article. */
function inFlow(page: Survey, i: number): boolean {
  const block = page.blocks[i];
  if (!block || block.hidden) return false;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (box.tag === "dialog" || box.element.getAttribute("role") === "dialog") return false;
    if ((page.masks[box.index] as number) & bit("overlay") && box.tag !== "body") return false;
  }
  return true;
}

function isPreview(page: Survey, article: Article): boolean {
  if (page.meta.free === true) return false;
  // notes and credits at the end close without a full stop: the last line of some length tells
  const last = article.body.findLast((i) => (page.lines[i]?.tokens ?? 0) >= 15);
  if (last === undefined) return false;
  const cut = !endsSentence((page.blocks[last] as Block).text.replace(/(?:…|\.\.\.)$/u, ""));
  let gating = 0;
  for (let i = last + 1; i < Math.min(page.blocks.length, last + 14); i++)
    for (const hit of inFlow(page, i) ? (page.lines[i]?.phrases ?? []) : [])
      if (hit.intent === "unlock" || hit.intent === "subscribe")
        gating += hit.strength === "strong" ? 1 : 0.3;
  const short = article.body.reduce((sum, i) => sum + (page.blocks[i] as Block).text.length, 0) < 1800;
  const hooked = page.boxes.some(
    (box) => page.hooks[box.index]?.gate && within(page.sums.chars, box) > 20 && inFlow(page, box.from),
  );
  if (page.meta.free === false) return cut || (short && (gating > 0 || hooked));
  return cut && gating >= 1 && short;
}
