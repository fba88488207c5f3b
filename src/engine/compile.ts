/** Rules, compiled once: matchers and models that every page of a process shares. */
import { createHookReader, type HookReader } from "./evidence/hooks";
import { addressNames, createLinkReader } from "./evidence/links";
import { createNamer } from "./evidence/names";
import { createMatcher, type PhraseMatcher } from "./evidence/phrases";
import { createSiteReader, namesByAddress } from "./evidence/self";
import { createWordReader, type WordReader } from "./evidence/words";
import { createModels, type Models } from "./look";
import type { Rules } from "./rule-types";
import type { Readers } from "./survey";

interface Compiled {
  matcher: PhraseMatcher;
  namer(names: string): number;
  hooks: HookReader;
  pages: ReadonlySet<string>;
  words: WordReader;
  hosting: ReadonlySet<string>;
}

const readers = new WeakMap<Rules, Compiled>();
const models = new WeakMap<Rules, Models>();

/** Compiles rules ahead of the first judgement, which then needn't. Throws where they are inconsistent. */
export function prepare(rules: Rules): void {
  compile(rules);
  modelsOf(rules);
}

function compile(rules: Rules): Compiled {
  let ready = readers.get(rules);
  if (!ready) {
    ready = {
      matcher: createMatcher(rules.phrases),
      namer: createNamer(rules.names),
      hooks: createHookReader(rules.vendors),
      pages: new Set(rules.links.pages),
      words: createWordReader(rules.words),
      hosting: new Set(rules.words.hosting),
    };
    readers.set(rules, ready);
  }
  return ready;
}

/** What reads a page at `url` by these rules. */
export function createReaders(rules: Rules, url: string): Readers {
  const ready = compile(rules);
  return {
    ...ready,
    intentOf: createLinkReader(rules.links, url),
    addressNames: addressNames(ready.pages, url),
    publisher: namesByAddress(url, ready.hosting),
    isOwn: createSiteReader(url),
  };
}

/** The models of these rules. Throws where they name a feature that the engine doesn't measure. */
export function modelsOf(rules: Rules): Models {
  let ready = models.get(rules);
  if (!ready) {
    ready = createModels(rules.weights);
    models.set(rules, ready);
  }
  return ready;
}
