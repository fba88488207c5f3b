/** The page that `npm start` opens: the demo newspaper's, one from the web, or a saved file. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { startSite } from "../../test/site/server";
import { UsageError } from "./options";

export interface StartPage {
  url: string;
  /** Whether the browser has to reach more than this machine. */
  online: boolean;
  /** What to click so that the page's consent banner goes, as readers do before they read. */
  consent?: string;
  close(): Promise<void>;
}

/** The demo newspaper's story that shows what Stet is for. */
const MAIN_STORY = "/business/velsia-ostrand-call";
const CONSENT = "[data-consent-answer]";

/** Finds out what `target` is. Throws a UsageError that says why it can't be opened. */
export async function startPage(target: string | undefined): Promise<StartPage> {
  if (target === undefined) {
    const site = await startSite();
    return { url: site.url(MAIN_STORY), online: false, consent: CONSENT, close: site.close };
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(target) && !path.win32.isAbsolute(target)) return webPage(target);
  return serve(await readPage(target));
}

function webPage(address: string): StartPage {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new UsageError(`"${address}" is no address.`);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new UsageError(
      `Stet works on http and https pages; "${address}" is neither. For a file give its path.`,
    );
  }
  return { url: url.href, online: true, close: async () => undefined };
}

/** The bytes of a saved page, unpacked when they are gzipped. */
async function readPage(file: string): Promise<Buffer> {
  // npm runs its scripts in the project's folder, wherever it was called.
  const place = path.resolve(process.env.INIT_CWD ?? ".", file);
  const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: ${WHY[error.code ?? ""] ?? error.message}`);
  });
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(file, bytes) : bytes;
  if (content.length === 0) throw new UsageError(`${file} is empty.`);
  // Markup has no zero bytes, except in UTF-16 with its mark at the beginning.
  const wide = content[0] === 0xff || content[0] === 0xfe;
  if (!wide && content.subarray(0, 4096).includes(0)) throw new UsageError(`${file} is no HTML page.`);
  if (content.subarray(0, 5).toString("latin1") === "%PDF-") {
    throw new UsageError(`${file} is a PDF; Stet works on HTML pages.`);
  }
  return content;
}

const WHY: Record<string, string> = {
  ENOENT: "there is no such file.",
  EISDIR: "is a folder; give a page in it.",
  EACCES: "may not be read by you.",
};

function unpack(file: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new UsageError(`${file} could not be unpacked: ${error instanceof Error ? error.message : error}`);
  }
}

/** Extensions don't run on `file:` pages by default, so the file gets an address on the loopback. */
async function serve(content: Buffer): Promise<StartPage> {
  const server = createServer((request, response) => {
    const found = request.url === "/";
    // Without a charset here, the page's own declaration counts.
    response.writeHead(found ? 200 : 404, { "content-type": "text/html" }).end(found ? content : "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    online: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
