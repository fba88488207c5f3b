/** Gets the bytes of a saved page: from a file or standard input, packed or not, and never too many. */
import { open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { Problem } from "./problem";

/** More than any article page has, and what a page may unpack to. In memory a page takes about a hundred times as much. */
export const MAX_BYTES = 32 * 1024 * 1024;

const TOO_BIG = `is larger than ${MAX_BYTES / 1024 / 1024} MB, too large for a page`;

const SYSTEM: Record<string, string> = {
  EACCES: "may not be read (no permission)",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads to itself",
  EMFILE: "can't be opened: too many open files",
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EPERM: "may not be read (no permission)",
};

/** The unpacked bytes of `file`. Rejects with a Problem. */
export async function readPage(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      return unpack(await collect(handle.createReadStream({ autoClose: false })));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asProblem(error);
  }
}

/** The unpacked bytes of a stream, for example standard input. Rejects with a Problem. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    return unpack(await collect(stream));
  } catch (error) {
    throw asProblem(error);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Problem(TOO_BIG);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Told by its first bytes, not by its name: browsers and tools save packed pages under any name. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ERR_BUFFER_TOO_LARGE") throw new Problem(TOO_BIG);
    throw new Problem("is packed with gzip, but damaged or cut off");
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  return new Problem(SYSTEM[code] ?? `can't be read (${code || "unknown error"})`);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
