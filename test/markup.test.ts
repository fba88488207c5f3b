/** A page says the same in other markup: what is body must hardly depend on how a publisher's system writes it. */
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { caseSlugs, readCase } from "./support/case";
import { MARKUPS } from "./support/markup";
import { judgePage, parse } from "./support/page";

/** One of so many articles is judged in each markup. */
const EVERY = 12;
/** Shares of the bodies' characters that another markup may cost, or bring. */
const LOST = 0.006;
const EXTRA = 0.01;

const cases = caseSlugs()
  .map((slug) => readCase(slug))
  .filter(({ expected }) => expected.article)
  .filter((_, i) => i % EVERY === 0);

type Change = (document: Document) => void;

function judged({ html, expected: { url } }: (typeof cases)[number], change?: Change) {
  const document = parse(html, url);
  change?.(document);
  const { article, text } = judgePage(document, { url }).report();
  return { article, lines: text.split("\n"), flat: text.replace(/\s+/g, " ") };
}

/** Characters of the lines that another text lacks. */
const lacking = (lines: readonly string[], { flat }: { flat: string }): number =>
  lines.filter((line) => !flat.includes(line)).reduce((sum, { length }) => sum + length, 0);

// jsdom lets go of a page's window once events had their turn
afterEach(() => setImmediate());

describe("bodies of our own articles", () => {
  const plain = cases.map((one) => judged(one));
  const all = plain.reduce((sum, { flat }) => sum + flat.length, 0);

  it.each(Object.entries(MARKUPS))("are found with %s", (_, change) => {
    const other = cases.map((one) => judged(one, change));
    expect(other.map(({ article }) => article)).toEqual(plain.map(({ article }) => article));
    const sum = (lacks: (i: number) => number) => cases.reduce((total, _, i) => total + lacks(i), 0) / all;
    expect(sum((i) => lacking(plain[i]?.lines ?? [], other[i] ?? { flat: "" }))).toBeLessThan(LOST);
    expect(sum((i) => lacking(other[i]?.lines ?? [], plain[i] ?? { flat: "" }))).toBeLessThan(EXTRA);
  });
});
