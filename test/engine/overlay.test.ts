import { describe, expect, it } from "vitest";
import { asksLeave, isOverlay } from "../../src/engine/overlay";
import { fakeLayout } from "../support/layout";
import { surveyOf } from "../support/survey";

describe("a layer asks for leave", () => {
  const asks = (text: string) => {
    const page = surveyOf(`<body><p>a</p><div class="modal"><p>${text}</p><button>Go</button></div></body>`);
    const box = page.boxes.find(({ names }) => names === "modal");
    return box && asksLeave(page, box);
  };

  it.each([
    ["Please confirm that you are at least 18", true],
    ["Você tem mais de 21 anos", true],
    ["How old are you", true],
    ["Get 21 of them with every item", false],
    ["Please confirm your order. It took 18 cranes", false],
  ])("%s: %s", (text, leave) => {
    expect(asks(text)).toBe(leave);
  });
});

describe("isOverlay", () => {
  const page = surveyOf(
    '<body><div class="modal"><div><p>a</p></div></div><div class="bar"><p>b</p></div></body>',
  );
  const at = (text: string) => {
    const block = page.blocks.find((one) => one.text === text);
    if (!block) throw new Error(text);
    return block.box;
  };

  it("asks the layout", () => {
    const layout = fakeLayout({ ".bar": { style: { position: "sticky" } } });
    expect(isOverlay(page, at("b"), layout)).toBe(true);
    expect(isOverlay(page, at("a"), layout)).toBe(false);
  });

  it("takes what sticks for one only where it is a bar", () => {
    const column = { ".bar": { style: { position: "sticky" }, rect: { width: 300, height: 420 } } };
    expect(isOverlay(page, at("b"), fakeLayout(column))).toBe(false);
    const tall = { ".bar": { style: { position: "sticky" }, rect: { width: 1280, height: 700 } } };
    expect(isOverlay(page, at("b"), fakeLayout(tall))).toBe(false);
  });

  it("goes by names where there is none", () => {
    expect(isOverlay(page, at("a"), undefined)).toBe(true);
    expect(isOverlay(page, at("b"), undefined)).toBe(false);
  });

  it("takes no column for one by a name that says it sticks, and looks for a dialog inside", () => {
    const html = (names: string, role = "") =>
      surveyOf(`<body><p>a</p><div class="${names}"><div ${role}><p>b</p></div></div></body>`);
    const of = (sticks: string, role?: string) => {
      const one = html(sticks, role);
      const box = one.boxes.find(({ names }) => names === sticks);
      return box && isOverlay(one, box, undefined);
    };
    // the small rules know "modal" and "overlay" alone
    expect(of("modal")).toBe(true);
    expect(of("modal sticky sidebar")).toBe(false);
    expect([of("x"), of("x", 'role="dialog"')]).toEqual([false, true]);
  });

  it("goes by an element's own style, too", () => {
    const styled = surveyOf('<body><p>a</p><div style="bottom:0; position: fixed"><p>b</p></div></body>');
    const boxes = styled.blocks.map((block) => isOverlay(styled, block.box, undefined));
    expect(boxes).toEqual([false, true]);
  });
});
