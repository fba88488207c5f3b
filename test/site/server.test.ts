import { afterAll, beforeAll, expect, test } from "vitest";
import { renderPage } from "./pages.js";
import { type Site, startSite } from "./server.js";

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site.close());

test("listens on the loopback interface, at a free port", () => {
  expect(site.origin).toBe(`http://127.0.0.1:${site.port}`);
  expect(site.url("/business")).toBe(`${site.origin}/business`);
});

test("serves a page as it is printed, whatever the query", async () => {
  const path = "/business/velsia-ostrand-call";
  const response = await fetch(site.url(`${path}?from=home`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toBe(renderPage(path));
});

test.each([
  ["/assets/float.css", "text/css; charset=utf-8", ".mc-wall"],
  ["/assets/app.css", "text/css; charset=utf-8", ".css-"],
  ["/assets/site.js", "text/javascript; charset=utf-8", "data-dismiss"],
  ["/assets/img/harbour.svg", "image/svg+xml", "<svg"],
])("serves %s", async (path, type, part) => {
  const response = await fetch(site.url(path));
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toContain(part);
});

test.each(["/nowhere", "/assets/img/nothing.svg", "/assets/../server.ts", "/assets/nags.css"])(
  "answers %s with the paper's own 404",
  async (path) => {
    const response = await fetch(site.url(path));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("gone out with the tide");
  },
);

test("a port in use is an error, not a silence", async () => {
  await expect(startSite({ port: site.port })).rejects.toThrow("EADDRINUSE");
});
