/** Vendors' hooks: the marks that widgets of one maker carry on every site. */
import type { Rules } from "../rule-types";
import type { Intent } from "../types";

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
  /** The vendor that serves frames from this host, if any; its hook is the host. */
  readHost(host: string): HookHit | undefined;
}

const ID = /^#([\w-]+)$/;
const CLASS = /^\.([\w-]+)$/;
const ATTRIBUTE = /^([\w-]*)\[([\w-]+)([*^])="([^"\\]+)"\]$/;

/** A hook on what an attribute holds or begins with, taken apart: string tests cost a hundredth of a selector's. */
interface AttributeHook {
  hit: HookHit;
  tag: string;
  prefix: boolean;
  value: string;
}

/**
 * Files hooks by id, class and attribute, so that an element costs a few look-ups however many vendors there are. Any
 * other selector is asked of every element that has attributes; a broken one is dropped, not fatal.
 */
export function createHookReader(vendors: Rules["vendors"]): HookReader {
  const ids = new Map<string, HookHit>();
  const classes = new Map<string, HookHit>();
  const attributes = new Map<string, AttributeHook[]>();
  let others: HookHit[] = [];
  const byHost = new Map<string, HookHit>();
  for (const { vendor, kind, hooks, gates, hosts } of vendors) {
    for (const host of hosts ?? []) byHost.set(host, { vendor, kind, hook: host, gate: Boolean(gates) });
    for (const hook of hooks) {
      const hit: HookHit = { vendor, kind, hook, gate: gates?.includes(hook) ?? false };
      const id = ID.exec(hook)?.[1];
      const name = CLASS.exec(hook)?.[1];
      const [, tag = "", attribute, operator, value] = ATTRIBUTE.exec(hook) ?? [];
      if (id) ids.set(id, hit);
      else if (name) classes.set(name, hit);
      else if (attribute && value) {
        const filed = attributes.get(attribute) ?? [];
        filed.push({ hit, tag, prefix: operator === "^", value });
        attributes.set(attribute, filed);
      } else others.push(hit);
    }
  }
  const matches = (element: Element, hit: HookHit): boolean => {
    try {
      return element.matches(hit.hook);
    } catch {
      others = others.filter((other) => other !== hit);
      return false;
    }
  };
  return {
    readHost(host) {
      for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
        const hit = byHost.get(rest);
        if (hit) return hit;
      }
      return undefined;
    },
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
      for (const [attribute, hooks] of attributes) {
        const held = element.getAttribute(attribute);
        if (!held) continue;
        for (const { hit, tag, prefix, value } of hooks)
          if ((prefix ? held.startsWith(value) : held.includes(value)) && (!tag || element.localName === tag))
            return hit;
      }
      return others.find((hit) => matches(element, hit));
    },
  };
}
