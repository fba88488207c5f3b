import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { squash } from "./html.js";
import { listPages, renderPage } from "./pages.js";

const pages = listPages();

describe.each(pages)("$path", ({ path, expect: wanted }) => {
  const { document } = new JSDOM(renderPage(path)).window;
  for (const unseen of document.querySelectorAll("script, style")) unseen.remove();
  const text = squash(document.body.textContent ?? "");

  test("holds every expected line, the body's in order", () => {
    let from = 0;
    for (const line of wanted?.body ?? []) {
      const at = text.indexOf(line, from);
      expect(at, `body line after ${from}: ${line}`).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
    const others = [
      ...(wanted?.captions ?? []),
      ...(wanted?.nags ?? []),
      ...(wanted?.hidden ?? []),
      ...(wanted?.rest ?? []),
    ];
    expect(others.filter((line) => !text.includes(line))).toEqual([]);
  });

  test("gives every id once", () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
