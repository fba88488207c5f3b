import { describe, expect, it } from "vitest";
import type { EngineOptions } from "../../src/engine/types";
import { type Fake, fakeLayout } from "../support/layout";
import { article, judgePage, marksOf, PROSE, parse } from "../support/page";
import { RULES } from "../support/rules";

const FULL = { rect: { x: 0, y: 0, width: 1280, height: 800 }, style: { position: "fixed" } };
const LOCKED: Record<string, Fake> = {
  "html, body": { style: { "overflow-y": "hidden" } },
  ".back": FULL,
  ".pop": { style: { position: "fixed" } },
};
const POP =
  '<div class="back overlay" id="back"></div><div class="pop modal" id="pop"><p>Sign up for our letter</p><button>Close</button></div>';
const judged = (
  html: string,
  values: Record<string, Fake> = LOCKED,
  options: Partial<EngineOptions> = {},
) => {
  const document = parse(html);
  judgePage(document, { rules: RULES, mode: "quiet", layout: fakeLayout(values), ...options });
  return Object.fromEntries(
    marksOf(document).map(([element, mark]) => [element.id || element.localName, mark]),
  );
};

describe("scrolling", () => {
  it("comes back, and the backdrop goes, when an overlay that nags goes", () => {
    expect(judged(article(PROSE, { after: POP }))).toEqual({ html: "u", body: "u", back: "x", pop: "x" });
  });

  it("comes back where the layers stand in a box of their own that takes no room", () => {
    const host = `<x-pop id="host"><div class="back" id="back"></div><div class="layer" id="layer">${POP}</div></x-pop>`;
    const values = { ...LOCKED, "x-pop": { rect: { width: 0, height: 0 } }, ".layer": FULL };
    expect(judged(article(PROSE, { after: host }), values)).toMatchObject({ html: "u", body: "u" });
  });

  const NO_ROOM = { rect: { width: 0, height: 0 } };

  it("comes back where its maker's hook hides the overlay already", () => {
    const after = `<div role="dialog" class="nl-maker" id="pop"><p>Sign up for our letter</p><button>Close</button></div>`;
    const hooked = { ...LOCKED, ".nl-maker": { ...NO_ROOM, style: { position: "fixed" } } };
    expect(judged(article(PROSE, { after }), hooked)).toMatchObject({ html: "u", body: "u" });
    const around = after.replace(' role="dialog"', "").replace("<p>", '<div role="dialog"><p>');
    const edges = { top: "0px", right: "0px", bottom: "0px", left: "0px" };
    const spanning = { ...LOCKED, ".nl-maker": { ...NO_ROOM, style: { position: "fixed", ...edges } } };
    expect(judged(article(PROSE, { after: around }), hooked)).toEqual({ pop: "x" });
    expect(judged(article(PROSE, { after: around }), spanning)).toMatchObject({ html: "u", body: "u" });
  });

  it("stays locked where the page itself hides the overlay", () => {
    const after = `<div role="dialog" class="pop" id="pop"><p>Sign up for our letter</p><button>Close</button></div>`;
    const values = { ...LOCKED, ".pop": { ...NO_ROOM, style: { position: "fixed" } } };
    expect(judged(article(PROSE, { after }), values)).toEqual({ pop: "x" });
  });

  it("is left alone where nothing locked it", () => {
    expect(
      judged(article(PROSE, { after: POP }), { ".back": FULL, ".pop": { style: { position: "fixed" } } }),
    ).toEqual({
      back: "x",
      pop: "x",
    });
  });

  it("stays locked where no overlay went", () => {
    expect(judged(article(`${PROSE}<div id="n"><p>Sign up for our letter</p></div>`))).toEqual({ n: "x" });
    expect(judged(article(PROSE, { after: '<div class="back overlay" id="back"></div>' }))).toEqual({});
  });

  it("stays locked under a wall", () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const wall =
      '<div class="wall overlay" id="wall"><h2>Subscribe now</h2><p>Subscribe now to keep reading</p></div>';
    expect(judged(article(PROSE, { head, after: `${wall}${POP}` }), { ...LOCKED, ".wall": FULL })).toEqual({
      pop: "x",
    });
  });

  it("takes no box with a text, a picture or a frame for a backdrop", () => {
    for (const inside of ["<p>Text</p>", "<img>", "<iframe></iframe>"]) {
      const back = POP.replace('id="back">', `id="back">${inside}`);
      expect(judged(article(PROSE, { after: back })).back).toBeUndefined();
    }
  });
});
