import { readFileSync } from "node:fs";
import { hashSheet } from "./layouts/hashed.js";
import type { Layout } from "./layouts/layout.js";
import { layouts } from "./layouts/layouts.js";

export interface Asset {
  type: string;
  body: string;
}

const folder = new URL("./assets/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** The style sheet of one house: its own rules behind those of the widgets, under its own prefix. */
function sheet({ house: { id, k } }: Layout): string {
  if (id === "table") return read("table.css");
  const widgets = ["nags.css", "furniture.css", "views.css"].map(read).join("\n");
  const css = `${widgets.replaceAll(".nx-", `.${k}-`)}\n${read(`${id}.css`)}`;
  return id === "app" ? hashSheet(css) : css;
}

/** The asset at `/assets/...`, or undefined. */
export function asset(path: string): Asset | undefined {
  const name = /^\/assets\/((?:img\/|live\/)?[a-z-]+\.(?:svg|css|js))$/.exec(path)?.[1];
  if (!name) return undefined;
  if (name === "site.js") return script(name);
  const layout = Object.values(layouts).find(({ house }) => `${house.id}.css` === name);
  if (layout) return { type: "text/css; charset=utf-8", body: sheet(layout) };
  try {
    if (name.startsWith("live/"))
      return name.endsWith(".js") ? script(name) : { type: "text/css; charset=utf-8", body: read(name) };
    return name.startsWith("img/") ? { type: "image/svg+xml", body: read(name) } : undefined;
  } catch {
    return undefined;
  }
}

const script = (name: string): Asset => ({ type: "text/javascript; charset=utf-8", body: read(name) });
