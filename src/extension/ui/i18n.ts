/** The interface's texts, in the reader's language. */
import type messages from "../_locales/en/messages.json";

export type MessageKey = keyof typeof messages;

/** A message with its placeholders filled, in order. */
export type Translate = (key: MessageKey, ...fillings: string[]) => string;

/** Stands in a message for an element that is put in its place; never part of a text. */
const SLOT = "\u0001";

/**
 * Fills a document's fixed texts: `data-text` names the message of an element's text, `data-label` that of its
 * accessible name. Sets language and direction to those of the translation that is really shown.
 */
export function localise(document: Document, t: Translate): void {
  document.documentElement.lang = t("language");
  document.documentElement.dir = t("direction");
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = t(element.dataset.text as MessageKey);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.ariaLabel = t(element.dataset.label as MessageKey);
  }
}

/** A message with foreign text set apart in it, so that its direction can't disturb the sentence around it. */
export function withForeign(
  document: Document,
  t: Translate,
  key: MessageKey,
  foreign: string,
): DocumentFragment {
  const [before = "", after = ""] = t(key, SLOT).split(SLOT);
  const isolated = document.createElement("bdi");
  isolated.textContent = foreign;
  const fragment = document.createDocumentFragment();
  fragment.append(before, isolated, after);
  return fragment;
}

/** A number as the translation's language writes it. */
export function formatNumber(t: Translate, number: number): string {
  return new Intl.NumberFormat(t("language")).format(number);
}
