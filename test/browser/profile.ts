/** A launched browser's profile, and the certainty that neither it nor the browser's processes are left behind. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Profile {
  folder: string;
  /** Takes note of a browser that runs on the profile. `pid` leads a group of processes, except on Windows. */
  started(pid: number): void;
  /** Kills what is left of a browser that has quit, or should have. */
  reap(pid: number): void;
  /** Kills what still runs and removes the folder. May be called twice. */
  remove(): Promise<void>;
}

/** A new profile. Should this process end before `remove`, even by SIGKILL, the guard does what it would have done. */
export async function newProfile(): Promise<Profile> {
  const folder = await mkdtemp(path.join(tmpdir(), "stet-profile-"));
  const guard = spawn(process.execPath, [fileURLToPath(new URL("guard.mjs", import.meta.url)), folder], {
    // A group of its own, so that Ctrl-C in a terminal doesn't end it before its work is done.
    detached: true,
    windowsHide: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const gone = once(guard, "exit");
  return {
    folder,
    started: (pid) => guard.stdin.write(`+${pid}\n`),
    reap(pid) {
      try {
        process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
      } catch {
        // Nothing is left of it.
      }
      guard.stdin.write(`-${pid}\n`);
    },
    async remove() {
      guard.stdin.end();
      await gone;
    },
  };
}
