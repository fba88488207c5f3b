/** Additions to a judged page: what is struck by itself, what is left, what needs a look at the whole page. */
import { describe, expect, it } from "vitest";
import type { EngineOptions } from "../../src/engine/types";
import { judged } from "../support/additions";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, PARAGRAPHS, PROSE, serialise } from "../support/page";

const LETTER = '<div class="letter-box"><p>Sign up for our letter</p><input type="email"></div>';
const quiet: Partial<EngineOptions> = { mode: "quiet" };

describe("an addition that nags", () => {
  it.each(["article", "quiet"] as const)("is struck and told of, in %s mode", (mode) => {
    const { add, isHidden, session } = judged(undefined, { mode });
    expect(add(LETTER, ".article-body")).toMatchObject({ nags: 1 });
    expect(isHidden(".letter-box")).toBe(true);
    expect(session.struck().filter(({ kind }) => kind !== "rest")).toMatchObject([
      { kind: "newsletter", text: "Sign up for our letter" },
    ]);
  });

  it("is struck by its maker's hook, unless that may be a gate", () => {
    const { add, isHidden } = judged(undefined, quiet);
    expect(add('<div class="nl-maker"><p>Hello there</p></div>').nags).toBe(1);
    expect(isHidden(".nl-maker")).toBe(true);
    expect(add('<div class="gate-maker"><p>Subscribe now</p></div>')).toMatchObject({
      nags: 0,
      anew: "soon",
    });
    expect(isHidden(".gate-maker")).toBe(false);
  });

  it("is struck with the box that it fills", () => {
    const { add, isHidden } = judged(undefined, quiet);
    add("<p>Sign up for our letter</p><form><input type=email></form>", "#late");
    expect(isHidden("#late")).toBe(true);
  });

  it("takes nothing along that stood there before", () => {
    const html = article(`${PROSE}<div id="box"><p>Further reading</p></div>`);
    const { add, isHidden } = judged(html, quiet);
    add(LETTER, "#box");
    expect([isHidden("#box"), isHidden(".letter-box")]).toEqual([false, true]);
  });

  it("asks for a look at once where it lies over the page", () => {
    const layout = fakeLayout({ ".letter-box": { style: { position: "fixed" } } });
    expect(judged(undefined, { layout }).add(LETTER)).toMatchObject({ nags: 1, anew: "now" });
  });

  it("is left to a look at the whole page where it may be a gate", () => {
    const layout = fakeLayout({ ".wall": { style: { position: "fixed" } } });
    const html = article(PROSE, { head: '<meta property="article:content_tier" content="locked">' });
    const { add, isHidden } = judged(html, { layout, mode: "quiet" });
    expect(add('<div class="wall"><p>Subscribe now to keep reading</p></div>')).toMatchObject({ nags: 0 });
    expect(isHidden(".wall")).toBe(false);
  });

  it("is left to a look at the whole page where only its place says that it may nag, once", () => {
    const layout = fakeLayout({ ".card": { style: { position: "fixed" } } });
    const { add } = judged(undefined, { ...quiet, layout });
    const card = '<div class="card"><p>Carry on with another account</p></div>';
    expect(add(card).anew).toBe("soon");
    expect(add(card).anew).toBe("no");
    expect(add('<div role="dialog"><p>Carry on with that account</p></div>').anew).toBe("soon");
    expect(add('<div class="plain"><p>Carry on with this account</p></div>').anew).toBe("no");
  });

  it.each(["comments", "consent"])("is left in %s, where it works for them", (name) => {
    const html = article(PROSE, { after: `<div class="${name}"><p>What do you think?</p></div>` });
    const { add, isHidden } = judged(html, quiet);
    add(LETTER, `.${name}`);
    expect(isHidden(".letter-box")).toBe(false);
  });

  it("goes on a page that is no article only where it lies over it", () => {
    const layout = fakeLayout({ ".over": { style: { position: "fixed" } } });
    const { add, isHidden } = judged("<body><p>Our letters</p></body>", { layout });
    expect(add(LETTER).nags).toBe(0);
    expect(isHidden(".letter-box")).toBe(false);
    expect(add(`<div class="over">${LETTER}</div>`).nags).toBe(1);
    expect(isHidden(".over")).toBe(true);
  });
});

