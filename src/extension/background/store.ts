/**
 * The settings in the browser's storage: synchronised where the browser takes them, else on this device. What can't
 * be read is replaced by the default and kept aside, so that nothing is lost.
 */
import * as v from "valibot";
import { SITE_MODES } from "../modes";
import {
  apply,
  type Broken,
  type Changes,
  decode,
  encode,
  type Items,
  OPTIONS_KEY,
  type Settings,
  shardKey,
} from "../settings";
import { isHost } from "../sites";

/** The part of a browser's storage area that settings need. */
export interface Area {
  get(keys?: string | null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Trouble {
  /** Values that could not be read; `value` is JSON, `at` milliseconds since 1970. */
  broken: { key: string; value: string; at: number }[];
  /** Whether some changes are kept on this device only. */
  unsynced: boolean;
}

/** Calls that write must not overlap. */
export interface Store {
  read(): Promise<Settings>;
  change(changes: Changes): Promise<void>;
  trouble(): Promise<Trouble>;
  /** Tries once more to synchronise what is kept on this device only. */
  retrySync(): Promise<void>;
  /** Throws away what was kept aside. */
  dismissBroken(): Promise<void>;
  /** To be called when storage changed: the next `read` looks anew. */
  forget(): void;
}

/** Changes that the synchronised storage refused; they go on top of what it holds. */
const PENDING = "unsynced";
/** What was kept aside. */
const ASIDE = "aside";

const Mode = v.picklist(SITE_MODES);
const Pending = v.object({
  mode: v.optional(Mode),
  sites: v.array(v.tuple([v.pipe(v.string(), v.check(isHost)), v.nullable(Mode)])),
});
const Aside = v.array(v.object({ key: v.string(), value: v.string(), at: v.number() }));

export function createStore(sync: Area, local: Area, now: () => number): Store {
  let cached: Promise<Settings> | undefined;

  async function load(): Promise<Settings> {
    const [items, pending] = await Promise.all([sync.get(null).catch(() => ({})), readPending()]);
    const { settings, broken } = decode(items);
    // The settings are good to use even where the mending of what is stored fails; it is tried again next time.
    if (broken.length > 0) await mend(settings, broken).catch(() => undefined);
    return apply(settings, pending);
  }

  async function mend(settings: Settings, broken: readonly Broken[]): Promise<void> {
    await keepAside(broken);
    for (const { key } of broken) await write(key, encode(settings, key));
  }

  /** Writes what it can into the synchronised storage and returns the changes that it refused. */
  async function push(changes: Changes): Promise<Changes> {
    const refused = new Map(changes.sites);
    let mode = changes.mode;
    try {
      const settings = apply(decode(await sync.get(null)).settings, changes);
      if (mode) {
        await write(OPTIONS_KEY, encode(settings, OPTIONS_KEY));
        mode = undefined;
      }
      for (const key of new Set([...refused.keys()].map(shardKey))) {
        await write(key, encode(settings, key));
        for (const site of [...refused.keys()]) if (shardKey(site) === key) refused.delete(site);
      }
    } catch {
      // Full, switched off, or written to too often: whatever the cause, what is left stays on this device.
    }
    return { mode, sites: refused };
  }

  function write(key: string, item: Items): Promise<void> {
    return Object.keys(item).length > 0 ? sync.set({ [key]: item }) : sync.remove(key);
  }

  async function readPending(): Promise<Changes> {
    const stored = (await local.get(PENDING))[PENDING];
    if (stored === undefined) return { sites: new Map() };
    const pending = v.safeParse(Pending, stored);
    if (pending.success) return { mode: pending.output.mode, sites: new Map(pending.output.sites) };
    await keepAside([{ key: PENDING, value: stored }]);
    await local.remove(PENDING);
    return { sites: new Map() };
  }

  async function writePending(changes: Changes): Promise<void> {
    if (isEmpty(changes)) await local.remove(PENDING);
    else await local.set({ [PENDING]: { mode: changes.mode, sites: [...changes.sites] } });
  }

  async function readAside(): Promise<Trouble["broken"]> {
    const stored = (await local.get(ASIDE))[ASIDE];
    const aside = v.safeParse(Aside, stored ?? []);
    return aside.success ? aside.output : [entryOf({ key: ASIDE, value: stored })];
  }

  async function keepAside(broken: readonly Broken[]): Promise<void> {
    const aside = await readAside();
    const isKept = (item: Broken): boolean =>
      aside.some((a) => a.key === item.key && a.value === json(item.value));
    const fresh = broken.filter((item) => !isKept(item)).map(entryOf);
    if (fresh.length > 0) await local.set({ [ASIDE]: [...aside, ...fresh] });
  }

  function entryOf({ key, value }: Broken): Trouble["broken"][number] {
    return { key, value: json(value), at: now() };
  }

  function read(): Promise<Settings> {
    cached ??= load().catch((error: unknown) => {
      cached = undefined;
      throw error;
    });
    return cached;
  }

  async function change(changes: Changes): Promise<void> {
    await read();
    const pending = await readPending();
    const left = await push({
      mode: changes.mode ?? pending.mode,
      sites: new Map([...pending.sites, ...changes.sites]),
    });
    if (!isEmpty(left) || !isEmpty(pending)) await writePending(left);
    cached = undefined;
  }

  return {
    read,
    change,
    retrySync: () => change({ sites: new Map() }),
    async trouble() {
      await read();
      const [broken, pending] = await Promise.all([readAside(), readPending()]);
      return { broken, unsynced: !isEmpty(pending) };
    },
    dismissBroken: () => local.remove(ASIDE),
    forget() {
      cached = undefined;
    },
  };
}

function isEmpty(changes: Changes): boolean {
  return changes.mode === undefined && changes.sites.size === 0;
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}
