import { describe, expect, it } from "vitest";
import {
  canonical,
  lexiconFaults,
  siteFaults,
  vendorFaults,
  weightFaults,
} from "../../scripts/check/rule-faults";
import { selectorFault } from "../../scripts/check/selector";
import type { Lexicon, Model, SiteRule, VendorRule, Weights } from "../../src/engine/rule-types";

describe("canonical", () => {
  it("sorts words by code unit, drops doubles, keeps the order of examples", () => {
    const lexicon = { never: ["b", "a", "b"], examples: { hit: [], miss: ["z", "a"] } };
    expect(canonical("lexicon", lexicon)).toEqual({
      never: ["a", "b"],
      examples: { hit: [], miss: ["z", "a"] },
    });
  });

  it("sorts vendors by name and leaves a model's numbers alone", () => {
    expect(canonical("vendors", [{ vendor: "b" }, { vendor: "B" }])).toEqual([
      { vendor: "B" },
      { vendor: "b" },
    ]);
    const model = { features: ["z", "a", "z"], trees: [[2, 1, 0, 1]] };
    expect(canonical("weights", model)).toEqual(model);
  });

  it("changes nothing that is in order", () => {
    const once = canonical("vendors", [
      { vendor: "x", hooks: [".b", ".a"] },
      { vendor: "a", hooks: [] },
    ]);
    expect(canonical("vendors", once)).toEqual(once);
  });
});

describe("selectorFault", () => {
  it.each([
    "#a",
    ".a-b_c",
    "div.a",
    '[href^="https://x.example/"]',
    'form[action*="x"].y',
    "x-wall",
    "[data-x]",
    ".a\\:b",
  ])("accepts %s", (selector) => {
    expect(selectorFault(selector)).toBe("");
  });

  it.each([".a .b", ".a>.b", "div:has(.a)", ".a, .b", "[a='b']", "*", "", "..a", "#"])(
    "refuses %j",
    (selector) => {
      expect(selectorFault(selector)).not.toBe("");
    },
  );

  it("refuses a plain tag, which also holds articles", () => {
    expect(selectorFault("form")).toMatch(/every element/);
  });
});

describe("lexiconFaults", () => {
  const lexicon: Lexicon = {
    lang: "xx",
    strong: { newsletter: ["sign up for our"] },
    weak: {},
    never: ["newsletter editor"],
    labels: { share: ["share "] },
    examples: { hit: [{ text: "Sign up for our letter", intent: "newsletter" }], miss: ["A letter."] },
  };

  it("finds none in a sound lexicon", () => {
    expect(lexiconFaults("xx", lexicon)).toEqual([]);
  });

  it.each<[string, Partial<Lexicon>, RegExp]>([
    ["another language's file", { lang: "yy" }, /file's name says xx/],
    [
      "a stem that is both strong and weak",
      { weak: { offer: ["sign up for our"] } },
      /strong.newsletter and in weak.offer/,
    ],
    ["a stem that texts never show", { never: ["Don’t"] }, /can never match.*"don't"/],
    ["no examples", { examples: { hit: [], miss: [] } }, /needs examples/],
  ])("names %s", (_, change, message) => {
    expect(lexiconFaults("xx", { ...lexicon, ...change }).join("\n")).toMatch(message);
  });
});

describe("vendorFaults", () => {
  const vendor: VendorRule = {
    vendor: "Acme",
    kind: "offer",
    hooks: [".acme-wall"],
    hosts: ["acme.example"],
    note: "Acme's own prefix.",
  };

  it("finds none in a sound vendor", () => {
    expect(vendorFaults([vendor])).toEqual([]);
  });

  it.each<[string, VendorRule[], RegExp]>([
    ["a hook that is no simple selector", [{ ...vendor, hooks: [".a .b"] }], /no simple selector/],
    ["a hook of two vendors", [vendor, { ...vendor, vendor: "Other" }], /of Acme and of Other/],
    ["a gate that is no hook", [{ ...vendor, gates: [".x"] }], /not among its hooks/],
    ["a host with a scheme", [{ ...vendor, hosts: ["https://acme.example"] }], /is no host/],
    ["a host with upper case", [{ ...vendor, hosts: ["Acme.example"] }], /is no host/],
    ["a missing note", [{ ...vendor, note: " " }], /needs a note/],
    ["nothing to go by", [{ ...vendor, hooks: [], hosts: [] }], /neither hooks nor hosts/],
    ["a vendor that is there twice", [vendor, { ...vendor, hooks: [".y"] }], /listed twice/],
  ])("names %s", (_, vendors, message) => {
    expect(vendorFaults(vendors).join("\n")).toMatch(message);
  });
});

describe("siteFaults", () => {
  const rule: SiteRule = {
    site: "paper.example",
    strike: [".a"],
    reason: "Unmarked pitch in plain paragraphs.",
  };

  it("finds none in a sound rule", () => {
    expect(siteFaults([rule])).toEqual([]);
  });

  it.each<[string, SiteRule[], RegExp]>([
    ["a host in place of a domain", [{ ...rule, site: "www.paper.co.uk" }], /paper\.co\.uk is/],
    ["a rule that does nothing", [{ ...rule, strike: [] }], /neither strikes nor keeps/],
    ["a complex selector", [{ ...rule, keep: ["p + p"] }], /no simple selector/],
    ["a missing reason", [{ ...rule, reason: "" }], /needs a reason/],
    ["a site that is there twice", [rule, rule], /listed twice/],
  ])("names %s", (_, sites, message) => {
    expect(siteFaults(sites).join("\n")).toMatch(message);
  });
});

describe("weightFaults", () => {
  const faultsOf = (model: Omit<Model, "bias">): string[] =>
    weightFaults({ body: { bias: 0, ...model } } as Weights);

  it("finds none where trees and features fit", () => {
    expect(faultsOf({ features: ["a", "b"], trees: [0.5, [1, 2, -1, [0, 3, 0, 1]]] })).toEqual([]);
  });

  it("names trees and features that don't", () => {
    expect(faultsOf({ features: ["a"], trees: [[0, 1, 0, [1, 2, 0, 1]]] })).toEqual([
      "body: a tree asks for feature 1, but 1 are named",
    ]);
    expect(faultsOf({ features: ["a", "a"], trees: [] })).toEqual(["body names the feature a twice"]);
  });
});
