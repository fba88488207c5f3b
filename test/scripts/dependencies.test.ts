import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atLeast, compareLocks, whyInstall } from "../../scripts/lib/dependencies.mjs";

describe("compareLocks", () => {
  const locked = { version: "1.0.0", integrity: "sha512-a" };

  it("finds nothing to do when every package is there", () => {
    const wanted = { packages: { "": {}, "node_modules/a": locked } };
    expect(compareLocks(wanted, { packages: { "node_modules/a": locked } })).toBe("");
  });

  it("lets optional packages for one platform be absent from either side", () => {
    const some = { packages: { "node_modules/a": { ...locked, optional: true } } };
    expect(compareLocks(some, { packages: {} })).toBe("");
    expect(compareLocks({ packages: {} }, some)).toBe("");
  });

  it("names a missing, a different and an unwanted package", () => {
    const wanted = { packages: { "node_modules/a/node_modules/@x/b": locked } };
    expect(compareLocks(wanted, { packages: {} })).toBe("@x/b is missing");
    const older = { packages: { "node_modules/a/node_modules/@x/b": { ...locked, version: "0.9.0" } } };
    expect(compareLocks(wanted, older)).toBe("@x/b is 0.9.0, wanted is 1.0.0");
    expect(compareLocks({ packages: {} }, { packages: { "node_modules/old": locked } })).toBe(
      "old is no longer wanted",
    );
  });

  it("notices a package of the same version with other content", () => {
    const wanted = { packages: { "node_modules/a": locked } };
    const other = { packages: { "node_modules/a": { ...locked, integrity: "sha512-b" } } };
    expect(compareLocks(wanted, other)).not.toBe("");
  });
});

describe("whyInstall", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "stet-setup-"));
    writeFileSync(path.join(root, "package-lock.json"), '{"packages":{}}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("asks for an installation where there is none, or none that finished", () => {
    expect(whyInstall(root)).toMatch(/not installed yet/);
    mkdirSync(path.join(root, "node_modules"));
    expect(whyInstall(root)).toMatch(/not installed yet/);
  });

  it("asks for none when npm's record agrees, and for one when it is broken", () => {
    mkdirSync(path.join(root, "node_modules"));
    const stamp = path.join(root, "node_modules/.package-lock.json");
    writeFileSync(stamp, '{"packages":{}}');
    expect(whyInstall(root)).toBe("");
    writeFileSync(stamp, '{"packa');
    expect(whyInstall(root)).toMatch(/broken/);
  });

  it("says so when package-lock.json itself is broken", () => {
    mkdirSync(path.join(root, "node_modules"));
    writeFileSync(path.join(root, "node_modules/.package-lock.json"), "{}");
    writeFileSync(path.join(root, "package-lock.json"), "<<<<<<<");
    expect(() => whyInstall(root)).toThrow(/restore it with git/);
  });
});

describe("atLeast", () => {
  it.each([
    ["20.19.0", true],
    ["20.20.2", true],
    ["24.0.0", true],
    ["20.18.9", false],
    ["18.20.0", false],
  ])("judges %s against >=20.19.0", (version, enough) => {
    expect(atLeast(version, ">=20.19.0")).toBe(enough);
  });
});
