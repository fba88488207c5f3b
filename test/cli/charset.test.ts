import { describe, expect, it } from "vitest";
import { charsetOf, decode } from "../../src/cli/charset";
import { encode, page, TEXT, utf16 } from "./samples";

const LEGACY: [string, keyof typeof TEXT][] = [
  ["shift_jis", "ja"],
  ["euc-jp", "ja"],
  ["iso-2022-jp", "ja"],
  ["euc-kr", "ko"],
  ["gb18030", "zh"],
  ["big5", "tw"],
  ["windows-1251", "ru"],
  ["koi8-r", "ru"],
  ["windows-1252", "de"],
  ["windows-1250", "pl"],
  ["iso-8859-2", "pl"],
  ["windows-1253", "el"],
];

describe("a legacy charset", () => {
  it.each(LEGACY)("%s is read when declared by a meta tag", (charset, language) => {
    const text = page(TEXT[language], `<meta charset="${charset}">`);
    expect(decode(encode(text, charset))).toBe(text);
  });

  it.each(LEGACY)("%s is read when nothing declares it", (charset, language) => {
    const text = page(TEXT[language]);
    expect(decode(encode(text, charset))).toBe(text);
  });

  it("is read from http-equiv, late in the head, and from an XML declaration", () => {
    const filler = `<script>${"x".repeat(5000)}</script>`;
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    const late = page(TEXT.ru, filler + meta);
    expect(decode(encode(late, "windows-1251"))).toBe(late);
    const xml = `<?xml version="1.0" encoding="euc-kr"?>\n${page("짧다")}`;
    expect(decode(encode(xml, "euc-kr"))).toBe(xml);
  });

  it("iso-8859-1 is read as the web reads it, with quotes and the euro sign", () => {
    const text = page("“Fünf €”", '<meta charset="iso-8859-1">');
    expect(decode(encode(text, "windows-1252"))).toBe(text);
  });
});

describe("Unicode", () => {
  it("in UTF-8 is seen although the page declares something older, as saved pages do", () => {
    const text = page(TEXT.de, '<meta charset="iso-8859-15">');
    expect(decode(Buffer.from(text))).toBe(text);
  });

  it("in UTF-8 is seen when the page was cut within a letter", () => {
    const bytes = Buffer.from(page(TEXT.ru));
    const cut = bytes.indexOf(Buffer.from("маяка")) + 1;
    expect(charsetOf(bytes.subarray(0, cut))).toBe("UTF-8");
  });

  it.each(["le", "be"] as const)(
    "in UTF-16 (%s) is read with a mark and without, whatever is declared",
    (order) => {
      const text = page(TEXT.ja, '<meta charset="utf-8">');
      expect(decode(utf16(text, order))).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, order))).toBe(text);
    },
  );

  it("in UTF-8 loses its mark", () => {
    expect(decode(Buffer.from("\ufeff<p>x"))).toBe("<p>x");
  });
});

describe("charsetOf", () => {
  it("falls back to what browsers assume", () => {
    expect(charsetOf(Buffer.from("<p>plain</p>"))).toBe("windows-1252");
    expect(charsetOf(new Uint8Array())).toBe("windows-1252");
  });

  it("passes over a declaration of a charset that does not exist", () => {
    const text = page(TEXT.ru, '<meta charset="klingon">');
    expect(decode(encode(text, "windows-1251"))).toBe(text);
  });

  it("takes time linear in the size of markup that never closes", () => {
    const start = performance.now();
    charsetOf(Buffer.concat([Buffer.from("<script".repeat(300_000)), Buffer.from([0xe9, 0x20])]));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
