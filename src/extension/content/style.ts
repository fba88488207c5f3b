/**
 * Style rules for a page. They belong into the user's origin, which the page can neither see nor outdo; only the
 * background can put them there, and that takes a moment. Until then, and if it fails, a sheet of the document does.
 */
import type { StylePort } from "../../engine/types";
import type { Transport } from "./transport";

export function createStyle(document: Document, transport: Pick<Transport, "style">): StylePort {
  const wanted = new Set<string>();
  const inUserOrigin = new Set<string>();
  const refused = new Set<string>();
  /** Rules in sheets of the document, with what takes each out again. */
  const inDocument = new Map<string, () => void>();
  let settling = false;

  function takeOut(css: string): void {
    inDocument.get(css)?.();
    inDocument.delete(css);
  }

  async function settle(): Promise<void> {
    if (settling) return;
    settling = true;
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
    settling = false;
  }

  return {
    add(css) {
      wanted.add(css);
      refused.delete(css);
      if (!inUserOrigin.has(css) && !inDocument.has(css)) inDocument.set(css, insert(document, css));
      void settle();
    },
    remove(css) {
      wanted.delete(css);
      takeOut(css);
      void settle();
    },
  };
}

/** Puts a sheet into the document at once; returns what takes it out. */
function insert(document: Document, css: string): () => void {
  try {
    const view = document.defaultView;
    if (!view) return () => undefined;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Some Firefox versions don't let content scripts adopt sheets.
    const element = document.createElement("style");
    element.textContent = css;
    document.documentElement.append(element);
    return () => element.remove();
  }
}
