/** The few corrections for single sites. */
import type { SiteRule } from "./types";

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

function all(document: Document, selectors: readonly string[] | undefined): Element[] {
  return (selectors ?? []).flatMap((selector) => {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return [];
    }
  });
}

/** Elements that site rules strike or keep. Broken selectors are passed over. */
export function siteElements(
  document: Document,
  rules: readonly SiteRule[],
  url: string,
): { strike: Element[]; keep: Element[] } {
  const host = hostOf(url);
  const mine = rules.filter(({ site }) => host === site || host.endsWith(`.${site}`));
  return {
    strike: mine.flatMap((rule) => all(document, rule.strike)),
    keep: mine.flatMap((rule) => all(document, rule.keep)),
  };
}
