/**
 * Runs beside a driven browser and outlives whoever started it, however that ended: when standard input closes, it
 * kills the browsers that it was told of and removes their profile. Argument: the profile's folder. Standard input: lines
 * of `+PID` and `-PID`, for a browser that was started and one that has quit.
 */
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

const folder = process.argv[2];
const running = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith("+")) running.add(pid);
  else running.delete(pid);
}
for (const pid of running) {
  try {
    // The browser leads a group of processes, except on Windows, where there are none.
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}
// A browser may still write for a moment after it ended.
if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
