/** A proxy on the loopback that serves saved pages under their true host names, and refuses everything else. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface SavedPage {
  /** The address that the page was saved from; served as `http:` whatever its scheme is. */
  url: string;
  html: string;
}

export interface PaperProxy {
  port: number;
  /** Other pages from now on, in place of those before. */
  serve(pages: readonly SavedPage[]): void;
  close(): Promise<void>;
}

/** What the browser has to visit for a saved page. */
export function visitable(url: string): string {
  const plain = new URL(url);
  plain.protocol = "http:";
  plain.hash = "";
  return plain.href;
}

/**
 * Serves the pages with a policy that stops their scripts: they were saved as they stood after running. Only the pages
 * themselves are there: what they load, and TLS, is answered 403.
 */
export async function startProxy(pages: readonly SavedPage[]): Promise<PaperProxy> {
  let byUrl = new Map<string, string>();
  const serve = (pages: readonly SavedPage[]): void => {
    byUrl = new Map(pages.map(({ url, html }) => [visitable(url), html]));
  };
  serve(pages);
  const server = createServer((request, response) => {
    const html = byUrl.get(request.url ?? "");
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
  });
  server.on("connect", (_request, socket) => {
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
