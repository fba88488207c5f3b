import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { asset } from "./assets.js";
import { squash } from "./html.js";
import { listPages, renderPage } from "./pages.js";

const pages = listPages();
const paths = new Set(pages.map(({ path }) => path));
const articles = pages.flatMap(({ expect: wanted, ...page }) => (wanted ? [{ ...page, wanted }] : []));

interface Loaded {
  html: string;
  dom: JSDOM;
  document: Document;
  /** All text of the body, scripts' and hidden text too. */
  text: string;
}

const loaded = new Map<string, Loaded>();

function load(path: string): Loaded {
  const known = loaded.get(path);
  if (known) return known;
  const html = renderPage(path);
  const dom = new JSDOM(html);
  const { document } = dom.window;
  const page = { html, dom, document, text: squash(document.body.textContent ?? "") };
  loaded.set(path, page);
  return page;
}

/**
 * The text outside of scripts, styles and whatever the page itself hides: by attribute, by inline style or by the
 * rules in its head, of which the last that matches counts. (Computed styles would say the same, far more slowly.)
 */
function visibleText({ document }: Loaded): string {
  const shows = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => ("selectorText" in rule ? [rule as CSSStyleRule] : []))
    .filter(({ style }) => style.display !== "");
  const hidden = (element: HTMLElement): boolean =>
    element.hidden ||
    element.style.display === "none" ||
    shows.findLast(({ selectorText }) => element.matches(selectorText))?.style.display === "none";
  const walk = (element: HTMLElement): string =>
    /^(?:SCRIPT|STYLE)$/.test(element.tagName) || hidden(element)
      ? ""
      : [...element.childNodes]
          .map((node) => (node.nodeType === 1 ? walk(node as HTMLElement) : (node.textContent ?? "")))
          .join("");
  return squash(walk(document.body));
}

/** Where an address on a page leads: a page's path, an asset's path, or "" for a place within the page. */
function target(href: string, path: string): string {
  const url = new URL(href, `http://site.invalid${path}`);
  expect(url.origin, `external address ${href}`).toBe("http://site.invalid");
  return url.pathname;
}

describe.each(pages)("page $path", ({ path, kind, lang }) => {
  const { html, dom, document, text } = load(path);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

  test("is whole: language, title, one heading of the first order, no hole in a template", () => {
    expect(document.documentElement.lang).toBe(lang);
    expect(document.documentElement.dir).toBe(lang === "ar" ? "rtl" : "");
    expect(document.title).not.toBe("");
    if (kind !== "search") expect(all("h1")).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|\$\{|NaN/);
    const again = new JSDOM(dom.serialize()).window.document;
    expect(squash(again.body.textContent ?? "")).toBe(text);
  });

  test("names nothing outside of the paper, and nothing that isn't there", () => {
    for (const element of all("[href], [src], [action]")) {
      for (const name of ["href", "src", "action"]) {
        const value = element.getAttribute(name);
        if (value === null || value.startsWith("mailto:")) continue;
        if (value.startsWith("#")) {
          if (value.length > 1) expect(document.getElementById(value.slice(1)), value).not.toBeNull();
          continue;
        }
        const at = target(value, path);
        expect(paths.has(at) || asset(at) !== undefined, `${name}="${value}"`).toBe(true);
      }
    }
    const css = html.match(/url\([^)]*\)|@import/g) ?? [];
    expect(css).toEqual([]);
  });

  test("gives every id once, and every label its field", () => {
    const ids = all("[id]").map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const name of ["for", "aria-labelledby", "aria-describedby"]) {
      for (const element of all(`[${name}]`)) expect(ids).toContain(element.getAttribute(name));
    }
  });

  test("shows its pictures in their true proportions", () => {
    for (const image of all("img")) {
      const body = asset(image.getAttribute("src") ?? "")?.body ?? "";
      const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(body) ?? [];
      const ratio = Number(image.getAttribute("width")) / Number(image.getAttribute("height"));
      expect(ratio, image.outerHTML).toBeCloseTo(Number(width) / Number(height), 2);
    }
  });
});

describe.each(articles)("article $path", ({ path, wanted }) => {
  const page = load(path);
  const { document, text } = page;

  test("holds every expected line, the body's in order", () => {
    expect(squash(document.querySelector("h1")?.textContent ?? "")).toBe(wanted.title);
    expect(text).toContain(wanted.byline);
    expect(text).toContain(wanted.lead);
    expect(wanted.body.length).toBeGreaterThan(1);
    let from = 0;
    for (const line of wanted.body) {
      const at = text.indexOf(line, from);
      expect(at, `body line after ${from}: ${line}`).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
    expect(wanted.captions.filter((line) => !text.includes(line))).toEqual([]);
  });

  test("shows what it says it shows and hides what it says it hides", () => {
    const visible = visibleText(page);
    const shown = [
      ...wanted.body,
      ...wanted.captions,
      ...wanted.nags,
      ...wanted.rest,
      ...wanted.gate,
      ...wanted.consent,
    ];
    expect(shown.filter((line) => !visible.includes(line))).toEqual([]);
    expect(wanted.hidden.filter((line) => visible.includes(line))).toEqual([]);
    expect(wanted.hidden.filter((line) => !text.includes(line))).toEqual([]);
  });

  test("tells search engines whether it is free, and where its text stands", () => {
    const data: unknown = JSON.parse(
      document.querySelector('[type="application/ld+json"]')?.textContent ?? "",
    );
    const free = wanted.gate.length === 0;
    expect(data).toMatchObject({
      headline: wanted.title,
      isAccessibleForFree: free,
      hasPart: { isAccessibleForFree: free },
    });
    const { hasPart } = data as { hasPart: { cssSelector: string } };
    const part = squash(document.querySelector(hasPart.cssSelector)?.textContent ?? "");
    expect(wanted.body.filter((line) => !part.includes(line))).toEqual([]);
  });
});

test("every story stands in all five houses, with the same body", () => {
  const titles = [...new Set(articles.map(({ wanted }) => wanted.title))];
  expect(titles.length).toBeGreaterThanOrEqual(15);
  for (const title of titles) {
    const set = articles.filter(({ wanted }) => wanted.title === title);
    expect(new Set(set.map(({ layout }) => layout)).size, title).toBe(5);
    for (const { wanted } of set) expect(wanted.body).toEqual(set[0]?.wanted.body);
    expect(set.filter(({ variant }) => !variant)).toHaveLength(1);
  }
});

test("there are pages of every kind that is no article", () => {
  const kinds = new Set(pages.map(({ kind }) => kind));
  const wanted = [
    "home",
    "section",
    "topic",
    "author",
    "search",
    "login",
    "register",
    "account",
    "checkout",
    "plans",
  ];
  const more = [
    "newsletters",
    "contact",
    "about",
    "not-found",
    "forum",
    "shop",
    "docs",
    "video",
    "weather",
    "promo",
  ];
  expect([...wanted, ...more].filter((kind) => !kinds.has(kind as (typeof pages)[number]["kind"]))).toEqual(
    [],
  );
});

test("an unknown page is named", () => {
  expect(() => renderPage("/nowhere")).toThrow(new RangeError("The demo paper has no page at /nowhere"));
});
