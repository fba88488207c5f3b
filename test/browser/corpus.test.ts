/**
 * Saved pages of one publisher's papers, labelled line by line, under their true host names. They are no part of the
 * project; without them these tests are left out.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpusFolder, hasCorpus, readBytes, readPages } from "../../scripts/bench/corpus";
import { chars, type LabelledLine, scoreNews } from "../../scripts/bench/score";
import { type PaperProxy, startProxy, visitable } from "./paper-proxy";
import { judged } from "./stet";
import { inBothBrowsers } from "./suite";

const folder = corpusFolder();
const there = hasCorpus(folder);
const pages = there ? (await readPages(folder)).filter(({ id }) => id.startsWith("news-ca-")) : [];

/** The share of a body's characters that may be gone. */
const LOSS_ALLOWED = 0.005;

if (there) describe("the corpus", labelledPages);
else
  it(`no corpus at ${folder} (STET_CORPUS names one): tests on saved pages are left out`, () => {
    expect(pages).toEqual([]);
  });

function labelledPages(): void {
  let proxy: PaperProxy;
  beforeAll(async () => {
    proxy = await startProxy(
      await Promise.all(
        pages.map(async ({ id, url }) => ({
          url,
          html: new TextDecoder().decode(await readBytes(folder, id)),
        })),
      ),
    );
  });
  afterAll(() => proxy.close());

  inBothBrowsers(
    "a saved page",
    (driver) => {
      it.each(pages)("$id", async ({ url, title, lines }) => {
        if (!lines) throw new Error("the page is not labelled");
        await driver().goto(visitable(url));
        const text = await judged(driver());
        const { nags, stay, lost, bodyChars } = scoreNews(withoutRepeats(lines), title ?? "", text);
        expect(nags).toBeGreaterThan(0);
        expect(stay).toEqual([]);
        expect(chars(lost) / bodyChars, lost.join("\n")).toBeLessThanOrEqual(LOSS_ALLOWED);
      });
    },
    () => ({ proxy: proxy.port }),
  );
}

/** A section's name that a body mentions is labelled as body at every place where it stands, in the menu too. */
function withoutRepeats(lines: readonly LabelledLine[]): LabelledLine[] {
  return [...new Map(lines.map((line) => [line.join(": "), line])).values()];
}
