/** The command line as built: what is scored is what it prints. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { stet } from "../../src/cli/stet";
import type { Mode } from "../../src/engine/types";
import { bundleCli } from "../lib/bundle";
import { inRoot } from "../lib/paths";

/** A page's address and the file that holds it. */
export interface Saved {
  file: string;
  url: string;
}

/** What the command line says of a page. */
export interface Printed {
  text: string;
  title: string;
  byline: string;
}

/** The path of dist/cli/stet.js, written anew where the sources would give another. */
export async function builtProgram(): Promise<string> {
  const file = inRoot("dist/cli/stet.js");
  const bundled = (await bundleCli()).files.get("stet.js");
  if (!bundled) throw new Error("the command line was not bundled");
  const there = await readFile(file).catch(() => undefined);
  if (there?.equals(bundled)) return file;
  await mkdir(path.dirname(file), { recursive: true });
  // Renamed into place: another process may be starting it.
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, bundled);
  await rename(fresh, file);
  return file;
}

/**
 * Loads the built program once, to run it on many pages: starting it for each would take most of the time.
 * What a run prints is what `node dist/cli/stet.js --json --mode MODE --url URL FILE` prints.
 */
export async function loadProgram(file: string): Promise<(page: Saved, mode: Mode) => Promise<Printed>> {
  const program = (await import(pathToFileURL(file).href)) as { stet: typeof stet };
  return async (page, mode) => {
    let printed = "";
    const argv = ["--json", "--mode", mode, "--url", page.url, page.file];
    const status = await program.stet(argv, (text) => {
      printed += text;
    });
    if (status !== 0) throw new Error(`stet.js ended with status ${status}`);
    return JSON.parse(printed) as Printed;
  };
}
