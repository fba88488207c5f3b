/** Packs an unpacked extension: Firefox installs nothing but an archive for good. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zip } from "../../scripts/lib/zip";

/** Writes the archive into `into` and gives its path. */
export async function packed(extensionDir: string, into: string): Promise<string> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(extensionDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(extensionDir, file).split(path.sep).join("/"), await readFile(file));
  }
  const archive = path.join(into, "stet.xpi");
  await writeFile(archive, zip(files));
  return archive;
}
