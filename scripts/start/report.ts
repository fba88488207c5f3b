/** What `npm start` prints of a page without a window to look at: the page's text, and what Stet's popup says of it. */
import type { Driver } from "../../test/browser/driver";
import { type Item, inPopup, nagItems } from "../../test/browser/popup-ui";
import { lines } from "../../test/browser/stet";

/** What the popup shows. */
export interface Said {
  notices: string[];
  nags: Item[];
  /** Pieces that are no nags but not the article either. */
  others: number;
}

/** Opens the real popup, reads it and takes its picture. */
export function readPopup(driver: Driver, picture: string): Promise<Said> {
  return inPopup(driver, async (popup) => {
    await popup.screenshot(picture);
    const nags = await nagItems(popup);
    const rest = await popup.evaluate(() => ({
      notices: [...document.querySelectorAll(".notice")].map((notice) => notice.textContent ?? ""),
      others: document.querySelectorAll("#rest-pieces > li").length,
    }));
    return { nags, ...rest };
  });
}

/** The lines to print: what is left of the page, then every struck nag with the reasons. */
export function report(text: string, { notices, nags, others }: Said): string[] {
  return [
    ...lines(text),
    "",
    ...notices.flatMap((notice) => [notice, ""]),
    `Nags struck: ${nags.length}`,
    ...nags.flatMap(({ kind, words, why }) => ["", `- ${kind}: ${shorten(words)}`, `  ${why}`]),
    "",
    `Also out of sight, because it isn’t the article: ${others}`,
  ];
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 100 ? `${words.slice(0, 99)}…` : words;
}
