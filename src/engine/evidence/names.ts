/** What an element is called: id and class words, sorted into a few groups. Names lie; they only lean. */
import type { NameGroup } from "../rule-types";

export const NAME_GROUPS = [
  "body", "wrap", "lead", "headline", "byline", "caption", "related", "share", "comments", "chrome", "advert",
  "embed", "quote", "correction", "nag", "overlay", "hidden", "consent", "live",
] as const satisfies readonly NameGroup[]; // biome-ignore format: a table

/** The bit of one group in a mask. */
export function bit(group: NameGroup): number {
  return 1 << NAME_GROUPS.indexOf(group);
}

/** Returns a function from an element's names ("article-body js-x") to a mask of groups; remembers what it saw. */
export function createNamer(groups: Record<NameGroup, string[]>): (names: string) => number {
  const words = new Map<string, number>();
  for (const group of NAME_GROUPS)
    for (const word of groups[group]) words.set(word, (words.get(word) ?? 0) | bit(group));
  const seen = new Map<string, number>();
  return (names) => {
    const known = seen.get(names);
    if (known !== undefined) return known;
    let mask = 0;
    let previous = "";
    const parts = names
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/);
    for (const part of parts) {
      if (!part) continue;
      mask |= words.get(part) ?? 0;
      if (previous) mask |= words.get(previous + part) ?? 0;
      previous = part;
    }
    seen.set(names, mask);
    return mask;
  };
}
