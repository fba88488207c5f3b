/** Extractors in the order in which they are shown. Apart from them, so that naming them loads none. */
export const EXTRACTOR_NAMES = ["stet", "stet-quiet", "readability", "defuddle"] as const;

export type ExtractorName = (typeof EXTRACTOR_NAMES)[number];
