import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Additions } from "../../../src/engine/types";
import { type Watch, watch } from "../../../src/extension/content/watch";

let dom: JSDOM;
/** When the whole page was looked at. */
let looks: number[];
/** Names of what was judged by itself, a list a batch. */
let judged: string[][];
let answer: Additions;
let finds: boolean;
/** Milliseconds that a look, or the judging of one batch, takes. */
let lookCost: number;
let judgeCost: number;
let fresh: boolean;
let trees: Node[];
let hidden: Element[];
let watching: Watch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  dom = new JSDOM("<body><main></main></body>");
  looks = [];
  judged = [];
  answer = { nags: 0, anew: "soon", examined: 1 };
  finds = true;
  lookCost = judgeCost = 0;
  fresh = true;
  trees = [];
  hidden = [];
  const view = dom.window as unknown as Window & typeof globalThis;
  watching = watch(dom.window.document, view, {
    judge(nodes) {
      judged.push(nodes.map(({ nodeName }) => nodeName.toLowerCase()));
      if (judgeCost > 0) vi.advanceTimersByTime(judgeCost);
      return answer;
    },
    look() {
      looks.push(performance.now());
      if (lookCost > 0) vi.advanceTimersByTime(lookCost);
      return finds;
    },
    trees: () => trees,
    hidden: () => hidden,
    fresh: () => fresh,
  });
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
});

async function add(
  name = "div",
  to: ParentNode | null = dom.window.document.querySelector("main"),
): Promise<void> {
  to?.append(dom.window.document.createElement(name));
  await vi.advanceTimersByTimeAsync(0);
}

describe("additions", () => {
  it("are judged before the page can be painted", async () => {
    await add("aside");
    expect(judged).toEqual([["aside"]]);
  });

  it("are judged in batches", async () => {
    const main = dom.window.document.querySelector("main");
    for (let i = 0; i < 250; i++) main?.append(dom.window.document.createElement("p"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(judged.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it("are not judged while another page takes the place, but bring about a look", async () => {
    fresh = false;
    await add();
    expect(judged).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(1);
  });

  it("in shadow trees are judged once these are known", async () => {
    const host = dom.window.document.createElement("x-host");
    dom.window.document.body.append(host);
    const root = host.attachShadow({ mode: "closed" });
    await add("b", root);
    judged = [];
    trees = [root];
    watching.follow();
    await add("i", root);
    expect(judged).toEqual([["i"]]);
  });

  it("take a small part of the time, however long judging takes", async () => {
    judgeCost = 20;
    answer = { nags: 0, anew: "no", examined: 1 };
    const start = performance.now();
    for (let i = 0; i < 600; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect((judged.length * judgeCost) / (performance.now() - start)).toBeLessThan(0.02);
    expect(judged.flat().length).toBeGreaterThan(500);
  });

  it("that come faster than they can be judged make way for a look at the whole", async () => {
    judgeCost = 20;
    const main = dom.window.document.querySelector("main");
    for (let i = 0; i < 21_000; i++) main?.append(dom.window.document.createElement("p"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(judged.length).toBeLessThan(5);
    expect(looks).toHaveLength(1);
  });

  it("are watched no more once very many came to nothing, until another page takes the place", async () => {
    answer = { nags: 0, anew: "no", examined: 100_000 };
    for (let i = 0; i < 5; i++) await add();
    expect(judged).toHaveLength(2);
    watching.renew();
    await add();
    expect(judged).toHaveLength(3);
  });

  it("are watched on while nags are among them", async () => {
    answer = { nags: 1, anew: "no", examined: 100_000 };
    for (let i = 0; i < 5; i++) await add();
    expect(judged).toHaveLength(5);
  });
});

describe("what the page shows", () => {
  const show = async (element: Element): Promise<void> => {
    element.setAttribute("class", "open");
    await vi.advanceTimersByTimeAsync(0);
  };

  it("is judged where it was hidden", async () => {
    const [dialog, other] = ["dialog", "p"].map((name) => dom.window.document.createElement(name));
    if (!dialog || !other) throw new Error("no elements");
    dom.window.document.body.append(dialog, other);
    await vi.advanceTimersByTimeAsync(0);
    judged = [];
    hidden = [dialog];
    watching.follow();
    await show(other);
    expect(judged).toEqual([]);
    await show(dialog);
    expect(judged).toEqual([["dialog"]]);
  });

  it("is judged a few times, however often it comes and goes", async () => {
    const [main] = dom.window.document.querySelectorAll("main");
    if (!main) throw new Error("no element");
    hidden = [main];
    watching.follow();
    for (let i = 0; i < 100; i++) await show(main);
    expect(judged.length).toBeLessThan(20);
  });
});

describe("a look at the whole page", () => {
  it("happens only where judging by itself doesn't do", async () => {
    answer = { nags: 1, anew: "no", examined: 1 };
    await add();
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
  });

  it("happens at once where it can still hide something before it shows", async () => {
    answer = { nags: 1, anew: "now", examined: 1 };
    await add();
    expect(looks).toHaveLength(1);
  });

  it("doesn't wait for time in hand where the reader is held up, a few times", async () => {
    lookCost = 200;
    answer = { nags: 1, anew: "now", examined: 1 };
    for (let i = 0; i < 20; i++) await add();
    expect(looks.length).toBeGreaterThan(2);
    expect(looks.length).toBeLessThan(8);
    watching.renew();
    await vi.advanceTimersByTimeAsync(20_000);
    const before = looks.length;
    watching.hurry();
    watching.hurry();
    expect(looks).toHaveLength(before + 2);
  });

  it("waits until the page has come to rest", async () => {
    for (let i = 0; i < 4; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(looks).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(looks).toHaveLength(1);
  });

  it("comes soon, also when the page never rests", async () => {
    const start = performance.now();
    for (let i = 0; i < 30; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((looks[0] ?? Number.POSITIVE_INFINITY) - start).toBeLessThan(2000);
  });

  it("comes less often while nothing is found", async () => {
    finds = false;
    for (let i = 0; i < 600; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(looks.length).toBeLessThan(13);
    expect(looks.length).toBeGreaterThan(5);
  });

  it.each(["soon", "now"] as const)("takes a small part of the time, when wanted %s", async (anew) => {
    lookCost = 100;
    answer = { nags: 1, anew, examined: 1 };
    const start = performance.now();
    for (let i = 0; i < 600; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((looks.length * lookCost) / (performance.now() - start)).toBeLessThan(0.04);
  });

  it("isn't taken for ever, until another page takes the place", async () => {
    for (let i = 0; i < 150; i++) {
      await add();
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(looks).toHaveLength(100);
    watching.renew();
    await vi.advanceTimersByTimeAsync(400);
    expect(looks).toHaveLength(101);
  });

  it("is never taken, once stopped", async () => {
    await add();
    watching.stop();
    await add();
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
  });
});
