import { describe, expect, it } from "vitest";
import { createMatcher, packPhrases } from "../../../src/engine/evidence/phrases";
import type { Lexicon } from "../../../src/engine/rule-types";
import { normalise } from "../../../src/engine/text";

type Strip = Omit<Lexicon, "examples">;
const lexicon = (part: Partial<Strip>): Strip => ({
  lang: "xx",
  strong: {},
  weak: {},
  never: [],
  labels: {},
  ...part,
});
const matcherOf = (lexicons: readonly Strip[]) => createMatcher(packPhrases(lexicons));
const stems = (part: Partial<Strip>, text: string) =>
  matcherOf([lexicon(part)])
    .match(normalise(text))
    .map(({ stem }) => stem);

describe("match", () => {
  it("tells stem, intent, strength and place", () => {
    const matcher = matcherOf([
      lexicon({ strong: { newsletter: ["sign up for our"] }, weak: { offer: ["per month"] } }),
    ]);
    expect(matcher.match(normalise("Sign up for our letter, $2 per month"))).toEqual([
      { stem: "sign up for our", intent: "newsletter", strength: "strong", at: 0 },
      { stem: "per month", intent: "offer", strength: "weak", at: 27 },
    ]);
  });

  it("matches at word starts and as prefixes", () => {
    const part: Partial<Strip> = { strong: { subscribe: ["subscri"] } };
    expect(stems(part, "Subscribers only")).toEqual(["subscri"]);
    expect(stems(part, "Resubscribe")).toEqual([]);
    expect(stems(part, "(subscribe)")).toEqual(["subscri"]);
    expect(stems(part, "don't-subscribe")).toEqual(["subscri"]);
  });

  it("counts a stem once that several languages have", () => {
    const shared = lexicon({ strong: { newsletter: ["newsletter"] }, never: ["newsletter editor"] });
    const matcher = matcherOf([shared, { ...shared, lang: "yy" }, { ...shared, lang: "zz" }]);
    expect(matcher.match("our newsletter")).toHaveLength(1);
    expect(matcher.match("our newsletter editor")).toEqual([]);
  });

  it("starts a word where a script without spaces ends, and none behind a vowel sign", () => {
    expect(stems({ strong: { follow: ["sns"] } }, "公式SNSをフォロー")).toEqual(["sns"]);
    expect(stems({ strong: { subscribe: ["रू"] } }, "शुरू करें")).toEqual([]);
    expect(stems({ strong: { subscribe: ["शुरू"] } }, "शुरू करें")).toEqual(["शुरू"]);
  });

  it("starts no word behind an apostrophe", () => {
    expect(stems({ strong: { follow: ["t me"] } }, "don't mention it")).toEqual([]);
  });

  it("matches whole words only where the stem ends in a blank", () => {
    const part: Partial<Strip> = { strong: { subscribe: ["abo "] } };
    expect(stems(part, "Jetzt Abo bestellen")).toEqual(["abo"]);
    expect(stems(part, "Jetzt ABO!")).toEqual(["abo"]);
    expect(stems(part, "Über den Abort")).toEqual([]);
    expect(stems(part, "Abo-Modell")).toEqual([]);
  });

  it("lets never cancel what it overlaps, and nothing else", () => {
    const part: Partial<Strip> = {
      strong: { register: ["sign up", "register"] },
      never: ["register of births"],
    };
    expect(stems(part, "Look into the register of births")).toEqual([]);
    expect(stems(part, "Sign up, then see the register of births")).toEqual(["sign up"]);
    expect(stems(part, "Register here")).toEqual(["register"]);
  });

  it("drops short stems inside longer ones", () => {
    expect(
      stems(
        { strong: { newsletter: ["sign up", "sign up for our newsletter"] } },
        "Sign up for our newsletter",
      ),
    ).toEqual(["sign up for our newsletter"]);
  });

  it("keeps a strong stem inside a longer weak one", () => {
    const part: Partial<Strip> = {
      strong: { register: ["sign up"] },
      weak: { offer: ["sign up today and"] },
    };
    expect(stems(part, "Sign up today and save")).toContain("sign up");
  });

  it.each([
    ["会員登録", "まずは会員登録をお願いします"],
    ["회원 가입", "무료 회원 가입"],
    ["订阅", "请立即订阅电子报"],
    ["สมัครสมาชิก", "กดสมัครสมาชิกวันนี้"],
    ["подпи", "Подпишитесь на рассылку"],
    ["اشترك", "اِشْتَرِكْ الآن"],
    ["abone ol", "ABONE OL"],
    ["kayıt ol", "KAYIT OL"],
    ["εγγραφη", "Κάνε εγγραφή εδώ"],
    ["зарегистрир", "ЗАРЕГИСТРИРУЙТЕСЬ"],
    ["¿ya eres", "¿Ya eres suscriptor?"],
    ["s'abonner", "S’abonner"],
  ])("finds %s in %s", (stem, text) => {
    expect(stems({ strong: { register: [stem] } }, text)).toHaveLength(1);
  });

  it("finds nothing in an empty line or without lexicons", () => {
    expect(stems({ strong: { register: ["sign up"] } }, "")).toEqual([]);
    expect(matcherOf([]).match("sign up")).toEqual([]);
  });

  it("matches every language on every line", () => {
    const matcher = matcherOf([
      lexicon({ lang: "en", strong: { newsletter: ["newsletter"] } }),
      lexicon({ lang: "de", strong: { register: ["anmelden"] } }),
    ]);
    expect(matcher.match("zum newsletter anmelden").map(({ intent }) => intent)).toEqual([
      "newsletter",
      "register",
    ]);
  });
});

describe("labels", () => {
  const matcher = matcherOf([lexicon({ labels: { related: ["read more", "関連記事"], byline: ["by "] } })]);

  it("are beginnings of lines, behind marks too", () => {
    expect(matcher.labels("read more: on this")).toEqual(["related"]);
    expect(matcher.labels("► read more")).toEqual(["related"]);
    expect(matcher.labels("関連記事")).toEqual(["related"]);
    expect(matcher.labels("to read more")).toEqual([]);
  });

  it("keep to whole words where they say so", () => {
    expect(matcher.labels("by ann writer")).toEqual(["byline"]);
    expect(matcher.labels("bypass closed")).toEqual([]);
  });

  it("are none in long lines", () => {
    expect(matcher.labels(`read more ${"and more ".repeat(20)}`)).toEqual([]);
  });
});
