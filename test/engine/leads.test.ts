/** How a text begins: leads and opening paragraphs. In all these pages the models doubt them. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { bodyOf, SURE } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const PARAGRAPH =
  "Doubtful as it was, the paragraph told of the harbour, of the crane and of the rain, at some length.";

describe("the lead", () => {
  it("right under the headline belongs to the body", () => {
    const html = article(PROSE).replace("</h1>", "</h1><p>Odd lead that says what the story is about</p>");
    expect(bodyOf(html)).toEqual(["Odd lead that says what the story is about", ...PARAGRAPHS]);
  });

  it("in the headline's own box stays, whatever that is named", () => {
    const lead = "Odd lead that says what the story is about";
    const html = article(PROSE).replace(
      /<h1>.*<\/h1>/,
      (h1) => `<div class="related">${h1}<p>${lead}</p></div>`,
    );
    expect(bodyOf(html)).toContain(lead);
  });

  it("stays where something asks right below it, in its own box", () => {
    const lead = "The last of the steam cranes is gone, and it rained all the while.";
    const pitch = "<p>Subscribe today for unlimited access!</p><a href=/subscribe>Subscribe</a>";
    const under = (text: string) => {
      const html = article(PROSE).replace("</h1>", `</h1><div class="intro"><p>${text}</p>${pitch}</div>`);
      const page = surveyOf(html);
      const look = lookAt(page, { body: /^The last of|^(?!Subscribe).{99}/, nag: /^Subscribe/ });
      return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text);
    };
    expect(under(lead)).toEqual([lead, ...PARAGRAPHS]);
    const asking = "The last of our offers: subscribe today for unlimited access!";
    expect(under(asking)).toEqual(PARAGRAPHS);
  });

  it("may count and price, if it is a sentence", () => {
    const [lead, figures] = [
      "丁百六十円を二百八十円に。離れた客、残った客、新しく来た客123456789",
      "離れた客、残った客、新しく来た客123456789012345",
    ];
    const under = (text: string) => bodyOf(article(PROSE).replace("</h1>", `</h1><p>${text}</p>`));
    expect(under(lead)).toContain(lead);
    expect(under(figures)).toEqual(PARAGRAPHS);
  });

  it("is told by the page's own description, though it begins with a place and the models think that it asks", () => {
    const said = "Odd words that the page gives as its description, without the town";
    const html = article(PROSE, { head: `<meta name="description" content="${said}">` }).replace(
      "</h1>",
      `</h1><div><span>By Ann</span></div><div>QUAYSIDE. ${said}</div>`,
    );
    const page = surveyOf(html);
    const { body } = findArticle(page, lookAt(page, { body: SURE, nag: /^QUAYSIDE/ }), URL);
    expect(body.map((i) => page.blocks[i]?.text)).toContain(`QUAYSIDE. ${said}`);
  });

  it("is told by the page's own description", () => {
    const lead = "Odd words that the page gives as its description too";
    const head = `<meta name="description" content="${lead}">`;
    const html = article(PROSE, { head }).replace(
      "</h1>",
      `</h1><div><span>By Ann</span></div><div>${lead}</div>`,
    );
    expect(bodyOf(html)).toContain(lead);
  });

  it.each([
    ["a byline", "<p>By Ann Writer, our reporter at the harbour</p>"],
    ["a link", '<p><a href="/x">Odd line that leads to another story</a></p>'],
    ["a request", "<p>Odd line: sign up for our letter of the harbour</p>"],
    ["a date", "<p>Odd: 17.11.2026, 08:00, 17.11.2026, 09:30</p>"],
  ])("is no %s", (_, html) => {
    expect(bodyOf(article(PROSE).replace("</h1>", `</h1>${html}`))).toEqual(PARAGRAPHS);
  });
});

describe("a lead behind a half-believed sub-title", () => {
  it("stays", () => {
    const html = article(PROSE).replace("</h1>", `</h1><h2>Odd crane</h2><div class="x">${PARAGRAPH}</div>`);
    expect(bodyOf(html)).toContain(PARAGRAPH);
  });
});

describe("opening paragraphs", () => {
  const OPENING = ["Fewer came than ever.", 'Of <a href="/x">all the cranes</a>, one was left.'];
  const says = OPENING.map((text) => text.replace(/<.*?>/g, ""));
  /** The body where the opening has these chances. */
  const bodyWith = (html: string, { body = 0.3, nag = 0.3 } = {}) => {
    const page = surveyOf(article(html));
    const look = lookAt(page, { body: SURE });
    page.blocks.forEach(({ text }, i) => {
      if (!says.some((one) => text.includes(one.slice(0, 12)))) return;
      look.body[i] = body;
      look.nag[i] = nag;
    });
    return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
  };
  const opening = OPENING.map((text) => `<p>${text}</p>`).join("");
  // three lines, so that none is right under the headline
  const by = "<div>By Ann</div><div>Photos: Bo</div><div>Harbour</div>";

  it("stay with the first that is sure, beside it and made like it", () => {
    expect(bodyWith(by + opening + PROSE)).toEqual([...says, ...PARAGRAPHS]);
  });

  it.each([
    ["ask", opening.replace("Fewer", "Sign up for it: fewer"), {}],
    ["are in another box", `<div>${opening}</div>`, {}],
    ["are made otherwise", opening.replaceAll("<p>", '<p class="small">'), {}],
    ["end in no sentence", opening.replaceAll(".</p>", "</p>"), {}],
    ["are doubted much", opening, { body: 0.1 }],
    ["are likelier nags", opening, { nag: 0.55 }],
  ])("don't where they %s", (_, html, chances) => {
    const body = bodyWith(by + html + PROSE, chances);
    expect(body.slice(-PARAGRAPHS.length)).toEqual(PARAGRAPHS);
    expect(body).not.toContain(says[0]);
  });
});
