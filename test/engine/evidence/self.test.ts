import { describe, expect, it } from "vitest";
import { createSelfReader, createSiteReader, namesByAddress } from "../../../src/engine/evidence/self";

describe("namesByAddress", () => {
  it.each([
    ["https://www.harbour-post.co.uk/a", ["harbourpost"]],
    ["https://quay.wordpress.com/", ["quay"]],
    ["https://sport.quayside.example/", ["sport", "quayside"]],
    ["about:blank", []],
    ["https://[", []],
    ["", []],
  ])("takes %s apart", (url, names) => {
    expect(namesByAddress(url, new Set(["co", "wordpress"]))).toEqual(names);
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

  it.each([
    "/a",
    "a/b",
    "?page=2",
    "https://shop.quayside.example/",
    "//quayside.example/",
    "https://QUAYSIDE.example/x",
  ])("knows %s as the site's own", (href) => {
    expect(own(href)).toBe(true);
  });

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example/quayside",
    "mailto:a@quayside.example",
    "https://[",
  ])("knows %s as another's", (href) => {
    expect(own(href)).toBe(false);
  });
});

it("tells blogs of one host apart", () => {
  expect(createSiteReader("https://quay.wordpress.com/")("https://pier.wordpress.com/")).toBe(false);
});
