/** Small helps for building interface without a framework. */

/** The element with this id. Throws when the page lacks it. */
export function byId<E extends HTMLElement = HTMLElement>(document: Document, id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element #${id}`);
  return element as E;
}

interface Properties {
  className?: string;
  id?: string;
  text?: string;
}

/** A new element with children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  { className, id, text }: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (id) element.id = id;
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

/** The value of the checked radio button of a group, or undefined. */
export function checkedValue(group: HTMLElement): string | undefined {
  return group.querySelector<HTMLInputElement>("input:checked")?.value;
}

/** Checks the radio button with this value. */
export function check(group: HTMLElement, value: string): void {
  for (const input of group.querySelectorAll("input")) input.checked = input.value === value;
}

/** Makes `wanted` the children of a list. Those that stay aren't moved without need: moving costs them the focus. */
export function arrange(list: HTMLElement, wanted: readonly HTMLElement[]): void {
  const staying = new Set<Element>(wanted);
  for (const child of [...list.children]) if (!staying.has(child)) child.remove();
  for (const [i, element] of wanted.entries()) {
    if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
  }
}
