import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Opened, watchOpened } from "../../../src/extension/content/opened";

let dom: JSDOM;
let document: Document;
let opened: Opened;
let heard: number;
let listeners: ((event: Event) => void)[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  dom = new JSDOM(`<body><header><button id="login"><b>Log in</b></button></header><p id="text">Text</p>
<div class="cmp-consent"><button id="accept">Accept</button></div><div role="dialog"><button id="yes">Yes</button></div>
<div id="waiting" hidden><p>Log in to your account</p></div></body>`);
  ({ document } = dom.window);
  heard = 0;
  listeners = [];
  const add = document.addEventListener.bind(document);
  document.addEventListener = ((type: string, listener: (event: Event) => void, options: boolean) => {
    if (type === "click") listeners.push(listener);
    add(type, listener, options);
  }) as typeof document.addEventListener;
  opened = watchOpened(document, dom.window as unknown as Window & typeof globalThis, () => {
    heard++;
  });
});
afterEach(() => {
  opened.stop();
  vi.useRealTimers();
});

const el = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** A click of the reader's: scripts can't make one. */
function press(target: Element, isTrusted = true): void {
  const event = new dom.window.Event("click", { bubbles: true });
  const wrapped = new Proxy(event, {
    get: (it, key) => (key === "isTrusted" ? isTrusted : key === "target" ? target : Reflect.get(it, key)),
  });
  for (const listener of listeners) listener(wrapped);
}

function append(): HTMLElement {
  const layer = document.createElement("div");
  const inner = layer.appendChild(document.createElement("section"));
  inner.append("Log in to your account, or register for free");
  document.body.append(layer);
  return layer;
}

const delivered = () => Promise.resolve();

it("knows what a press of a control brought, and most of it", async () => {
  press(el("login").firstElementChild as Element);
  const layer = append();
  await delivered();
  expect(opened.asked(layer)).toBe(true);
  expect(opened.asked(layer.firstElementChild as Element)).toBe(true);
  expect(heard).toBe(1);
});

it("knows what was only shown", async () => {
  press(el("login"));
  el("waiting").hidden = false;
  await delivered();
  expect(opened.asked(el("waiting"))).toBe(true);
});

it.each([
  ["a script presses", () => press(el("login"), false)],
  ["a press on the text", () => press(el("text"))],
  ["consent is given", () => press(el("accept"))],
  ["a dialog is answered", () => press(el("yes"))],
  ["nothing", () => undefined],
])("takes nothing for opened after %s", async (_, act) => {
  act();
  const layer = append();
  await delivered();
  expect(opened.asked(layer)).toBe(false);
  expect(heard).toBe(0);
});

it("takes nothing for opened that comes more than a second later", async () => {
  press(el("login"));
  await vi.advanceTimersByTimeAsync(1001);
  const layer = append();
  await delivered();
  expect(opened.asked(layer)).toBe(false);
});

it("takes neither the page nor a small part of a layer for the layer", async () => {
  const layer = append();
  press(el("login"));
  document.body.className = "is-open";
  (layer.firstElementChild as Element).append(document.createElement("i"));
  await delivered();
  expect(opened.asked(layer)).toBe(false);
  expect(opened.asked(document.body)).toBe(false);
});

it("forgets with the page", async () => {
  press(el("login"));
  const layer = append();
  await delivered();
  opened.forget();
  expect(opened.asked(layer)).toBe(false);
});
