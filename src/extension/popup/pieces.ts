/** One list of pieces. Items stay the same elements while their piece does, so that focus and scrolling stay too. */
import type { Piece } from "../messages";
import { arrange, make } from "../ui/dom";
import type { Translate } from "../ui/i18n";
import { explain, kindName } from "./reasons";

export interface PieceList {
  show(pieces: readonly Piece[]): void;
}

interface Item {
  element: HTMLLIElement;
  signature: string;
  show(piece: Piece): void;
}

/** `choose` is called when the reader puts a piece back or strikes it again. */
export function createPieceList(
  list: HTMLElement,
  t: Translate,
  choose: (piece: Piece, struck: boolean) => void,
): PieceList {
  const document = list.ownerDocument;
  let items = new Map<number, Item>();

  function createItem(piece: Piece): Item {
    const isRest = piece.kind === "rest";
    const words = make(document, "span", { id: `piece-${piece.id}`, className: isRest ? "only" : "text" });
    const button = make(document, "button");
    button.type = "button";
    button.setAttribute("aria-describedby", words.id);
    const element = make(document, "li");
    if (isRest) element.append(words, button);
    else
      element.append(
        make(document, "span", { className: "kind", text: kindName(t, piece.kind) }),
        words,
        why(piece),
        button,
      );
    let now = piece;
    button.addEventListener("click", () => choose(now, !now.struck));
    return {
      element,
      signature: signatureOf(piece),
      show(latest) {
        now = latest;
        const text = make(document, "bdi", { text: latest.text || t("noWords") });
        const mark = make(document, latest.struck ? "del" : "ins", { className: "words" }, text);
        words.replaceChildren(mark);
        button.textContent = t(latest.struck ? "putBack" : "strikeOut");
      },
    };
  }

  function why(piece: Piece): HTMLElement {
    const paragraph = make(document, "p", { className: "why" });
    for (const [i, reason] of explain(document, t, piece.reasons).entries()) {
      paragraph.append(i > 0 ? " · " : "", reason);
    }
    return paragraph;
  }

  return {
    show(pieces) {
      const next = new Map<number, Item>();
      for (const piece of pieces) {
        const present = items.get(piece.id);
        const item = present?.signature === signatureOf(piece) ? present : createItem(piece);
        item.show(piece);
        next.set(piece.id, item);
      }
      arrange(
        list,
        [...next.values()].map(({ element }) => element),
      );
      items = next;
    },
  };
}

/** Pieces of a new judgement may carry the ids of others of the last. */
function signatureOf({ id, kind, text }: Piece): string {
  return `${id} ${kind} ${text}`;
}
