/** Starts and stops Chromium itself. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import type { LaunchOptions } from "./driver";
import type { Profile } from "./profile";

export interface ChromiumProcess {
  browser: Browser;
  exited: Promise<void>;
  quit(): Promise<void>;
}

/** Chromium on a profile, ready for commands. */
export async function startChromium(
  program: string,
  profile: Profile,
  options: LaunchOptions,
): Promise<ChromiumProcess> {
  await allowUnpacked(profile);
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile.folder,
    defaultViewport: null,
    acceptInsecureCerts: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 30_000,
    protocolTimeout: 40_000,
    args: flags(options),
  });
  const child = browser.process();
  const pid = child?.pid;
  if (pid) profile.started(pid);
  return {
    browser,
    exited: new Promise((resolve) => child?.once("exit", () => resolve())),
    async quit() {
      try {
        await browser.close();
      } catch {
        // It had ended already, or hangs and is killed now.
      }
      if (pid) profile.reap(pid);
    },
  };
}

function flags({ proxy, online }: LaunchOptions): string[] {
  const all = ["--no-first-run", "--no-default-browser-check"];
  // Root has no sandbox to enter; without the flag Chromium ends at once.
  if (process.getuid?.() === 0) all.push("--no-sandbox");
  if (proxy) all.push(`--proxy-server=127.0.0.1:${proxy}`, "--proxy-bypass-list=<-loopback>");
  else if (!online) all.push("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
  return all;
}

/** Chromium loads unpacked extensions at a later start only in developer mode. */
async function allowUnpacked(profile: Profile): Promise<void> {
  const folder = path.join(profile.folder, "Default");
  await mkdir(folder, { recursive: true });
  const content = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  await writeFile(path.join(folder, "Preferences"), content, { flag: "wx" }).catch(ignoreExisting);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Clears the mark "came from the command line", by which Chromium forgets an extension at its next start. */
export async function makeLasting(profile: Profile, extensionId: string): Promise<void> {
  const fromCommandLine = 32768;
  for (const name of ["Preferences", "Secure Preferences"]) {
    const file = path.join(profile.folder, "Default", name);
    const content = await readFile(file, "utf8").catch(() => "{}");
    const preferences = JSON.parse(content) as {
      extensions?: { settings?: Record<string, { creation_flags?: number }> };
    };
    const entry = preferences.extensions?.settings?.[extensionId];
    if (entry?.creation_flags === undefined) continue;
    entry.creation_flags &= ~fromCommandLine;
    await writeFile(file, JSON.stringify(preferences));
  }
}

/** For Stet's service worker: whether it has registered its content script. One that is just starting has no extension API yet. */
export const REGISTERED =
  "globalThis.chrome?.scripting?.getRegisteredContentScripts().then((all) => all.length > 0)";
