import { JSDOM } from "jsdom";
import { beforeEach, expect, it } from "vitest";
import { type Focus, watchFocus } from "../../../src/extension/content/focus";

let document: Document;
let hidden: Set<string>;
let focus: Focus;

beforeEach(() => {
  const dom = new JSDOM(
    '<body><a id="link" href="/">Link</a><div><input id="field"><button id="send">Send</button></div></body>',
  );
  ({ document } = dom.window);
  hidden = new Set();
  dom.window.Element.prototype.getClientRects = function () {
    return (hidden.has(this.id) ? [] : [{}]) as unknown as DOMRectList;
  };
  focus = watchFocus(document);
});

const el = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

it("stays where it is shown", () => {
  el("field").focus();
  focus.settle();
  expect(document.activeElement?.id).toBe("field");
});

it("goes back to where it was before the layer that is gone", () => {
  el("link").focus();
  el("field").focus();
  el("send").focus();
  hidden = new Set(["field", "send"]);
  focus.settle();
  expect(document.activeElement?.id).toBe("link");
});

it("goes to the page where it was nowhere before", () => {
  el("field").focus();
  hidden = new Set(["field"]);
  focus.settle();
  expect(document.activeElement).toBe(document.body);
});

it("is not followed any more once that was stopped", () => {
  focus.stop();
  el("link").focus();
  el("field").focus();
  hidden = new Set(["field"]);
  focus.settle();
  expect(document.activeElement).toBe(document.body);
});
