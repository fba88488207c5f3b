import { describe, expect, it } from "vitest";
import { quotedSpans } from "../../../src/engine/evidence/quotes";
import { normalise } from "../../../src/engine/text";

const quoted = (text: string): string[] => {
  const line = normalise(text);
  return quotedSpans(line).map(([from, to]) => line.slice(from + 1, to - 1));
};

describe("quotedSpans", () => {
  it("finds what is said, in the marks of many languages", () => {
    expect(quoted("The banner said “Follow us, we sink”, in red.")).toEqual(["follow us, we sink"]);
    expect(quoted("Auf dem Zettel stand „Jetzt abonnieren“.")).toEqual(["jetzt abonnieren"]);
    expect(quoted("« Soutenez votre paysan »")).toEqual([" soutenez votre paysan "]);
    expect(quoted("Peticija pod sloganom 'Pratite nas, tonemo'.")).toEqual(["pratite nas, tonemo"]);
    expect(quoted("Діти малювали: «Підпишись на кран!» і «Підтримай!»")).toEqual([
      "підпишись на кран!",
      "підтримай!",
    ]);
  });

  it("takes no apostrophe for a mark", () => {
    expect(quoted("Don't miss it: the readers' letters and the editor's choice.")).toEqual([]);
    expect(quoted("L'offre d'essai de l'Équinoxe")).toEqual([]);
    expect(quoted("The '90s and what's left of the readers' club")).toEqual([]);
  });

  it("takes no mark without a second one, and no bracket of a name, for a quotation", () => {
    expect(quoted('A 27" screen for subscribers')).toEqual([]);
    expect(quoted("「メールマガジン」に登録")).toEqual([]);
  });

  it("reads quotations in quotations", () => {
    expect(quoted("“She said ‘join our club’ twice.”")).toEqual([
      "join our club",
      "she said 'join our club' twice.",
    ]);
  });
});
