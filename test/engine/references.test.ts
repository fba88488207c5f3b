/** What a text refers to in lines of their own. In all these pages the models doubt them. */
import { describe, expect, it } from "vitest";
import { around, bodyOf } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";

const QUOTE = "Odd as they looked, the cranes had been the best that the town had ever paid for.";
const lines = (html: string) => bodyOf(around(html));
/** What `html` adds to the body. */
const added = (html: string) => lines(html).filter((line) => !PARAGRAPHS.includes(line));

describe("an address among the paragraphs", () => {
  const address = "http://cranes.example.org/2015/tanks-and-cranes";

  it.each([
    ["that leads there", `<p><a href="${address}">${address}</a></p>`],
    ["in plain type", `<p>${address}</p>`],
    ["without a protocol", "<p>www.cranes.example.org</p>"],
  ])("of another site belongs to the body: %s", (_, html) => {
    expect(added(html)).toHaveLength(1);
  });

  it("takes along the short lines between", () => {
    const item = (n: number) =>
      `<p>Odd crane no. ${n}</p><p><a href="${address}/${n}">${address}/${n}</a></p>`;
    expect(added(item(1) + item(2) + item(3))).toHaveLength(6);
  });

  it("ends the text as its source", () => {
    const html = article(`${PROSE}<p><a href="${address}">${address}</a></p>`);
    expect(bodyOf(html)).toEqual([...PARAGRAPHS, address]);
  });

  it.each([
    ["the site's own", '<p><a href="https://news.example/x">https://news.example/x</a></p>'],
    ["in a box of its own", `<div class="share"><p>${address}</p></div>`],
    [
      "where one subscribes",
      '<p><a href="https://cranes.example.org/newsletter">https://cranes.example.org/newsletter</a></p>',
    ],
    ["with words around it", `<p>Odd news: <a href="${address}">${address}</a></p>`],
  ])("is none where it is %s", (_, html) => {
    expect(added(html)).toEqual([]);
  });
});

describe("whom a quotation is from", () => {
  const source = '<p>[<a href="https://cranes.example.org/old">The Crane</a>]</p>';

  it("stands below it in brackets, and belongs to the body", () => {
    expect(lines(`<blockquote><p>${PARAGRAPHS[1]}</p></blockquote>${source}`)).toContain("[The Crane]");
  });

  it.each(["— The Crane Post", "– Ann Other, crane driver"])("may stand behind a dash: %s", (line) => {
    const before = PARAGRAPHS.slice(0, -1)
      .map((text) => `<p>${text}</p>`)
      .join("");
    const end = (tag: string) =>
      bodyOf(
        article(`${before}<${tag}><p>${PARAGRAPHS[PARAGRAPHS.length - 1]}</p></${tag}><div>${line}</div>`),
      );
    expect(end("blockquote")).toContain(line);
    expect(end("section")).not.toContain(line);
  });

  it("is nobody below a paragraph, nor on the same site", () => {
    expect(added(`<p>${QUOTE}</p>${source}`)).not.toContain("[The Crane]");
    const own = source.replace("cranes.example.org", "news.example");
    expect(added(`<blockquote><p>${PARAGRAPHS[1]}</p></blockquote>${own}`)).toEqual([]);
  });
});

describe("a note at the end", () => {
  const note = "[2] Odd figures of 1934, kept by the port.";
  const text = (html: string) =>
    bodyOf(article(`${PROSE.replace("since 1934,", "since 1934 [2],")}<div>${html}</div>`));

  it("whose number stands in the text belongs to it", () => {
    expect(text(`<p>${note}</p>`)).toContain(note);
  });

  it("of another number doesn't, nor one that asks", () => {
    expect(text(`<p>${note.replace("2", "3")}</p>`)).toHaveLength(PARAGRAPHS.length);
    expect(text(`<p>${note} Sign up for more of them.</p>`)).toHaveLength(PARAGRAPHS.length);
  });
});
