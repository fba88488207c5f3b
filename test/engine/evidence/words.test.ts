import { describe, expect, it } from "vitest";
import { createWordReader } from "../../../src/engine/evidence/words";
import { normalise } from "../../../src/engine/text";
import { loadRules } from "../../../src/rules/index";

const { networks, discloses, saysMissing, channels, closes, namesClosing, persons } = createWordReader(
  loadRules().words,
);

describe("networks", () => {
  it.each([
    ["follow us on facebook, instagram and facebook", 2],
    ["читайте нас в телеграм и вконтакте", 2],
    ["the council met on tuesday", 0],
  ])("are counted in: %s", (line, count) => {
    expect(networks(line)).toBe(count);
  });
});

describe("channels", () => {
  it.each([
    ["the quay is in our app, and on google", 2],
    ["尽在码头财经app", 1],
    ["our apple trees, mapped", 0],
    ["la aplicación del muelle", 1],
  ])("of a house are counted in: %s", (line, count) => {
    expect(channels(line).own).toBe(count);
  });

  it("of podcasts are counted", () => {
    expect(channels("on spotify and apple podcasts").platforms).toBe(2);
  });
});

describe("a disclosure", () => {
  it.each([
    "we may earn a commission when you buy through our links.",
    "einige links sind werbelinks. bei einem kauf erhalten wir eine provision.",
    "nous touchons une commission sur vos achats.",
    "podemos recibir una comisión por lo que compres; nos ayuda a seguir.",
  ])("is told: %s", (line) => {
    expect(discloses(line)).toBe(true);
  });

  it.each([
    "the commission told us on tuesday that it would wait.",
    "we bought the house from a man in a hat.",
    "affiliates of the bank bought the debt through linked funds.",
  ])("isn't what says one part only: %s", (line) => {
    expect(discloses(line)).toBe(false);
  });
});

describe("a title", () => {
  it.each([
    "Page not found",
    "404 not found",
    "The Quay News | Page Not Found",
    "The Quay News – Page not found",
    "The Quay News · Error 404",
    "Seite nicht gefunden - Kaiblatt",
    "ページが見つかりません",
  ])("says that the page isn't there: %s", (title) => {
    expect(saysMissing(title)).toBe(true);
  });

  it.each([
    "Lost page not found in the archive after all",
    "A crane, a quay, page not found",
    "Half-page not found",
    "4040 lamps for the quay",
    "A crane comes down – 404 Herald",
    "Harbour crane comes down",
    "",
  ])("doesn't say so: %s", (title) => {
    expect(saysMissing(title)).toBe(false);
  });
});

describe("persons", () => {
  it.each([
    ["en", "you know your crane, and we know ours", 2, 2],
    ["en", "the youth of weir street, thank you", 1, 0],
    ["en-gb", "do you?", 1, 0],
    ["tr", "ışığınız sönmez, ışığımız da; iniz", 1, 1],
    ["ja", "お問い合わせください。私たちが答えます", 1, 1],
    ["xx", "you and we", 0, 0],
    ["", "you and we", 0, 0],
  ])("are counted in %s: %s", (lang, line, reader, own) => {
    expect(persons(lang)(line)).toEqual({ reader, own });
  });

  it("are whole words, ends of words, or parts of a text in scripts without spaces, as they are written", () => {
    const words = { ...loadRules().words, persons: { xx: { reader: ["du", "-unk", "下さい"], own: [] } } };
    const read = createWordReader(words).persons("xx");
    const count = (line: string) => read(line).reader;
    expect(["du", "durch", "haus du", "indu"].map(count)).toEqual([1, 0, 1, 0]);
    expect(["olvasunk", "unk", "aunk", "olvasunka"].map(count)).toEqual([1, 0, 0, 0]);
    expect(["見て下さい", "下さいね下さい"].map(count)).toEqual([1, 2]);
  });

  it("are counted whatever accents a writer drops", () => {
    const words = { ...loadRules().words, persons: { xx: { reader: ["-ınız", "εσύ"], own: [] } } };
    const read = createWordReader(words).persons("xx");
    expect(["isiginiz", "ışığınız", "εσυ", "εσύ"].map((line) => read(line).reader)).toEqual([1, 1, 1, 1]);
  });
});

describe("corrections", () => {
  const { corrects } = createWordReader(loadRules().words);

  it("are told by their beginnings", () => {
    expect(
      ["Correction: the bridge", "(Javítás) a híd", "Errata: la grúa", "訂正 橋の名"].map((line) =>
        corrects(normalise(line)),
      ),
    ).toEqual([true, true, true, true]);
    expect(["a correction of the course", "correctional officers", "the errata"].map(corrects)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("notices of rights", () => {
  const { reserves } = createWordReader(loadRules().words);

  it.each([
    "This document is subject to copyright. No part of it may be copied.",
    "Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung.",
    "無断転載を禁じます。",
    "© Riproduzione riservata",
    "Все права защищены.",
  ])("are told by their words: %s", (line) => {
    expect(reserves(normalise(line))).toBe(true);
  });

  it("are no words on rights", () => {
    expect(
      ["He reserved all rights of way", "Das Urheberrecht gilt"].some((line) => reserves(normalise(line))),
    ).toBe(false);
  });
});

describe("a label", () => {
  it.each([
    "×",
    " X ",
    "No, thanks!",
    "No thanks",
    "← Back to the article",
    "Palaa juttuun",
    "Magari più tardi",
    "また今度",
    "稍后再说",
    "Nein, danke",
  ])("closes: %s", (label) => {
    expect(closes(label)).toBe(true);
  });

  it.each(["Continue reading", "Subscribe later this year", "Ecks", "Luo tunnus", ""])(
    "doesn't close: %s",
    (label) => {
      expect(closes(label)).toBe(false);
    },
  );

  it("names what it closes", () => {
    expect(["Close this window", "Fermer la fenêtre", "Click to dismiss"].every(namesClosing)).toBe(true);
    expect(["Closed captions", "Open", ""].some(namesClosing)).toBe(false);
  });
});

it("finds nothing without words", () => {
  const none = createWordReader({
    networks: [],
    hosting: [],
    disclosure: { earnings: [], own: [], purchase: [] },
    missing: [],
    corrections: [],
    sources: [],
    rights: [],
    channels: { own: [], platforms: [] },
    closing: [],
    persons: {},
  });
  expect([none.closes("close"), none.closes("×")]).toEqual([false, true]);
  expect([none.networks("facebook"), none.discloses("we earn")]).toEqual([0, false]);
  expect([none.saysMissing("Page not found"), none.reserves("all rights reserved")]).toEqual([false, false]);
  expect(none.persons("en")("you and we")).toEqual({ reader: 0, own: 0 });
});
