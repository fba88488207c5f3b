/** Paragraphs that ask in the publisher's own name. In all these pages the models take them for body. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { packPhrases } from "../../src/engine/evidence/phrases";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { LEXICONS, RULES } from "../support/rules";
import { lookAt, surveyOf } from "../support/survey";

const URL = "https://www.quaysidepost.example/2026/11/a-story";
const TAKEN = /^(?!About us|Contact|News|Sport|The Quayside)/;
const HEAD = '<meta property="og:site_name" content="The Quayside Post">';
const HINTING = {
  ...RULES,
  links: { ...RULES.links, hosts: { follow: ["facebook.example"] } },
  phrases: packPhrases(
    LEXICONS.map((lexicon) => ({
      ...lexicon,
      weak: { subscribe: ["issues for", "to your door"] },
    })),
  ),
};
const judged = (html: string, { head = HEAD, nag = undefined as RegExp | undefined } = {}) => {
  const page = surveyOf(article(html, { head }), HINTING, URL);
  const { body, pitches } = findArticle(page, lookAt(page, { body: TAKEN, ...(nag && { nag }) }), URL);
  return {
    lines: body.map((i) => page.blocks[i]?.text ?? ""),
    pitches: pitches.map(({ element }) => element.textContent),
  };
};
const LETTER = 'Read on in <a href="/newsletter">our letter</a>';

describe("a paragraph that names the publisher and leads to what it asks for", () => {
  const text = "Every morning The Quayside Post tells more. Read on in our letter";
  const html = `${PROSE}<p>Every morning The Quayside Post tells more. ${LETTER}</p>`;

  it("is no body but a pitch", () => {
    expect(judged(html)).toEqual({ lines: PARAGRAPHS, pitches: [text] });
  });

  it("is body where it names somebody else", () => {
    const other = `${PROSE}<p>The harbour master tells more every morning. ${LETTER}</p>`;
    expect(judged(other).pitches).toEqual([]);
    expect(judged(other).lines).toHaveLength(PARAGRAPHS.length + 1);
  });

  it("is body where it is long, or says who wrote the story", () => {
    const long = `Again The Quayside Post ${"said so and said so again ".repeat(12)}. ${LETTER}`;
    expect(judged(`${PROSE}<p>${long}</p>`).lines).toHaveLength(PARAGRAPHS.length + 1);
    const head = `${HEAD}<meta name="author" content="Maren Hollis">`;
    const about = `<p>Maren Hollis writes for The Quayside Post. ${LETTER}</p>`;
    expect(judged(PROSE + about + PROSE, { head }).lines).toContain(
      "Maren Hollis writes for The Quayside Post. Read on in our letter",
    );
    expect(judged(PROSE + about, { head })).toEqual({ lines: PARAGRAPHS, pitches: [] });
  });

  it("is no body where the author is the publisher", () => {
    const head = `${HEAD}<meta name="author" content="Quayside Post">`;
    expect(judged(html, { head }).lines).toEqual(PARAGRAPHS);
  });
});

describe("a line in plain words", () => {
  const line = "Everyone may sign up for a letter that comes at noon, said the man at the gate.";
  /** The body, where a line that asks has these chances. */
  const bodyWith = (html: string, body: number, nag: number) => {
    const page = surveyOf(article(html, { head: HEAD }), HINTING, URL);
    const look = lookAt(page, { body: TAKEN });
    const at = page.blocks.findIndex(({ text }) => /sign up/i.test(text));
    look.body[at] = body;
    look.nag[at] = nag;
    return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
  };

  it("is body where it is no nag", () => {
    expect(judged(`${PROSE}<p>${line}</p>`).lines).toEqual([...PARAGRAPHS, line]);
  });

  it("is no body where it is nearly as surely a nag", () => {
    const short = "Sign up for our letter";
    expect(bodyWith(`${PROSE}<p>${short}</p>`, 0.95, 0.8)).toEqual(PARAGRAPHS);
    expect(bodyWith(`${PROSE}<p>${short}</p>`, 0.95, 0.7)).toEqual([...PARAGRAPHS, short]);
  });

  it("is body where it is a sentence, on what others ask for, unless it is a nag more surely", () => {
    expect(bodyWith(`${PROSE}<p>${line}</p>`, 0.95, 0.9)).toEqual([...PARAGRAPHS, line]);
    expect(bodyWith(`${PROSE}<p>${line}</p>`, 0.95, 0.97)).toEqual(PARAGRAPHS);
  });
});

describe("a line that hints twice, names a price and leads on", () => {
  const line = (whom: string) =>
    `${whom} 12 issues for $9, or 24 <a href="/x">issues for $16</a>, as the man at the gate told the crane.`;
  const text = (whom: string) => line(whom).replace(/<.*?>/g, "");

  it("is a pitch where it speaks of those who write, and is told where it speaks of nobody", () => {
    const own = "At The Quayside Post it was";
    expect(judged(`${PROSE}<p>${line(own)}</p>`)).toEqual({ lines: PARAGRAPHS, pitches: [text(own)] });
    const other = "In July it was";
    expect(judged(`${PROSE}<p>${line(other)}</p>`).lines).toEqual([...PARAGRAPHS, text(other)]);
  });
});

