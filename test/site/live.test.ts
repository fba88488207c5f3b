import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { asset } from "./assets.js";
import { BEHAVIOURS, OPTIONS, STORY } from "./live/behaviours.js";
import { answer, renderPage } from "./pages.js";

const folder = new URL("./assets/live/", import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
const source = scripts.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
const FRAMES = "http://second.invalid";
const dressed = (address: string): Document => new JSDOM(answer(address, FRAMES).html).window.document;

test("the table and the scripts know the same behaviours", () => {
  const quoted = [...source.matchAll(/\bbehave\("([a-z-]+)"/g)].map(([, id]) => id);
  const families = [...source.matchAll(/\bbehave\(`([a-z-]+)\$/g)].map(([, start]) => start ?? "");
  const written = (id: string): boolean =>
    quoted.includes(id) || families.some((start) => id.startsWith(start));
  const ids = BEHAVIOURS.map(({ id }) => id);
  expect(ids.filter((id) => !written(id))).toEqual([]);
  expect(quoted.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the scripts read no option that no table names", () => {
  const read = new Set(
    [...source.matchAll(/\b(?:option|number)\("([a-z]+)"/g)].map(([, name]) => name ?? ""),
  );
  const told = [...OPTIONS.map(([name]) => name), ...BEHAVIOURS.flatMap(({ options }) => options ?? [])].join(
    " ",
  );
  expect([...read].filter((name) => name !== "live" && !new RegExp(`\\b${name}\\b`).test(told))).toEqual([]);
});

test("/live has a link for every behaviour", () => {
  const links = [...new JSDOM(renderPage("/live")).window.document.querySelectorAll("main a")];
  const addresses = links.map((link) => new URL(link.getAttribute("href") ?? "", "http://site.invalid"));
  const switched = addresses.map(({ searchParams }) => searchParams.get("live"));
  expect(switched).toEqual(expect.arrayContaining(BEHAVIOURS.map(({ id }) => id)));
});

test("scripts and their sheet are served", () => {
  for (const name of [...scripts, "live.css"]) expect(asset(`/assets/live/${name}`)?.body).toBeTruthy();
  expect(asset("/assets/live/none.js")).toBeUndefined();
});

test("a page without switches carries nothing of them", () => {
  const { html } = answer(STORY, FRAMES);
  expect(html).toBe(renderPage(STORY));
  expect(html).not.toContain("/assets/live/");
});

test.each(["early-hook", "shadow-declared", "body-shadow&root=declared", "body-frame", "hydrate", "toast"])(
  "%s leaves a page that is whole",
  (live) => {
    const document = dressed(`${STORY}?live=${live}`);
    expect(document.querySelectorAll("#live-config")).toHaveLength(1);
    const config: unknown = JSON.parse(document.querySelector("#live-config")?.textContent ?? "");
    expect(config).toMatchObject({ frames: FRAMES });
    expect(document.querySelectorAll("main")).toHaveLength(1);
    expect(document.querySelector("main + footer")).not.toBeNull();
  },
);

test("a story with a door says that it isn't free, unless it is to contradict itself", () => {
  const free = (address: string): unknown =>
    (
      JSON.parse(dressed(address).querySelector('[type="application/ld+json"]')?.textContent ?? "") as {
        isAccessibleForFree: unknown;
      }
    ).isAccessibleForFree;
  expect(free(`${STORY}?live=toast`)).toBe(true);
  expect(free(`${STORY}?live=wall-late`)).toBe(false);
  expect(free(`${STORY}?live=wall-late&free=1`)).toBe(true);
});
