import { describe, expect, it } from "vitest";
import { createWordReader } from "../../../src/engine/evidence/words";
import { loadRules } from "../../../src/rules/index";

const { networks, discloses } = createWordReader(loadRules().words);

describe("networks", () => {
  it.each([
    ["follow us on facebook, instagram and facebook", 2],
    ["читайте нас в телеграм и вконтакте", 2],
    ["the council met on tuesday", 0],
  ])("are counted in: %s", (line, count) => {
    expect(networks(line)).toBe(count);
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

it("finds nothing without words", () => {
  const none = createWordReader({
    networks: [],
    hosting: [],
    disclosure: { earnings: [], own: [], purchase: [] },
  });
  expect([none.networks("facebook"), none.discloses("we earn")]).toEqual([0, false]);
});
