/** Which charset the bytes of a saved page are in, and their text. */
import { labelToName, legacyHookDecode } from "@exodus/bytes/encoding.js";
import { detect } from "chardet";
import { ResultType, Sniffer } from "encoding-sniffer/sniffer";

/** Browsers look for a declaration in the first 1,024 bytes; pages that were saved carry more before it. */
const DECLARATION_BYTES = 16_384;
/** How much text is shown to the statistical guess; more changes nothing but the time. */
const GUESS_BYTES = 65_536;
/** What browsers assume of a page that says nothing. */
const FALLBACK = "windows-1252";

/**
 * The WHATWG name of the charset that `bytes` are in. In order: byte order mark; UTF-8, where all of it is valid UTF-8
 * with at least one letter beyond ASCII, since tools that save pages rewrite them but not their declarations; UTF-16
 * without a mark; the declaration; a guess.
 */
export function charsetOf(bytes: Uint8Array): string {
  const { encoding, resultType } = sniff(bytes);
  if (resultType === ResultType.BOM) return encoding;
  if (isUtf8(bytes)) return "UTF-8";
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  if (resultType !== ResultType.DEFAULT) return encoding;
  return guess(bytes);
}

/** The text of `bytes`. Node's own decoder reads windows-1252 as if it were ISO 8859-1, so it isn't used. */
export function decode(bytes: Uint8Array): string {
  return legacyHookDecode(bytes, charsetOf(bytes));
}

function sniff(bytes: Uint8Array): Sniffer {
  const sniffer = new Sniffer({ maxBytes: DECLARATION_BYTES, defaultEncoding: FALLBACK });
  sniffer.write(bytes.subarray(0, DECLARATION_BYTES));
  return sniffer;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    // As a stream: a page that was cut off may end within a letter.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Markup is ASCII, so that in UTF-16 every second byte of it is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 16 && even < odd / 8) return "UTF-16LE";
  if (even > head.length / 16 && odd < even / 8) return "UTF-16BE";
  return undefined;
}

function guess(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (raw.includes("\u001b$")) return "ISO-2022-JP";
  // Markup says nothing of the language and would drown the letters. No charset that is left has < or > within a letter.
  const words = raw
    .replace(/<(?:script|style)\b(?:[^<]|<(?!\/(?:script|style)))*/gi, " ")
    .replace(/<[^>]*(?:>|$)/g, " ")
    .replace(/\s{2,}/g, " ");
  return labelToName(detect(Buffer.from(words.slice(0, GUESS_BYTES), "latin1")) ?? "") ?? FALLBACK;
}
