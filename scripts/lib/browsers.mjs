// @ts-check
/** Finds installed browsers. Plain Node: setup runs it before anything is installed. */
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {"chromium" | "firefox"} BrowserName
 * @typedef {{ platform: NodeJS.Platform, env: Record<string, string | undefined>, runs: (file: string) => boolean }} Machine
 */

/** @type {readonly BrowserName[]} */
export const BROWSERS = ["chromium", "firefox"];

/** Environment variables that name a browser's program outright. */
export const VARIABLE = /** @type {const} */ ({ chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" });

/** Program names looked for in PATH, best first. Google's branded Chrome comes last: it loads fewer test extensions. */
const PROGRAMS = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  firefox: ["firefox-esr", "firefox", "firefox-developer-edition"],
};

const MAC = {
  chromium: ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"],
  firefox: ["Firefox.app/Contents/MacOS/firefox", "Firefox Developer Edition.app/Contents/MacOS/firefox"],
};

const WINDOWS = {
  chromium: ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"],
  firefox: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
};

/**
 * The places where a browser's program may be, best first.
 * @param {BrowserName} name
 * @param {Pick<Machine, "platform" | "env">} machine
 * @returns {string[]}
 */
export function places(name, { platform, env }) {
  const dialect = platform === "win32" ? path.win32 : path.posix;
  const folders = (env.PATH ?? env.Path ?? "").split(dialect.delimiter).filter(Boolean);
  const extension = platform === "win32" ? ".exe" : "";
  const found = PROGRAMS[name].flatMap((program) =>
    folders.map((folder) => dialect.join(folder, program + extension)),
  );
  if (platform === "darwin") {
    const roots = ["/Applications", ...(env.HOME ? [dialect.join(env.HOME, "Applications")] : [])];
    found.push(...MAC[name].flatMap((app) => roots.map((root) => dialect.join(root, app))));
  } else if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(isText);
    found.push(...WINDOWS[name].flatMap((app) => roots.map((root) => dialect.join(root, app))));
  }
  return found;
}

/**
 * The path of an installed browser, or undefined. CHROME_PATH and FIREFOX_PATH decide where they are set.
 * @param {BrowserName} name
 * @param {Machine} [machine] this machine unless a test says otherwise
 * @returns {string | undefined}
 * @throws Error when the variable is set and names no program
 */
export function findBrowser(name, machine = thisMachine()) {
  const variable = VARIABLE[name];
  const given = machine.env[variable];
  if (given) {
    if (machine.runs(given)) return given;
    throw new Error(`${variable} is "${given}", which is no program. Correct it or unset it.`);
  }
  return places(name, machine).find((place) => machine.runs(place));
}

/**
 * What to tell someone whose browser was not found and could not be installed.
 * @param {BrowserName} name
 * @param {NodeJS.Platform} [platform]
 */
export function howToInstall(name, platform = process.platform) {
  const title = name === "chromium" ? "Chromium or Chrome" : "Firefox";
  const how = {
    darwin: `brew install --cask ${name}`,
    win32: name === "chromium" ? "winget install Google.Chrome" : "winget install Mozilla.Firefox",
    linux: `your distribution's package (Debian: sudo apt-get install ${debianPackage(name)})`,
  };
  const command = platform === "darwin" || platform === "win32" ? how[platform] : how.linux;
  return `${title} was not found. Install it with ${command}, or set ${VARIABLE[name]} to its program.`;
}

/** @param {BrowserName} name */
export const debianPackage = (name) => (name === "chromium" ? "chromium" : "firefox-esr");

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, runs };
}

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string | undefined} text
 * @returns {text is string}
 */
const isText = (text) => Boolean(text);
