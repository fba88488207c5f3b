/**
 * The names of the attributes by which Stet marks elements, and of the events by which a newer Stet relieves an older. Pages can't guess them, and yet Stet can find its own
 * marks again in a page that was open when the browser restarted Stet or updated it: a name is made of a secret,
 * which changes with each run of the extension, and the moment when the document was born.
 */
import * as v from "valibot";
import type { Mark } from "../messages";
import type { Items } from "../settings";
import type { Area } from "./store";

const KEY = "secret";
const Secret = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const Secrets = v.object({ current: Secret, former: v.optional(Secret) });
type Secrets = v.InferOutput<typeof Secrets>;

export interface Names extends Mark {
  /** What the run of the extension before this one would have used. */
  former: Mark[];
}

/** `memory` lasts as long as one run of the extension, `local` outlives it. `born` is `performance.timeOrigin`. */
export function createNames(memory: Area, local: Area): (born: number) => Promise<Names> {
  let loading: Promise<Secrets> | undefined;

  async function load(): Promise<Secrets> {
    const held = v.safeParse(Secrets, (await memory.get(KEY))[KEY]);
    if (held.success) return held.output;
    // Without a storage that lasts, only the marks of a former run can't be found again.
    const stored: Items = await local.get(KEY).catch(() => ({}));
    const former = v.safeParse(Secret, stored[KEY]);
    const current = crypto.randomUUID();
    const secrets: Secrets = former.success ? { current, former: former.output } : { current };
    await memory.set({ [KEY]: secrets });
    await local.set({ [KEY]: current }).catch(() => undefined);
    return secrets;
  }

  return async (born) => {
    loading ??= load();
    try {
      const { current, former } = await loading;
      return { ...(await markOf(current, born)), former: former ? [await markOf(former, born)] : [] };
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

async function markOf(secret: string, born: number): Promise<Mark> {
  const [attribute, farewell] = await Promise.all([
    nameOf(`${secret} attribute ${born}`),
    nameOf(`${secret} farewell ${born}`),
  ]);
  return { attribute, farewell };
}

/** `data-` and 8 to 13 letters. */
async function nameOf(seed: string): Promise<string> {
  const text = new TextEncoder().encode(seed);
  const [length = 0, ...bytes] = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const letters = bytes.map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `data-${letters.slice(0, 8 + (length % 6)).join("")}`;
}
