/**
 * Writes dist/chrome and dist/firefox (unpacked extensions), a zip of each beside them, and dist/cli/stet.js.
 * The same sources give the same bytes on every machine.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundleCli, bundleExtension } from "./lib/bundle";
import { complaints, type Files } from "./lib/extension-files";
import { licences } from "./lib/licences";
import { type Manifest, manifestFor, TARGETS } from "./lib/manifest";
import { inRoot } from "./lib/paths";
import { zip } from "./lib/zip";

/** Builds everything and says what came out, with sizes in bytes. Throws with a line per fault when it can't. */
export async function build(say: (line: string) => void): Promise<void> {
  const start = performance.now();
  const [extension, cli, assets, manifest, { version }] = await Promise.all([
    bundleExtension(),
    bundleCli(),
    readAssets(inRoot("src/extension")),
    readJson<Manifest>("manifest.json"),
    readJson<{ version: string }>("package.json"),
  ]);
  const notices = await licences(extension.packages);
  for (const target of TARGETS) {
    const own = manifestFor(target, manifest, version);
    const files: Files = new Map([
      ...assets,
      ...extension.files,
      ["manifest.json", text(`${JSON.stringify(own, null, 2)}\n`)],
      ["LICENSES.txt", text(notices)],
    ]);
    const faults = complaints(own, files);
    if (faults.length) throw new Error(faults.map((fault) => `dist/${target}: ${fault}`).join("\n"));
    await writeAll(inRoot("dist", target), files);
    const packed = zip(files);
    await writeFile(inRoot(`dist/stet-${target}.zip`), packed);
    say(`dist/stet-${target}.zip ${packed.length} bytes`);
  }
  for (const [name, content] of extension.files) say(`  ${name} ${content.length} bytes`);
  const cliFiles: Files = new Map([...cli.files, ["LICENSES.txt", text(await licences(cli.packages))]]);
  await writeAll(inRoot("dist/cli"), cliFiles);
  say(`dist/cli/stet.js ${cli.files.get("stet.js")?.length} bytes`);
  say(`built in ${Math.round(performance.now() - start)} ms`);
}

/** Everything below src/extension that is copied as it is. */
async function readAssets(folder: string): Promise<Files> {
  const files: Files = new Map();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|css|json|png|svg)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join("/"), await readFile(file));
  }
  return files;
}

async function writeAll(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(inRoot(name), "utf8")) as T;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await build((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`build: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
