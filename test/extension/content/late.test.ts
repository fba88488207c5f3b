/** What happens to a page after it was judged. */
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judged, loaded, marked, PAGE, pieces, type Stage, settle, stageIn } from "./fakes";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const add = ({ document }: Stage, id: string): void => {
  const box = document.createElement("div");
  box.className = "nag";
  box.id = id;
  box.textContent = `Late ${id}`;
  document.body.append(box);
};

describe("what comes late", () => {
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

describe("another page in the same document", () => {
  const move = async ({ dom }: Stage, address: string): Promise<void> => {
    dom.window.history.pushState({}, "", address);
    dom.window.dispatchEvent(new dom.window.Event("popstate"));
    await vi.advanceTimersByTimeAsync(400);
  };

  it("is judged though nothing is added", async () => {
    const one = await judged();
    await move(one, "/another");
    expect(one.judgements.calls.at(-1)?.url).toBe("https://news.example/another");
  });

  it("is heard of through the Navigation API where scripts move", async () => {
    const dom = new JSDOM(PAGE, { url: "https://news.example/story" });
    const navigation = new dom.window.EventTarget();
    Object.assign(dom.window, { navigation });
    const one = stageIn(dom);
    await loaded(one);
    const calls = one.judgements.calls.length;
    dom.window.history.replaceState({}, "", "#!/another");
    navigation.dispatchEvent(new dom.window.Event("currententrychange"));
    await vi.advanceTimersByTimeAsync(400);
    expect(one.judgements.calls).toHaveLength(calls + 1);
  });

  it("begins with an empty memory of nags", async () => {
    const one = await judged();
    const before = one.judgements.calls.at(-1)?.memory;
    await move(one, "/another");
    expect(one.judgements.calls.at(-1)?.memory).not.toBe(before);
  });

  it("is the same page while the article that was judged still stands, as in an endless one", async () => {
    const one = await judged();
    one.judgements.stands = true;
    one.say({ type: "piece", id: 2, struck: false });
    const before = one.judgements.calls.at(-1)?.memory;
    await move(one, "/next");
    expect(marked(one)).not.toContain("n2");
    expect(one.judgements.calls.at(-1)?.memory).toBe(before);
    // at last the article is gone
    one.judgements.stands = false;
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(5000);
    expect(marked(one)).toContain("n2");
  });

  it("is shown as it came when it was paused before", async () => {
    const one = await judged();
    one.say({ type: "pause", paused: true });
    await move(one, "/another");
    expect(marked(one)).toContain("n1");
  });

  it("has nothing judged by what was known of the page before", async () => {
    const one = await judged();
    one.dom.window.history.pushState({}, "", "/another");
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(0);
    expect(one.judgements.added).toEqual([]);
  });
});

describe("a late nag", () => {
  it("is judged by itself, before the page can be painted, and told of soon", async () => {
    const one = await judged();
    one.judgements.answer = { nags: 1, anew: "no", examined: 2 };
    const calls = one.judgements.calls.length;
    const counts = one.transport.counts.length;
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(0);
    expect(one.judgements.added.flat().map((node) => (node as Element).id)).toEqual(["n3"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(one.judgements.calls).toHaveLength(calls);
    expect(one.transport.counts.length).toBe(counts + 1);
  });

  it("is not judged while everything is shown for now", async () => {
    const one = await judged();
    one.say({ type: "pause", paused: true });
    add(one, "n3");
    await vi.advanceTimersByTimeAsync(1000);
    expect(one.judgements.added).toEqual([]);
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
