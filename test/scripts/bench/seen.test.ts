import { describe, expect, it } from "vitest";
import { withoutFurniture } from "../../../scripts/bench/browsers";
import { difference, hiddenNote, worseSeen } from "../../../scripts/bench/seen";
import { scorePages, tally } from "../../../scripts/bench/tally";

const LINE = "one two three four five six seven";
const PAGES = [
  { id: "same", url: "https://a.example/", body: LINE },
  { id: "worse", url: "https://b.example/", body: LINE },
];
const scored = (worse: string) => {
  const texts = new Map([
    ["same", LINE],
    ["worse", worse],
  ]);
  const scores = scorePages(PAGES, texts);
  return { texts, scores, tally: tally(scores), figures: {}, note: "", ms: 1 };
};

describe("what shows in a browser", () => {
  it("is scored without the lines that the page marks as headline, byline or caption", () => {
    const shown = "Title\nBy  Maren\nOne line\nBy Maren said nothing";
    expect(withoutFurniture(shown, ["Title", "By Maren", ""])).toBe("One line\nBy Maren said nothing");
  });

  it("is compared to what is printed, however lines are cut", () => {
    expect(difference("One two\nthree\nShare this", "one two three\nfour")).toEqual({
      more: ["share this"],
      fewer: ["four"],
    });
  });

  it("is told of the pages that are worse, with the lines that differ", () => {
    const worse = worseSeen(scored(`${LINE}\nshare this with all your friends`), scored(LINE), 5);
    expect(worse).toHaveLength(1);
    expect(worse[0]).toMatch(/^0\.\d{3} from 1\.000 {2}worse\n {4}\+ share this with all your friends$/);
    expect(worseSeen(scored(LINE), scored(LINE), 5)).toEqual([]);
  });

  it("is told of the pages whose body the publisher hides, apart from the rest", () => {
    const lines = [["b", `${LINE} and a good deal more`]] as const;
    const pages = ["open", "hidden"].map((id) => ({ id, url: `https://${id}.example/`, lines: [...lines] }));
    const shown = (hidden: string) =>
      scorePages(
        pages,
        new Map([
          ["open", lines[0][1]],
          ["hidden", hidden],
        ]),
      );
    expect(hiddenNote(shown(""), shown(""))).toBe(
      "; without 1 news pages whose body the publisher hides, f1 1.0000, bodyLoss 0.00 %",
    );
    expect(hiddenNote(shown(""), shown(lines[0][1]))).toBe("");
  });
});
