import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { findGate } from "../../src/engine/gate";
import type { LayoutPort } from "../../src/engine/types";
import { findNags } from "../../src/engine/verdict";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, PARAGRAPHS, PROSE, parse } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const BODY = new RegExp(PARAGRAPHS.map((text) => text.slice(0, 20)).join("|"));
const NAG = /^(Sign up|Subscribe|Our letter|Every morning|Go$|No spam)/;
const WIDGET = `<div class="box"><h4>Our letter</h4><div><p>Every morning at six</p><form action="/newsletter"><input type="email"><button>Go</button></form></div><p>No spam, ever</p></div>`;

const nagsOf = (
  html: string,
  { nag = NAG, body = BODY, layout = undefined as LayoutPort | undefined } = {},
) => {
  const page = surveyOf(html);
  const look = lookAt(page, { body, nag });
  const found = findArticle(page, look, URL);
  return findNags(page, look, found, findGate(page, found, layout), layout).map((widget) => ({
    ...widget,
    text: page.blocks.slice(widget.from, widget.to).map(({ text }) => text),
  }));
};
const between = (html: string) => `${PROSE}${html}<p>And one more thing, which ${PARAGRAPHS[0]}</p>`;
const AND_MORE = new RegExp(`${BODY.source}|^And one more`);

