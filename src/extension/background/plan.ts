/** All choices that are in force, and what follows from them for a page. */
import * as v from "valibot";
import { SITE_MODES, type SiteMode } from "../modes";
import { modeOf, type Settings } from "../settings";
import { siteOf } from "../sites";

export interface Plan {
  settings: Settings;
  /** Choices of private windows, by site; they go before the settings there. */
  privately: ReadonlyMap<string, SiteMode>;
}

/** What decides about a tab; `url` is absent where Stet has no access. */
export interface Place {
  url?: string;
  incognito: boolean;
}

/** How Stet works in a place. */
export function modeIn({ settings, privately }: Plan, { url, incognito }: Place): SiteMode {
  const site = url === undefined ? undefined : siteOf(url);
  if (site === undefined) return "off";
  return (incognito ? privately.get(site) : undefined) ?? modeOf(settings, site);
}

const Sites = v.array(v.tuple([v.string(), v.picklist(SITE_MODES)]));
const Stored = v.object({ mode: v.picklist(SITE_MODES), sites: Sites, privately: Sites });

/** The plan as plain data, for storage. */
export function toStored({ settings, privately }: Plan): v.InferOutput<typeof Stored> {
  return { mode: settings.mode, sites: [...settings.sites], privately: [...privately] };
}

/** The plan out of storage; undefined when there is none or it can't be read. */
export function fromStored(value: unknown): Plan | undefined {
  const stored = v.safeParse(Stored, value);
  if (!stored.success) return undefined;
  const { mode, sites, privately } = stored.output;
  return { settings: { mode, sites: new Map(sites) }, privately: new Map(privately) };
}
