import { describe, expect, it } from "vitest";
import type { EngineOptions } from "../../src/engine/types";
import { loadRules } from "../../src/rules/index";
import { fakeLayout } from "../support/layout";
import {
  ATTRIBUTE,
  article,
  judgePage,
  marksOf,
  PARAGRAPHS,
  PROSE,
  parse,
  serialise,
  shownLines,
} from "../support/page";
import { RULES } from "../support/rules";

const TITLE = "Harbour crane comes down after ninety years";
const PITCH = '<div id="n"><p>Sign up for our letter</p></div>';
const judged = (html: string, options: Partial<EngineOptions> = {}) => {
  const document = parse(html);
  return { document, session: judgePage(document, { rules: RULES, ...options }) };
};

describe("judge", () => {
  it("reports what it found", () => {
    const head = '<meta name="author" content="Ann Writer">';
    const { session } = judged(article(`${PROSE}${PITCH}`, { head, lang: "en-GB" }));
    expect(session.report()).toMatchObject({
      mode: "article",
      article: true,
      lang: "en-gb",
      title: TITLE,
      byline: "Ann Writer",
      text: PARAGRAPHS.join("\n"),
      gate: "none",
    });
  });

  it("tells in Quiet mode all that stays, and only that", () => {
    const { session } = judged(article(`${PROSE}${PITCH}<p hidden>Never shown</p>`), { mode: "quiet" });
    const lines = session.report().text.split("\n");
    expect(lines).toEqual(expect.arrayContaining([TITLE, "News", ...PARAGRAPHS, "About us"]));
    expect(lines).not.toContain("Sign up for our letter");
    expect(lines).not.toContain("Never shown");
  });

  it("uses the attribute that it is given and no other", () => {
    const { document } = judged(article(`${PROSE}${PITCH}`), { attribute: "data-q7" });
    expect(marksOf(document, "data-q7").length).toBeGreaterThan(0);
    expect(marksOf(document)).toEqual([]);
  });

  it("asks for style rules only where there are marks", () => {
    const added: string[] = [];
    const style = { add: (css: string) => void added.push(css), remove: () => undefined };
    judged("<body><p>Nothing to do</p></body>", { style });
    expect(added).toEqual([]);
    judged(article(PROSE), { style });
    expect(added).toHaveLength(1);
  });

  it("throws where the rules contradict the engine", () => {
    const weights = { ...RULES.weights, body: { bias: 0, features: ["moonPhase"], trees: [] } };
    expect(() => judged(article(PROSE), { rules: { ...RULES, weights } })).toThrow(/moonPhase/);
  });
});

describe("Session", () => {
  const html = article(`${PROSE}${PITCH}<div class="nl-maker"><p>Subscribe now</p></div>`);

  it("puts one piece back and strikes it again", () => {
    const { document, session } = judged(html);
    const [first] = session.report().removed;
    if (!first) throw new Error("nothing struck");
    const struck = serialise(document);
    expect(session.restore(first.id)).toBe(true);
    expect(shownLines(document)).toContain(first.text);
    expect(session.report().removed.map(({ id }) => id)).not.toContain(first.id);
    expect(session.strike(first.id)).toBe(true);
    expect(serialise(document)).toBe(struck);
  });

  it("puts back nothing but that piece, though marks change what the page measures", () => {
    const scroller = { style: { "overflow-y": "auto" } };
    const layout = fakeLayout({
      main: scroller,
      [`main:not([${ATTRIBUTE}])`]: { overflow: 3200 },
    });
    const page = article(`${PROSE}${PITCH}`, { after: '<letter-box id="l"></letter-box>' });
    const { document, session } = judged(page, { layout });
    const struck = serialise(document);
    const mark = (selector: string) => document.querySelector(selector)?.getAttribute(ATTRIBUTE);
    expect([mark("#l"), mark("#n"), mark("body")]).toEqual(["x", "x", "s"]);
    const nag = session.report().removed.find(({ text }) => text.includes("letter"));
    session.restore(nag?.id ?? 0);
    expect([mark("#l"), mark("#n"), mark("body")]).toEqual(["x", null, "s"]);
    session.strike(nag?.id ?? 0);
    expect(serialise(document)).toBe(struck);
  });

  it("knows no piece of another number", () => {
    const { document, session } = judged(html);
    const struck = serialise(document);
    for (const id of [0, -1, 999, Number.NaN, 1.5]) {
      expect(session.restore(id)).toBe(false);
      expect(session.strike(id)).toBe(false);
    }
    expect(serialise(document)).toBe(struck);
  });

  it("restores twice as once", () => {
    const { document, session } = judged(html);
    session.restore(1);
    const once = serialise(document);
    session.restore(1);
    expect(serialise(document)).toBe(once);
  });

  it("leaves the page's own attributes alone, whatever happens", () => {
    const page = html.replace(
      '<div id="n">',
      '<div id="n" style="color: red !important" class=" a  b " data-x>',
    );
    const document = parse(page);
    const untouched = serialise(document);
    const session = judgePage(document, { rules: RULES });
    for (const [element] of marksOf(document)) element.removeAttribute(ATTRIBUTE);
    expect(serialise(document)).toBe(untouched);
    session.undo();
    expect(serialise(document)).toBe(untouched);
  });

  it("undoes what it did to pieces that the page has moved or taken out since", () => {
    const { document, session } = judged(html);
    const nag = document.querySelector("#n");
    document.querySelector("footer")?.append(nag ?? "");
    document.querySelector(".nl-maker")?.remove();
    session.undo();
    expect(marksOf(document)).toEqual([]);
    expect(nag?.hasAttribute(ATTRIBUTE)).toBe(false);
  });
});

