import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectorOf } from "../../src/engine/report";
import { htmlTrees } from "../support/arbitrary";
import { article, judgePage, PROSE, parse } from "../support/page";
import { RULES } from "../support/rules";

describe("selectorOf", () => {
  it("goes by an id where there is a plain one, else by the place among siblings", () => {
    const document = parse('<body><div id="main"><p>a</p><p class="b">b</p></div></body>');
    const b = document.querySelector(".b");
    expect(b && selectorOf(b)).toBe("#main > p:nth-of-type(2)");
  });

  it("finds every element of any tree", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(htmlTrees, (html) => {
        const document = parse(`<body>${html}</body>`);
        for (const element of document.body.querySelectorAll("*"))
          expect(document.querySelector(selectorOf(element))).toBe(element);
      }),
      { numRuns: 30 },
    );
  });

  it.each(["1st", "a:b", "a.b", "ä", "x y", "--"])("copes with the id %j", (id) => {
    const document = parse("<body><section><i></i><i></i></section></body>");
    const element = document.querySelector("i + i");
    element?.setAttribute("id", id);
    expect(element && document.querySelector(selectorOf(element))).toBe(element);
  });
});

describe("Report", () => {
  const report = (html: string) => judgePage(parse(html), { rules: RULES }).report();

  it("can be sent in a message as it is", () => {
    const one = report(article(`${PROSE}<div class="nl-maker"><p>Sign up for our letter</p></div>`));
    expect(structuredClone(one)).toEqual(one);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  it("tells what each piece said and why it went", () => {
    const { removed } = report(
      article(`${PROSE}<div id="n"><p>Sign up for  our letter</p><p>Subscribe now</p></div>`),
    );
    expect(removed[0]).toMatchObject({
      id: 1,
      text: "Sign up for our letter\nSubscribe now",
      selector: "#n",
    });
    expect(removed.slice(1).every(({ kind }) => kind === "rest")).toBe(true);
  });

  it("cuts long texts", () => {
    const list = `<ul>${"<li>An item of a long list of items</li>".repeat(300)}</ul>`;
    for (const { text } of report(article(PROSE, { after: list })).removed)
      expect(text.length).toBeLessThanOrEqual(4000);
  });
});
