/** What can be wrong with rules that have the right shape. Each fault is a sentence that says what to do. */
import { parse } from "tldts";
import type { Lexicon, Model, SiteRule, TreeNode, VendorRule, Weights } from "../../src/engine/rule-types";
import { normalise } from "../../src/engine/text";
import type { RuleKind } from "./rule-files";
import { selectorFault } from "./selector";

/** Keys whose lists keep the order in which they were written. */
const ORDERED = new Set(["examples", "features", "trees"]);
/** The field that lists of rules are sorted by. */
const SORT_BY: Partial<Record<RuleKind, string>> = { sites: "site", vendors: "vendor" };

/** Rule data in the one order that is committed: lists of words are sorted sets, lists of rules sorted by name. */
export function canonical(kind: RuleKind, data: unknown): unknown {
  const field = SORT_BY[kind];
  const tidied = tidy(data);
  if (!field || !Array.isArray(tidied)) return tidied;
  return tidied.toSorted((a, b) => compare(a[field], b[field]));
}

function tidy(data: unknown): unknown {
  if (Array.isArray(data)) {
    return data.every((item) => typeof item === "string") ? [...new Set(data)].sort(compare) : data.map(tidy);
  }
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, ORDERED.has(key) ? value : tidy(value)]),
  );
}

/** Code units, not a locale's order: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Faults of one language's phrases; `name` is the file's, without its ending. */
export function lexiconFaults(name: string, lexicon: Lexicon): string[] {
  const faults: string[] = [];
  if (lexicon.lang !== name) faults.push(`"lang" is ${lexicon.lang}; the file's name says ${name}`);
  const seen = new Map<string, string>();
  const lists: [string, string[]][] = [
    ...Object.entries(lexicon.strong).map(([intent, stems]): [string, string[]] => [
      `strong.${intent}`,
      stems,
    ]),
    ...Object.entries(lexicon.weak).map(([intent, stems]): [string, string[]] => [`weak.${intent}`, stems]),
    ["never", lexicon.never],
  ];
  for (const [list, stems] of lists) {
    for (const stem of stems) {
      const other = seen.get(stem);
      if (other) faults.push(`"${stem}" is in ${other} and in ${list}; decide`);
      seen.set(stem, list);
    }
  }
  const stems = [...lists.flatMap(([, list]) => list), ...Object.values(lexicon.labels).flat()];
  for (const stem of stems) {
    if (stem.trim() !== normalise(stem)) {
      faults.push(`"${stem}" can never match; texts are compared as "${normalise(stem)}"`);
    }
  }
  if (lexicon.examples.hit.length === 0) faults.push("needs examples of what must be found");
  if (lexicon.examples.miss.length === 0) faults.push("needs examples of what must not be found");
  return faults;
}

/** Faults of the vendors' hooks. */
export function vendorFaults(vendors: readonly VendorRule[]): string[] {
  const faults: string[] = [];
  const owner = new Map<string, string>();
  for (const { vendor, hooks, gates = [], hosts = [], note } of vendors) {
    if (hooks.length === 0 && hosts.length === 0) faults.push(`${vendor} has neither hooks nor hosts`);
    if (note.trim() === "") faults.push(`${vendor} needs a note that says why its hooks are safe`);
    for (const hook of hooks) {
      const fault = selectorFault(hook);
      if (fault) faults.push(`${vendor}: ${hook} ${fault}`);
      const other = owner.get(hook);
      if (other) faults.push(`${hook} is a hook of ${other} and of ${vendor}; name it once`);
      owner.set(hook, vendor);
    }
    for (const gate of gates) {
      if (!hooks.includes(gate)) faults.push(`${vendor}: the gate ${gate} is not among its hooks`);
    }
    for (const host of hosts) {
      if (parse(host).hostname !== host || !parse(host).domain) {
        faults.push(`${vendor}: ${host} is no host; write it without scheme and path`);
      }
    }
  }
  for (const name of repeated(vendors.map(({ vendor }) => vendor))) faults.push(`${name} is listed twice`);
  return faults;
}

/** Faults of the corrections for single sites. */
export function siteFaults(sites: readonly SiteRule[]): string[] {
  const faults: string[] = [];
  for (const { site, strike = [], keep = [], reason } of sites) {
    if (parse(site).domain !== site)
      faults.push(`${site} is no registrable domain (${parse(site).domain} is)`);
    if (strike.length + keep.length === 0) faults.push(`${site} neither strikes nor keeps anything`);
    if (reason.trim() === "") faults.push(`${site} needs a reason: what no general signal could settle`);
    for (const selector of [...strike, ...keep]) {
      const fault = selectorFault(selector);
      if (fault) faults.push(`${site}: ${selector} ${fault}`);
    }
  }
  for (const site of repeated(sites.map((rule) => rule.site))) faults.push(`${site} is listed twice`);
  return faults;
}

/** Faults of the learned models: trees that ask for a feature that isn't named. */
export function weightFaults(weights: Weights): string[] {
  return Object.entries(weights).flatMap(([name, { features, trees }]: [string, Model]) => {
    const faults = repeated(features).map((feature) => `${name} names the feature ${feature} twice`);
    const walk = (node: TreeNode): void => {
      if (typeof node === "number") return;
      const [feature, , low, high] = node;
      if (features[feature] === undefined) {
        faults.push(`${name}: a tree asks for feature ${feature}, but ${features.length} are named`);
      }
      walk(low);
      walk(high);
    };
    trees.forEach(walk);
    return faults;
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