describe("bad input", { timeout: 30_000 }, () => {
  it("says that a document without body can't be judged", () => {
    const document = parse("<p>x</p>");
    document.body.remove();
    expect(() => judgePage(document)).toThrow(/no body/);
  });

  it("says so of frames", () => {
    const document = parse("<p>x</p>");
    document.body.replaceWith(document.createElement("frameset"));
    expect(() => judgePage(document)).toThrow(/no body/);
  });

  it("says so of other documents", () => {
    const view = parse("<p>x</p>").implementation;
    const svg = view.createDocument("http://www.w3.org/2000/svg", "svg", null);
    expect(() => judgePage(svg)).toThrow(/no body/);
  });

  it.each([
    ["an empty body", "<body></body>"],
    ["white space", "<body> \n </body>"],
    ["scripts alone", "<body><script>1</script></body>"],
    ["a picture alone", "<body><img src=x></body>"],
    ["one word", "<body>x</body>"],
    ["broken markup", "<body><div <p>a</b></i><table><p>b<td>c"],
    ["marks of other programs", `<body ${ATTRIBUTE}="zzz"><p ${ATTRIBUTE}="x">a</p></body>`],
  ])("copes with %s", (_, html) => {
    for (const mode of ["article", "quiet"] as const)
      for (const layout of [undefined, fakeLayout()]) {
        const document = parse(html);
        const report = judgePage(document, { mode, rules: loadRules(), layout }).report();
        expect(report.article).toBe(false);
        expect(report.removed).toEqual([]);
      }
  });

  it.each(["", "about:blank", "file:///a.html", "no address", "https://[", "javascript:1"])(
    "copes with the address %j",
    (url) => expect(judged(article(PROSE), { url }).session.report().text).toBe(PARAGRAPHS.join("\n")),
  );

  it("copes with names that mean something to JavaScript", () => {
    const words = [
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "prototype",
      "null",
      "undefined",
      "NaN",
    ];
    const boxes = words.map(
      (word) =>
        `<div id="${word}" class="${word} ${word}-x" data-testid="${word}" ${word}="1"><p>${word}</p><a href="/${word}">${word}</a></div>`,
    );
    const { session, document } = judged(article(`${PROSE}${boxes.join("")}`), { rules: loadRules() });
    expect(session.report().article).toBe(true);
    session.undo();
    expect(marksOf(document)).toEqual([]);
  });

  it("copes with form fields that shadow the properties of their form", () => {
    const fields = [
      "id",
      "parentElement",
      "children",
      "attributes",
      "firstChild",
      "localName",
      "nodeType",
      "className",
    ];
    const form = `<form class="x">${fields.map((name) => `<input name="${name}">`).join("")}<p>Sign up for our letter</p></form>`;
    const html = article(`${PROSE}${form}`);
    const untouched = serialise(parse(html));
    const { document, session } = judged(html);
    expect(session.report().article).toBe(true);
    session.undo();
    expect(serialise(document)).toBe(untouched);
  });

  it("copes with elements that carry thousands of attributes and very long names", () => {
    const attributes = Array.from({ length: 5000 }, (_, i) => `data-a${i}="${i}"`).join(" ");
    const html = article(
      `${PROSE}<div ${attributes} class="${"long-name ".repeat(20_000)}"><p>Sign up for our letter</p></div>`,
    );
    expect(judged(html).session.report().text).toBe(PARAGRAPHS.join("\n"));
  });

  it("copes with one line of half a million characters", () => {
    const html = article(`${PROSE}<p>${"word and more of it. ".repeat(25_000)}</p>`);
    expect(judged(html).session.report().article).toBe(true);
  });

  it("copes with deep nesting", () => {
    const document = parse(article(PROSE));
    let deep = document.createElement("div");
    deep.append("Sign up for our letter");
    for (let i = 0; i < 1500; i++) {
      const around = document.createElement("div");
      around.append(deep);
      deep = around;
    }
    document.querySelector(".article-body")?.append(deep);
    const session = judgePage(document, { rules: loadRules() });
    expect(session.report().text).toContain(PARAGRAPHS[0]);
    session.undo();
    expect(marksOf(document)).toEqual([]);
  });
});

describe("large pages", () => {
  /** A page of eight nodes a paragraph. */
  const big = (paragraphs: number) => {
    const text = (i: number) =>
      `<p class="p${i % 7}">${i} ${PARAGRAPHS[i % 5]} <b>bold</b> and more of it, <i>as ever</i>, to the end.</p>`;
    return parse(article(Array.from({ length: paragraphs }, (_, i) => text(i)).join("")));
  };
  const posts = (count: number) => {
    const post = (i: number) =>
      `<div class="post"><h3>Sign up for it</h3><p>${i} ${PARAGRAPHS[i % 5]}</p></div>`;
    return parse(article(Array.from({ length: count }, (_, i) => post(i)).join("")));
  };
  const time = (document: Document) => {
    const start = performance.now();
    judgePage(document, { rules: RULES }).report();
    return performance.now() - start;
  };

  it("takes a page of 200,000 nodes in a few seconds", { timeout: 120_000 }, () => {
    const document = big(25_000);
    expect(document.querySelectorAll("p")).toHaveLength(25_000);
    expect(time(document)).toBeLessThan(15_000);
  });

  it.each([
    ["paragraphs", big],
    ["posts", posts],
  ])("takes time in proportion to a page of %s", { timeout: 60_000 }, (_, make) => {
    time(make(200));
    const [small, large] = [make(1000), make(8000)];
    const once = Math.min(time(small), time(small), time(small));
    const eightfold = Math.min(time(large), time(large));
    expect(eightfold / once).toBeLessThan(18);
  });
});
