/** Starts and stops Firefox itself. */
import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LaunchOptions } from "./driver";
import { Marionette } from "./marionette";
import { pause, until } from "./patience";
import type { Profile } from "./profile";

export interface FirefoxProcess {
  marionette: Marionette;
  exited: Promise<void>;
  /** Lets Firefox write what it wants to keep, which takes two seconds. */
  quit(): Promise<void>;
  kill(): void;
}

/** Firefox on a profile, ready for commands. */
export async function startFirefox(
  program: string,
  profile: Profile,
  options: LaunchOptions,
): Promise<FirefoxProcess> {
  const portFile = path.join(profile.folder, "MarionetteActivePort");
  await rm(portFile, { force: true });
  await writeFile(path.join(profile.folder, "user.js"), userJs(options));
  const headless = options.headless ?? true;
  const child = spawn(
    program,
    ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile.folder].concat(
      headless ? ["--headless"] : [],
    ),
    { stdio: "ignore", detached: process.platform !== "win32", env: environment(headless) },
  );
  const { pid } = child;
  let died = "";
  const exited = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      died = error.message;
      resolve();
    });
    child.once("exit", (code, signal) => {
      died = `status ${code ?? signal}`;
      resolve();
    });
  });
  if (pid) profile.started(pid);
  const reap = (): void => {
    if (pid) profile.reap(pid);
  };
  try {
    const port = await until(
      "Firefox to start",
      async () => {
        if (died) throw new Error(`Firefox ended while starting: ${died}`);
        return Number(await readFile(portFile, "utf8").catch(() => "")) || undefined;
      },
      { ms: 30_000 },
    );
    const marionette = await Marionette.connect(port);
    const kill = (): void => {
      marionette.close();
      reap();
    };
    const quit = async (): Promise<void> => {
      marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
      await Promise.race([exited, pause(8_000)]);
      kill();
    };
    return { marionette, exited, quit, kill };
  } catch (error) {
    reap();
    throw error;
  }
}

/** A window of 1400 by 1100 has room for every page size that the tests ask for. */
function environment(headless: boolean): NodeJS.ProcessEnv {
  return headless ? { ...process.env, MOZ_HEADLESS_WIDTH: "1400", MOZ_HEADLESS_HEIGHT: "1100" } : process.env;
}

function userJs({ proxy, online }: LaunchOptions): string {
  const preferences: Record<string, string | number | boolean> = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.enabled": false,
    "app.update.disabledForTesting": true,
    "extensions.autoDisableScopes": 0,
    // Firefox ESR and the developer edition obey this; it lets `lasting` install.
    "xpinstall.signatures.required": false,
  };
  if (proxy || !online) {
    // The discard port takes no connection: what isn't on the loopback fails at once.
    const port = proxy ?? 9;
    Object.assign(preferences, {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.dns.disablePrefetch": true,
      "network.prefetch-next": false,
    });
  }
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
