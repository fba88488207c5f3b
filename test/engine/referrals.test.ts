/** Lines that lead to other stories. In all these pages the models take them for body. */
import { describe, expect, it, vi } from "vitest";
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const TAKEN = /^(?!About us|Contact|News|Sport|The Quayside)/;
const bodyOf = (html: string): string[] => {
  const page = surveyOf(html);
  return findArticle(page, lookAt(page, { body: TAKEN }), URL).body.map((i) => page.blocks[i]?.text ?? "");
};

describe("a referral", () => {
  const link = (text: string) => `<a href="/2026/11/harbour-levy-splits-council-again">${text}</a>`;
  const HEADLINE = "Harbour levy splits council again";

  it("named as one is no body", () => {
    expect(bodyOf(article(`${PROSE}<p>Read more: ${link(HEADLINE)}</p>${PROSE}`)).join()).not.toContain(
      HEADLINE,
    );
  });

  it("is no body where a line is nothing but another story's headline", () => {
    expect(bodyOf(article(`${PROSE}<p>${link(HEADLINE)}</p>${PROSE}`))).not.toContain(HEADLINE);
  });

  it("is a part of the sentence around it", () => {
    const sentence =
      "Last month the harbour levy splits council again, as we wrote, and so it did this week too.";
    const html = `<p>${sentence.replace("harbour levy splits council", link("harbour levy splits council"))}</p>`;
    expect(bodyOf(article(`${PROSE}${html}`))).toContain(sentence);
  });

  it("is told by a beginning that others share, in a language that nobody knows", () => {
    const more = ["nolem", "karan", "tibus"].map(
      (word) => `<p>Fundo lu dabo | ${link(`Ku ${word} ba ndaba`)}</p>`,
    );
    expect(bodyOf(article(`${PROSE}${more.join(PROSE)}`)).join()).not.toContain("Fundo");
  });
});

describe("a referral by its make", () => {
  const rest = PROSE.slice(PROSE.indexOf("</p>") + 4);
  const first = PROSE.slice(0, PROSE.indexOf("</p>") + 4);
  const among = (html: string) => bodyOf(article(`${first}${html}${rest}`));

  it.each([
    [
      "a paragraph that is nothing but a link into the site",
      '<p><a href="/x">What the cranes saw first</a></p>',
    ],
    ["one with a tag behind it", '<p><a href="/x">What the cranes of the quay saw first</a> [1]</p>'],
    [
      "one with a label before it",
      '<p>Read more: <a href="https://other.example/">The cranes of Kiel</a></p>',
    ],
    ["one that a sign points from", '<p>» Wind and tide <a href="/x">are told here</a></p>'],
    [
      "a list of links into the site, with labels before some",
      '<ul><li>Harbour: <a href="/x">what the cranes saw first</a></li><li><a href="/y">Rain, and no end of it</a></li></ul>',
    ],
    [
      "a list below a label, wherever it leads",
      '<p>Read more</p><ul><li><a href="https://other.example/a">Cranes of Kiel</a></li><li><a href="/y">Rain</a></li></ul>',
    ],
    ["the label above, too", '<p>Read more</p><p><a href="/x">What the cranes saw first</a></p>'],
    [
      "a link past what stands between",
      '<div><a href="#b" id="a">Past the map</a><p></p><a href="#a" id="b">Past the map</a></div>',
    ],
  ])("is no body: %s", (_, html) => {
    expect(among(html)).toEqual(PARAGRAPHS);
  });

  it("is told once a list, however long that is", () => {
    const items = Array.from(
      { length: 200 },
      (_, k) => `<li><a href="/x/${k}">What the cranes saw on day ${k}</a></li>`,
    );
    const page = surveyOf(article(`${PROSE}<ul>${items.join("")}</ul>`));
    const isOwn = vi.spyOn(page, "isOwn");
    findArticle(page, lookAt(page, { body: TAKEN }), URL);
    expect(isOwn.mock.calls.length).toBeGreaterThan(0);
    expect(isOwn.mock.calls.length).toBeLessThanOrEqual(2 * page.blocks.length);
  });

  it("is body in a list of which a line is mostly text", () => {
    const list =
      '<li>What the <a href="/x">cranes saw first</a> on that morning in March</li><li><a href="/y">Rain, and no end of it</a></li>';
    expect(among(`<ul>${list}</ul>`)).toHaveLength(PARAGRAPHS.length + 2);
  });

  it.each([
    ["leads to another site", '<p><a href="https://other.example/">What the cranes of Kiel saw</a></p>'],
    ["shows its address", '<p><a href="/x">https://news.example/x/y/z</a></p>'],
    [
      "leads to a part of the page, in a list as well",
      '<ul><li><a href="#x">What the cranes saw first</a></li></ul>',
    ],
    ["leads to a part of the page", '<p><a href="#x">What the cranes saw first</a></p>'],
  ])("is none where it %s", (_, html) => {
    expect(among(html)).toHaveLength(PARAGRAPHS.length + 1);
  });
});

describe("a sub-heading over links that go", () => {
  const [first, second, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const link = (n: number) =>
    `<p><a href="/story/more-of-what-the-quay-was-${n}">More of what the quay was ${n}</a></p>`;
  const page = (between: string, next = "<h2>What the port says now</h2>") =>
    bodyOf(article(`${first}${second}<h2>Our best from the harbour</h2>${between}${next}${rest.join("")}`));
  const kept = (lines: string[]) => lines.includes("Our best from the harbour");

  it("goes with them", () => {
    const lines = page(link(1) + link(2));
    expect(lines).not.toContain("More of what the quay was 1");
    expect(kept(lines)).toBe(false);
    expect(lines).toEqual(expect.arrayContaining([...PARAGRAPHS, "What the port says now"]));
  });

  it("stays over text, over one link, and above a sub-heading of its own", () => {
    expect(kept(page(link(1)))).toBe(true);
    expect(kept(page(link(1) + link(2), ""))).toBe(true);
    expect(kept(page(`${link(1)}<p>Contact the desk</p>${link(2)}`))).toBe(true);
    expect(kept(page(link(1) + link(2), "<h3>What the port says now</h3>"))).toBe(true);
  });
});

describe("a label before links that go", () => {
  const [first, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const links =
    '<ul><li><a href="/x/what-the-cranes-saw">What the cranes saw first</a></li><li><a href="/y/rain">Rain, and no end of it</a></li></ul>';
  const among = (html: string) => bodyOf(article(`${first}${html}${rest.join("")}`));

  it("stays before links to elsewhere", () => {
    const tweet = '<p><a href="https://share.example/?text=x">The cranes were here before us all</a></p>';
    expect(among(`<p>Zaidi:</p>${tweet}`)).toContain("Zaidi:");
  });

  it.each(["h4", "p", "strong"])("goes with them, whatever it is made of: %s", (tag) => {
    expect(among(`<div><${tag}>Zaidi:</${tag}>${links}</div>`)).toEqual(PARAGRAPHS);
  });

  it("stays before a list that stays, and before text", () => {
    expect(among("<p>Zaidi:</p><ul><li>Four cranes of 1934</li><li>A locomotive</li></ul>")).toContain(
      "Zaidi:",
    );
    expect(among("<p>Maren Hollis:</p>")).toContain("Maren Hollis:");
  });

  it("is a few words: what says more stays", () => {
    const long = "What the port authority had said of its cranes in the years before:";
    expect(among(`<p>${long}</p>${links}`)).toContain(long);
  });
});
