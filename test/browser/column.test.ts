/** In Article mode the text stands in one comfortable column, whatever house set it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPages } from "../site/pages";
import { type Site, startSite } from "../site/server";
import { holes, measureFaults, narrow, outside, overlaps, pictureFaults, ragged } from "./column-faults";
import { lookAtPage, sideways } from "./column-page";
import { setMode } from "./popup-ui";
import { judged, settled } from "./stet";
import { answerConsent, inBothBrowsers } from "./suite";

const articles = listPages().filter(({ kind }) => kind === "article");
const story = articles[0]?.path.split("/").at(-1);
/** The main story as every house sets it; and a script without spaces, and one from right to left. */
const pages = articles.filter(
  ({ path, lang, variant }) => path.endsWith(`/${story}`) || (!variant && (lang === "ja" || lang === "ar")),
);

const SIZES = [
  { name: "desk", width: 1280, height: 900 },
  { name: "phone", width: 390, height: 844 },
];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inBothBrowsers("the column", (driver) => {
  describe.each(SIZES)("$name", ({ name, width, height }) => {
    /** What lies over each other in the page as it comes is its house's design: a headline on a picture. */
    const byDesign = new Set<string>();

    beforeAll(async () => {
      await driver().setViewport({ width, height });
      await driver().goto(site.url("/"));
      await answerConsent(driver());
      await setMode(driver(), "off");
      for (const { path } of pages) {
        await driver().goto(site.url(path));
        await settled(driver());
        for (const pair of overlaps(await driver().evaluate(lookAtPage))) byDesign.add(pair);
      }
      await setMode(driver(), "article");
    });

    it.each(pages)("$path", async ({ path, lang, expect: wanted }) => {
      if (!wanted) throw new Error("the demo paper says nothing of this article");
      await driver().goto(site.url(path));
      await judged(driver());
      const seen = await driver().evaluate(lookAtPage);
      const fullWidth = lang === "ja";
      expect([
        ...outside(seen, width),
        ...overlaps(seen).filter((pair) => !byDesign.has(pair)),
        ...holes(seen, height),
        ...pictureFaults(seen, wanted.captions),
        ...ragged(seen, wanted.body, fullWidth, lang === "ar"),
        ...(name === "phone"
          ? narrow(seen, wanted.body, fullWidth, width)
          : measureFaults(seen, wanted.body, fullWidth)),
      ]).toEqual([]);
      expect(await driver().evaluate(sideways)).toBeLessThanOrEqual(0);
      // The reader finds the headline without scrolling.
      const headline = seen.find(({ words }) => words === wanted.title);
      expect(headline?.lines[0]?.top).toBeLessThan(height * 0.75);
    });
  });
});
