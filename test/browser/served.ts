/** Pages written in a test, served on the loopback. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  /** The full address of a page, by its name; the path looks like that of a story. */
  url(name: string): string;
  close(): Promise<void>;
}

/** Serves HTML by name until closed; an unknown name is answered with 404. */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<Served> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").split("/").at(-1) ?? "");
    const html = pages.get(name);
    response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(html ?? "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/2026/11/${encodeURIComponent(name)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
