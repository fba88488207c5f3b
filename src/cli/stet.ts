/** The program `stet`: main() with the real engine, files and streams. */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { judge } from "../engine/run";
import { loadRules } from "../rules";
import { main } from "./main";
import { readPage, readStream } from "./read";

/** Runs the command line with these arguments; what it prints goes to `out`. Resolves to the exit status. */
export const stet = (argv: readonly string[], out: (text: string) => void): Promise<0 | 1 | 2> =>
  main(argv, {
    judge,
    loadRules,
    readFile: readPage,
    readInput: () => readStream(process.stdin),
    out,
    err: (text) => process.stderr.write(text),
  });

/** False where another program imports this one, to run it on many pages. */
function isStarted(): boolean {
  const [, started] = process.argv;
  return started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href;
}

if (isStarted()) {
  // A reader that closes early (`stet page.html | head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await stet(process.argv.slice(2), (text) => process.stdout.write(text));
}