describe("an addition that doesn't nag", () => {
  it("that is prose may be part of the article: only the whole page tells", () => {
    const { add, isHidden } = judged();
    expect(add(`<p class="more">${PARAGRAPHS[0]}</p>`, ".article-body").anew).toBe("soon");
    expect(isHidden(".more")).toBe(false);
  });

  it("that is prose beside the article is not hidden unseen: the article may be about to change", () => {
    const { add, isHidden } = judged();
    expect(add(`<section class="next">${PROSE}</section>`).anew).toBe("soon");
    expect(isHidden(".next")).toBe(false);
  });

  it("that is prose in what was hidden may be the article: only the whole page tells", () => {
    const { add } = judged();
    add('<div class="teasers"><p>Read next</p></div>');
    expect(add("<p>Read on</p>", ".teasers").anew).toBe("no");
    expect(add(PROSE, ".teasers").anew).toBe("soon");
  });

  it("is hidden at once beside the article in Article mode, and stays in Quiet mode", () => {
    for (const mode of ["article", "quiet"] as const) {
      const { add, isHidden } = judged(undefined, { mode });
      expect(add('<div class="teasers"><p>Read next</p></div>')).toMatchObject({ nags: 0, anew: "no" });
      expect(isHidden(".teasers")).toBe(mode === "article");
    }
  });

  it.each([
    ["a consent banner", '<div class="new consent"><p>We use cookies</p></div>'],
    ["an open dialog", '<dialog class="new" open><p>Search the archive</p></dialog>'],
    ["another extension's layer", '<other-extension class="new"></other-extension>'],
  ])("that is %s stays", (_, markup) => {
    const { add, isHidden } = judged();
    add(markup);
    expect(isHidden(".new")).toBe(false);
  });

  it("that the reader opened stays", () => {
    const layout = fakeLayout({ ".opened": { style: { position: "fixed" } } });
    const { add, isHidden } = judged(undefined, {
      layout,
      asked: (element) => element.matches(".opened, .opened *"),
    });
    add('<div class="opened"><img src="large.jpg"></div>');
    expect(isHidden(".opened")).toBe(false);
    expect(add(`<div class="opened">${LETTER}</div>`).nags).toBe(0);
    expect(isHidden(".opened:last-child")).toBe(false);
  });

  it("costs no second look where it shows nothing", () => {
    const { add } = judged();
    expect(add("<script>1</script><style></style><!-- no -->", ".article-body")).toEqual({
      nags: 0,
      anew: "no",
      examined: 0,
    });
    expect(add("<div></div>", ".article-body").anew).toBe("no");
  });
});

