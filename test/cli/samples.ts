/** Small made pages in several languages, long enough for a charset to be guessed from them. */
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteEncoder } from "@exodus/bytes/single-byte.js";

const MULTIBYTE = new Set(["gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"]);

/** `text` in a legacy charset. Throws on letters that it lacks. */
export function encode(text: string, charset: string): Uint8Array {
  return MULTIBYTE.has(charset)
    ? createMultibyteEncoder(charset)(text)
    : createSinglebyteEncoder(charset)(text);
}

/** `text` in UTF-16, without a mark. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

export const TEXT = {
  ja: "港の市場では、朝早くから新しい船の話でもちきりだった。漁師たちは網をつくろいながら、今年の夏は波が静かで魚がよくとれると言う。市長は来月、古い灯台を直す計画を発表する予定です。",
  ko: "항구의 시장에서는 이른 아침부터 새 배에 대한 이야기가 한창이었다. 어부들은 그물을 손질하면서 올여름은 파도가 잔잔해 고기가 잘 잡힌다고 말한다. 시장은 다음 달에 오래된 등대를 고칠 계획을 발표할 예정이다.",
  zh: "港口的市场从清晨起就在谈论那艘新船。渔民们一边补网一边说，今年夏天风浪平静，收成很好。市长计划下个月公布修复旧灯塔的方案，居民们希望工程能在冬天到来之前完成。",
  tw: "港口的市場從清晨起就在談論那艘新船。漁民們一邊補網一邊說，今年夏天風浪平靜，收成很好。市長計劃下個月公布修復舊燈塔的方案，居民們希望工程能在冬天到來之前完成。",
  ru: "На портовом рынке с раннего утра говорили только о новом корабле. Рыбаки чинили сети и рассказывали, что этим летом море спокойное и улов хороший. Мэр собирается в следующем месяце объявить о ремонте старого маяка.",
  de: "Auf dem Markt am Hafen sprach man schon früh über das neue Schiff. Die Fischer flickten ihre Netze und erzählten, dass die See in diesem Sommer ruhig sei und die Fänge groß. Der Bürgermeister möchte nächsten Monat die Pläne für den alten Leuchtturm erläutern.",
  pl: "Na targu w porcie już od świtu mówiono tylko o nowym statku. Rybacy łatali sieci i opowiadali, że tego lata morze jest spokojne, a połowy są duże. Burmistrz chce w przyszłym miesiącu ogłosić plan naprawy starej latarni.",
  el: "Στην αγορά του λιμανιού μιλούσαν από νωρίς το πρωί μόνο για το καινούργιο πλοίο. Οι ψαράδες μπάλωναν τα δίχτυα τους και έλεγαν ότι φέτος το καλοκαίρι η θάλασσα είναι ήρεμη και η ψαριά καλή.",
};

/** A page of three paragraphs of `text`; `head` goes into its head. */
export function page(text: string, head = ""): string {
  const paragraph = `<p class="story-text">${text}</p>\n`;
  return `<!doctype html>\n<html><head>${head}<title>x</title><style>p{color:red}</style></head><body><div id="story">\n${paragraph.repeat(3)}</div><script>var a = 1 < 2;</script></body></html>`;
}
