/** What can be hidden before anything is judged: hooks that are nags wherever they stand. Whether they were is checked later. */
import type { Rules } from "./rule-types";
import { siteRules } from "./site";

/** Selectors of vendors' widgets that are no gates, and of what site rules strike at `url`. */
export function earlySelectors(rules: Rules, url: string): string[] {
  const hooks = rules.vendors.flatMap(({ hooks, gates }) => hooks.filter((hook) => !gates?.includes(hook)));
  return [...hooks, ...siteRules(rules.sites, url).flatMap(({ strike }) => strike ?? [])];
}
