/** What esbuild makes of the sources: the extension's scripts and the command line. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { VendorRule } from "../../src/engine/rule-types";
import { PHRASES } from "../../src/rules/lexicons";
import { inRoot, ROOT } from "./paths";

/** Scripts of the extension: source below src/extension, and where each lands. */
const SCRIPTS: Record<string, string> = {
  background: "background.ts",
  content: "content.ts",
  "popup/popup": "popup/popup.ts",
  "options/options": "options/options.ts",
};

export interface Bundle {
  /** Path inside the extension (or command line) folder to content. */
  files: Map<string, Uint8Array>;
  /** Names of the packages from node_modules that are inside. */
  packages: string[];
}

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  metafile: true,
  outdir: "dist",
  plugins: [shippedRules()],
  write: false,
};

/** The extension's scripts, the same for both browsers. Rejects with esbuild's messages. */
export function bundleExtension(): Promise<Bundle> {
  const entryPoints = Object.fromEntries(
    Object.entries(SCRIPTS).map(([out, source]) => [out, inRoot("src/extension", source)]),
  );
  const target = ["chrome120", "firefox140"];
  return run({ ...COMMON, entryPoints, format: "iife", minify: true, platform: "browser", target });
}

/** The command line as one file; jsdom stays outside. */
export function bundleCli(): Promise<Bundle> {
  return run({
    ...COMMON,
    entryPoints: { stet: inRoot("src/cli/stet.ts") },
    external: ["jsdom"],
    format: "esm",
    platform: "node",
    target: "node20.19",
    // Bundled CommonJS packages ask for Node's own modules by require, which an ES module lacks.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
}

/** What judges pages, with its rules and weights, as one script: the same bytes as long as judgements are the same. */
export async function bundleEngine(): Promise<Uint8Array> {
  const contents = 'export { judge } from "./src/engine/run"; export { loadRules } from "./src/rules/index";';
  const stdin = { contents, resolveDir: ROOT, loader: "ts" as const };
  const { outputFiles } = await build({ ...COMMON, stdin, format: "esm", minify: true, write: false });
  const [script] = outputFiles;
  if (!script) throw new Error("the engine was not bundled");
  return script.contents;
}

async function run(options: BuildOptions): Promise<Bundle> {
  const result = await build({ ...options, write: false, metafile: true });
  const out = inRoot(options.outdir ?? "");
  const files = new Map<string, Uint8Array>();
  for (const file of result.outputFiles) {
    files.set(path.relative(out, file.path).split(path.sep).join("/"), file.contents);
  }
  return { files, packages: packagesOf(Object.keys(result.metafile.inputs)) };
}

/** Package names among bundled source paths, sorted, each once. */
export function packagesOf(inputs: readonly string[]): string[] {
  const names = inputs.map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Vendors without what only people read. */
export function withoutNotes(vendors: readonly VendorRule[]): Omit<VendorRule, "note">[] {
  return vendors.map(({ note: _, ...rule }) => rule);
}

/** Rules as they are shipped. */
function shippedRules(): Plugin {
  return {
    name: "shipped-rules",
    setup({ onLoad }) {
      // Each page that is opened reads one table, instead of making it of all the lexicons.
      onLoad({ filter: /[\\/]src[\\/]rules[\\/]lexicons\.ts$/ }, () => ({
        contents: `export const PHRASES = ${JSON.stringify(PHRASES)};`,
      }));
      onLoad({ filter: /[\\/]src[\\/]rules[\\/]vendors\.json$/ }, async ({ path: file }) => {
        const vendors = JSON.parse(await readFile(file, "utf8")) as VendorRule[];
        return { contents: JSON.stringify(withoutNotes(vendors)), loader: "json" };
      });
    },
  };
}
