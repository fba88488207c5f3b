/** Sub-headings that the models lose, what stands under them, and the cards of a fact check. In all these pages the models doubt them. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { around, bodyOf, SURE } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const [FIRST = "", ...REST] = PARAGRAPHS;

describe("a sub-heading", () => {
  it("right above a paragraph of the body stays", () => {
    expect(bodyOf(around("<h2>Doubtful heights</h2>"))).toEqual([FIRST, "Doubtful heights", ...REST]);
  });

  it("stays above the label of an advertisement too", () => {
    const parts = [
      "<h2>Doubtful heights</h2>",
      "<span>Advertisement</span>",
      ...REST.map((text) => `<p>${text}</p>`),
    ];
    const page = article(`<p>${FIRST}</p>${parts.map((part) => `<section>${part}</section>`).join("")}`);
    expect(bodyOf(page)).toEqual([FIRST, "Doubtful heights", ...REST]);
  });
});

describe("the first sub-heading", () => {
  const page = (first: string) =>
    bodyOf(
      article(
        `<div class="told"><h3>${first}</h3><p>${FIRST}</p></div><div class="told"><h3>Odd verdict</h3><p>${REST[0]}</p></div>${REST.slice(
          1,
        )
          .map((text) => `<p>${text}</p>`)
          .join("")}`,
      ),
    );

  it("stays above all lines of the body, where another of its make is a sub-heading", () => {
    expect(page("Odd claim")).toEqual(["Odd claim", FIRST, "Odd verdict", ...REST]);
  });

  it("doesn't where it asks", () => {
    expect(page("Sign up for our letter")[0]).toBe(FIRST);
  });
});

describe("short lines that are all that stands under a sub-heading", () => {
  const page = (line: string, next = "h2") =>
    bodyOf(
      article(
        `${PROSE}<div><p>${REST[0]} That was all.</p><h2>Odd things</h2><ul><li>${line}</li></ul></div><${next}>Odd rest</${next}><p>${REST[1]} And so on.</p>`,
      ),
    );

  it("stay", () => {
    expect(page("Odd: no light at all")).toContain("Odd: no light at all");
  });

  it("don't where they lead elsewhere or ask, or text stands next", () => {
    expect(page('<a href="/story/1">Odd: no light at all</a>')).not.toContain("Odd: no light at all");
    expect(page("Odd: sign up for our letter")).not.toContain("Odd: sign up for our letter");
    expect(page("Odd: no light at all", "h3")).not.toContain("Odd: no light at all");
  });
});

describe("the verdict of a fact check", () => {
  const head = `<script type="application/ld+json">${JSON.stringify({
    "@type": "ClaimReview",
    reviewRating: { alternateName: "Mostly false" },
  })}</script>`;
  const page = (verdict: string, data = head) =>
    bodyOf(
      article(
        `<p>${FIRST}</p><div class="card"><h3>Rating</h3><div class="media">${verdict}<a href="/ratings">What that means</a></div></div>${REST.map((text) => `<p>${text}</p>`).join("")}`,
        { head: data },
      ),
    );

  it("stays with its label, in a card too, where the page's data says so", () => {
    expect(page("<b>Mostly False</b><br>")).toEqual([FIRST, "Rating", "Mostly False", ...REST]);
    expect(page("<b>Mostly False</b><br>", "")).not.toContain("Mostly False");
  });

  it("stays below the claim, which the page's data says as well", () => {
    const claim = `<p>“The north crane was sold to a railway.”</p>`;
    const data = head.replace("{", '{"claimReviewed":"“The north crane was sold to a railway.”",');
    const lines = bodyOf(
      article(
        `<p>${FIRST}</p><div><h3>Claim</h3><div class="media">${claim}</div></div>${REST.map((text) => `<p>${text}</p>`).join("")}`,
        { head: data },
      ),
    );
    expect(lines).toEqual([FIRST, "Claim", "“The north crane was sold to a railway.”", ...REST]);
  });

  it("is no other line, and none below the text", () => {
    expect(page("<b>Mostly</b><br>")).toEqual([FIRST, ...REST]);
    expect(bodyOf(article(`${PROSE}<h3>Rating</h3><p>Mostly false</p>`, { head }))).toEqual(PARAGRAPHS);
  });
});

describe("a heading", () => {
  it("stays where a picture's caption parts it from its text", () => {
    const html = "<div><h3>Odd heading</h3></div><figure><figcaption>The crane</figcaption></figure>";
    const page = surveyOf(around(html));
    const look = lookAt(page, { body: SURE, doubt: /^Odd/, furniture: /^The crane$/ });
    const lines = findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text);
    expect(lines).toEqual([FIRST, "Odd heading", ...REST]);
  });

  it("right below the headline is furniture, not body", () => {
    const page = surveyOf(article(`<h2>Odd second headline</h2>${PROSE}`));
    const { body, furniture } = findArticle(page, lookAt(page, { body: SURE }), URL);
    const at = page.blocks.findIndex(({ text }) => text === "Odd second headline");
    expect([body.includes(at), furniture.includes(at)]).toEqual([false, true]);
  });
});

describe("the title of a box of the body", () => {
  const facts = [`${REST[0]} That was all.`, `${REST[1]} And so on.`];
  const told = facts.map((text) => `<p>${text}</p>`).join("");
  const box = (title: string, inner = told) => `<div class="box"><div>${title}</div>${inner}</div>`;
  const bodyOf = (html: string) => {
    const page = surveyOf(around(html));
    const look = lookAt(page, { body: new RegExp(`${SURE.source}|^Short`) });
    return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
  };
  const TITLE = "Crane by crane";

  it("stays with it", () => {
    expect(bodyOf(box(TITLE))).toEqual([FIRST, TITLE, ...facts, ...REST]);
  });

  it.each([
    ["counts its parts", "1 of 3 |"],
    ["says much", "Crane by crane, the quay and its rain"],
    ["leads elsewhere", '<a href="/x">Crane</a> by crane'],
    ["asks", "Sign up for it"],
    ["stands twice on the page", "Sport"],
  ])("is none where it %s", (_, title) => {
    expect(bodyOf(box(title))).toEqual([FIRST, ...facts, ...REST]);
  });

  it("is none where a line between isn't body", () => {
    expect(bodyOf(box(TITLE, `<div>Cell</div>${told}`))).not.toContain(TITLE);
  });
});

describe("who is quoted", () => {
  const quote = "“And the lady said that she minded the silence more than the noise.”";
  const page = (html: string) => bodyOf(around(html));

  it("stays below the quotation", () => {
    expect(page(`<div class="x"><p>${quote}</p><p class="y">Odd Keeper, teacher</p></div>`)).toContain(
      "Odd Keeper, teacher",
    );
    expect(page(`<div><blockquote>${quote}</blockquote><div>Odd Keeper</div></div>`)).toContain("Odd Keeper");
  });

  it("is no link and no call", () => {
    expect(
      page(`<div class="x"><p>${quote}</p><p class="y"><a href="/x">Odd Keeper</a></p></div>`),
    ).not.toContain("Odd Keeper");
    expect(page(`<div class="x"><p>${quote}</p><button>Odd Keeper</button></div>`)).not.toContain(
      "Odd Keeper",
    );
  });
});
