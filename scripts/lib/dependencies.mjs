// @ts-check
/** Tells whether what is installed is what package-lock.json asks for. Plain Node: runs before anything is installed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean, integrity?: string }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Why dependencies must be installed, or "" when they are in order. npm keeps its own stamp of a finished
 * installation, node_modules/.package-lock.json; it is compared with package-lock.json package by package, so
 * that a checkout that only touches the file's date installs nothing.
 * @param {string} root the project's folder
 * @returns {string}
 */
export function whyInstall(root) {
  const stamp = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(stamp)) return "dependencies are not installed yet";
  const wanted = readLock(path.join(root, "package-lock.json"));
  if (!wanted) throw new Error("package-lock.json is missing or broken; restore it with git.");
  const installed = readLock(stamp);
  if (!installed) return "the record of what is installed is broken";
  return compareLocks(wanted, installed);
}

/**
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed npm's record inside node_modules; it leaves out optional packages for other platforms
 * @returns {string} the first difference, or ""
 */
export function compareLocks(wanted, installed) {
  const want = wanted.packages ?? {};
  const have = installed.packages ?? {};
  for (const [place, locked] of Object.entries(want)) {
    if (place === "" || locked.link) continue;
    const found = have[place];
    if (!found) {
      if (locked.optional) continue;
      return `${nameOf(place)} is missing`;
    }
    if (found.version !== locked.version || found.integrity !== locked.integrity) {
      return `${nameOf(place)} is ${found.version}, wanted is ${locked.version}`;
    }
  }
  // Packages for this platform may be missing from package-lock.json when it was written on another.
  const extra = Object.keys(have).find((place) => !(place in want) && !have[place]?.optional);
  return extra === undefined ? "" : `${nameOf(extra)} is no longer wanted`;
}

/**
 * Whether `version` satisfies `range`, a plain ">=1.2.3".
 * @param {string} version
 * @param {string} range
 */
export function atLeast(version, range) {
  const numbers = (/** @type {string} */ s) =>
    s
      .replace(/^[^\d]*/, "")
      .split(".")
      .map(Number);
  const have = numbers(version);
  for (const [i, want] of numbers(range).entries()) {
    const got = have[i] ?? 0;
    if (got !== want) return got > want;
  }
  return true;
}

/** @param {string} place */
const nameOf = (place) => place.replace(/^.*node_modules\//, "");

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