it("an appeal made like the paragraphs is found, though the models doubt that it is body", () => {
  const says = "Sign up for our letter";
  const pitchesOf = (tag: string) => {
    const more = PROSE.replaceAll("the ", "a ");
    const page = surveyOf(article(`${PROSE}<${tag}>${says}</${tag}>${more}`, { head: HEAD }), HINTING, URL);
    const look = lookAt(page, { body: TAKEN, nag: /^Sign up/, doubt: /^Sign up/ });
    return findArticle(page, look, URL).pitches.map(({ element }) => element.textContent);
  };
  expect(pitchesOf("p")).toEqual([says]);
  expect(pitchesOf("div")).toEqual([]);
});

describe("the last words of a text", () => {
  const rules = {
    ...RULES,
    words: { ...RULES.words, persons: { en: { reader: ["you"], own: ["us"] } } },
  };
  const linesOf = (html: string) => {
    const page = surveyOf(article(html, { head: HEAD }), rules, URL);
    const { body } = findArticle(page, lookAt(page, { body: TAKEN }), URL);
    return body.map((i) => page.blocks[i]?.text ?? "");
  };
  const closing = (text: string, href = "/grow") =>
    `<p><i>${text} <a href="${href}">Water it here</a></i></p>`;
  const words = "If you liked this, it grows.";

  it("go where they are in italics, speak to the reader and lead on", () => {
    expect(linesOf(PROSE + closing(words))).toEqual(PARAGRAPHS);
    expect(linesOf(PROSE + closing("It grows by $2 a month."))).toEqual(PARAGRAPHS);
  });

  it.each([
    ["in plain type", closing(words).replace(/<.?i>/g, "")],
    ["that speak to nobody", closing("If somebody liked this, it grows.")],
    ["that lead to a story", closing(words, "/2026/11/the-crane-that-came-down")],
    ["that lead to another site", closing(words, "https://elsewhere.example/help")],
    ["with an address to write to", closing(`${words} Write to crane@quay.example.`)],
  ])("stay: %s", (_, html) => {
    expect(linesOf(PROSE + html)).toHaveLength(PARAGRAPHS.length + 1);
  });

  it("stay in the midst of it", () => {
    expect(linesOf(closing(words) + PROSE)).toHaveLength(PARAGRAPHS.length + 1);
  });
});

describe("the title of a pitch", () => {
  const says = "Sign up for our letter";
  const box = (title: string, more = "") => `<div><h4>${title}</h4><p>${says}</p>${more}</div>`;
  const linesOf = (html: string) => judged(PROSE + html, { nag: /^Sign up/ }).lines;

  it("goes with it", () => {
    expect(linesOf(box("The cranes, each morning"))).toEqual(PARAGRAPHS);
  });

  it("goes with what is a nag by itself, through wrappers too", () => {
    const nested = `<div><h4>The cranes, each morning</h4><div><p>${says}</p></div></div>`;
    expect(linesOf(nested)).toEqual(PARAGRAPHS);
  });

  it("stays where it says more, or stands above more", () => {
    const long = "The cranes, each morning, and what they lifted on the day before";
    expect(linesOf(box(long))).toContain(long);
    expect(linesOf(box("The cranes", `<p>${PARAGRAPHS[0]} And so on.</p>`))).toContain("The cranes");
  });
});

describe("an end behind a break", () => {
  const rest = "Who works here: Ann, Bertha, Carl and Dora.";
  const asks = "They sign up for it.";
  const menu = '<nav><a href="/a">Sport</a><i></i><p>News</p><p>Contact</p><p>About us</p></nav>';

  it("is no body where a line of it asks", () => {
    const html = `${PROSE}${menu}<p>${rest}</p><p>${asks}</p>`;
    expect(judged(html, { nag: /They sign up/ }).lines).toEqual(PARAGRAPHS);
  });

  it("stays where none does, and is no nag", () => {
    const { lines, pitches } = judged(`${PROSE}${menu}<p>${rest}</p><p>They hum.</p>`);
    expect(lines).toEqual([...PARAGRAPHS, rest, "They hum."]);
    expect(pitches).toEqual([]);
  });
});

describe("a line that hints", () => {
  const HINTS = "They come to your door, six issues for";

  it.each([
    ["in a link and nothing else", `<div><a href="https://shop.example/">${HINTS} less.</a></div>`],
    ["with a price and a link", `<p>${HINTS} £9. <a href="https://shop.example/">See how</a></p>`],
    [
      "at two networks to follow",
      '<p>See the quay on <a href="https://facebook.example/q">Facebook</a> and on Instagram.</p>',
    ],
  ])("is a pitch: %s", (_, html) => {
    const { lines, pitches } = judged(PROSE + html);
    expect(lines).toEqual(PARAGRAPHS);
    expect(pitches).toHaveLength(1);
  });

  it.each([
    ["a price alone", `<p>${HINTS} £9, said the man.</p>`],
    ["a link alone", `<p>${HINTS} less, <a href="https://shop.example/">he</a> said.</p>`],
    ["one network", '<p>See the quay on <a href="https://facebook.example/q">Facebook</a> every day.</p>'],
    ["no way to follow", "<p>See the quay on Facebook and on Instagram every day.</p>"],
  ])("is body with %s", (_, html) => {
    expect(judged(PROSE + html).lines).toHaveLength(PARAGRAPHS.length + 1);
  });
});