describe("findNags", () => {
  it("strikes a widget whole", () => {
    const [widget, ...more] = nagsOf(article(between(WIDGET)), { body: AND_MORE });
    expect(more).toEqual([]);
    expect(widget?.text).toEqual(["Our letter", "Every morning at six", "Go", "No spam, ever"]);
    expect(widget?.elements.map(({ className }) => className)).toEqual(["box"]);
  });

  it.each([
    [
      "a story's linked headline",
      '<p><a href="/2026/the-harbour-levy-splits-council">Sign the harbour levy splits council</a></p>',
    ],
    ["a label above other stories", "<p>Read more</p>"],
  ])("takes no line for a nag by chance alone: %s", (_, line) => {
    const html = article(PROSE, { after: `<aside>${line}</aside>` });
    expect(nagsOf(html, { nag: /^(Sign the|Read more)/ })).toEqual([]);
  });

  it("leaves the text around a form, though the models take it for part of the pitch", () => {
    const told = [
      "So the crane turned",
      "So it stood at dawn",
      "So the rain came down",
      "So the levy was due",
    ].map((start) => `${start}, and nobody on the quay knew for how long that would go on.`);
    const [one, two, three, four] = told.map((text) => `<p>${text}</p>`);
    const html = article(`<div class="part">${one}${two}${WIDGET}${three}${four}</div>${PROSE}`);
    const nags = nagsOf(html, { nag: new RegExp(`${NAG.source}|^So `) });
    expect(nags.map(({ text }) => text)).toEqual([
      ["Our letter", "Every morning at six", "Go", "No spam, ever"],
    ]);
  });

  it("takes no author's note for a nag by chance alone", () => {
    const note =
      "Maren Hollis writes of cranes, of quays and of the rain, and has done so since she was nine years old.";
    const html = (author: string) =>
      article(PROSE, {
        head: `<meta name="author" content="${author}">`,
        after: `<div><p>${note}</p><input type="text"></div>`,
      });
    expect(nagsOf(html("Maren Hollis"), { nag: /^Maren/ })).toEqual([]);
    expect(nagsOf(html("Somebody Else"), { nag: /^Maren/ })).toHaveLength(1);
  });

  it("takes no sentence for a nag where nothing in its box asks", () => {
    const html = (more: string) =>
      article(PROSE, {
        after: `<div><p>Sign of the times: the crane stands still, and so do we.</p>${more}</div>`,
      });
    expect(nagsOf(html(""), { nag: /^Sign of/ })).toEqual([]);
    expect(nagsOf(html('<input type="email">'), { nag: /^Sign of/ })).toHaveLength(1);
  });

  it("counts the publisher's own name for a box that hints", () => {
    const box = (name: string) =>
      article(PROSE, {
        after: `<div><p>Sign up for ${name}</p><p><a href="/newsletter">It is free</a></p></div>`,
      });
    const head = (html: string) =>
      html.replace("<head>", '<head><meta property="og:site_name" content="Quay News">');
    const found = (name: string) => nagsOf(head(box(name)), { nag: /^nothing/ });
    expect([found("Quay News").length, found("any paper").length]).toEqual([1, 0]);
  });

  it("stops growing at the body", () => {
    for (const { elements } of nagsOf(article(between(WIDGET)), { body: AND_MORE }))
      for (const element of elements) expect(element.textContent).not.toMatch(AND_MORE);
    const tight = nagsOf(
      article(`<div class="both"><p>Sign up for our letter</p><p>${PARAGRAPHS[0]}</p></div>${PROSE}`),
    );
    expect(tight.map(({ text }) => text)).toEqual([["Sign up for our letter"]]);
  });

  it("never strikes the headline, the whole article or the page", () => {
    for (const html of [
      article(PROSE),
      `<body>${WIDGET}</body>`,
      `<body><main><article>${WIDGET}</article></main></body>`,
    ])
      for (const { elements } of nagsOf(html, { nag: /./ }))
        for (const { localName } of elements)
          expect(["html", "body", "main", "article", "h1"]).not.toContain(localName);
  });

  it("takes one pitch from a list of links and leaves its sisters", () => {
    const list = `<aside><h4>More on this</h4><ul><li><a href="/1">The quay in pictures, from above and below</a></li><li><a href="/newsletter">Sign up for our letter</a></li><li><a href="/2">What the cranes of the north quay lifted</a></li></ul></aside>`;
    const nags = nagsOf(article(between(list)), { body: AND_MORE });
    expect(nags.map(({ text }) => text)).toEqual([["Sign up for our letter"]]);
  });

  it("names no line twice", () => {
    const nags = nagsOf(article(between(`${WIDGET}<div class="nl-maker">${WIDGET}</div>`)), {
      body: AND_MORE,
    });
    const taken = nags.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k));
    expect(new Set(taken).size).toBe(taken.length);
  });
  it("takes the elements of one line where its box holds more", () => {
    const [nag] = nagsOf(
      article(`<div>${PARAGRAPHS[0]}<br><a href="/newsletter">Sign up for our letter</a></div>${PROSE}`),
    );
    expect(nag?.elements.map(({ localName }) => localName)).toEqual(["a"]);
  });

  it("leaves a line of bare text in a box that holds more", () => {
    expect(nagsOf(article(`<div>${PARAGRAPHS[0]}<br>Sign up for our letter</div>${PROSE}`))).toEqual([]);
  });

  it("leaves what stands in a consent banner, and goes by what it says, not by its name alone", () => {
    const box = (says: string) =>
      `<section class="consent"><p>${says}</p><p>Subscribe now or sign in</p></section>`;
    expect(nagsOf(article(PROSE, { after: box("We use cookies.") }))).toEqual([]);
    expect(nagsOf(article(PROSE, { after: box("Ask for more.") }))).not.toEqual([]);
  });

  it("leaves the choice to bear personalised advertising, though a model takes it for a nag", () => {
    const choice = "Odd as usual, with personalised ads and sites that count who comes";
    const banner = `<div><p>${choice}</p><button>Accept</button></div>`;
    expect(nagsOf(article(PROSE, { after: banner }), { nag: /^Odd/ })).toEqual([]);
  });

  it("takes no banner with the offer in it", () => {
    const banner = `<div><p>We use cookies and so do our 200 partners</p><a href="/yes">Accept</a><p>Subscribe now</p></div>`;
    expect(nagsOf(article(PROSE, { after: banner })).map(({ text }) => text)).toEqual([["Subscribe now"]]);
  });

  describe("among comments", () => {
    const comments = (html: string) =>
      article(PROSE, { after: `<section class="comments">${html}</section>` });
    const texts = (html: string, nag = NAG) => nagsOf(comments(html), { nag }).map(({ text }) => text);

    it("leaves the form, the comments and how to log in", () => {
      const form = `<form><textarea></textarea><input type="email"><button>Go</button></form>`;
      expect(texts(`<p>Log in to comment</p><p>What a crane</p>${form}`, /Log in|Go/)).toEqual([]);
    });

    it("strikes a notice that asks to subscribe, and no more than it", () => {
      const notice = `<div class="notice"><p>Subscribe now to join in</p><a href="/subscribe">Subscribe</a></div>`;
      expect(texts(`${notice}<p>What a crane</p>`)).toEqual([["Subscribe now to join in", "Subscribe"]]);
    });
  });

  it("leaves an author's box that mentions a letter, and takes a prompt under a byline", () => {
    const box = (says: string) => `<div class="author-bio"><div><p>${says}</p></div></div>`;
    expect(nagsOf(article(PROSE, { after: box("Sign up for her letter") }))).toEqual([]);
    expect(nagsOf(article(PROSE, { after: box("Subscribe now to save this") }))).not.toEqual([]);
  });

  it("takes the other states of a wall, and leaves columns that are only made alike", () => {
    const state = (says: string) => `<div class="state"><p>${says}</p></div>`;
    const price = '<a href="/subscribe">From one coin a week</a>';
    const held = `<p>And one more stood there, which ${PARAGRAPHS[1]}</p>`;
    const stacked = `<div>${state("Subscribe now")}${state(`The news, always</p><p>${price}`)}${held}</div>`;
    const [first, second] = nagsOf(article(between(stacked)), { body: AND_MORE });
    expect(first?.text).toEqual(["Subscribe now"]);
    expect(second?.text).toEqual(["The news, always", "From one coin a week"]);
    expect(second?.reasons.map(({ rule }) => rule)).toContain("twin");
    const columns = `<div>${state("Subscribe now")}${state("Office hours: nine to five")}${held}</div>`;
    expect(nagsOf(article(between(columns)), { body: AND_MORE }).map(({ text }) => text)).toEqual([
      ["Subscribe now"],
    ]);
  });

  it("leaves a log-in dialog that waits for the reader; one that shows, or a pitch, goes", () => {
    const dialog = (says: string) =>
      `<div class="modal"><div role="dialog"><p>${says}</p><form><input type="password"></form></div></div>`;
    const nag = /^(Members sign in|Subscribe now)/;
    const shown = fakeLayout({});
    const hidden = fakeLayout({ "[role=dialog]": { style: { display: "none" } } });
    const struck = (layout: LayoutPort, says: string) =>
      nagsOf(article(PROSE, { after: dialog(says) }), { nag, layout }).length;
    expect(struck(hidden, "Members sign in")).toBe(0);
    expect(struck(shown, "Members sign in")).toBe(1);
    const pitch = '<div role="dialog"><p>Subscribe now</p></div>';
    expect(nagsOf(article(PROSE, { after: pitch }), { nag, layout: hidden })).toHaveLength(1);
  });

  it("strikes a vendor's box whatever it says", () => {
    const [nag] = nagsOf(article(between('<div class="nl-maker"><p>Bonjour</p></div>')), { body: AND_MORE });
    expect(nag).toMatchObject({ text: ["Bonjour"], kind: "newsletter" });
    expect(nag?.reasons).toContainEqual({
      rule: "vendor",
      detail: "Letter Maker",
      weight: expect.any(Number),
    });
  });

  it("leaves a vendor's box that holds the body", () => {
    const nags = nagsOf(article(`<div class="nl-maker">${PROSE}</div>`));
    expect(nags).toEqual([]);
  });

  it("leaves a wall", () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const wall = '<div class="wall overlay"><h2>Subscribe now</h2><p>Subscribe now to keep reading</p></div>';
    const layout = fakeLayout({
      ".wall": { rect: { x: 0, width: 1280, height: 800 }, style: { position: "fixed" } },
    });
    expect(nagsOf(article(PROSE, { head, after: wall }), { layout })).toEqual([]);
    const free = head.replace("false", "true");
    expect(nagsOf(article(PROSE, { head: free, after: wall }), { layout })).not.toEqual([]);
  });

  it("gives reasons: phrases, links, forms, each once", () => {
    const box = `<div><p>Sign up for our letter</p><p>Sign up for our letter, again</p><a href="/newsletter">Sign up</a><form><input type="email"></form></div>`;
    const [nag] = nagsOf(article(between(box)), { body: AND_MORE });
    expect(nag?.kind).toBe("newsletter");
    expect(nag?.reasons.map(({ rule, detail }) => `${rule} ${detail}`)).toEqual(
      expect.arrayContaining(["phrase sign up for", "link newsletter", "form email"]),
    );
    expect(new Set(nag?.reasons.map(({ rule, detail }) => `${rule} ${detail}`)).size).toBe(
      nag?.reasons.length,
    );
  });
});

