// @ts-check
/**
 * Makes a fresh checkout ready: dependencies, and with --browsers the browsers that the tests and `npm start` drive.
 * Plain Node without dependencies, since it runs before there are any. Does nothing, quickly, when nothing is missing.
 * A browser that cannot be had is said and is no failure here: who needs it fails, and who doesn't goes on.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BROWSERS, debianPackage, findBrowser, howToInstall } from "./lib/browsers.mjs";
import { atLeast, whyInstall } from "./lib/dependencies.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  needNode();
  installDependencies();
  if (process.argv.includes("--browsers")) installBrowsers();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function needNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  if (!atLeast(process.versions.node, engines.node)) {
    fail(
      `Stet is built with Node ${engines.node}; this is ${process.versions.node}. See https://nodejs.org.`,
    );
  }
}

function installDependencies() {
  const why = whyInstall(root);
  if (!why) return;
  say(`Installing dependencies (${why}); about a minute.`);
  // Not `npm ci`: it refuses a lock file that lacks the packages of other platforms, which npm leaves out of it where the
  // registry doesn't have them. This installs what is locked all the same, and changes no file of the project.
  const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];
  // Inside `npm test` npm says where it is; a bare "npm" is a script file on Windows and needs a shell there.
  const npm = process.env.npm_execpath;
  const status = npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...args])
    : run("npm", args, { shell: process.platform === "win32" });
  if (status !== 0) fail("npm install failed; what it said stands above.");
}

function installBrowsers() {
  const missing = BROWSERS.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const prefix = aptPrefix();
  if (prefix) {
    say(`Installing ${missing.map(debianPackage).join(" and ")} with apt-get; a few minutes.`);
    apt(prefix, ["update"]);
    // One by one: a distribution that lacks one of them still gets the other.
    for (const name of missing) apt(prefix, ["install", "-y", debianPackage(name)]);
  }
  for (const name of missing) if (!findBrowser(name)) say(howToInstall(name));
}

/**
 * The words to put before apt-get ([] as root, sudo where it asks no password), or undefined where it is not to be used.
 * @returns {string[] | undefined}
 */
function aptPrefix() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" });
  return sudo.status === 0 ? ["sudo", "-n"] : undefined;
}

/**
 * @param {string[]} prefix
 * @param {string[]} args
 */
function apt(prefix, args) {
  const [command, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  if (command) run(command, rest);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean }} [options]
 * @returns {number | null} exit status
 */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", ...options }).status;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`setup: ${line}\n`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function fail(line) {
  say(line);
  process.exit(1);
}
