/** One of the extension's pages as a document, without its scripts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { SOURCE } from "./texts";

export function openSurface(file: string): Document {
  return new JSDOM(readFileSync(path.join(SOURCE, file), "utf8"), { url: `https://stet.test/${file}` }).window
    .document;
}

/** The element with this id. */
export function el<E extends HTMLElement = HTMLElement>(document: Document, id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element as E;
}

/** Whether a reader sees the element: neither it nor anything around it is hidden. */
export function isShown(element: Element | null): boolean {
  return element !== null && element.closest("[hidden]") === null;
}

/** Chooses a radio button as a click does. */
export function choose(group: HTMLElement, value: string): void {
  group.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
}

export function setValue(control: HTMLInputElement | HTMLSelectElement, value: string, event: string): void {
  control.value = value;
  const { Event } = control.ownerDocument.defaultView ?? globalThis;
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
