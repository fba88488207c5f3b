/**
 * One line under an article of which the publisher delivers the beginning only. It says whose it is and stands in a
 * closed shadow tree of an element without name or attribute, so that a page neither styles nor knows it.
 */
import type { Translate } from "../ui/i18n";
import { insert } from "./style";

export interface PreviewNote {
  /** Puts the line behind the article's last one. */
  show(last: Element): void;
  remove(): void;
}

/** Type, colours and width are the page's own, so that the line fits a dark page as a light one. */
const CSS = `
:host { all: unset !important; display: block !important; clear: both !important; grid-column: 1 / -1 !important;
  flex: 1 0 100% !important; min-width: 0 !important; max-width: none !important; margin-block: 1.5em !important;
  visibility: visible !important }
div { box-sizing: border-box; max-width: 44em; padding: 0.7em 1em; border: 1px solid; border-inline-start-width: 4px;
  border-radius: 4px; font: 0.9em/1.45 system-ui, sans-serif; letter-spacing: normal; text-align: start; text-transform: none;
  text-indent: 0; hyphens: manual; color: inherit }
strong { margin-inline-end: 0.5em; font-weight: 700; text-decoration: line-through; text-decoration-thickness: 2px }
`;
/** Levels that are climbed out of boxes that cut off what they hold. */
const LEVELS = 12;

export function createPreviewNote(document: Document, t: Translate): PreviewNote {
  let host: HTMLElement | undefined;

  function remove(): void {
    host?.remove();
    host = undefined;
  }

  return {
    remove,
    show(last) {
      remove();
      const place = placeBehind(last);
      if (!place?.parentElement) return;
      host = document.createElement("div");
      const tree = host.attachShadow({ mode: "closed" });
      insert(tree, CSS);
      tree.append(line());
      place.after(host);
    },
  };

  function line(): HTMLElement {
    const note = document.createElement("div");
    note.setAttribute("role", "note");
    note.lang = t("language");
    note.dir = t("direction");
    const name = document.createElement("strong");
    name.textContent = t("name");
    note.append(name, t("gatePreview"));
    return note;
  }
}

/** The outermost box that ends with the article: inside one that clips, fades or lists the line would be lost. */
function placeBehind(last: Element): Element | undefined {
  const view = last.ownerDocument.defaultView;
  if (!view) return undefined;
  let place: Element = last;
  for (let up = last.parentElement, level = 0; up && level < LEVELS; up = up.parentElement, level++) {
    if (/^(?:body|main|html)$/.test(up.localName)) break;
    const { overflowY, display } = view.getComputedStyle(up);
    const cuts = /^(?:hidden|clip)$/.test(overflowY) && up.scrollHeight > up.clientHeight + 4;
    const list = /^(?:ul|ol|dl|table|tbody|tr|p|h[1-6])$/.test(up.localName) || display.startsWith("inline");
    const closes = place === up.lastElementChild && up.localName !== "article";
    if (cuts || list || closes) place = up;
    else if (!clippedAbove(up, view)) break;
  }
  return place;
}

function clippedAbove(element: Element, view: Window): boolean {
  for (let up: Element | null = element, level = 0; up && level < LEVELS; up = up.parentElement, level++) {
    if (/^(?:body|html)$/.test(up.localName)) return false;
    if (
      /^(?:hidden|clip)$/.test(view.getComputedStyle(up).overflowY) &&
      up.scrollHeight > up.clientHeight + 4
    )
      return true;
  }
  return false;
}
