/** What a reader may set, and the form in which it is stored. Nothing here touches storage. */
import * as v from "valibot";
import { SITE_MODES, type SiteMode } from "./modes";
import { isHost } from "./sites";

export interface Settings {
  /** For sites without a mode of their own. */
  readonly mode: SiteMode;
  readonly sites: ReadonlyMap<string, SiteMode>;
}

export const DEFAULTS: Settings = { mode: "article", sites: new Map() };

/** A stored value that could not be understood. */
export interface Broken {
  key: string;
  value: unknown;
}

/** What a reader changed: a new default, and sites with their new mode, or null to follow the default again. */
export interface Changes {
  mode?: SiteMode;
  sites: ReadonlyMap<string, SiteMode | null>;
}

/** Stored items by key, as the browser's storage gives and takes them. */
export type Items = Record<string, unknown>;

/*
 * The form's version stands in the keys: a later form gets keys of its own, so that an older Stet on another of the
 * reader's devices neither misreads nor overwrites it. Sites are spread over shards because the browser limits the
 * size of one synchronised item; 64 shards stay below that limit until the limit of the whole is reached.
 */
export const OPTIONS_KEY = "v1:options";
const SHARD_PREFIX = "v1:sites:";
const SHARDS = 64;

const CODES = { a: "article", q: "quiet", o: "off" } as const satisfies Record<string, SiteMode>;
type Code = keyof typeof CODES;
const CODE_OF = { article: "a", quiet: "q", off: "o" } as const satisfies Record<SiteMode, Code>;

const OptionsItem = v.object({ mode: v.picklist(SITE_MODES) });
const ShardItem = v.record(v.string(), v.unknown());
const ShardEntry = v.tuple([v.pipe(v.string(), v.check(isHost)), v.picklist(["a", "q", "o"])]);

/** How Stet works on `site`; undefined stands for a site unknown to the settings. */
export function modeOf(settings: Settings, site: string | undefined): SiteMode {
  return (site === undefined ? undefined : settings.sites.get(site)) ?? settings.mode;
}

export function apply(settings: Settings, changes: Changes): Settings {
  const sites = new Map(settings.sites);
  for (const [site, mode] of changes.sites) {
    if (mode === null) sites.delete(site);
    else sites.set(site, mode);
  }
  return { mode: changes.mode ?? settings.mode, sites };
}

/** Reads stored items. What is broken is named and replaced by the default; keys that aren't ours are ignored. */
export function decode(items: Items): { settings: Settings; broken: Broken[] } {
  const broken: Broken[] = [];
  const sites = new Map<string, SiteMode>();
  let mode = DEFAULTS.mode;
  for (const [key, value] of Object.entries(items)) {
    if (key === OPTIONS_KEY) {
      const options = v.safeParse(OptionsItem, value);
      if (options.success) mode = options.output.mode;
      else broken.push({ key, value });
    } else if (key.startsWith(SHARD_PREFIX) && !readShard(key, value, sites)) {
      broken.push({ key, value });
    }
  }
  return { settings: { mode, sites }, broken };
}

/** Adds a shard's sound entries to `sites`; false when anything in it is broken. */
function readShard(key: string, value: unknown, sites: Map<string, SiteMode>): boolean {
  const shard = v.safeParse(ShardItem, value);
  if (!shard.success || Array.isArray(value)) return false;
  let sound = true;
  for (const pair of Object.entries(shard.output)) {
    const entry = v.safeParse(ShardEntry, pair);
    if (entry.success && shardKey(entry.output[0]) === key)
      sites.set(entry.output[0], CODES[entry.output[1]]);
    else sound = false;
  }
  return sound;
}

/** The item to store under `key`, one of `OPTIONS_KEY` and what `shardKey` gives. */
export function encode(settings: Settings, key: string): Items {
  if (key === OPTIONS_KEY) return { mode: settings.mode };
  const entries = [...settings.sites].filter(([site]) => shardKey(site) === key);
  return Object.fromEntries(entries.map(([site, mode]) => [site, CODE_OF[mode]]));
}

/** The key under which a site's mode is stored. FNV-1a: spreads evenly and is the same everywhere, for ever. */
export function shardKey(site: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193) >>> 0;
  return `${SHARD_PREFIX}${String(hash % SHARDS).padStart(2, "0")}`;
}
