import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Watch, watch } from "../../../src/extension/content/watch";

let dom: JSDOM;
let looks: number[];
let finds: boolean;
/** Milliseconds that a look takes. */
let cost: number;
let watching: Watch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  dom = new JSDOM("<body><main></main></body>");
  looks = [];
  finds = true;
  cost = 0;
  const view = dom.window as unknown as Window & typeof globalThis;
  watching = watch(dom.window.document, view, () => {
    looks.push(performance.now());
    if (cost > 0) vi.advanceTimersByTime(cost);
    return finds;
  });
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
});

async function add(name: string, filled = true): Promise<void> {
  const { document } = dom.window;
  const element = document.createElement(name);
  if (filled) element.textContent = "/* late */";
  document.querySelector("main")?.append(element);
  await vi.advanceTimersByTimeAsync(0);
}

describe("what is looked at", () => {
  it.each([
    ["div", true],
    ["img", false],
    ["iframe", false],
    ["my-widget", false],
  ])("%s", async (name, filled) => {
    await add(name, filled);
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(1);
  });

  it.each([
    ["div", false],
    ["script", true],
    ["style", true],
    ["link", false],
  ])("not %s (with content: %s)", async (name, filled) => {
    await add(name, filled);
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toEqual([]);
  });

  it("not our own marks, nor anything else that changes attributes", async () => {
    dom.window.document.querySelector("main")?.setAttribute("data-x", "x");
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toEqual([]);
  });
});

describe("when", () => {
  it("is once the page has come to rest", async () => {
    for (let i = 0; i < 4; i++) {
      await add("div");
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(looks).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(looks).toHaveLength(1);
  });

  it("is soon, also when the page never rests", async () => {
    for (let i = 0; i < 30; i++) {
      await add("div");
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(looks.length).toBeGreaterThanOrEqual(1);
    expect(looks[0]).toBeLessThan(performance.timeOrigin + 2000);
  });

  it("is less often while nothing is found", async () => {
    finds = false;
    for (let i = 0; i < 600; i++) {
      await add("div");
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(looks.length).toBeLessThan(13);
    expect(looks.length).toBeGreaterThan(5);
  });

  it("takes a small part of the time, however long a look takes", async () => {
    cost = 100;
    const start = performance.now();
    for (let i = 0; i < 600; i++) {
      await add("div");
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((looks.length * cost) / (performance.now() - start)).toBeLessThan(0.06);
  });

  it("isn't for ever, until another page takes the place", async () => {
    for (let i = 0; i < 150; i++) {
      await add("div");
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(looks).toHaveLength(100);
    watching.renew();
    await add("div");
    await vi.advanceTimersByTimeAsync(400);
    expect(looks).toHaveLength(101);
  });

  it("is never, once stopped", async () => {
    await add("div");
    watching.stop();
    await add("div");
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
  });
});
