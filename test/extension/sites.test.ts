import { describe, expect, it } from "vitest";
import { hostPatternOf, isHost, patternOf, siteFromInput, siteOf } from "../../src/extension/sites";

describe("siteOf", () => {
  it.each([
    ["https://www.example.co.uk/news?id=1", "example.co.uk"],
    ["http://a.b.example.com:8080/", "example.com"],
    ["https://someone.github.io/blog", "someone.github.io"],
    ["https://github.io/", "github.io"],
    ["https://EXAMPLE.com./", "example.com"],
    ["http://127.0.0.1:3000/x", "127.0.0.1"],
    ["http://[::1]:3000/", "[::1]"],
    ["http://localhost:8000/", "localhost"],
    ["http://intranet/", "intranet"],
    ["https://новости.рф/", "xn--b1amnebsh.xn--p1ai"],
  ])("%s belongs to %s", (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each(["about:blank", "chrome://settings/", "file:///tmp/a.html", "data:text/html,x", "nonsense", ""])(
    "%j belongs to none",
    (address) => {
      expect(siteOf(address)).toBeUndefined();
    },
  );
});

describe("patternOf", () => {
  it("covers a domain with its subdomains", () => {
    expect(patternOf("example.co.uk")).toBe("*://*.example.co.uk/*");
    expect(patternOf("someone.github.io")).toBe("*://*.someone.github.io/*");
  });

  it.each(["127.0.0.1", "[::1]", "localhost", "github.io"])("covers %s alone", (host) => {
    expect(patternOf(host)).toBe(`*://${host}/*`);
  });
});

it("asks for access by scheme and host, without the port", () => {
  expect(hostPatternOf("https://www.example.com:8443/a/b")).toBe("https://www.example.com/*");
});

it("understands what a reader types", () => {
  expect(siteFromInput("  www.Example.com/some/page ")).toBe("example.com");
  expect(siteFromInput("http://example.com")).toBe("example.com");
  expect(siteFromInput("localhost")).toBe("localhost");
  expect(siteFromInput("two words")).toBeUndefined();
  expect(siteFromInput("")).toBeUndefined();
  expect(siteFromInput("https://")).toBeUndefined();
});

it("holds stored hosts to their canonical form", () => {
  expect(isHost("example.com")).toBe(true);
  expect(isHost("[::1]")).toBe(true);
  for (const wrong of ["Example.com", "example.com/", "a b", "", "https://example.com", "example.com:80"]) {
    expect(isHost(wrong), wrong).toBe(false);
  }
});
