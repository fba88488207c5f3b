import { JSDOM } from "jsdom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPreviewNote } from "../../../src/extension/content/preview-note";
import { translate } from "../texts";
import { judged } from "./fakes";

let dom: JSDOM;
let trees: ShadowRoot[];

const stand = (html: string) => {
  dom = new JSDOM(`<body>${html}</body>`);
  const { Element } = dom.window;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const tree = attach.call(this, init);
    trees.push(tree);
    return tree;
  };
  const { document } = dom.window;
  return {
    document,
    note: createPreviewNote(document, translate),
    last: document.querySelector("#last") as Element,
  };
};

beforeEach(() => {
  trees = [];
});

describe("the line under a preview", () => {
  it("says whose it is and what the publisher does, in a closed tree", () => {
    const { note, last } = stand('<article><p id="last">And then</p><p>More stories</p></article>');
    note.show(last);
    const [tree] = trees;
    expect(tree?.mode).toBe("closed");
    const line = tree?.querySelector('[role="note"]');
    expect(line?.textContent).toBe("StetThe publisher shows only a preview of this article.");
    expect([line?.getAttribute("lang"), line?.getAttribute("dir")]).toEqual(["en", "ltr"]);
  });

  it("stands behind the article's last line, in an element without name or attribute", () => {
    const { document, note, last } = stand(
      '<article><div><p>First</p><p id="last">And then</p></div><aside>More stories</aside></article>',
    );
    note.show(last);
    const host = document.querySelector("article > div + div");
    expect(host?.previousElementSibling?.contains(last)).toBe(true);
    expect([host?.localName, host?.getAttributeNames(), host?.childNodes.length]).toEqual(["div", [], 0]);
  });

  it("stands outside a box that would cut it off", () => {
    const { document, note, last } = stand(
      '<article><div id="cut" style="overflow-y:hidden"><p id="last">And then</p><p>it</p></div><aside>More</aside></article>',
    );
    const cut = document.querySelector("#cut") as Element;
    Object.defineProperties(cut, { scrollHeight: { value: 900 }, clientHeight: { value: 200 } });
    note.show(last);
    expect(cut.nextElementSibling?.localName).toBe("div");
  });

  it("stands there once, and goes without a trace", () => {
    const { document, note, last } = stand('<article><p id="last">And then</p></article>');
    const before = document.body.innerHTML;
    note.show(last);
    note.show(last);
    expect(document.querySelectorAll("div")).toHaveLength(1);
    note.remove();
    note.remove();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe("a page that is a preview", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const notes = ({ document }: { document: Document }) =>
    [...document.querySelectorAll("div")].filter((element) => element.getAttributeNames().length === 0)
      .length;

  it("has the line until everything is shown, and from then on again", async () => {
    const one = await judged();
    expect(notes(one)).toBe(0);
    one.judgements.gate = "preview";
    one.say({ type: "mode", mode: "quiet" });
    expect(notes(one)).toBe(1);
    one.say({ type: "pause", paused: true });
    expect(notes(one)).toBe(0);
    one.say({ type: "pause", paused: false });
    expect(notes(one)).toBe(1);
    one.say({ type: "end" });
    expect(notes(one)).toBe(0);
  });
});
