/** The few corrections for single sites. */
import { hostOf } from "./element";
import type { SiteRule } from "./rule-types";

function all(document: Document, selectors: readonly string[] | undefined): Element[] {
  return (selectors ?? []).flatMap((selector) => {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return [];
    }
  });
}

/** The rules for the site at `url`. */
export function siteRules(rules: readonly SiteRule[], url: string): SiteRule[] {
  const host = hostOf(url);
  return rules.filter(({ site }) => host === site || host.endsWith(`.${site}`));
}

/** Elements that site rules strike or keep. Broken selectors are passed over. */
export function siteElements(
  document: Document,
  rules: readonly SiteRule[],
  url: string,
): { strike: Element[]; keep: Element[] } {
  const mine = siteRules(rules, url);
  return {
    strike: mine.flatMap((rule) => all(document, rule.strike)),
    keep: mine.flatMap((rule) => all(document, rule.keep)),
  };
}
