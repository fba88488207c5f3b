/** Spreads pages over processes, one for each core. */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { inRoot } from "../lib/paths";
import { builtProgram } from "./program";
import type { Job, Result } from "./worker";

/** More would only take memory: each holds pages and three libraries. */
const MOST = 4;

/** Runs jobs in child processes; results come in any order. Rejects when a process dies. */
export async function runJobs(jobs: readonly Job[], onResult: (result: Result) => void): Promise<void> {
  const program = await builtProgram();
  const queue = [...jobs];
  const size = Math.min(availableParallelism(), MOST, queue.length);
  await Promise.all(Array.from({ length: size }, () => work(program, queue, onResult)));
}

function work(program: string, queue: Job[], onResult: (result: Result) => void): Promise<void> {
  const child = fork(inRoot("scripts/bench/worker.ts"), [program], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    let job: Job | undefined;
    child.on("error", reject);
    child.on("exit", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`A benchmark process died (status ${status}) on ${job?.id ?? "its start"}.`));
    });
    const next = (): void => {
      job = queue.shift();
      if (job) child.send(job);
      else child.disconnect();
    };
    child.on("message", (result: Result) => {
      onResult(result);
      next();
    });
    next();
  });
}
