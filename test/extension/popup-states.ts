/** States of the popup. */
import type { PageState, Piece, PopupState } from "../../src/extension/messages";

export const piece = (id: number, more: Partial<Piece> = {}): Piece => ({
  id,
  kind: "newsletter",
  text: `Piece ${id}`,
  struck: true,
  reasons: [],
  ...more,
});

export const judged = (pieces: Piece[], more: object = {}): PageState => ({
  status: "judged",
  article: true,
  gate: "none",
  pieces,
  ...more,
});

export const state = (page?: PageState, more: Partial<PopupState> = {}): PopupState => ({
  site: "example.org",
  mode: "article",
  access: "open",
  pattern: "https://www.example.org/*",
  isPrivate: false,
  ...(page ? { page } : {}),
  ...more,
});
