import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtProgram, loadProgram } from "../../../scripts/bench/program";
import { ROOT } from "../../../scripts/lib/paths";

const PARAGRAPHS = [
  "The ferry left the quay at dawn with eleven passengers, two bicycles and a crate of lemons on board.",
  "By noon the fog had lifted, and the captain could see the white houses of the island on the horizon.",
  "Nobody had expected the pier to be crowded, but half the village had come down to meet the boat.",
  "They carried the crate up the hill in turns, and the children followed it all the way to the square.",
];
const PAGE = `<!doctype html><html lang="en"><head><title>Lemons for the island</title><meta property="og:type" content="article"></head>
<body><article><h1>Lemons for the island</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-bench-"));
  mkdirSync(path.join(folder, "pages"));
  const url = "https://paper.example/lemons";
  const pages = [
    {
      id: "news-a",
      set: "news",
      url,
      title: "Lemons for the island",
      lines: PARAGRAPHS.map((text) => ["b", text]),
    },
    { id: "body-b", set: "body", url, body: PARAGRAPHS.join("\n") },
  ];
  writeFileSync(path.join(folder, "pages.json"), JSON.stringify(pages));
  for (const { id } of pages) writeFileSync(path.join(folder, "pages", `${id}.html.gz`), gzipSync(PAGE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bench(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench.ts", ...args], { cwd: ROOT });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

/** Each test starts programs, which takes long on a busy machine. */
const PATIENCE = 240_000;

describe("bench", { timeout: PATIENCE }, () => {
  it("scores Stet and its peers, and writes figures and predictions", async () => {
    const json = path.join(folder, "figures.json");
    const predictions = path.join(folder, "left.json");
    const { status, out } = await bench("--corpus", folder, "--json", json, "--predictions", predictions);
    expect(status).toBe(0);
    for (const name of ["stet", "stet-quiet", "readability", "defuddle"]) {
      expect(out).toMatch(new RegExp(`^${name} +\\d`, "m"));
    }
    const figures = JSON.parse(readFileSync(json, "utf8"));
    expect(figures.stet).toMatchObject({ news: { pages: 1, f1: 1, bodyLoss: 0 }, body: { pages: 1, f1: 1 } });
    const left = JSON.parse(readFileSync(predictions, "utf8"));
    expect(left).toEqual({ "news-a": PARAGRAPHS.join("\n"), "body-b": PARAGRAPHS.join("\n") });
    const peer = JSON.parse(readFileSync(path.join(folder, "left.readability.json"), "utf8"));
    expect(peer["news-a"]).toContain(PARAGRAPHS[2]);
    expect(out).toContain("cross-validated: not measured on these pages");
  });

  it("scores what the built command line prints, which is built anew where it is missing or old", async () => {
    const program = await builtProgram();
    const run = await loadProgram(program);
    const page = { file: path.join(folder, "pages", "news-a.html.gz"), url: "https://paper.example/lemons" };
    for (const mode of ["article", "quiet"] as const) {
      const args = [program, "--json", "--mode", mode, "--url", page.url, page.file];
      const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
      expect(await run(page, mode)).toEqual(JSON.parse(printed));
    }
    await expect(run({ ...page, file: `${page.file}.gone` }, "quiet")).rejects.toThrow("status 1");
  });

  it("shows one page, without peers", async () => {
    const { out } = await bench("--corpus", folder, "--peers", "none", "--page", "news-a");
    expect(out).toMatch(/^1\.000 {2}news-a {2}lost 0 of \d+ characters/m);
    expect(out).not.toContain("readability");
  });

  it.each([
    [
      ["--corpus", path.join(tmpdir(), "no-such-folder")],
      /^bench: there is no corpus .* name one with --corpus DIR\n$/,
    ],
    [["--page", "nope"], /^bench: the corpus has no page nope\n$/],
    [["--worst", "x"], /^bench: --worst must be a number\n$/],
    [["--peers", "all"], /^bench: --peers may only be "none"\n$/],
    [["--write", "--page", "news-a"], /^bench: --write needs all tools and all pages/],
    [["--cross", "--page", "news-a"], /^bench: --cross needs all pages/],
    [["--frob"], /^bench: .*--frob/],
  ])("says what is wrong with %j in one line", async (args, message) => {
    const { status, out, err } = await bench("--corpus", folder, ...args);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toContain("    at ");
  });
});
