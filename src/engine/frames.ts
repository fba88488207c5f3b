/** Frames are judged from outside: by their host, their maker's hooks, their address, name and place. */

import { frameText, hostOf } from "./element";
import type { HookHit } from "./evidence/hooks";
import { bit } from "./evidence/names";
import type { Box } from "./measure";
import { isOverlay } from "./overlay";
import type { Readers, Survey } from "./survey";
import { normalise } from "./text";
import type { Intent, LayoutPort, Reason } from "./types";
import type { Widget } from "./verdict";

/** What frames are made for that ask the reader for something; a frame to log in or to pay in is a function. */
const ASKING = new Set<Intent>(["newsletter", "donate", "app", "push", "offer", "subscribe"]);
const UNTOUCHABLE = new Set(["html", "body", "main", "article", "figure"]);
const OTHERS = bit("consent") | bit("comments");
/** Running text of a frame, in characters, from which on it may be what the page is about. */
const BODY_TEXT = 600;
const WEIGHTS = { vendor: 4, link: 1.5, phrase: 2 };

/** Frames of the page's own host that hold running text: they may be the body, and stay. */
export function bodyFrames(page: Survey): Element[] {
  return page.boxes
    .filter(({ tag, element }) => tag === "iframe" && holdsBody(element))
    .map(({ element }) => element);
}

export function holdsBody(element: Element): boolean {
  return element.localName === "iframe" && frameText(element as HTMLIFrameElement) >= BODY_TEXT;
}

/** Frames that nag, each with the boxes around that hold nothing else. Those that may be gates are no nags over the page. */
export function findFrames(page: Survey, readers: Readers, layout: LayoutPort | undefined): Widget[] {
  const widgets: Widget[] = [];
  for (const frame of page.boxes) {
    if (frame.tag !== "iframe" || frame.partial) continue;
    const hook =
      page.hooks[frame.index] ?? readers.hooks.readHost(hostOf(frame.element.getAttribute("src") ?? ""));
    const found = evidence(frame.element, hook, readers);
    if (!found || guarded(page, frame)) continue;
    const overlay = isOverlay(page, frame, layout);
    if ((hook?.gate && overlay) || holdsBody(frame.element)) continue;
    const box = around(frame);
    const { from, to } = frame;
    widgets.push({ box, elements: [box.element], from, to, overlay, ...found });
  }
  return widgets;
}

function evidence(
  element: Element,
  hook: HookHit | undefined,
  { intentOf, matcher }: Readers,
): { kind: Intent; reasons: Reason[] } | undefined {
  if (hook)
    return { kind: hook.kind, reasons: [{ rule: "vendor", detail: hook.vendor, weight: WEIGHTS.vendor }] };
  const title = element.getAttribute("title") ?? element.getAttribute("aria-label") ?? "";
  const hit = title && matcher.match(normalise(title)).find(({ strength }) => strength === "strong");
  if (hit)
    return { kind: hit.intent, reasons: [{ rule: "phrase", detail: hit.stem, weight: WEIGHTS.phrase }] };
  const intent = intentOf(element.getAttribute("src") ?? "");
  if (!intent || !ASKING.has(intent)) return undefined;
  return { kind: intent, reasons: [{ rule: "link", detail: intent, weight: WEIGHTS.link }] };
}

function guarded(page: Survey, frame: Box): boolean {
  for (let up: Box | null = frame; up && !UNTOUCHABLE.has(up.tag); up = up.parent)
    if ((page.masks[up.index] as number) & OTHERS) return true;
  return false;
}

function around(frame: Box): Box {
  let box = frame;
  for (let up = frame.parent; up && !up.partial && !UNTOUCHABLE.has(up.tag); up = up.parent) {
    if (up.to > up.from || up.frames > 1 || up.images > 0 || up.inputs + up.passwords > 0) break;
    box = up;
  }
  return box;
}
