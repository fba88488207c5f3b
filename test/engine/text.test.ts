import { describe, expect, it } from "vitest";
import {
  endsSentence,
  fold,
  isUnspaced,
  normalise,
  sentences,
  squash,
  tokens,
  unspaced,
  withoutEnd,
} from "../../src/engine/text";

describe("squash", () => {
  it("turns every kind of white space into single spaces and trims the ends", () => {
    expect(squash("\n a\u00a0b\t\tc\u200bd \u2003e\r\n")).toBe("a b c d e");
  });

  it("is empty for white space alone", () => {
    expect(squash(" \u00a0\u200b\n")).toBe("");
  });
});

describe("withoutEnd", () => {
  it.each([
    ["Close!..", "Close"],
    ["No. 5", "No. 5"],
    ["!!!", ""],
  ])("%s", (text, rest) => {
    expect(withoutEnd(text, /[.!]/)).toBe(rest);
  });
});

describe("normalise", () => {
  it.each([
    ["Don’t", "don't"],
    ["Don´t", "don't"],
    ["“Quoted” «texte» „Text“", '"quoted" "texte" "text"'],
    ["2019–2024", "2019-2024"],
    ["ＡＢＣ１２３", "abc123"],
    ["ﬁn", "fin"],
    ["İSTANBUL", "istanbul"],
    ["العَرَبِيَّة", "العربية"],
  ])("makes %s comparable", (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  it("treats plain and other text alike", () => {
    expect(normalise("  Sign   UP ")).toBe("sign up");
    expect(normalise("  Sign   UP …")).toBe("sign up ...");
  });

  it("changes nothing that it made", () => {
    for (const text of ["Don’t – stop…", "ＡＢＣ", "Straße", "Ёлка", "هٰذا"])
      expect(normalise(normalise(text))).toBe(normalise(text));
  });
});

describe("fold", () => {
  it.each([
    ["kayıt", "kayit"],
    ["ёлка", "елка"],
    ["σύνδεση", "συνδεση"],
    ["أخبار إلى", "اخبار الي"],
  ])("writes %s with one letter for those that are swapped at will", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps offsets", () => {
    const text = normalise("Ünlü ışık — έλα");
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe("tokens", () => {
  it("counts words where they are written apart", () => {
    expect(tokens("It's 9:30, naïve Ёлка!")).toEqual(["It", "s", "9", "30", "naïve", "Ёлка"]);
    expect(tokens("회원 가입")).toEqual(["회원", "가입"]);
  });

  it("counts characters where they aren't", () => {
    expect(tokens("会員登録する")).toHaveLength(6);
    expect(tokens("ข่าว").length).toBeGreaterThan(1);
  });

  it("is empty for marks alone", () => {
    expect(tokens("… — !")).toEqual([]);
  });
});

describe("endsSentence", () => {
  it.each([
    "Done.",
    "Really?",
    "“Yes,” he said.”",
    "終わった。",
    "انتهى؟",
    "यह है।",
    "three things:",
    "(so it goes)",
  ])("sees the end of %s", (text) => expect(endsSentence(text)).toBe(true));

  it.each(["Most read", "the firm asks where to send the", "記事一覧", ""])("sees none in %j", (text) =>
    expect(endsSentence(text)).toBe(false),
  );
});

describe("sentences", () => {
  it.each([
    ["One. Two! Three?", 3],
    ["At 3.30 p.m. it was over.", 2],
    ["一つ。二つ。", 2],
    ["No end", 0],
    ["“Stop.” He went.", 2],
  ])("counts the marks of %s", (text, count) => {
    expect(sentences(text)).toBe(count);
  });
});

describe("unspaced", () => {
  it("tells scripts that are written without spaces", () => {
    for (const letter of "会かカกខမ") expect(unspaced(letter.charCodeAt(0))).toBe(true);
    for (const letter of "aяعéα") expect(unspaced(letter.charCodeAt(0))).toBe(false);
  });
});

it("tells texts without spaces by some of their letters", () => {
  expect(["將時報設為 Google 偏好來源", "港の鶴が倒れた", "นกกระเรียนล้มลง"].every(isUnspaced)).toBe(true);
  expect(["The crane came down", "Кран упал на причал", ""].some(isUnspaced)).toBe(false);
});
