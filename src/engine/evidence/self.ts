/** Whether a line speaks of the page's own publisher, or of the networks to follow it on: bodies do so rarely. */
import { normalise } from "../text";

/** The social networks and messengers that publishers ask their readers to, in the scripts that they are written in. */
const NETWORK =
  /facebook|instagram|twitter|whatsapp|telegram|youtube|tik ?tok|linkedin|threads|messenger|bluesky|mastodon|pinterest|google news|flipboard|viber|snapchat|фейсбук|инстаграм|вконтакте|телеграм|вайбер|ютуб|ツイッター|フェイスブック|インスタグラム|페이스북|인스타그램|트위터|유튜브|카카오|微信|微博|抖音|فيسبوك|تويتر|تيليجرام|واتساب|يوتيوب|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|यूट्यूब/g;
/** A name shorter than this is looked for as a word of its own. */
const LONG_NAME = 5;
const SHORTEST_NAME = 2;
/** Parts of a host name that name no publisher. */
const NO_NAME = new Set([
  "www",
  "com",
  "co",
  "org",
  "net",
  "news",
  "m",
  "amp",
  "edu",
  "gov",
  "ac",
  "blog",
  "de",
]);

/** How many networks a normalised line names. */
export function networksIn(normalised: string): number {
  return new Set(normalised.match(NETWORK)).size;
}

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

/** What the publisher at `url` may be called by its address. */
export function namesByAddress(url: string): string[] {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return [];
  return new URL(url).hostname
    .split(".")
    .slice(0, -1)
    .map((part) => part.replace(/-/g, ""))
    .filter((part) => part.length > SHORTEST_NAME && !NO_NAME.has(part));
}

/** Returns a function that tells whether an address, as a link gives it, leads to the site of the page at `url`. */
export function createSiteReader(url: string): (href: string) => boolean {
  const own = new Set(namesByAddress(url));
  return (href) => {
    if (!/^(?:https?:)?\/\//i.test(href)) return !/^[a-z][\w+.-]*:/i.test(href);
    return namesByAddress(href.startsWith("//") ? `https:${href}` : href).some((name) => own.has(name));
  };
}

/** Returns a function that tells whether a normalised line names the publisher, by any of the given names. */
export function createSelfReader(names: readonly string[]): (normalised: string) => boolean {
  const known = new Set(
    names.map((name) => squeeze(normalise(name))).filter((name) => name.length >= SHORTEST_NAME),
  );
  const long = [...known].filter((name) => name.length >= LONG_NAME);
  const short = new Set([...known].filter((name) => name.length < LONG_NAME));
  return (normalised) => {
    if (short.size && normalised.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => short.has(word))) return true;
    if (!long.length) return false;
    const squeezed = squeeze(normalised);
    return long.some((name) => squeezed.includes(name));
  };
}
