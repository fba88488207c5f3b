import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judged, loaded, marked, PAGE, pieces, settle, stage, stageIn } from "./fakes";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("judging", () => {
  it("waits for the document, and looks again when all has loaded", async () => {
    const dom = new JSDOM(PAGE, { url: "https://news.example/" });
    await loaded({ dom });
    const { document, Event } = dom.window;
    let readyState = "loading";
    Object.defineProperty(document, "readyState", { get: () => readyState });
    const one = stageIn(dom);
    await settle();
    expect(one.say({ type: "state" })).toEqual({ status: "loading" });
    expect(one.judgements.calls).toHaveLength(0);
    expect(one.prepared).toHaveBeenCalledTimes(1);
    readyState = "interactive";
    document.dispatchEvent(new Event("DOMContentLoaded"));
    expect(one.judgements.calls).toHaveLength(1);
    expect(marked(one)).toEqual(["n1", "n2", "r1"]);
    expect(one.transport.counts.at(-1)).toBe(2);
    readyState = "complete";
    dom.window.dispatchEvent(new Event("load"));
    expect(one.judgements.calls).toHaveLength(2);
  });

  it("gives the engine the page's address, mode and attribute", async () => {
    const { judgements } = await judged();
    expect(judgements.calls[0]).toMatchObject({
      mode: "article",
      url: "https://news.example/story",
      attribute: "data-abcdefgh",
    });
  });

  it("happens at once where the script comes late", async () => {
    const dom = new JSDOM(PAGE, { url: "https://news.example/" });
    await loaded({ dom });
    const one = stageIn(dom);
    await settle();
    expect(one.judgements.calls).toHaveLength(1);
    expect(one.prepared).not.toHaveBeenCalled();
    expect(marked(one)).toEqual(["n1", "n2", "r1"]);
  });

  it("needs no animation frame, which background tabs never get", async () => {
    const dom = new JSDOM(PAGE, { url: "https://news.example/", pretendToBeVisual: false });
    const one = stageIn(dom);
    await loaded(one);
    expect(marked(one)).toHaveLength(3);
  });

  it("leaves the page alone when the engine fails", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const one = stage();
    one.judgements.fails = true;
    await loaded(one);
    expect(marked(one)).toEqual([]);
    expect(one.say({ type: "state" })).toEqual({ status: "failed" });
    one.judgements.fails = false;
    one.say({ type: "mode", mode: "quiet" });
    expect(marked(one)).toEqual(["n1", "n2"]);
    error.mockRestore();
  });

  it.each([
    ["a frame set", "<!doctype html><frameset><frame></frameset>", "text/html"],
    ["XML", "<feed/>", "application/xml"],
    ["an SVG picture", '<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"],
  ])("does nothing to %s", async (_what, content, contentType) => {
    const one = stageIn(new JSDOM(content, { url: "https://news.example/", contentType }));
    await loaded(one);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(one.judgements.calls).toHaveLength(0);
    expect(one.say({ type: "state" })).toEqual({ status: "unsupported" });
  });

  it("takes XHTML for the HTML it is", async () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p class="nag" id="n1">x</p></body></html>`;
    const one = stageIn(
      new JSDOM(xhtml, { url: "https://news.example/", contentType: "application/xhtml+xml" }),
    );
    await loaded(one);
    expect(marked(one)).toEqual(["n1"]);
  });
});

describe("greeting", () => {
  it("ends without a trace where Stet is off", async () => {
    const one = await judged(PAGE, (transport) => {
      transport.fallback = { mode: "off", attribute: "data-abcdefgh", farewell: "data-goodbyes", former: [] };
    });
    expect(one.page.ended()).toBe(true);
    expect(one.judgements.calls).toHaveLength(0);
    expect(one.transport.hear).toBeUndefined();
    expect(one.transport.counts).toEqual([]);
  });

  it("is repeated while the background wakes up", async () => {
    const one = stage(PAGE, (transport) => {
      transport.hellos = [undefined, undefined];
    });
    await loaded(one);
    expect(one.judgements.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1500);
    expect(one.transport.greetings).toBe(3);
    expect(marked(one)).toHaveLength(3);
  });

  it("is given up when nobody ever answers", async () => {
    const one = stage(PAGE, (transport) => {
      transport.fallback = undefined;
    });
    await loaded(one);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.page.ended()).toBe(true);
    expect(one.transport.greetings).toBeLessThan(6);
  });

  it("gives way to a mode that was set meanwhile", async () => {
    const one = stage();
    one.say({ type: "mode", mode: "quiet" });
    await loaded(one);
    expect(one.judgements.calls.at(-1)?.mode).toBe("quiet");
  });
});

describe("an update of the extension", () => {
  it("replaces an instance that still lives: it takes back what it did", async () => {
    const old = await judged();
    old.transport.lives = false;
    const next = stageIn(old.dom, (transport) => {
      transport.fallback = {
        mode: "quiet",
        attribute: "data-newnewnew",
        farewell: "data-newbyebye",
        former: [{ attribute: "data-abcdefgh", farewell: "data-goodbyes" }],
      };
    });
    await settle();
    expect(old.page.ended()).toBe(true);
    expect(marked(next)).toEqual([]);
    expect(marked(next, "data-newnewnew")).toEqual(["n1", "n2"]);
  });

  it("can't be feigned by a page that found the attribute", async () => {
    const one = await judged();
    one.document.dispatchEvent(new one.dom.window.Event("data-abcdefgh"));
    expect(one.page.ended()).toBe(false);
  });

  it("cleans up after an instance that is gone", async () => {
    const dom = new JSDOM(PAGE.replace('id="n1"', 'id="n1" data-abcdefgh="x"'), {
      url: "https://news.example/",
    });
    const next = stageIn(dom, (transport) => {
      transport.fallback = {
        mode: "off",
        attribute: "data-newnewnew",
        farewell: "data-newbyebye",
        former: [{ attribute: "data-abcdefgh", farewell: "data-goodbyes" }],
      };
    });
    await loaded(next);
    expect(marked(next)).toEqual([]);
  });

  it("or its removal: an orphan gives the page back as soon as it notices", async () => {
    const one = await judged();
    one.transport.lives = false;
    one.document.body.insertAdjacentElement("beforeend", one.document.createElement("my-box"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(one.page.ended()).toBe(true);
    expect(marked(one)).toEqual([]);
  });
});

describe("word from the background", () => {
  it("ends it: the page is as it came, and nothing of Stet goes on", async () => {
    const dom = new JSDOM(PAGE, { url: "https://news.example/" });
    const before = dom.serialize();
    const one = stageIn(dom);
    await loaded(one);
    expect(dom.serialize()).not.toBe(before);
    one.say({ type: "end" });
    await settle();
    expect(dom.serialize()).toBe(before);
    expect(one.transport.counts.at(-1)).toBe(0);
    expect(one.transport.styles.at(-1)).toMatch(/^remove /);
    const judgedSoFar = one.judgements.calls.length;
    one.document.body.append(one.document.createElement("my-box"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.judgements.calls).toHaveLength(judgedSoFar);
    expect(one.transport.hear).toBeUndefined();
  });

  it("changes the mode", async () => {
    const one = await judged();
    expect(one.say({ type: "mode", mode: "quiet" })?.status).toBe("judged");
    expect(marked(one)).toEqual(["n1", "n2"]);
  });

  it("puts a piece back and strikes it again", async () => {
    const one = await judged();
    expect(pieces(one.say({ type: "piece", id: 1, struck: false }))[0]).toMatchObject({
      id: 1,
      struck: false,
    });
    expect(marked(one)).toEqual(["n2", "r1"]);
    expect(one.transport.counts.at(-1)).toBe(1);
    expect(pieces(one.say({ type: "piece", id: 1, struck: true }))[0]).toMatchObject({ id: 1, struck: true });
    expect(marked(one)).toEqual(["n1", "n2", "r1"]);
    expect(pieces(one.say({ type: "piece", id: 99, struck: false }))).toHaveLength(3);
  });

  it("shows everything for now", async () => {
    const one = await judged();
    expect(one.say({ type: "pause", paused: true })).toEqual({ status: "paused" });
    expect(marked(one)).toEqual([]);
    expect(one.transport.counts.at(-1)).toBe(0);
    one.document.body.append(one.document.createElement("my-box"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(marked(one)).toEqual([]);
    expect(one.say({ type: "pause", paused: false })?.status).toBe("judged");
    expect(marked(one)).toHaveLength(3);
  });

  it("gets pieces with their strongest reasons, cut to what a popup can show", async () => {
    const one = await judged(PAGE.replace("Subscribe", "x".repeat(5000)));
    const [first, second] = pieces(one.say({ type: "state" }));
    expect(first).toEqual({
      id: 1,
      kind: "newsletter",
      text: "Get our newsletter",
      struck: true,
      reasons: [
        { rule: "link", detail: "newsletter" },
        { rule: "phrase", detail: "sign up" },
      ],
    });
    expect(second?.text).toHaveLength(241);
  });

  it("gets the gate", async () => {
    const one = stage();
    one.judgements.gate = "wall";
    await loaded(one);
    expect(one.say({ type: "state" })).toMatchObject({ gate: "wall", article: true });
  });
});
