/** Where the content script runs. Sites that are off are left out by the browser itself: no code of ours is there. */
import type { Browser, Scripting } from "webextension-polyfill";
import type { SiteMode } from "../modes";
import { ALL_PAGES } from "../patterns";
import { modeOf } from "../settings";
import { patternOf } from "../sites";
import type { Plan } from "./plan";

/** The content script's file, from the extension's root. */
export const CONTENT_SCRIPT = "content.js";

type Script = Required<
  Pick<
    Scripting.RegisteredContentScript,
    "id" | "js" | "matches" | "excludeMatches" | "runAt" | "allFrames" | "persistAcrossSessions"
  >
>;

/** The registrations that a plan asks for. */
export function scriptsFor({ settings, privately }: Plan): Script[] {
  const scripts: Script[] = [];
  const sitesThatAre = (wanted: (mode: SiteMode) => boolean): string[] =>
    [...settings.sites].filter(([, mode]) => wanted(mode)).map(([site]) => patternOf(site));
  if (settings.mode !== "off") {
    const off = sitesThatAre((mode) => mode === "off");
    scripts.push(script("pages", ALL_PAGES, off, true));
  } else {
    const on = sitesThatAre((mode) => mode !== "off");
    if (on.length > 0) scripts.push(script("pages", on, [], true));
  }
  // Off in general, but on in a private window: the script asks which it is in, and ends elsewhere.
  const onPrivately = [...privately]
    .filter(([site, mode]) => mode !== "off" && modeOf(settings, site) === "off")
    .map(([site]) => patternOf(site));
  if (onPrivately.length > 0) scripts.push(script("private", onPrivately, [], false));
  return scripts;
}

function script(
  id: string,
  matches: string[],
  excludeMatches: string[],
  persistAcrossSessions: boolean,
): Script {
  return {
    id,
    js: [CONTENT_SCRIPT],
    matches: [...matches].sort(),
    excludeMatches: excludeMatches.sort(),
    runAt: "document_start",
    allFrames: false,
    persistAcrossSessions,
  };
}

/**
 * Makes the browser's registrations those of `wanted`; without a moment in which a page would get none, and without
 * a call where nothing differs. Calls must not overlap.
 */
export async function register(scripting: Browser["scripting"], wanted: readonly Script[]): Promise<void> {
  const present = new Map((await scripting.getRegisteredContentScripts()).map((one) => [one.id, one]));
  const ids = new Set(wanted.map(({ id }) => id));
  const extra = [...present.keys()].filter((id) => !ids.has(id));
  const added = wanted.filter(({ id }) => !present.has(id));
  // Every field is given each time: Chromium resets those that an update leaves out.
  const changed = wanted.filter(
    (one) => present.has(one.id) && signature(one) !== signature(present.get(one.id)),
  );
  if (changed.length > 0) await scripting.updateContentScripts(changed);
  if (added.length > 0) await scripting.registerContentScripts(added);
  if (extra.length > 0) await scripting.unregisterContentScripts({ ids: extra });
}

/** Equal for registrations that do the same; browsers leave out empty lists and add the leading slash to files. */
function signature(one: Scripting.RegisteredContentScript | undefined): string {
  return JSON.stringify([
    one?.js?.map((file) => file.replace(/^\//, "")),
    [...(one?.matches ?? [])].sort(),
    [...(one?.excludeMatches ?? [])].sort(),
    one?.runAt,
    one?.allFrames ?? false,
    one?.persistAcrossSessions ?? true,
  ]);
}
