/** What was asked for on the command line. */
import { parseArgs } from "node:util";
import type { Mode } from "../engine/types";
import { isWebAddress } from "./page";

export interface Task {
  files: string[];
  json: boolean;
  mode: Mode;
  /** Address of the pages, where it was given. */
  url?: string;
}

export type Request = Task | "help" | "version";

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

/**
 * Reads the arguments after the program's name.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  if (values.version) return "version";
  const mode = values.mode ?? "article";
  if (mode !== "article" && mode !== "quiet") {
    throw new UsageError(`--mode is "${mode}"; it may be article or quiet`);
  }
  if (values.url !== undefined && !isWebAddress(values.url)) {
    throw new UsageError(`--url is "${values.url}"; it must be a whole address with http:// or https://`);
  }
  if (positionals.length === 0) throw new UsageError("no file was named");
  if (positionals.filter((file) => file === "-").length > 1) {
    throw new UsageError("standard input (-) can be read only once");
  }
  return { files: positionals, json: values.json ?? false, mode, url: values.url };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        mode: { type: "string" },
        url: { type: "string" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    // Node adds how to escape an argument that starts with a dash; the first sentence says what is wrong.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\.\s/)[0] ?? message);
  }
}
