/** A proxy on the loopback that serves saved pages under their true host names, and refuses everything else. */
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { selfSigned } from "./certificate";

export interface SavedPage {
  /** The address that the page was saved from; `http:` and `https:` are alike. */
  url: string;
  html: string;
}

export interface PaperProxy {
  port: number;
  /** Other pages from now on, in place of those before. */
  serve(pages: readonly SavedPage[]): void;
  close(): Promise<void>;
}

/** What the browser has to visit for a saved page. It may turn to `https:` by itself: some hosts are known for that. */
export function visitable(url: string): string {
  const plain = new URL(url);
  plain.protocol = "http:";
  plain.hash = "";
  return plain.href;
}

/**
 * Serves the pages with a policy that stops their scripts: they were saved as they stood after running. Only the pages
 * themselves are there: what they load is answered 403.
 */
export async function startProxy(pages: readonly SavedPage[]): Promise<PaperProxy> {
  let byUrl = new Map<string, string>();
  const hosts = new Set<string>();
  const serve = (next: readonly SavedPage[]): void => {
    byUrl = new Map(next.map(({ url, html }) => [visitable(url), html]));
    hosts.clear();
    for (const { url } of next) hosts.add(new URL(url).hostname);
  };
  serve(pages);
  const answer: RequestListener = (request, response) => {
    // Through a tunnel a request names the path alone.
    const base = `http://${request.headers.host ?? "unnamed"}`;
    const html = byUrl.get(visitable(new URL(request.url ?? "", base).href));
    if (html === undefined) {
      response.writeHead(403).end();
      return;
    }
    response
      .writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "script-src 'none'",
      })
      .end(html);
  };
  const server = createServer(answer);
  const tls = createTlsServer(selfSigned(), answer);
  server.on("connect", (request, socket) => {
    socket.on("error", () => undefined);
    const host = request.url?.replace(/:\d+$/, "") ?? "";
    if (!hosts.has(host)) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    tls.emit("connection", socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        tls.closeAllConnections();
      }),
  };
}
