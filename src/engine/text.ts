/** Text that is compared: normalising, tokens, sentence marks. Works alike in every script. */

const SPACE = /[\s\u00a0\u200b\u00ad]+/g;
const PLAIN = /^[\x20-\x7e]*$/;
/** The dot that lower-casing leaves on a Turkish capital, the Arabic stretcher and vowel signs: all left out at will. */
const MARKS = /[\u0307\u0640\u064b-\u0652]/g;
/** Greek capitals lose their accents, Turkish capitals their dots; the rest depends on keyboard and care. */
const ALIKE = new Map(
  [
    "ıi",
    "ёе",
    "şș",
    "ţț",
    "άα",
    "έε",
    "ήη",
    "ίι",
    "ϊι",
    "ΐι",
    "όο",
    "ύυ",
    "ϋυ",
    "ΰυ",
    "ώω",
    "أا",
    "إا",
    "آا",
    "ىي",
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const SWAPPED = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "g");
/** Scripts written without spaces count a token a character. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{N}_\p{M}]+/gu;
const SENTENCE_END = /[.!?…。！？｡।؟۔:："”“»«』」)）\]]$/u;
const QUESTION_END = /[?？؟]$/;
const SENTENCE_MARK = /[.!?。！？।؟۔](?=\s|$|["”»』」])|[。！？]/gu;

/** A price in the currencies of the world, before or behind its sign. */
export const PRICE =
  /[$€£¥₹₩₺₽₴₪₫฿]\s?\d|(?<!\p{L})r[sp]\.?\s?\d|\d\s?(?:[$€£¥₹₩₺₽₴₪₫฿円元원]|(?:euros?|eur|kr|kč|zł|ft|lei|грн|руб|tl|usd|chf|nok|sek|dkk|pln|บาท|đ)(?!\p{L}))/iu;

/** White space, zero-width spaces and soft hyphens become single spaces; ends trimmed. */
export function squash(text: string): string {
  return text.replace(SPACE, " ").trim();
}

/** The form in which texts and stems are compared: NFKC, lower case, plain quotes and apostrophes. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return squash(text).toLowerCase();
  // the acute accent stands for an apostrophe, and NFKC would part it into a blank and a mark
  return squash(
    text
      .replace(/\u00ad/g, "")
      .replace(/\u00b4/g, "'")
      .normalize("NFKC"),
  )
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u2032\u02bc`]/g, "'")
    .replace(/[\u201c\u201d\u201e«»]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(MARKS, "");
}

/** A text less the signs at its end that `sign` knows, each by itself; a pattern with `+$` takes long on many of them. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Letters and digits alone, as the parts of a host's name are written. */
export function squeeze(normalised: string): string {
  return normalised.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** Normalised text with one letter for those that writers swap or drop the accent of. Offsets stay as they are. */
export function fold(normalised: string): string {
  if (PLAIN.test(normalised)) return normalised;
  return normalised.replace(SWAPPED, (letter) => ALIKE.get(letter) ?? letter);
}

/** Words; one a character in scripts without spaces. */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The words of a text in an order of their own, for comparing what may be said in another one. */
export function wordsOf(text: string): string {
  return tokens(normalise(text)).sort().join(" ");
}

/** True where a line closes like a sentence, a quotation or an introduction of one. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Number of sentence marks. */
export function sentences(text: string): number {
  return text.match(SENTENCE_MARK)?.length ?? 0;
}

/** True for characters of scripts written without spaces, where a word may start anywhere. */
export function unspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** A text that is mostly in such scripts, as far as a quarter, a half and three quarters of it tell. */
export function isUnspaced(text: string): boolean {
  return [1, 2, 3].some((quarter) => unspaced(text.charCodeAt((text.length * quarter) >> 2)));
}

/** True where a line is a question. */
export function asks(text: string): boolean {
  return QUESTION_END.test(text);
}
