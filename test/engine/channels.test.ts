import { describe, expect, it } from "vitest";
import { listsChannels, namesChannel } from "../../src/engine/channels";
import { article, PROSE } from "../support/page";
import { RULES } from "../support/rules";
import { lineOf, surveyOf, URL } from "../support/survey";

const HEAD = '<meta property="og:site_name" content="The Quayside Post">';
const rules = {
  ...RULES,
  words: { ...RULES.words, networks: ["facebook"], persons: { en: { reader: ["you"], own: ["us", "our"] } } },
};
/** Whether a line behind a story names a channel, if it is body with this chance. */
const names = (text: string, { body = 0.1, html = `<p>${text}</p>` } = {}): boolean => {
  const page = surveyOf(article(PROSE, { head: HEAD, after: html }), rules, URL);
  return namesChannel(page, lineOf(page, text), body);
};

describe("a line of few words", () => {
  it.each([
    "The Quayside Post is on Facebook too",
    "Find us on Facebook, every day",
    "The cranes are in our app as well",
    "For you: on PodPlay, on TuneUp and elsewhere",
  ])("names a channel: %s", (text) => {
    expect(names(text)).toBe(true);
  });

  it.each([
    ["no house", "The harbour is on Facebook too"],
    ["no channel", "The Quayside Post tells of the harbour"],
    ["one platform, for the reader", "For you: on PodPlay, and elsewhere"],
    ["the word in another", "Our apple trees of the harbour"],
    ["too few words", "Our app"],
    ["many words", `Find us on Facebook${", and again".repeat(14)}`],
    ["a house in what it quotes", 'The man said "find us on Facebook"'],
  ])("names none: %s", (_, text) => {
    expect(names(text)).toBe(false);
  });

  const LINE = "Find us on Facebook, every day";
  it.each([
    ["an item of a menu", `<ul><li><a href="/x">${LINE}</a></li></ul>`],
    ["a caption", `<figure><figcaption>${LINE}</figcaption></figure>`],
    ["a link in the page's foot", `<footer><p><a href="/x">${LINE}</a></p></footer>`],
  ])("names none: %s", (_, html) => {
    expect(names(LINE, { html })).toBe(false);
  });
});

describe("a line of the body", () => {
  it("names a channel only where it names the house", () => {
    expect(names("Find us on Facebook, every day", { body: 0.6 })).toBe(false);
    expect(names("The Quayside Post is on Facebook too", { body: 0.6 })).toBe(true);
  });

  it("names none where it is sure", () => {
    expect(names("The Quayside Post is on Facebook too", { body: 0.95 })).toBe(false);
  });
});

describe("a list of channels", () => {
  const list = (call: string, ...names: string[]) =>
    `<div class="box"><h4>${call}</h4><ul>${names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join("")}</ul></div>`;
  const lists = (html: string): boolean => {
    const page = surveyOf(article(PROSE, { head: HEAD, after: html }), rules, URL);
    const box = page.boxes.find(({ className }) => className === "box");
    if (!box) throw new Error("no box");
    return listsChannels(page, box);
  };

  it.each(["Every day with us", "The Quayside Post elsewhere", "For you"])("is told below: %s", (call) => {
    expect(lists(list(call, "Facebook", "PodPlay", "X"))).toBe(true);
  });

  it.each([
    ["a call for nobody", list("The cranes elsewhere", "Facebook", "PodPlay")],
    ["one name", list("Every day with us", "Facebook", "X")],
    ["what is no name", list("Every day with us", "Facebook", "PodPlay", "The cranes of the quay")],
    ["ways to share", list("For you", "Facebook", "PodPlay", "Share this")],
    ["many lines", list("For you", "Facebook", ..."abcdefgh")],
    ["a form", list("For you", "Facebook", "PodPlay").replace("<ul>", '<input type="email"><ul>')],
  ])("is none with %s", (_, html) => {
    expect(lists(html)).toBe(false);
  });
});
