/** `npm start` where there is no display. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../../scripts/lib/browsers.mjs";
import { inRoot } from "../../scripts/lib/paths";
import { listPages, renderPage } from "../site/pages";

const run = promisify(execFile);
const start = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, ["--import", "tsx", inRoot("scripts/start.ts"), "--headless", ...args], {
    cwd: inRoot(),
  });

const story = listPages()[0];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stet-start-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(BROWSERS)("npm start, headless, in %s", (browser) => {
  it("prints the demo's article and what was struck, and takes pictures", async () => {
    const { stdout, stderr } = await start("--browser", browser);
    const printed = stdout.split("\n");
    for (const line of story?.expect?.body ?? []) expect(printed).toContain(line);
    expect(stdout).toMatch(/Nags struck: [1-9]/);
    expect(stdout).not.toMatch(/^(Subscribe now|Sign up)$/m);
    for (const name of ["before", "after", "popup"]) {
      const file = inRoot("pictures", `${name}.png`);
      expect(stderr).toContain(path.join("pictures", `${name}.png`));
      expect((await readFile(file)).subarray(0, 4)).toEqual(PNG);
      expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(60_000);
    }
  });
});

it("opens a saved file", async () => {
  const file = path.join(folder, "saved.html");
  await writeFile(file, renderPage(story?.path ?? ""));
  const { stdout } = await start("--browser", "chromium", file);
  expect(stdout).toContain(story?.expect?.body[0]);
  expect(stdout).toMatch(/Nags struck: [1-9]/);
});

it("ends with a message and status 2 when there is nothing to open", async () => {
  await expect(start("no such file.html")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("there is no such file"),
  });
});
