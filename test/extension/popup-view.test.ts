import { beforeEach, describe, expect, it } from "vitest";
import type { PageState } from "../../src/extension/messages";
import { type Actions, createView, type View } from "../../src/extension/popup/view";
import { judged, piece, state } from "./popup-states";
import { choose, el, isShown, openSurface } from "./surface";
import { fill, messagesOf, translate } from "./texts";

let document: Document;
let view: View;
let done: unknown[][];

const note =
  (name: string) =>
  (...args: unknown[]): void =>
    void done.push([name, ...args]);

beforeEach(() => {
  document = openSurface("popup/popup.html");
  done = [];
  const actions: Actions = {
    setMode: note("setMode"),
    choose: note("choose"),
    pause: note("pause"),
    allow: note("allow"),
    openSettings: note("openSettings"),
  };
  view = createView(document, translate, actions);
});

const notices = () => [...document.querySelectorAll("#notices p")].map(({ textContent }) => textContent);
const nags = () => [...document.querySelectorAll("#nags > li")];
const status = () => el(document, "status").textContent;

describe("a judged page", () => {
  it("has its site, its mode and what was struck, nags first", () => {
    view.show(state(judged([piece(1, { kind: "rest" }), piece(2), piece(3, { kind: "donate" })])));
    expect(el(document, "site").textContent).toBe("example.org");
    expect(document.querySelector<HTMLInputElement>("input:checked")?.value).toBe("article");
    expect(nags().map((item) => item.querySelector("del")?.textContent)).toEqual(["Piece 2", "Piece 3"]);
    expect(nags().map((item) => item.querySelector(".kind")?.textContent)).toEqual([
      "Newsletter",
      "Donation",
    ]);
    expect(el(document, "count").textContent).toBe("2");
    expect(isShown(el(document, "rest"))).toBe(true);
    expect(el<HTMLDetailsElement>(document, "rest").open).toBe(false);
    expect(document.querySelectorAll("#rest-pieces > li")).toHaveLength(1);
    expect(status()).toBe("Nags struck: 2");
  });

  it("says why, in plain words, strongest first, without repeating itself", () => {
    const reasons = [
      { rule: "vendor", detail: "Letterbox" },
      { rule: "phrase", detail: "sign up for" },
      { rule: "phrase", detail: "our newsletter" },
      { rule: "phrase", detail: "every morning" },
      { rule: "link", detail: "register" },
    ];
    view.show(state(judged([piece(1, { reasons })])));
    expect(document.querySelector(".why")?.textContent).toBe(
      "made with Letterbox · says “sign up for…” · says “our newsletter…”",
    );
  });

  it.each([
    [[{ rule: "overlay", detail: "" }], "lies over the page"],
    [[{ rule: "form", detail: "email" }], "asks for an e-mail address"],
    [[{ rule: "link", detail: "register" }], "links to: Registration"],
    [[{ rule: "site" }], "known on this site"],
    [[{ rule: "user" }], "a rule of yours"],
    [[{ rule: "look", detail: "widgetProse" }], "looks and sits like one"],
    [[{ rule: "phrase" }], "looks and sits like one"],
    [[], "looks and sits like one"],
  ])("explains %j", (reasons, words) => {
    view.show(state(judged([piece(1, { reasons })])));
    expect(document.querySelector(".why")?.textContent).toBe(words);
  });

  it("never turns a page's text into markup", () => {
    const evil = '<img src=x onerror="alert(1)">';
    view.show(state(judged([piece(1, { text: evil, reasons: [{ rule: "phrase", detail: evil }] })])));
    expect(document.querySelector("del")?.textContent).toBe(evil);
    expect(document.querySelector("#nags img")).toBeNull();
    expect(document.querySelector(".why bdi")?.textContent).toBe(`${evil}…`);
  });

  it("lets a piece be put back and struck again, without losing the keyboard's place", () => {
    view.show(state(judged([piece(1), piece(2)])));
    const button = nags()[1]?.querySelector("button");
    button?.focus();
    button?.click();
    expect(done).toEqual([["choose", 2, false]]);
    view.show(state(judged([piece(1), piece(2, { struck: false })])));
    expect(document.activeElement).toBe(button);
    expect(button?.textContent).toBe("Strike out");
    expect(nags()[1]?.querySelector("ins")?.textContent).toBe("Piece 2");
    expect(el(document, "count").textContent).toBe("1");
    button?.click();
    expect(done[1]).toEqual(["choose", 2, true]);
  });

  it("shows other pieces under the same numbers as the others that they are", () => {
    view.show(state(judged([piece(1, { text: "First" })])));
    view.show(state(judged([piece(1, { text: "Second", kind: "app" })])));
    expect(nags().map((item) => item.querySelector(".kind")?.textContent)).toEqual(["App"]);
  });

  it("names pieces without words", () => {
    view.show(state(judged([piece(1, { text: "" })])));
    expect(nags()[0]?.querySelector("del")?.textContent).toBe("A piece without words");
  });

  it("may have nothing struck", () => {
    view.show(state(judged([])));
    expect(notices()).toEqual(["No nags on this page."]);
    expect(isShown(el(document, "struck"))).toBe(false);
    expect(isShown(el(document, "footer"))).toBe(false);
  });

  it.each([
    ["preview", "The publisher shows only a preview of this article."],
    ["wall", "The publisher’s gate was left in place."],
  ])("is honest about a gate: %s", (gate, words) => {
    view.show(state(judged([piece(1)], { gate })));
    expect(notices()).toEqual([words]);
    expect(status()).toBe(`${words} Nags struck: 1`);
  });

  it("may be no article", () => {
    view.show(state(judged([], { article: false })));
    expect(notices()).toEqual(["This page isn’t an article, so its content was left alone."]);
  });
});

