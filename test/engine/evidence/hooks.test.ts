import { describe, expect, it } from "vitest";
import { createHookReader } from "../../../src/engine/evidence/hooks";
import type { VendorRule } from "../../../src/engine/rule-types";
import { parse } from "../../support/page";

const vendor = (name: string, hooks: string[], gates: string[] = []): VendorRule => ({
  vendor: name,
  kind: "newsletter",
  hooks,
  gates,
  note: "",
});
const element = (html: string): Element => {
  const found = parse(`<body>${html}</body>`).body.firstElementChild;
  if (!found) throw new Error("no element");
  return found;
};

describe("createHookReader", () => {
  it.each([
    ['<div id="wall-7">', "#wall-7"],
    ['<div class="a pop-up b">', ".pop-up"],
    ['<iframe src="https://forms.example/x">', 'iframe[src*="forms.example"]'],
    ['<div data-kind="nl-box">', '[data-kind^="nl-"]'],
  ])("finds the hook on %s", (html, hook) => {
    const reader = createHookReader([
      vendor("Maker", ["#wall-7", ".pop-up", 'iframe[src*="forms.example"]', '[data-kind^="nl-"]']),
    ]);
    expect(reader.read(element(html))).toEqual({ vendor: "Maker", kind: "newsletter", hook, gate: false });
  });

  it("finds nothing on other elements, nor on those around or inside", () => {
    const reader = createHookReader([vendor("Maker", [".pop-up", "#x", "[data-x]"])]);
    expect(reader.read(element("<div>"))).toBeUndefined();
    expect(reader.read(element('<div class="pop-ups" id="y">'))).toBeUndefined();
    expect(reader.read(element('<div class="outer"><p class="pop-up">x</p></div>'))).toBeUndefined();
  });

  it("tells gates", () => {
    const reader = createHookReader([vendor("Maker", [".wall", ".box"], [".wall"])]);
    expect(reader.read(element('<div class="wall">'))?.gate).toBe(true);
    expect(reader.read(element('<div class="box">'))?.gate).toBe(false);
  });

  it("passes over a broken selector and keeps the others", () => {
    const reader = createHookReader([
      vendor("Broken", ["div[[", "::nonsense(", ""]),
      vendor("Whole", ["[data-box]"]),
    ]);
    expect(reader.read(element("<div data-box>"))?.vendor).toBe("Whole");
    expect(reader.read(element('<div class="else">'))).toBeUndefined();
  });

  it("copes with no vendors", () => {
    expect(createHookReader([]).read(element('<div id="a" class="b">'))).toBeUndefined();
  });
});
