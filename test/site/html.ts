/** Small helpers for building pages out of strings. */

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0",
};

/** Escapes text for element content and double-quoted attributes. */
export function esc(text: string): string {
  return text.replace(/[&<>"]/g, (c) =>
    c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;",
  );
}

/** The text of inline HTML: tags dropped (ruby readings stay), entities resolved, white space squashed. */
export function plain(html: string): string {
  return squash(html.replace(/<[^>]*>/g, "").replace(/&\w+;/g, (e) => entities[e] ?? e));
}

export function squash(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Renders a list of pieces, one after another. */
export function each<T>(items: readonly T[], piece: (item: T, index: number) => string): string {
  return items.map(piece).join("\n");
}
