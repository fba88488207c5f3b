import { describe, expect, it } from "vitest";
import {
  createSelfReader,
  createSiteReader,
  namesByAddress,
  networksIn,
} from "../../../src/engine/evidence/self";

describe("networksIn", () => {
  it.each([
    ["follow us on facebook, instagram and facebook", 2],
    ["читайте нас в телеграм и вконтакте", 2],
    ["the council met on tuesday", 0],
  ])("counts the networks in: %s", (line, count) => {
    expect(networksIn(line)).toBe(count);
  });
});

describe("namesByAddress", () => {
  it.each([
    ["https://www.harbour-post.co.uk/a", ["harbourpost"]],
    ["https://sport.quayside.example/", ["sport", "quayside"]],
    ["about:blank", []],
    ["https://[", []],
    ["", []],
  ])("takes %s apart", (url, names) => {
    expect(namesByAddress(url)).toEqual(names);
  });
});

describe("createSelfReader", () => {
  const names = createSelfReader(["The Harbour Post", "BR", ""]);

  it.each([
    "get the harbour post on your phone",
    "more from theharbourpost every day",
    "mehr von br gibt es hier",
  ])("finds the publisher in: %s", (line) => {
    expect(names(line)).toBe(true);
  });

  it.each(["the harbour was closed", "brown bread", ""])("finds none in: %s", (line) => {
    expect(names(line)).toBe(false);
  });

  it("finds nothing without names", () => {
    expect(createSelfReader([])("anything")).toBe(false);
  });
});

describe("createSiteReader", () => {
  const own = createSiteReader("https://www.quayside.example/news/x");

  it.each(["/a", "a/b", "?page=2", "https://shop.quayside.example/", "//quayside.example/"])(
    "knows %s as the site's own",
    (href) => {
      expect(own(href)).toBe(true);
    },
  );

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example/quayside",
    "mailto:a@quayside.example",
    "https://[",
  ])("knows %s as another's", (href) => {
    expect(own(href)).toBe(false);
  });
});
