/** Makes each browser's manifest from the one at the project's top level. */
export type Target = "chrome" | "firefox";

export const TARGETS: readonly Target[] = ["chrome", "firefox"];

/** The top-level manifest.json. It carries no version: package.json says it, once. */
export interface Manifest {
  background: { service_worker: string; scripts: string[] };
  minimum_chrome_version?: string;
  browser_specific_settings?: object;
  [key: string]: unknown;
}

/**
 * The manifest as `target` wants it. Each browser warns of the other's keys, so each gets only its own: a service
 * worker for Chrome, an event page for Firefox.
 */
export function manifestFor(target: Target, source: Manifest, version: string): Record<string, unknown> {
  const { background, minimum_chrome_version, browser_specific_settings, ...rest } = source;
  const common = { version, ...rest };
  return target === "chrome"
    ? { ...common, minimum_chrome_version, background: { service_worker: background.service_worker } }
    : { ...common, browser_specific_settings, background: { scripts: background.scripts } };
}

/** The message names that a manifest uses (`__MSG_name__`), sorted. */
export function messagesIn(manifest: object): string[] {
  const names = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}

/** The files that a manifest points to (scripts, pages, icons), sorted. */
export function filesIn(manifest: object): string[] {
  const values: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") values.push(value);
    else if (value && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(manifest);
  return [...new Set(values.filter((value) => /^[\w/-]+\.(js|html|png|svg|css)$/.test(value)))].sort();
}
