import { describe, expect, it } from "vitest";
import { isStoryPath, SURROUNDINGS, slugShare, surroundings } from "../../src/engine/surroundings";
import { article, PROSE } from "../support/page";
import { lineOf, surveyOf } from "../support/survey";

const rowOf = (html: string, text: string): Record<string, number> => {
  const page = surveyOf(html);
  const row = surroundings(page, () => -1)[lineOf(page, text)] ?? [];
  return Object.fromEntries(SURROUNDINGS.map((name, i) => [name, row[i] ?? Number.NaN]));
};

describe("isStoryPath", () => {
  it.each([
    ["/news/harbour-crane-comes-down", true],
    ["https://paper.example/harbour-crane-comes-down.html?from=home", true],
    ["/2026/4/crane", true],
    ["/story/118204", true],
    ["/harbour-crane-comes-down/comments", false],
    ["/about-our-paper", false],
    ["/sport", false],
  ])("%s: %s", (href, story) => {
    expect(isStoryPath(href)).toBe(story);
  });

  it("takes a time that grows with the address", () => {
    const before = performance.now();
    expect(isStoryPath(`/${"a-".repeat(50_000)}/x`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("slugShare", () => {
  it.each([
    ["/2026/harbour-levy-splits-council.html", "Harbour levy splits the council", 1],
    ["/sport/harbour-levy-splits-council/", "As we wrote about the harbour last week", 0.25],
    ["https://zeitung.example/a/gruene-fuerchten-muellberg-12", "Grüne fürchten Müllberg", 1],
    ["/politica/elecciones-presidenciales-anticipadas", "Elecciones presidenciales, ¿anticipadas?", 1],
    ["/about", "About us", -1],
    ["", "Nothing", -1],
  ])("%s shown as %s", (href, text, share) => {
    expect(slugShare(href, text)).toBeCloseTo(share);
  });
});

describe("surroundings", () => {
  it("tell how far a picture is, and how much stands with it", () => {
    const html = article(`${PROSE}<div><img src="a.jpg" alt=""><p>By the sea</p></div>`);
    expect(rowOf(html, "By the sea")).toMatchObject({ imageLevel: 1, imageChars: 10 });
  });

  it("tell a caption by the words that stand in for the picture", () => {
    const says = "A crane over the harbour, in the rain";
    expect(rowOf(article(`${PROSE}<img alt="${says}"><p>${says}</p>`), says).inAlt).toBe(1);
    expect(rowOf(article(`${PROSE}<img alt="Logo"><p>${says}</p>`), says).inAlt).toBe(0);
  });

  it("tell a link to another story from other links", () => {
    const story = '<p><a href="/2026/11/crane-falls-into-harbour">Crane falls into harbour</a></p>';
    const other = '<p><a href="/contact">Write to the desk</a></p>';
    expect(rowOf(article(PROSE + story + other), "Crane falls into harbour")).toMatchObject({
      slug: 1,
      storyLink: 1,
    });
    expect(rowOf(article(PROSE + story + other), "Write to the desk")).toMatchObject({
      slug: -1,
      storyLink: 0,
      slugBefore: 1,
    });
  });

  it("tell how much of the text its structured data holds", () => {
    const row = rowOf(article(`${PROSE}<p>Tail</p>`), "Tail");
    expect(row.dataCover).toBe(-1);
  });
});
