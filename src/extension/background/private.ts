/**
 * What a reader chooses in private windows: held in the browser's memory only, and forgotten when the last private
 * window closes.
 */
import * as v from "valibot";
import { SITE_MODES, type SiteMode } from "../modes";
import type { Area } from "./store";

const KEY = "private";
const Choices = v.array(v.tuple([v.string(), v.picklist(SITE_MODES)]));

export interface PrivateChoices {
  read(): Promise<ReadonlyMap<string, SiteMode>>;
  set(site: string, mode: SiteMode): Promise<void>;
  clear(): Promise<void>;
}

/** `memory` must be an area that the browser never writes to disk. Calls that write must not overlap. */
export function createPrivateChoices(memory: Area): PrivateChoices {
  async function read(): Promise<Map<string, SiteMode>> {
    const choices = v.safeParse(Choices, (await memory.get(KEY))[KEY]);
    return new Map(choices.success ? choices.output : []);
  }
  return {
    read,
    async set(site, mode) {
      await memory.set({ [KEY]: [...(await read()).set(site, mode)] });
    },
    clear: () => memory.remove(KEY),
  };
}
