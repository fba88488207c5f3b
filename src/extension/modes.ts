/** The modes that a reader chooses from. Apart from the settings so that the content script needs none of them. */
export const SITE_MODES = ["article", "quiet", "off"] as const;

/** How Stet works on a site; `off` means that no code of Stet's is there. */
export type SiteMode = (typeof SITE_MODES)[number];