describe("a control to log in by", () => {
  const control = '<button id="in">Log in here</button>';
  const isStruck = (html: string): boolean => {
    const document = parse(html);
    judgePage(document, { mode: "quiet" });
    return document.querySelector("#in")?.closest(`[${ATTRIBUTE}]`) !== null;
  };

  it("stays in the page's header, where readers look for it, and goes from between the paragraphs", () => {
    expect(isStruck(article(PROSE).replace("</header>", `${control}</header>`))).toBe(false);
    expect(isStruck(article(between(`<div><p>Register to read on, it is free</p>${control}</div>`)))).toBe(
      true,
    );
  });
});

describe("a layer that asks for the reader's age", () => {
  it.each([
    "How old are you?",
    "Are you over 18?",
    "I am 18 or older",
    "Wie alt bist du?",
    "J’ai 18 ans ou plus",
    "¿Cuántos años tienes?",
  ])("stays in Article mode: %s", (words) => {
    const after = `<div class="over" id="o"><p>${words}</p><button>Yes</button><button>No</button></div>`;
    const document = parse(article(PROSE, { after }));
    judgePage(document, { layout: fakeLayout({ ".over": { style: { position: "fixed" } } }) });
    expect(document.querySelector("#o")?.hasAttribute(ATTRIBUTE)).toBe(false);
  });
});
