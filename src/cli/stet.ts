/** The program `stet`: main() with the real engine, files and streams. */
import { judge } from "../engine/run";
import { loadRules } from "../rules";
import { main } from "./main";
import { readPage, readStream } from "./read";

// A reader that closes early (`stet page.html | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), {
  judge,
  loadRules,
  readFile: readPage,
  readInput: () => readStream(process.stdin),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
