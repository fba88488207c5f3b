/** What a judgement struck or would strike, piece by piece: what the reader can put back. */
import type { Removal } from "./types";

export interface Piece {
  removal: Removal;
  elements: Element[];
  /** Struck in both modes, by a verdict or a site rule, not merely as no part of the article. */
  always: boolean;
  /** Selectors that hide its copies. */
  rules: string[];
}

export class Pieces {
  readonly all: Piece[] = [];
  /** What the reader put back. */
  readonly restored = new Set<Element>();
  private readonly byText = new Map<string, Piece>();
  private readonly byElement = new WeakMap<Element, Piece>();

  add(make: (id: number) => Removal, elements: Element[], always: boolean): Piece {
    const piece: Piece = { removal: make(this.all.length + 1), elements, always, rules: [] };
    this.all.push(piece);
    for (const element of elements) this.byElement.set(element, piece);
    const key = keyOf(piece.removal);
    if (!this.byText.has(key)) this.byText.set(key, piece);
    return piece;
  }

  /** Everything that goes in both modes. */
  nags(): Set<Element> {
    return new Set(this.all.filter(({ always }) => always).flatMap(({ elements }) => elements));
  }

  byId(id: number): Piece | undefined {
    return this.all.find(({ removal }) => removal.id === id);
  }

  of(element: Element): Piece | undefined {
    return this.byElement.get(element);
  }

  /** The piece that says the same, for copies to join. */
  like(removal: Pick<Removal, "kind" | "text">): Piece | undefined {
    return this.byText.get(keyOf(removal));
  }

  /** Adds a copy to a piece. Returns copies that left the page: a page that fights must not fill the memory. */
  join(piece: Piece, element: Element): Element[] {
    const gone = piece.elements.filter((other) => !other.isConnected);
    piece.elements = [...piece.elements.filter((other) => other.isConnected && other !== element), element];
    this.byElement.set(element, piece);
    return gone;
  }

  /** No piece hides its copies by `selector` any more. */
  unlearn(selector: string): void {
    for (const piece of this.all) piece.rules = piece.rules.filter((rule) => rule !== selector);
  }

  isRestored({ elements }: Piece): boolean {
    return elements.some((element) => this.restored.has(element));
  }
}

function keyOf({ kind, text }: Pick<Removal, "kind" | "text">): string {
  return `${kind} ${text}`;
}
