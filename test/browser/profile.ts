/** What a launched browser leaves on the machine while it runs: a profile's folder and processes. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const folders = new Set<string>();
const running = new Set<number>();

process.once("exit", () => {
  for (const pid of running) killTree(pid);
  for (const folder of folders) rmSync(folder, REMOVAL);
});

/** A browser may still write for a moment after it quit; hence the retries. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/** A new folder, removed at the latest when this process ends. */
export async function newProfile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "stet-profile-"));
  folders.add(folder);
  return folder;
}

export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, REMOVAL);
  folders.delete(folder);
}

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
