import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdBack } from "../../../src/extension/content/hold";

let document: Document;
const STORY = "/news/harbour-crane-comes-down";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  ({ document } = new JSDOM("<body><p>Text</p></body>").window);
  Object.defineProperty(document, "readyState", { value: "loading", writable: true });
});
afterEach(() => vi.useRealTimers());

const isHeld = (): boolean => /opacity:0/.test(document.documentElement.outerHTML);

describe("a story", () => {
  it("is kept out of sight until it is judged", () => {
    const show = holdBack(document, STORY);
    expect(isHeld()).toBe(true);
    show();
    expect(isHeld()).toBe(false);
    show();
  });

  it("shows undecided after a moment", () => {
    holdBack(document, STORY);
    vi.advanceTimersByTime(299);
    expect(isHeld()).toBe(true);
    vi.advanceTimersByTime(2);
    expect(isHeld()).toBe(false);
  });

  it.each([
    [STORY, true],
    [`${STORY}/`, true],
    ["/2026/crane", true],
    ["/crane.html", true],
    ["/news", false],
    ["/harbour-crane-down/photos", false],
    [`/-${".".repeat(100_000)}.ht`, false],
  ])("is told by its address: %.40s", (path, held) => {
    const before = performance.now();
    holdBack(document, path);
    expect(isHeld()).toBe(held);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("leaves nothing behind", () => {
    const before = document.documentElement.outerHTML;
    holdBack(document, STORY)();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(["interactive", "complete"])("is not hidden once it was there to be seen: %s", (readyState) => {
    Object.assign(document, { readyState });
    holdBack(document, STORY);
    expect(isHeld()).toBe(false);
  });
});

it.each(["/", "/news", "/news/sport/", "/search"])("no other page is: %s", (path) => {
  holdBack(document, path);
  expect(isHeld()).toBe(false);
});

it.each(["/2026/11/25/crane", "/news/a1234567", "/crane.html", "/harbour-crane-comes-down/"])(
  "stories have addresses like %s",
  (path) => {
    holdBack(document, path);
    expect(isHeld()).toBe(true);
  },
);
