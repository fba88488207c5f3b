import { describe, expect, it } from "vitest";
import { average, compare, f1Of, scoreNews } from "../../../scripts/bench/score";

describe("compare", () => {
  it("counts 4-token shingles: 3 of truth, 3 predicted, 2 in both", () => {
    const overlap = compare("a b c d e f", "a b c d e x");
    expect(overlap).toEqual({ both: 2 / 4, extra: 1 / 4, missing: 1 / 4 });
    expect(f1Of(overlap)).toBeCloseTo(2 / 3, 12);
  });

  it("counts what is said twice twice", () => {
    expect(compare("a b c d", "a b c d . a b c d").both).toBeCloseTo(1 / 5, 12);
  });

  it("takes texts shorter than a shingle whole, and characters of unspaced scripts as tokens", () => {
    expect(compare("Short text", "short text").both).toBe(0);
    expect(compare("Short text", "Short, text!").both).toBe(1);
    expect(compare("港の市場", "港の市場").both).toBe(1);
    expect(compare("港の市場で", "港の市場").missing).toBeCloseTo(1 / 2, 12);
  });

  it("folds compatible letters, and gives zeros for two empty texts", () => {
    expect(compare("ｆｕｌｌ width one two", "full width one two").both).toBe(1);
    expect(compare("", "")).toEqual({ both: 0, extra: 0, missing: 0 });
    expect(f1Of(compare("", ""))).toBe(0);
  });
});

describe("average", () => {
  it("averages precision and recall over pages, and takes F1 of the averages", () => {
    const pages = [compare("a b c d e f", "a b c d e x"), compare("a b c d", "a b c d e f g h")];
    const { precision, recall, f1 } = average(pages);
    expect(precision).toBeCloseTo((2 / 3 + 1 / 5) / 2, 12);
    expect(recall).toBeCloseTo((2 / 3 + 1) / 2, 12);
    expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it("leaves a page of which nothing is predicted out of precision, and one without truth out of recall", () => {
    const whole = compare("a b c d", "a b c d");
    expect(average([whole, compare("a b c d", "")])).toMatchObject({ precision: 1, recall: 1 / 2 });
    expect(average([whole, compare("", "a b c d")])).toMatchObject({ precision: 1 / 2, recall: 1 });
  });
});

describe("scoreNews", () => {
  const lines = [
    ["", "Menu"],
    ["c", "The Headline Of The Day"],
    ["b", "First paragraph of the body, which is long enough to be found."],
    ["n", "Subscribe now for only one euro"],
    ["n", "Log in"],
    ["b", "Second paragraph of the body says “plenty” of other things."],
    ["n", "plenty"],
    ["h", "Log in"],
  ] as const;
  const body =
    "First paragraph of the body, which is long enough to be found.\nSecond paragraph of the body says “plenty” of other things.";
  const score = (text: string) => scoreNews(lines, "A title", text);

  it("finds nothing wrong with the body alone, and none with headline and title beside it", () => {
    for (const text of [body, `The headline of the day\nA Title\n${body}`]) {
      expect(score(text)).toMatchObject({ overlap: { both: 1 }, lost: [], stay: [], extra: [], nags: 1 });
    }
  });

  it("counts lost body by characters, and keeps lines that are cut or joined differently", () => {
    const [first = "", second = ""] = body.split("\n");
    expect(score(`${first} ${second}`).lost).toEqual([]);
    expect(score(`${first.replace(", ", "\n")}\n${second}`).lost).toEqual([]);
    const { lost, bodyChars } = score(first);
    expect(lost).toEqual([second.toLowerCase()]);
    expect(bodyChars).toBe(first.length + second.length);
  });

  it("counts a body line as lost when too little of it is there", () => {
    expect(score(body.replace("says “plenty” of other things", "is gone")).lost).toHaveLength(1);
  });

  it("finds nags as lines, and long ones inside other lines; those too short or part of the body don't count", () => {
    expect(score(`${body}\nsubscribe NOW for only one euro`).stay).toHaveLength(1);
    expect(score(`${body}\nHey: subscribe now for only one euro!`).stay).toHaveLength(1);
    expect(score(`${body}\nLog in\nplenty`).stay).toEqual([]);
  });

  it("lists other lines of some length", () => {
    expect(score(`${body}\nRead also: seven more stories\nMenu`).extra).toEqual([
      "read also: seven more stories",
    ]);
  });
});
