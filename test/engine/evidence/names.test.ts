import { describe, expect, it } from "vitest";
import { bit, createNamer, NAME_GROUPS } from "../../../src/engine/evidence/names";
import type { NameGroup } from "../../../src/engine/rule-types";

const none = Object.fromEntries(NAME_GROUPS.map((group) => [group, [] as string[]])) as Record<
  NameGroup,
  string[]
>;
const namer = createNamer({
  ...none,
  body: ["article", "story"],
  nag: ["paywall", "signup"],
  share: ["share", "story"],
});

describe("createNamer", () => {
  it.each([
    ["article-body", bit("body")],
    ["ArticleBody", bit("body")],
    ["article_2 js-x", bit("body")],
    ["js-paywall", bit("nag")],
    ["sign-up", bit("nag")],
    ["SignUp", bit("nag")],
    ["signup__form", bit("nag")],
    ["share-story", bit("share") | bit("body")],
    ["articles", 0],
    ["particle", 0],
    ["", 0],
    ["日本語 – 42", 0],
  ])("sorts %j", (names, mask) => {
    expect(namer(names)).toBe(mask);
    expect(namer(names)).toBe(mask);
  });
});

describe("bit", () => {
  it("differs for every group", () => {
    const bits = NAME_GROUPS.map(bit);
    expect(new Set(bits).size).toBe(bits.length);
    expect(bits.every((one) => one > 0)).toBe(true);
  });
});