describe("the next copy", () => {
  it("is hidden by a rule, counts once, and is hardly looked at", () => {
    const { add, style, isHidden, session } = judged(undefined, quiet);
    add(LETTER);
    expect(style.hiding()).toEqual(["div.letter-box"]);
    const again = add(LETTER);
    expect(again).toEqual({ nags: 1, anew: "no", examined: 1 });
    expect(isHidden(".letter-box:last-child")).toBe(true);
    expect(session.struck()).toHaveLength(1);
  });

  it("of a nag that was in the page from the start is too", () => {
    const { add, style, isHidden } = judged(article(`${PROSE}${LETTER}`), quiet);
    expect(style.hiding()).toEqual(["div.letter-box"]);
    expect(add(LETTER).examined).toBe(1);
    expect(isHidden("body > .letter-box")).toBe(true);
  });

  it("of a nag that no rule can tell is struck by what it says", () => {
    const { add, session, document } = judged(undefined, quiet);
    for (let i = 0; i < 3; i++) expect(add("<div><p>Sign up for our letter</p></div>").nags).toBe(1);
    expect(document.querySelectorAll(`body > [${ATTRIBUTE}="x"]`)).toHaveLength(3);
    expect(session.struck()).toHaveLength(1);
  });

  it("is known a thousand times without a mark or a piece more", () => {
    const { add, session, document } = judged(undefined, quiet);
    add(LETTER);
    const before = document.querySelectorAll(`[${ATTRIBUTE}]`).length;
    let examined = 0;
    for (let i = 0; i < 1000; i++) {
      document.querySelector("body > .letter-box")?.remove();
      examined += add(LETTER).examined;
    }
    expect(examined).toBe(1000);
    expect(document.querySelectorAll(`[${ATTRIBUTE}]`).length).toBeLessThanOrEqual(before);
    expect(session.struck()).toHaveLength(1);
  });

  it("that says something else is judged, and the rule forgotten where it doesn't nag", () => {
    const { add, style, isHidden } = judged(undefined, quiet);
    add(LETTER);
    const login = '<div class="letter-box" id="login"><p>Your account</p><input type="password"></div>';
    expect(add(login).anew).toBe("now");
    expect(style.hiding()).toEqual([]);
    expect(isHidden("#login")).toBe(false);
  });

  it("that counts down is no news", () => {
    const { add, document, session } = judged(undefined, quiet);
    add('<div class="letter-box"><p>Sign up for our letter</p><p id="left">9 days left</p></div>');
    const left = document.querySelector("#left");
    for (const days of ["8 days left", "10 days left"]) {
      left?.replaceChildren(days);
      const added = session.judgeAdded([left?.firstChild as ChildNode]);
      expect(added.anew).toBe("no");
      expect(added.examined).toBeLessThan(3);
    }
  });

  it("is not told by a word that anything may say", () => {
    const { add, document } = judged(undefined, quiet);
    add('<div class="nl-maker"><p>Join us</p></div>');
    document.querySelector(".nl-maker")?.remove();
    add("<section><p>Join us</p></section>");
    expect(document.querySelector(`section[${ATTRIBUTE}]`)).toBeNull();
  });

  it("stays where the reader put the piece back, and goes again once it is struck again", () => {
    const { add, style, isHidden, session } = judged(undefined, quiet);
    add(LETTER);
    const [piece] = session.struck();
    if (!piece) throw new Error("nothing struck");
    expect(session.restore(piece.id)).toBe(true);
    expect(style.hiding()).toEqual([]);
    expect(add(LETTER).nags).toBe(0);
    expect(isHidden(".letter-box:last-child")).toBe(false);
    expect(session.strike(piece.id)).toBe(true);
    expect(style.hiding()).toEqual(["div.letter-box"]);
  });
});

describe("undo", () => {
  it("takes back marks and rules of additions too, exactly", () => {
    const { add, document, session, style } = judged();
    add(LETTER, ".article-body");
    add('<div class="teasers"><p>Read next</p></div>');
    session.undo();
    expect(style.rules).toEqual([]);
    expect(serialise(document)).not.toContain(ATTRIBUTE);
    expect(session.judgeAdded([document.body.lastChild as ChildNode])).toMatchObject({
      nags: 0,
      examined: 0,
    });
  });
});

describe("nodes examined", () => {
  it("are about one a node added, wherever they are added", () => {
    const { document, session } = judged(article(PROSE.repeat(20)), quiet);
    const list = document.createElement("ul");
    document.body.append(list);
    session.judgeAdded([list]);
    let added = 0;
    let examined = 0;
    for (let burst = 0; burst < 10; burst++) {
      const nodes: ChildNode[] = [];
      for (let i = 0; i < 100; i++) {
        const item = document.createElement("li");
        item.innerHTML = `<a href="/${i}">Quote ${burst} ${i}</a>`;
        list.append(item);
        nodes.push(item);
        added += 3;
      }
      examined += session.judgeAdded(nodes).examined;
    }
    expect(examined / added).toBeGreaterThan(0.5);
    expect(examined / added).toBeLessThan(1.2);
  });
});
