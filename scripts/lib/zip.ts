import { type Zippable, zipSync } from "fflate";

/** The earliest date that a zip can carry, in local time as zips do: the same bytes on every machine. */
const EPOCH = new Date(1980, 0, 1);

/** A zip of `files` (path to content) whose bytes depend on nothing but paths and contents. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const entries: Zippable = {};
  for (const [name, content] of sorted) entries[name] = content;
  return zipSync(entries, { level: 9, mtime: EPOCH, os: 0, attrs: 0 });
}
