/** What happens to a page after it was judged. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judged, marked, pieces, type Stage, settle } from "./fakes";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what comes late", () => {
  const add = ({ document }: Stage, id: string): void => {
    const box = document.createElement("div");
    box.className = "nag";
    box.id = id;
    box.textContent = `Late ${id}`;
    document.body.append(box);
  };

  it("is judged too", async () => {
    const one = await judged();
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(400);
    expect(marked(one)).toContain("n3");
    expect(one.transport.counts.at(-1)).toBe(3);
  });

  it("doesn't strike what the reader put back", async () => {
    const one = await judged();
    one.say({ type: "piece", id: 2, struck: false });
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(400);
    expect(marked(one)).toEqual(["n1", "r1", "n3"]);
    const kept = pieces(one.say({ type: "state" })).filter(({ struck }) => !struck);
    expect(kept.map(({ text }) => text)).toEqual(["Subscribe"]);
  });

  it("is another page when the address changed: choices don't carry over", async () => {
    const one = await judged();
    one.say({ type: "piece", id: 2, struck: false });
    one.dom.window.history.pushState({}, "", "/another");
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(400);
    expect(marked(one)).toContain("n2");
    expect(one.judgements.calls.at(-1)?.url).toBe("https://news.example/another");
  });

  it("is the same page when only the place in it changed", async () => {
    const one = await judged();
    one.say({ type: "piece", id: 2, struck: false });
    one.dom.window.history.pushState({}, "", "#further-down");
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(400);
    expect(marked(one)).not.toContain("n2");
  });
});

describe("coming back out of the browser's cache of pages", () => {
  const show = async ({ dom }: Stage, persisted: boolean): Promise<void> => {
    dom.window.dispatchEvent(new dom.window.PageTransitionEvent("pageshow", { persisted }));
    await settle();
  };

  it("tells the count again, and judges anew only when the mode changed", async () => {
    const one = await judged();
    const before = [one.judgements.calls.length, one.transport.counts.length] as const;
    await show(one, true);
    expect(one.judgements.calls).toHaveLength(before[0]);
    expect(one.transport.counts.slice(before[1])).toEqual([2]);
    one.transport.hellos = [
      { mode: "quiet", attribute: "data-abcdefgh", farewell: "data-goodbyes", former: [] },
    ];
    await show(one, true);
    expect(marked(one)).toEqual(["n1", "n2"]);
  });

  it("ends it where the site was turned off meanwhile", async () => {
    const one = await judged();
    one.transport.hellos = [
      { mode: "off", attribute: "data-abcdefgh", farewell: "data-goodbyes", former: [] },
    ];
    await show(one, true);
    expect(one.page.ended()).toBe(true);
    expect(marked(one)).toEqual([]);
  });

  it("isn't taken for the page's first showing", async () => {
    const one = await judged();
    const greetings = one.transport.greetings;
    await show(one, false);
    expect(one.transport.greetings).toBe(greetings);
  });
});
