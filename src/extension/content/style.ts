/**
 * Style rules for a page. They belong into the user's origin, which the page can neither see nor outdo; only the
 * background can put them there, and that takes a moment. Until then, and if it fails, a sheet of the document does.
 */
import type { StylePort } from "../../engine/types";
import type { Transport } from "./transport";

export interface PageStyle extends StylePort {
  /** Resolves once everything asked for so far has been done as well as it can be. */
  settled(): Promise<void>;
}

export function createStyle(document: Document, transport: Pick<Transport, "style">): PageStyle {
  const wanted = new Set<string>();
  const inUserOrigin = new Set<string>();
  const refused = new Set<string>();
  /** Rules in sheets of the document, with what takes each out again. */
  const inDocument = new Map<string, () => void>();
  const inTrees = new WeakMap<ShadowRoot, Map<string, () => void>>();
  let settling: Promise<void> | undefined;

  function takeOut(css: string): void {
    inDocument.get(css)?.();
    inDocument.delete(css);
  }

  async function settle(): Promise<void> {
    // A judgement that follows an undo at once wants the same rules again: then nothing is sent.
    await Promise.resolve();
    for (;;) {
      const added = [...wanted].find((css) => !inUserOrigin.has(css) && !refused.has(css));
      const removed = [...inUserOrigin].find((css) => !wanted.has(css));
      if (added !== undefined) {
        if (await transport.style("add", added)) {
          inUserOrigin.add(added);
          takeOut(added);
        } else {
          refused.add(added);
        }
      } else if (removed !== undefined) {
        await transport.style("remove", removed);
        inUserOrigin.delete(removed);
      } else {
        break;
      }
    }
    settling = undefined;
  }

  /** Shadow trees are out of reach of the user's origin in Chromium. */
  function dress(tree: ShadowRoot, css: string): void {
    const sheets = inTrees.get(tree) ?? new Map<string, () => void>();
    inTrees.set(tree, sheets);
    if (!sheets.has(css)) sheets.set(css, insert(tree, css));
  }

  function undress(tree: ShadowRoot, css: string): void {
    inTrees.get(tree)?.get(css)?.();
    inTrees.get(tree)?.delete(css);
  }

  const settled = async (): Promise<void> => settling;

  return {
    settled,
    add(css, tree) {
      if (tree) return void dress(tree, css);
      wanted.add(css);
      if (inUserOrigin.has(css)) return undefined;
      refused.delete(css);
      if (!inDocument.has(css)) inDocument.set(css, insert(document, css));
      settling ??= settle();
      return settling;
    },
    remove(css, tree) {
      if (tree) return undress(tree, css);
      wanted.delete(css);
      takeOut(css);
      settling ??= settle();
    },
  };
}

/** Puts a sheet into a document or a shadow tree at once; returns what takes it out. */
export function insert(place: Document | ShadowRoot, css: string): () => void {
  const document = place.ownerDocument ?? (place as Document);
  try {
    const view = document.defaultView;
    if (!view) return () => undefined;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
    return () => {
      place.adoptedStyleSheets = place.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Some Firefox versions don't let content scripts adopt sheets.
    const element = document.createElement("style");
    element.textContent = css;
    (place === document ? document.documentElement : place).append(element);
    return () => element.remove();
  }
}
