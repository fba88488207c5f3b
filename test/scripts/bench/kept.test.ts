import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keep, type Measurement, readKept, shownBeside } from "../../../scripts/bench/kept";
import { comparison } from "../../../scripts/bench/print";
import { rowsOf } from "../../../scripts/bench/rows";
import { scorePages, tally } from "../../../scripts/bench/tally";
import { measureUnseen } from "../../../scripts/bench/unseen";

const folder = mkdtempSync(path.join(tmpdir(), "stet-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINE = "one two three four five six seven";
const PAGES = [
  { id: "a", url: "https://a.example/", title: "T", lines: [["b", LINE] as const] },
  { id: "b", url: "https://b.example/", body: LINE },
];
const GROUNDS = { engine: "e1", corpus: "c1" };
const figuresOf = (text: string) => tally(scorePages(PAGES, new Map(PAGES.map(({ id }) => [id, text]))));
const MEASUREMENT: Measurement = {
  ...GROUNDS,
  measured: "2026-01-31",
  how: "5 folds by publisher",
  figures: { stet: figuresOf("one two three four five six") },
};
const texts = (text: string) => new Map(PAGES.map(({ id }) => [id, text]));

describe("kept figures", () => {
  it("are read as they were kept, each way by itself", async () => {
    const file = path.join(folder, "kept.json");
    expect(await readKept(file)).toEqual({});
    await keep("chromium", { ...MEASUREMENT, how: "lines that show" }, file);
    await keep("cross", MEASUREMENT, file);
    const kept = await readKept(file);
    expect(Object.keys(kept)).toEqual(["cross", "chromium"]);
    expect(kept.cross).toMatchObject({ ...GROUNDS, measured: "2026-01-31" });
    expect(kept.cross?.figures.stet?.news?.f1).toBeCloseTo(MEASUREMENT.figures.stet?.news?.f1 ?? 0, 6);
    expect(readFileSync(file, "utf8")).not.toMatch(/\d\.\d{7}/);
  });

  it("say when the engine has changed since, and aren't shown beside other pages", () => {
    expect(shownBeside(GROUNDS, MEASUREMENT)?.note).toBe("5 folds by publisher, measured on 2026-01-31");
    expect(shownBeside({ ...GROUNDS, engine: "e2" }, MEASUREMENT)?.note).toMatch(/, on an older engine$/);
    expect(shownBeside({ ...GROUNDS, corpus: "c2" }, MEASUREMENT)).toBeUndefined();
    expect(shownBeside(GROUNDS, undefined)).toBeUndefined();
  });

  it("stand under Stet's own", () => {
    const scored = { tally: figuresOf(LINE), scores: [], texts: texts(LINE), ms: 3 };
    const tools = new Map([
      ["stet", scored],
      ["readability", scored],
    ] as const);
    const { rows, notes } = rowsOf(tools, { cross: MEASUREMENT }, GROUNDS);
    expect(rows.map(({ name }) => name)).toEqual(["stet", "  cross-validated", "readability"]);
    expect(comparison(rows)).toMatch(/^stet +1\.0000 .*\n {2}cross-validated +0\.8\d{3} /m);
    expect(notes[0]).toBe("cross-validated: 5 folds by publisher, measured on 2026-01-31");
    expect(notes[1]).toMatch(/^in chromium: not measured on these pages/);
  });
});

describe("figures on unseen publishers", () => {
  it("are those of the texts that cross-validation gives, in both modes", async () => {
    const asked: unknown[] = [];
    const measurement = await measureUnseen("/pages", PAGES, GROUNDS, async (...args) => {
      asked.push(...args.slice(0, 2));
      return new Map([
        ["article", texts(LINE)],
        ["quiet", texts("one two three four five")],
      ]);
    });
    expect(asked).toEqual(["/pages", 5]);
    expect(measurement).toMatchObject({
      ...GROUNDS,
      figures: { stet: { news: { f1: 1 }, body: { f1: 1 } } },
    });
    expect(measurement.figures["stet-quiet"]?.news?.recall).toBe(0.5);
    expect(measurement.measured).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("are none where pages were left out", async () => {
    const some = async () => new Map([["article", new Map([["a", LINE]])]] as const);
    await expect(measureUnseen("/pages", PAGES, GROUNDS, some)).rejects.toThrow(
      "cross-validation left out 1 pages in article mode: b",
    );
  });
});