describe("other states", () => {
  it.each<[PageState["status"], RegExp]>([
    ["loading", /Reading/],
    ["unsupported", /no text here/],
    ["failed", /left as it came/],
  ])("%s", (name, words) => {
    view.show(state({ status: name } as PageState));
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toMatch(words);
    expect(isShown(el(document, "struck"))).toBe(false);
  });

  it("everything shown, until the reader has it struck again", () => {
    view.show(state(judged([piece(1)])));
    el(document, "pause").click();
    view.show(state({ status: "paused" }));
    expect(el(document, "pause").textContent).toBe("Strike again");
    expect(isShown(el(document, "pause"))).toBe(true);
    el(document, "pause").click();
    expect(done).toEqual([
      ["pause", true],
      ["pause", false],
    ]);
  });

  it("off", () => {
    view.show(state(undefined, { mode: "off" }));
    expect(el(document, "mode-hint").textContent).toBe("No part of Stet runs on this site.");
    expect(notices()).toEqual([]);
    choose(el(document, "mode"), "quiet");
    expect(done).toEqual([["setMode", "quiet"]]);
  });

  it("no access: asks for it, for the site or for all", () => {
    view.show(state(undefined, { access: "withheld" }));
    expect(notices()[0]).toMatch(/no access/);
    expect(el(document, "allow-site").textContent).toBe("Allow on example.org");
    el(document, "allow-site").click();
    el(document, "allow-all").click();
    expect(done).toEqual([
      ["allow", "https://www.example.org/*"],
      ["allow", undefined],
    ]);
  });

  it("no access, not even to the address", () => {
    view.show({ mode: "article", access: "withheld", isPrivate: false });
    expect(isShown(el(document, "allow-site"))).toBe(false);
    expect(isShown(el(document, "allow-all"))).toBe(true);
    expect(isShown(el(document, "mode"))).toBe(false);
  });

  it("a page that is closed to extensions", () => {
    view.show({ mode: "article", access: "closed", isPrivate: false });
    expect(el(document, "site").textContent).toBe("This page");
    expect(notices()[0]).toMatch(/^Extensions can’t work here/);
    expect(isShown(el(document, "mode"))).toBe(false);
    expect(isShown(el(document, "access"))).toBe(false);
  });

  it("a private window", () => {
    view.show(state(judged([])));
    expect(isShown(el(document, "private"))).toBe(false);
    view.show(state(judged([]), { isPrivate: true }));
    expect(isShown(el(document, "private"))).toBe(true);
  });

  it("no answer", () => {
    view.show(state(judged([piece(1)])));
    view.show(undefined);
    expect(notices()).toEqual(["Stet doesn’t answer. Close this and try again."]);
    expect(isShown(el(document, "struck"))).toBe(false);
    expect(isShown(el(document, "mode"))).toBe(false);
  });
});

it("turns round for languages written from right to left", () => {
  const arabic = messagesOf("ar");
  const other = openSurface("popup/popup.html");
  createView(other, (key, ...fillings) => fill(arabic, key, fillings), {} as Actions);
  expect(other.documentElement.dir).toBe("rtl");
  expect(other.documentElement.lang).toBe("ar");
});
