/** Turns the rule files into what the engine takes. Data comes in here and nowhere else. */
import type { Rules } from "../engine/rule-types";
import { PHRASES } from "./lexicons";
import links from "./links.json";
import names from "./names.json";
import sites from "./sites.json";
import vendors from "./vendors.json";
import weights from "./weights.json";
import words from "./words.json";

// TypeScript takes a name in a JSON file for any string, and a row of numbers for any list. That they are the right ones is
// checked against schemas made from the engine's types.
const RULES: Rules = {
  vendors: vendors as Rules["vendors"],
  sites: sites as Rules["sites"],
  names,
  links,
  words,
  phrases: PHRASES,
  weights: weights as unknown as Rules["weights"],
};

/** All rules; the same object at each call, so that what is made of them is made once. */
export function loadRules(): Rules {
  return RULES;
}
