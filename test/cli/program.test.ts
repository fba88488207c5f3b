import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCli } from "../../scripts/lib/bundle";
import { inRoot } from "../../scripts/lib/paths";

/** Inside node_modules, so that the program finds jsdom, and nothing that is committed is touched. */
const FOLDER = inRoot("node_modules/.cache/stet-program-test");
const PROGRAM = `${FOLDER}/stet.js`;

const PROSE =
  "The harbour council met on Tuesday evening to hear what the divers had found below the old pier. ";
const PAGE = `<!doctype html><html lang="en"><head><title>What the divers found</title><meta property="og:type" content="article"></head>
<body><article><h1>What the divers found</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(8)}</article></body></html>`;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, content] of (await bundleCli()).files) writeFileSync(`${FOLDER}/${name}`, content);
  writeFileSync(`${FOLDER}/package.json`, '{"type":"module"}');
  writeFileSync(`${FOLDER}/page.html.gz`, gzipSync(PAGE));
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: FOLDER });
}

function finish(child: ChildProcess): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

describe("the program", () => {
  it("judges packed files and standard input alike", async () => {
    const file = await finish(start("--json", "page.html.gz"));
    expect(file).toMatchObject({ status: 0, err: "" });
    const report = JSON.parse(file.out);
    expect(report).toMatchObject({ file: "page.html.gz", article: true, lang: "en", gate: "none" });
    expect(report.text.split("\n")).toEqual(Array(8).fill(PROSE.repeat(3).trim()));

    const child = start("-");
    const piped = finish(child);
    child.stdin?.end(PAGE);
    expect(await piped).toEqual({ status: 0, out: `${report.text}\n`, err: "" });
  });

  it("ends with 1 on a file that can't be read and with 2 on bad usage", async () => {
    expect(await finish(start("gone.html"))).toEqual({
      status: 1,
      out: "",
      err: "stet: gone.html does not exist\n",
    });
    expect((await finish(start("--mode=zen", "page.html.gz"))).status).toBe(2);
  });

  it("says nothing when its reader goes away", async () => {
    const child = start(...Array(40).fill("page.html.gz"));
    const finished = finish(child);
    child.stdout?.destroy();
    const { status, err } = await finished;
    expect({ status, err }).toEqual({ status: 0, err: "" });
  });
});
