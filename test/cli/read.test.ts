import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_BYTES, readPage, readStream } from "../../src/cli/read";

let folder = "";
const at = (name: string, content: string | Uint8Array = ""): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readPage", () => {
  it("reads plain files, and packed ones under any name", async () => {
    expect(Buffer.from(await readPage(at("a.html", "<p>a"))).toString()).toBe("<p>a");
    expect(Buffer.from(await readPage(at("b.html", gzipSync("<p>b")))).toString()).toBe("<p>b");
    expect(Buffer.from(await readPage(at("c.gz", "<p>not packed"))).toString()).toBe("<p>not packed");
  });

  it("says what is wrong with a file that can't be read", async () => {
    await expect(readPage(path.join(folder, "none"))).rejects.toThrow("does not exist");
    await expect(readPage(folder)).rejects.toThrow("is a folder");
    await expect(readPage(path.join(at("plain"), "below"))).rejects.toThrow("does not exist");
  });

  it("refuses a file that is too large, without reading all of it", async () => {
    const huge = at("huge");
    truncateSync(huge, 20 * 1024 ** 3);
    await expect(readPage(huge)).rejects.toThrow("larger than 32 MB");
  });

  it("refuses what unpacks to too much", async () => {
    const bomb = gzipSync(Buffer.alloc(MAX_BYTES + 1));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readPage(at("bomb.gz", bomb))).rejects.toThrow("larger than 32 MB");
  });

  it("names packing that is damaged or cut off", async () => {
    const whole = gzipSync("<p>words ".repeat(1000));
    await expect(readPage(at("cut.gz", whole.subarray(0, 40)))).rejects.toThrow("damaged or cut off");
    await expect(readPage(at("two.gz", whole.subarray(0, 2)))).rejects.toThrow("damaged or cut off");
  });
});

describe("readStream", () => {
  it("joins the pieces, and stops at the limit", async () => {
    async function* pieces(count: number): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < count; i++) yield Buffer.alloc(1024 * 1024, "a");
    }
    expect((await readStream(pieces(3))).length).toBe(3 * 1024 * 1024);
    await expect(readStream(pieces(1000))).rejects.toThrow("larger than 32 MB");
  });
});
