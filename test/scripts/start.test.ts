import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOptions, UsageError } from "../../scripts/start/options";
import { startPage } from "../../scripts/start/page";

const desk = { platform: "linux" as const, env: { DISPLAY: ":0" } };
const server = { platform: "linux" as const, env: {} };

describe("startOptions", () => {
  it("opens a window where there is a display", () => {
    expect(startOptions([], desk)).toEqual({ browser: undefined, headless: false, target: undefined });
    expect(startOptions([], { platform: "linux", env: { WAYLAND_DISPLAY: "w" } })).toMatchObject({
      headless: false,
    });
    expect(startOptions([], { platform: "darwin", env: {} })).toMatchObject({ headless: false });
  });

  it("goes without one where there is none, or where told to", () => {
    expect(startOptions([], server)).toMatchObject({ headless: true });
    expect(startOptions(["--headless"], desk)).toMatchObject({ headless: true });
  });

  it("takes a browser and a page", () => {
    const args = ["--browser", "firefox", "https://paper.example/a"];
    expect(startOptions(args, desk)).toMatchObject({ browser: "firefox", target: "https://paper.example/a" });
    expect(startOptions(["--help"], desk)).toBe("help");
  });

  it.each([
    [["--browser", "opera"], 'not "opera"'],
    [["--browser"], "--browser"],
    [["a.html", "b.html"], "One page at a time"],
    [["--colour"], "--colour"],
  ])("says what is wrong with %j", (args, message) => {
    expect(() => startOptions(args, desk)).toThrow(UsageError);
    expect(() => startOptions(args, desk)).toThrow(message);
  });
});

describe("startPage", () => {
  let folder: string;
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "stet-start-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("serves the demo newspaper's story without being told what to open", async () => {
    const page = await startPage(undefined);
    const answer = await fetch(page.url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<article");
    expect(page.online).toBe(false);
    await page.close();
  });

  it.each([
    ["plain", (html: string) => Buffer.from(html)],
    ["gzipped", (html: string) => gzipSync(html)],
    ["UTF-16", (html: string) => Buffer.from(`\ufeff${html}`, "utf16le")],
  ])("serves a file that is %s over http", async (name, bytes) => {
    const page = await startPage(await file(`${name}.html`, bytes("<!doctype html><p>Grüße")));
    const answer = await fetch(page.url);
    expect(answer.headers.get("content-type")).toBe("text/html");
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.toString(name === "UTF-16" ? "utf16le" : "utf8")).toContain("<p>Grüße");
    expect((await fetch(new URL("/elsewhere", page.url))).status).toBe(404);
    await page.close();
  });

  it("leaves addresses to the browser", async () => {
    expect(await startPage("https://paper.example/a b")).toMatchObject({
      url: "https://paper.example/a%20b",
      online: true,
    });
  });

  it.each(["nowhere.html", "ftp://paper.example/", "http://"])(
    "says why %s can't be opened",
    async (target) => {
      await expect(startPage(target)).rejects.toThrow(UsageError);
    },
  );

  it("says why a file is no page", async () => {
    await expect(startPage(folder)).rejects.toThrow("is a folder");
    await expect(startPage(await file("empty.html", ""))).rejects.toThrow("is empty");
    await expect(startPage(await file("a.pdf", "%PDF-1.7 ..."))).rejects.toThrow("PDF");
    await expect(startPage(await file("a.bin", new Uint8Array(64)))).rejects.toThrow("no HTML page");
    await expect(startPage(await file("a.gz", gzipSync("x").subarray(0, 15)))).rejects.toThrow("unpacked");
  });
});
