/** What a launched browser leaves on the machine while it runs: a profile's folder and processes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export const newProfile = (): Promise<string> => mkdtemp(path.join(tmpdir(), "stet-profile-"));

/** A browser may still write for a moment after it quit; hence the retries. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

const running = new Set<number>();
process.once("exit", () => {
  for (const pid of running) killTree(pid);
});

/** Sees to it that a process and its children don't outlive this one. `pid` leads a process group, except on Windows. */
export function watch(pid: number): void {
  running.add(pid);
}

/** Kills what is left of a watched process. */
export function reap(pid: number): void {
  running.delete(pid);
  killTree(pid);
}

function killTree(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}
