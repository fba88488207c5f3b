/** The rows of the comparison: each tool, and under Stet's own what was measured of it in other ways. */

import type { Scored } from "./extract";
import type { ExtractorName } from "./extractor-names";
import { type Grounds, type Kept, shownBeside, WAYS, type Way } from "./kept";
import type { Row } from "./print";

/** A row of the comparison. */
export interface WayRow extends Row {
  tool: ExtractorName;
  /** Absent for what was measured now. */
  way?: Way;
}

const NAMES: Record<Way, string> = {
  cross: "  cross-validated",
  chromium: "  in chromium",
  firefox: "  in firefox",
};
const MISSING: Record<Way, string> = {
  cross: "cross-validated: not measured on these pages; npm run bench -- --cross does it, for long",
  chromium: "in chromium: not measured on these pages; npm run bench -- --browsers does it",
  firefox: "in firefox: not measured on these pages; npm run bench -- --browsers does it",
};

/** Fresh figures, and beside Stet's the kept ones as far as they are of the same pages. `notes` say when and how. */
export function rowsOf(
  scored: ReadonlyMap<ExtractorName, Scored>,
  kept: Kept,
  grounds: Grounds,
): { rows: WayRow[]; notes: string[] } {
  const ways = WAYS.map((way) => ({ way, beside: shownBeside(grounds, kept[way]) }));
  const rows = [...scored].flatMap(([tool, { tally, ms }]): WayRow[] => [
    { name: tool, tool, tally, ms },
    ...ways.flatMap(({ way, beside }): WayRow[] => {
      const other = beside?.measurement.figures[tool];
      return other ? [{ name: NAMES[way], tool, way, tally: other }] : [];
    }),
  ]);
  const notes = ways.map(({ way, beside }) =>
    beside ? `${NAMES[way].trim()}: ${beside.note}` : MISSING[way],
  );
  return { rows, notes };
}
