/** Judges markup before it is parsed: what no page needs would take gigabytes, or minutes, or the stack. */

/** More elements than this and the page would take gigabytes. The largest of real pages have a tenth. */
const MAX_TAGS = 250_000;
/** The parser takes time with the square of this. Browsers themselves stop at 512. */
const MAX_DEPTH = 3000;

/** Elements that never hold others, or whose end may be left out, so that their starts don't add up to depth. */
const FLAT = new Set(
  "area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param path rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

/** HTML is told by any of the tags that pages are made of; everything else is some other text. */
const HTML =
  /<(?:!doctype\s+html|html|head|body|title|meta|frameset|article|main|section|div|table|p|h[1-6]|ul|span|a)\b/i;
const OTHER_XML =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(rss|feed|svg|urlset|sitemapindex|rdf:RDF)\b/i;
/** Markup inside scripts writes its end tags as <\/. */
const TAG = /<(\\*\/)?([a-z][a-z0-9]*)/gi;

/** Why `html` can't be judged as a page, or "". */
export function markupFault(html: string): string {
  if (html.trim() === "") return "is empty";
  const xml = OTHER_XML.exec(html.slice(0, 4096));
  if (xml) return `is XML (${xml[1]?.toLowerCase()}), not a web page`;
  if (!HTML.test(html)) return "holds no HTML";
  let tags = 0;
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(TAG)) {
    if (!end && ++tags > MAX_TAGS) {
      return `has more than ${MAX_TAGS.toLocaleString("en")} tags, too many for a page`;
    }
    if (FLAT.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return "is nested too deeply for a page";
  }
  return "";
}
