/** Where a call to action leads, and what a page's own address says of it. */
import type { LinkRules } from "../rule-types";
import type { Intent } from "../types";

/** Paths with a date lead to stories: a word in them is what the story is about. */
const DATED = /\/(?:19|20)\d{2}(?:\/\d{1,2}\/|-?\d{2}-?\d{2}\/)/;
/** Addresses that pass on what they are given, as buttons to share do. */
const SHARES =
  /(?:sharer?|sharing|intent|submit|send|dialog)(?:\.php)?\/?(?:\w{1,20}\/?)?\?|[?&](?:u|url|text|link|body|status|uri|media)=/i;
/** Longer paths name a headline, not a function. */
const LONGEST_PATH_PART = 40;

/** Returns a function from a link's target to what it asks for, or undefined. Bad addresses ask for nothing. */
export function createLinkReader(rules: LinkRules, base: string): (href: string) => Intent | undefined {
  const paths = new Map<string, Intent>();
  const hosts = new Map<string, Intent>();
  for (const [intent, list] of Object.entries(rules.paths))
    for (const word of list) paths.set(word, intent as Intent);
  for (const [intent, list] of Object.entries(rules.hosts))
    for (const host of list) hosts.set(host, intent as Intent);
  const seen = new Map<string, Intent | undefined>();

  const byHost = ({ hostname, pathname }: URL): Intent | undefined => {
    const part = pathname.split("/", 2)[1] ?? "";
    for (let rest = hostname; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
      const intent = hosts.get(rest) ?? hosts.get(`${rest}/${part}`);
      if (intent) return intent;
    }
    return undefined;
  };
  const byPath = (path: string): Intent | undefined => {
    const dated = DATED.test(path);
    for (const part of path.toLowerCase().split("/")) {
      if (!part || part.length > LONGEST_PATH_PART) continue;
      const plain = part.replace(/\.(html?|php|aspx?|jsp)$/, "");
      const whole = paths.get(plain);
      if (whole) return whole;
      const pieces = plain.split(/[-_.]/);
      if (pieces.length > 3 || (pieces.length > 1 && dated)) continue;
      for (const piece of pieces) {
        const intent = paths.get(piece);
        if (intent) return intent;
      }
    }
    return undefined;
  };
  const read = (href: string): Intent | undefined => {
    if (/^(mailto|tel|javascript|data):/i.test(href)) return undefined;
    let url: URL;
    try {
      url = new URL(href, /^https?:/.test(base) ? base : "https://page.invalid/");
    } catch {
      return undefined;
    }
    // a network's page to share on is no page to follow
    if (SHARES.test(`${url.pathname}${url.search}`) && byHost(url) === "follow") return undefined;
    const first = url.hostname.split(".")[0] ?? "";
    return (
      byHost(url) ??
      byPath(url.pathname) ??
      paths.get(first) ??
      (url.hash.length > 1 ? byPath(url.hash.slice(1)) : undefined)
    );
  };
  return (href) => {
    if (!href) return undefined;
    if (!seen.has(href)) seen.set(href, read(href));
    return seen.get(href);
  };
}

/**
 * How clearly an address names a function or a fixed page of a site, such as its log-in or its imprint: 2 by its last part, 1 by
 * one before or its host's first, 0 not at all.
 */
export function addressNames(pages: ReadonlySet<string>, url: string): 0 | 1 | 2 {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return 0;
  const { hostname, pathname } = new URL(url);
  const parts = pathname
    .toLowerCase()
    .split("/")
    .map((part) => part.replace(/\.(html?|php|aspx?|jsp)$/, ""))
    .filter((part) => part && part !== "index");
  const last = parts.pop();
  if (last !== undefined && pages.has(last)) return 2;
  if (pages.has(hostname.split(".")[0] ?? "")) return 1;
  return parts.some((part) => pages.has(part)) ? 1 : 0;
}
