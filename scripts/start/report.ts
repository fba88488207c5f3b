/** What `npm start` prints of a page without a window to look at. */
import type { PageState } from "../../src/extension/messages";
import { lines } from "../../test/browser/stet";

/** The page's remaining text and what was struck with reasons, one line each. */
export function report(text: string, state: PageState): string[] {
  const left = lines(text);
  if (state.status !== "judged") return [...left, "", `Stet did nothing here (${state.status}).`];
  const struck = state.pieces.filter((piece) => piece.struck);
  return [
    state.article ? "THE ARTICLE" : "NO ARTICLE: the page keeps all of its own",
    "",
    ...left,
    "",
    struck.length === 0 ? "NOTHING STRUCK" : `STRUCK: ${struck.length}`,
    ...struck.flatMap(({ kind, text: words, reasons }) => [
      "",
      `${kind}: ${shorten(words)}`,
      `  because of ${reasons.map(({ rule, detail }) => (detail ? `${rule} "${detail}"` : rule)).join(", ")}`,
    ]),
    ...(state.gate === "none" ? [] : ["", GATES[state.gate]]),
  ];
}

const GATES = {
  preview: "The publisher shows only a preview of this article.",
  wall: "The publisher's wall was left in place.",
};

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text || "(no text)";
}
