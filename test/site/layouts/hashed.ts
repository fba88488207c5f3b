import { createHash } from "node:crypto";

/** Class names that scripts rely on, so the build leaves them readable. */
const kept = new Set(["is-locked", "sr-only"]);

/** The name that a CSS-in-JS build gives a class. */
function hashed(name: string): string {
  if (kept.has(name)) return name;
  const digest = createHash("sha1").update(name).digest();
  return `css-${(digest.readUInt32BE(0) % 36 ** 6).toString(36).padStart(6, "0")}`;
}

/** Hashes every class in the markup's `class` attributes and in its `style` elements. */
export function hashMarkup(html: string): string {
  return html
    .replace(
      / class="([^"]*)"/g,
      (_, names: string) => ` class="${names.split(/\s+/).filter(Boolean).map(hashed).join(" ")}"`,
    )
    .replace(/(<style>)([^<]*)/g, (_, tag: string, css: string) => tag + hashSheet(css));
}

/** Hashes every class selector of a style sheet. */
export function hashSheet(css: string): string {
  return css.replace(/\.(-?[a-z_][\w-]*)(?=[^{}]*\{)/gi, (_, name: string) => `.${hashed(name)}`);
}
