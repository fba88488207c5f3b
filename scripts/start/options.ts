/** What was asked for on the command line of `npm start`. */
import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "../lib/browsers.mjs";

export interface StartOptions {
  /** Undefined: whichever is installed. */
  browser: BrowserName | undefined;
  headless: boolean;
  /** An address or a file; undefined: the demo newspaper. */
  target: string | undefined;
}

export const USAGE = `npm start [-- [--browser chromium|firefox] [--headless] [URL-or-FILE]]

Builds Stet and opens a browser with it on the demo newspaper, or on the page that is given.
Without a display, or with --headless, it prints what is left of the page and what was struck,
and writes pictures of before and after to pictures/.`;

/** Thrown for what the user can put right; the message says how. */
export class UsageError extends Error {}

export type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined> };

/** Reads the arguments after `npm start --`. Gives "help" where that was asked for. Throws a UsageError. */
export function startOptions(args: string[], machine: Machine): StartOptions | "help" {
  const { values, positionals } = read(args);
  if (values.help) return "help";
  if (positionals.length > 1) throw new UsageError(`One page at a time, please: ${positionals.join(", ")}`);
  const browser = BROWSERS.find((name) => name === values.browser);
  if (values.browser !== undefined && !browser) {
    throw new UsageError(`--browser takes ${BROWSERS.join(" or ")}, not "${values.browser}".`);
  }
  return { browser, headless: values.headless || !hasDisplay(machine), target: positionals[0] };
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: "string" },
        headless: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** On Linux a window needs X11 or Wayland; elsewhere there is a display as a rule. */
function hasDisplay({ platform, env }: Machine): boolean {
  const always = platform === "darwin" || platform === "win32";
  return always || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
