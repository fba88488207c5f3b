/** Runs the tools that npm installed, by their own programs, so that no shell and no PATH is needed. */
import { spawn } from "node:child_process";
import { inRoot, ROOT } from "./paths";

const PROGRAMS = {
  biome: "@biomejs/biome/bin/biome",
  depcruise: "dependency-cruiser/bin/dependency-cruise.mjs",
  knip: "knip/bin/knip.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
  "web-ext": "web-ext/bin/web-ext.js",
} as const;

export type Tool = keyof typeof PROGRAMS;

export interface Outcome {
  /** Exit status; 1 where a signal ended the tool. */
  status: number;
  /** What it said, standard output and error together; "" where it was shown as it came. */
  output: string;
}

/** Runs a tool in the project's folder and collects what it says. */
export function runTool(tool: Tool, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot("node_modules", PROGRAMS[tool]), ...args], { cwd: ROOT });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, output: output.trim() }));
  });
}

/** Runs a tool in the project's folder and shows what it says as it comes. */
export function showTool(tool: Tool, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const program = inRoot("node_modules", PROGRAMS[tool]);
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, output: "" }));
  });
}
