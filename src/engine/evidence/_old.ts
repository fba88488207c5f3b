/** Vendors' hooks: the marks that widgets of one maker carry on every site. */
import type { Intent, Rules } from "../types";

export interface HookHit {
  vendor: string;
  kind: Intent;
  hook: string;
  /** May be a gate over the article. */
  gate: boolean;
}

export interface HookReader {
  /** The vendor's hook on this very element, if any. */
  read(element: Element): HookHit | undefined;
}

const ID = /^#([\w-]+)$/;
const CLASS = /^\.([\w-]+)$/;

/** Files hooks by id and class, so that an element costs two look-ups however many vendors there are. */
export function createHookReader(vendors: Rules["vendors"]): HookReader {
  const ids = new Map<string, HookHit>();
  const classes = new Map<string, HookHit>();
  const others: HookHit[] = [];
  for (const { vendor, kind, hooks, gates } of vendors)
    for (const hook of hooks) {
      const hit: HookHit = { vendor, kind, hook, gate: gates?.includes(hook) ?? false };
      const id = ID.exec(hook)?.[1];
      const name = CLASS.exec(hook)?.[1];
      if (id) ids.set(id, hit);
      else if (name) classes.set(name, hit);
      else others.push(hit);
    }
  let union: string | undefined;
  // the first element tells which selectors hold; a broken one is dropped, not fatal
  const valid = (element: Element, { hook }: HookHit) => {
    try {
      element.matches(hook);
      return true;
    } catch {
      return false;
    }
  };
  return {
    read(element) {
      if (!element.hasAttributes()) return undefined;
      const byId = ids.get(element.id);
      if (byId) return byId;
      const names = element.getAttribute("class");
      if (names) {
        for (const name of names.split(/\s+/)) {
          const hit = classes.get(name);
          if (hit) return hit;
        }
      }
      union ??= others
        .filter((hit) => valid(element, hit))
        .map((hit) => hit.hook)
        .join(",");
      if (union && element.matches(union))
        return others.find((hit) => valid(element, hit) && element.matches(hit.hook));
      return undefined;
    },
  };
}
