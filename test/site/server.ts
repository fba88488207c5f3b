import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { asset } from "./assets.js";
import { embed } from "./live/embeds.js";
import { answer } from "./pages.js";

export interface SiteOptions {
  /** Port to listen on; 0, the default, takes any free one. */
  port?: number;
}

export interface Site {
  /** For example `http://127.0.0.1:41873`, without a slash at the end. */
  origin: string;
  /** The same server under another host name: for frames that come from elsewhere. */
  second: string;
  port: number;
  /** The full address of a path such as `/business`. */
  url(path: string): string;
  close(): Promise<void>;
}

/** Serves the demo paper on the loopback interface until closed. */
export async function startSite({ port = 0 }: SiteOptions = {}): Promise<Site> {
  const second = (): string => `http://localhost:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const file = asset(path.replace(/[?#].*$/, ""));
    const { status, type, body } = file ? { status: 200, ...file } : page(path, second());
    response.writeHead(status, {
      "content-type": type,
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${bound}`;
  return {
    origin,
    second: second(),
    port: bound,
    url: (path) => new URL(path, origin).href,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function page(path: string, second: string): { status: number; type: string; body: string } {
  const framed = embed(path);
  const { status, html } = framed === undefined ? answer(path, second) : { status: 200, html: framed };
  return { status, type: "text/html; charset=utf-8", body: html };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
