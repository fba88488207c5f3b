/** What systems leave in a text. In all these pages the models take it for body. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const TAKEN = /^(?!About us|Contact|News|Sport|The Quayside)/;
const bodyOf = (html: string): string[] => {
  const page = surveyOf(html);
  return findArticle(page, lookAt(page, { body: TAKEN }), URL).body.map((i) => page.blocks[i]?.text ?? "");
};
const [FIRST = "", ...REST] = PARAGRAPHS;
const among = (...lines: string[]) =>
  bodyOf(article([FIRST, ...lines, ...REST].map((text) => `<p>${text}</p>`).join("")));

describe("a code that nothing rendered", () => {
  it.each([
    "[button link=”http://news.example/kit” type=”big”] Send us your kit[/button]",
    '[adinserter block="3"]',
    "[ad_1]",
    "[embed]https://video.example/1[/embed]",
    "[/vc_column_text]",
    "{loadposition crane_ad}",
  ])("is no body: %s", (code) => {
    expect(among(code)).toEqual(PARAGRAPHS);
  });

  it.each(["[Laughter]", "[The cranes] were gone by noon.", "[…]", "[1] See the records of the port"])(
    "is no such: %s",
    (text) => {
      expect(among(text)).toContain(text);
    },
  );
});

it("a line that only begins like a code is read in a time that grows with it", () => {
  const before = performance.now();
  among(`[a ${"=".repeat(100_000)}`);
  expect(performance.now() - before).toBeLessThan(2000);
});

describe("a line that asks for JavaScript", () => {
  it("is a notice, in any language", () => {
    expect(among("Kona da JavaScript ku batu slaidi.")).toEqual(PARAGRAPHS);
  });

  it("is body where the story is about it, or says more", () => {
    const story = "The port's page on its cranes is written in JavaScript, as such pages are.";
    expect(among("Why JavaScript?", story)).toEqual(expect.arrayContaining(["Why JavaScript?", story]));
    const long = `${story} ${story} ${story}`;
    expect(among(long)).toContain(long);
  });
});

describe("what reserves rights at the end", () => {
  it.each([
    "This document may be reproduced by those who built it, and by nobody else.",
    "Crane Press, all rights reserved",
  ])("is no body: %s", (notice) => {
    expect(bodyOf(article(`${PROSE}<p>${notice}</p>`))).toEqual(PARAGRAPHS);
  });

  it("is body amid the text", () => {
    const told = "“All rights reserved,” said a plate on the crane, though of what nobody could tell.";
    expect(among(told)).toContain(told);
  });
});

describe("how to cite a page", () => {
  const line = (address: string) =>
    `Citation: Harbour crane comes down after ninety years (2026), retrieved from ${address} on Tuesday`;
  const end = (text: string) => bodyOf(article(`${PROSE}<p>${text}</p>`));

  it("is no body: the title, and an address of its own", () => {
    expect(end(line("https://news.example/2026/11/a-story"))).toEqual(PARAGRAPHS);
  });

  it("is body with another site's address", () => {
    expect(end(line("https://cranes.example.org/a"))).toHaveLength(PARAGRAPHS.length + 1);
  });
});
