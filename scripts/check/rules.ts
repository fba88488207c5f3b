/** Looks over the rule files: their shape, their order, and what no schema can say. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Lexicon, SiteRule, VendorRule, Weights } from "../../src/engine/rule-types";
import { inRoot } from "../lib/paths";
import { canonical, lexiconFaults, siteFaults, vendorFaults, weightFaults } from "./rule-faults";
import { RULE_KINDS, type RuleKind } from "./rule-files";
import { schemaFaults } from "./schemas";

export interface RuleFile {
  /** Path below src/rules. */
  name: string;
  kind: RuleKind;
  data: unknown;
}

const FOLDER = inRoot("src/rules");

/** Every rule file, parsed. Rejects, naming the file, when one is no JSON. */
export async function readRuleFiles(): Promise<RuleFile[]> {
  const phrases = (await readdir(path.join(FOLDER, "phrases"))).sort();
  const names: [string, RuleKind][] = [
    ...RULE_KINDS.filter((kind) => kind !== "lexicon").map((kind): [string, RuleKind] => [
      `${kind}.json`,
      kind,
    ]),
    ...phrases.map((name): [string, RuleKind] => [`phrases/${name}`, "lexicon"]),
  ];
  return Promise.all(
    names.map(async ([name, kind]) => {
      const text = await readFile(path.join(FOLDER, name), "utf8");
      try {
        return { name, kind, data: JSON.parse(text) as unknown };
      } catch (error) {
        throw new Error(`src/rules/${name} is no JSON: ${error instanceof Error ? error.message : error}`);
      }
    }),
  );
}

/** What is wrong with one rule file, one line each. */
export async function ruleFaults({ name, kind, data }: RuleFile): Promise<string[]> {
  const faults = await schemaFaults(kind, data);
  // What follows relies on the shape.
  if (faults.length === 0) {
    if (!isDeepStrictEqual(canonical(kind, data), data)) {
      faults.push('is not sorted or says something twice: run "npm run check -- --fix"');
    }
    faults.push(...contentFaults(name, kind, data));
  }
  return faults.map((fault) => `src/rules/${name}: ${fault}`);
}

function contentFaults(name: string, kind: RuleKind, data: unknown): string[] {
  switch (kind) {
    case "lexicon":
      return lexiconFaults(path.basename(name, ".json"), data as Lexicon);
    case "vendors":
      return vendorFaults(data as VendorRule[]);
    case "sites":
      return siteFaults(data as SiteRule[]);
    case "weights":
      return weightFaults(data as Weights);
    case "links":
    case "names":
    case "words":
      return [];
  }
}

/** Sorts the rule files and drops what they say twice; tells which were changed. Layout is the formatter's. */
export async function sortRuleFiles(): Promise<string[]> {
  const changed: string[] = [];
  for (const { name, kind, data } of await readRuleFiles()) {
    if ((await schemaFaults(kind, data)).length) continue;
    const sorted = canonical(kind, data);
    if (isDeepStrictEqual(sorted, data)) continue;
    await writeFile(path.join(FOLDER, name), `${JSON.stringify(sorted, null, 2)}\n`);
    changed.push(path.join("src/rules", name));
  }
  return changed;
}
