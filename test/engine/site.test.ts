import { describe, expect, it } from "vitest";
import type { SiteRule } from "../../src/engine/rule-types";
import { siteElements } from "../../src/engine/site";
import { ATTRIBUTE, article, judgePage, PROSE, parse, shownLines } from "../support/page";
import { RULES } from "../support/rules";

const DOCUMENT = parse('<body><div class="a">a</div><div class="b">b</div></body>');
const rule = (part: Partial<SiteRule>): SiteRule => ({ site: "house.example", reason: "", ...part });
const classes = (rules: SiteRule[], url: string) => {
  const { strike, keep } = siteElements(DOCUMENT, rules, url);
  return [strike, keep].map((elements) => elements.map(({ className }) => className));
};

describe("siteElements", () => {
  const rules = [rule({ strike: [".a"], keep: [".b"] })];

  it.each(["https://house.example/x", "https://www.house.example/", "http://a.b.house.example/"])(
    "holds at %s",
    (url) => {
      expect(classes(rules, url)).toEqual([["a"], ["b"]]);
    },
  );

  it.each(["https://nothouse.example/", "https://house.example.org/", "about:blank", "", "no address"])(
    "doesn't hold at %j",
    (url) => expect(classes(rules, url)).toEqual([[], []]),
  );

  it("passes over broken selectors", () => {
    expect(classes([rule({ strike: ["[[", ".a"], keep: [":::"] })], "https://house.example/")).toEqual([
      ["a"],
      [],
    ]);
  });
});

describe("site rules in a judgement", () => {
  const html = article(`${PROSE}<div id="odd">Odd box</div><div id="n"><p>Sign up for our letter</p></div>`);
  const judged = (part: Partial<SiteRule>) => {
    const document = parse(html);
    const session = judgePage(document, {
      mode: "quiet",
      rules: { ...RULES, sites: [rule({ site: "news.example", ...part })] },
    });
    return { session, lines: shownLines(document), document };
  };

  it("strike what no general sign tells, with the rule as reason, and take it back", () => {
    const { session, lines, document } = judged({ strike: ["#odd"] });
    expect(lines).not.toContain("Odd box");
    const removal = session.report().removed.find(({ text }) => text === "Odd box");
    expect(removal?.reasons[0]?.rule).toBe("site");
    expect(removal && session.restore(removal.id)).toBe(true);
    expect(shownLines(document)).toContain("Odd box");
    session.undo();
    expect(document.querySelector(`[${ATTRIBUTE}]`)).toBeNull();
  });

  it("keep what would be struck", () => {
    expect(judged({}).lines).not.toContain("Sign up for our letter");
    expect(judged({ keep: ["#n"] }).lines).toContain("Sign up for our letter");
  });
});
