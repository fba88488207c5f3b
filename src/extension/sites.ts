/** Which site a page belongs to, and the match patterns that cover a site. */
import { getDomain } from "tldts";

/**
 * The site of a web address, as settings are kept by: the registrable domain (`example.co.uk`, `user.github.io`),
 * or the bare host where there is none (IP addresses, `localhost`, a public suffix itself). Ports don't count.
 * Undefined for anything but http and https.
 */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return registrable(hostname) ?? hostname;
}

/** The site that a reader means by what they typed: an address or a host, with or without `www.`. */
export function siteFromInput(input: string): string | undefined {
  const typed = input.trim();
  if (typed === "" || /\s/.test(typed)) return undefined;
  return siteOf(/^https?:\/\//i.test(typed) ? typed : `https://${typed}/`);
}

/**
 * Whether a value is a host in its one canonical form. Stored sites are held to this only: what is registrable
 * changes with the public suffix list, and a stored choice must outlive that.
 */
export function isHost(value: string): boolean {
  const address = `https://${value}/`;
  return URL.canParse(address) && new URL(address).hostname === value;
}

/** The match pattern that covers a site, subdomains included where the site is a domain. */
export function patternOf(site: string): string {
  return registrable(site) === site ? `*://*.${site}/*` : `*://${site}/*`;
}

/** The match pattern of one address's host; ports don't count in match patterns. */
export function hostPatternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

function registrable(hostname: string): string | null {
  return getDomain(hostname, { allowPrivateDomains: true });
}
