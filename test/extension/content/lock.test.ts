import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type LockWatch, watchLock } from "../../../src/extension/content/lock";

let dom: JSDOM;
let locks: number;
let watching: LockWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  dom = new JSDOM("<style>.held { overflow-y: hidden } .still { position: fixed }</style><body></body>");
  locks = 0;
  const view = dom.window as unknown as Window & typeof globalThis;
  watching = watchLock(dom.window.document, view, () => locks++);
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
});

async function turn(change: (document: Document) => void): Promise<number> {
  change(dom.window.document);
  await vi.advanceTimersByTimeAsync(100);
  return locks;
}

it.each<[string, (document: Document) => void]>([
  ["a class on body", ({ body }) => body.classList.add("held")],
  ["a class on html", ({ documentElement }) => documentElement.classList.add("held")],
  ["a style", ({ body }) => body.setAttribute("style", "overflow-y: hidden")],
  ["a fixed position", ({ body }) => body.classList.add("still")],
])("a lock by %s is told of", async (_, change) => {
  expect(await turn(change)).toBe(1);
});

it("what holds nothing isn't told of, nor what was held before", async () => {
  expect(await turn(({ body }) => body.classList.add("scrolled"))).toBe(0);
  expect(await turn(({ body }) => body.classList.add("held"))).toBe(1);
  expect(await turn(({ body }) => body.classList.add("further"))).toBe(1);
  expect(await turn(({ body }) => body.classList.remove("held"))).toBe(1);
  expect(await turn(({ body }) => body.classList.add("held"))).toBe(2);
});

it("what is known once it was settled isn't told of", async () => {
  expect(
    await turn(({ body }) => {
      body.classList.add("held");
      watching.settle();
    }),
  ).toBe(0);
});

it("another body is watched once it was settled", async () => {
  const { document } = dom.window;
  document.body = document.createElement("body");
  watching.settle();
  expect(await turn(({ body }) => body.classList.add("held"))).toBe(1);
});

it("many changes cost one look", async () => {
  const asked = vi.spyOn(dom.window, "getComputedStyle");
  await turn(({ body }) => {
    for (let i = 0; i < 50; i++) body.classList.toggle(`step-${i}`);
  });
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
});

it("nothing is told of once stopped", async () => {
  watching.stop();
  expect(await turn(({ body }) => body.classList.add("held"))).toBe(0);
});
