/** What a page's own publisher is called and where its site is: pitches name it, bodies rarely do. */
import { hostOf } from "../element";
import { normalise, squeeze } from "../text";

/** A name shorter than this is looked for as a word of its own. */
const LONG_NAME = 5;
const SHORTEST_NAME = 2;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/u;

const siteOf = (url: string): string => hostOf(url).replace(/^www\./, "");

/** What the publisher at `url` may be called by its address, less the parts that name none. */
export function namesByAddress(url: string, hosting: ReadonlySet<string>): string[] {
  return siteOf(url)
    .split(".")
    .slice(0, -1)
    .map((part) => part.replace(/-/g, ""))
    .filter((part) => part.length > SHORTEST_NAME && !hosting.has(part));
}

/** Returns a function that tells whether a link's target, as written, lies on the site at `url`, above or below it too. */
export function createSiteReader(url: string): (href: string) => boolean {
  const here = siteOf(url);
  return (href) => {
    if (!/^(?:https?:)?\/\//i.test(href)) return !/^[a-z][\w+.-]*:/i.test(href);
    const there = siteOf(href);
    if (!here || !there) return false;
    return there === here || there.endsWith(`.${here}`) || here.endsWith(`.${there}`);
  };
}

/** Returns a function that tells whether a normalised line names the publisher, by any of the given names. */
export function createSelfReader(names: readonly string[]): (normalised: string) => boolean {
  const known = [...new Set(names.map((name) => squeeze(normalise(name))))];
  const long = known.filter((name) => name.length >= LONG_NAME);
  const short = new Set(known.filter((name) => name.length >= SHORTEST_NAME && name.length < LONG_NAME));
  return (normalised) => {
    if (short.size && normalised.split(NO_WORD).some((word) => short.has(word))) return true;
    if (!long.length) return false;
    const squeezed = squeeze(normalised);
    return long.some((name) => squeezed.includes(name));
  };
}
