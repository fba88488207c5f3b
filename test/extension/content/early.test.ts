/** What is hidden before the page is judged, and how it comes back where that was wrong. */
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judged, loaded, PAGE, type Stage, settle, stage, stageIn } from "./fakes";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Selectors of hooks that a style rule hides at the moment; jsdom adopts no sheets, so they stand in style elements. */
function hidden({ document, transport }: Stage): string[] {
  const inUse = [...document.querySelectorAll("style")].map(({ textContent }) => textContent ?? "");
  for (const style of transport.styles) {
    const [, op, css = ""] = /^(add|remove) ([\s\S]*)$/.exec(style) ?? [];
    if (op === "add") inUse.push(css);
    else inUse.splice(inUse.lastIndexOf(css), 1);
  }
  return [".nl-maker", ".nl-bar", ".gate-maker"].filter((hook) =>
    inUse.some((css) => css.includes(`${hook}{display:none`)),
  );
}

describe("hooks of makers", () => {
  it("are hidden at once, before anybody has answered; gates are not", () => {
    const one = stage(PAGE, (transport) => {
      transport.hello = () => new Promise(() => undefined);
    });
    expect(hidden(one)).toEqual([".nl-maker", ".nl-bar"]);
    one.say({ type: "end" });
  });

  it("are left on front pages, which are no articles", () => {
    expect(hidden(stageIn(new JSDOM(PAGE, { url: "https://news.example/" })))).toEqual([]);
  });

  it("stay hidden on an article, but for those that turn out to lead to something kept", async () => {
    const one = stage();
    one.judgements.wrong = [".nl-bar"];
    await loaded(one);
    await settle();
    expect(hidden(one)).toEqual([".nl-maker"]);
  });

  it("come back on a page that is no article", async () => {
    const one = stage();
    one.judgements.article = false;
    await loaded(one);
    await settle();
    expect(hidden(one)).toEqual([]);
  });

  it("come back when the reader puts their piece back, and go again with it", async () => {
    const one = await judged();
    one.judgements.wrong = [".nl-maker"];
    one.say({ type: "piece", id: 1, struck: false });
    await settle();
    expect(hidden(one)).toEqual([".nl-bar"]);
    one.judgements.wrong = [];
    one.say({ type: "piece", id: 1, struck: true });
    await settle();
    expect(hidden(one)).toEqual([".nl-maker", ".nl-bar"]);
  });

  it.each([
    ["when everything is shown for now", { type: "pause", paused: true }],
    ["when Stet is turned off", { type: "end" }],
  ] as const)("come back %s", async (_, message) => {
    const one = await judged();
    one.say(message);
    await settle();
    expect(hidden(one)).toEqual([]);
  });

  it("come back where Stet is off after all, and where nobody answers", async () => {
    const off = await judged(PAGE, (transport) => {
      transport.fallback = { mode: "off", attribute: "data-abcdefgh", farewell: "data-goodbyes", former: [] };
    });
    await settle();
    expect(hidden(off)).toEqual([]);
    const silent = stage(PAGE, (transport) => {
      transport.hello = () => new Promise(() => undefined);
    });
    await vi.advanceTimersByTimeAsync(3100);
    expect(hidden(silent)).toEqual([]);
    silent.say({ type: "end" });
  });
});

describe("an article that is parsed while the page is not", () => {
  const parsing = (html: string): Stage => {
    const dom = new JSDOM(html, { url: "https://news.example/story" });
    Object.defineProperty(dom.window.document, "readyState", { get: () => "loading" });
    return stageIn(dom);
  };
  const LONG = `<article><p class="nag" id="n1">${"Words of a long story. ".repeat(100)}</p></article>`;

  it("is judged, and again when all is parsed", async () => {
    const one = parsing(`<body>${LONG}<footer>The end</footer></body>`);
    await vi.advanceTimersByTimeAsync(250);
    expect(one.judgements.calls).toHaveLength(1);
    one.document.dispatchEvent(new one.dom.window.Event("DOMContentLoaded"));
    expect(one.judgements.calls).toHaveLength(2);
  });

  it.each([
    ["its end has not come", `<body>${LONG}</body>`],
    ["it is short", "<body><article><p>Teaser</p></article><footer>The end</footer></body>"],
    ["there is none", "<body><p>Text</p></body>"],
  ])("is not judged while %s", async (_, html) => {
    const one = parsing(html);
    await vi.advanceTimersByTimeAsync(2000);
    expect(one.judgements.calls).toHaveLength(0);
    one.say({ type: "end" });
  });
});
