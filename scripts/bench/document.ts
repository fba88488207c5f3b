/** `npm run bench -- --write`: docs/benchmark.md and its chart, made of the figures. */
import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import { inRoot } from "../lib/paths";
import { type ChartRow, chart, chartText, percent } from "./chart";
import type { Scored } from "./extract";
import type { ExtractorName } from "./extractor-names";
import type { WayRow } from "./rows";
import { chars, f1Of } from "./score";
import type { PageScore } from "./tally";
import { today } from "./unseen";

const LISTED = 15;
/** Shares from which on a page stands in a class of faults. */
const LOSES = 0.02;
const KEEPS_MORE = 0.05;

const TITLES: Record<ExtractorName, string> = {
  stet: "Stet, Article",
  "stet-quiet": "Stet, Quiet",
  readability: "Readability",
  defuddle: "Defuddle",
};
const WAY_TITLES = { cross: "cross-validated", chromium: "in Chromium", firefox: "in Firefox" };

export type Versions = Record<ExtractorName, string>;

/** Versions of the tools as installed. */
async function versions(): Promise<Versions> {
  const versionIn = async (file: string): Promise<string> =>
    (JSON.parse(await readFile(inRoot(file), "utf8")) as { version: string }).version;
  const stet = await versionIn("package.json");
  return {
    stet,
    "stet-quiet": stet,
    readability: await versionIn("node_modules/@mozilla/readability/package.json"),
    defuddle: await versionIn("node_modules/defuddle/package.json"),
  };
}

/** What the figures were measured on, without anything that tells one machine from another of its kind. */
const machine = (): string =>
  `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.arch()}, Node ${process.versions.node.split(".")[0]}`;

/** Writes both files and gives their paths below the project's folder. */
export async function writeDocument(
  scored: ReadonlyMap<ExtractorName, Scored>,
  rows: readonly WayRow[],
  notes: readonly string[],
): Promise<string[]> {
  const known = await versions();
  const picture = chart(chartRows(rows, known), "F1, body lost and nag lines left, by tool");
  const words = documentText(scored.get("stet")?.scores ?? [], rows, notes, known);
  await writeFile(inRoot("docs/benchmark.svg"), picture);
  await writeFile(inRoot("docs/benchmark.md"), words);
  return ["docs/benchmark.svg", "docs/benchmark.md"];
}

const titleOf = ({ tool, way }: WayRow, known: Versions): string =>
  way ? `${TITLES[tool]}, ${WAY_TITLES[way]}` : `${TITLES[tool]} ${known[tool]}`;

/** What the chart shows: all but Quiet mode's F1, which says nothing of it. */
export function chartRows(rows: readonly WayRow[], known: Versions): ChartRow[] {
  return rows.flatMap((row): ChartRow[] => {
    const { news } = row.tally;
    if (!news) return [];
    return [
      {
        name: titleOf(row, known),
        f1: row.tool === "stet-quiet" ? undefined : news.f1,
        loss: news.bodyLoss,
        nags: news.nags,
        own: row.tool.startsWith("stet"),
        unseen: row.way === "cross",
      },
    ];
  });
}

/** A table in Markdown, in aligned columns as the formatter wants them; figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const three = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(4));

/** The document. Of pages it names ids only. */
export function documentText(
  own: readonly PageScore[],
  rows: readonly WayRow[],
  notes: readonly string[],
  known: Versions,
): string {
  const news = rows.filter(({ tally }) => tally.news);
  const body = rows.filter(({ tally }) => tally.body);
  const parts = [
    "# Benchmark",
    `Written by \`npm run bench -- --write\` on ${today()} (${machine()}). Stet is the command line as built; each tool gets the same saved pages, scripts off.`,
    `![${chartText(chartRows(rows, known))}](benchmark.svg)`,
  ];
  const pagesOf = (set: readonly WayRow[], key: "news" | "body"): number => set[0]?.tally[key]?.pages ?? 0;
  if (news.length)
    parts.push(
      `## ${pagesOf(news, "news")} pages labelled line by line`,
      table(
        ["", "F1", "precision", "recall", "body lost", "nag lines left", "pages with nags left"],
        news.map((row) => {
          const { f1, precision, recall, bodyLoss, nags, nagPages } = row.tally.news ?? nothing;
          const scores = row.tool === "stet-quiet" ? ["-", "-", "-"] : [f1, precision, recall].map(three);
          return [titleOf(row, known), ...scores, ...[bodyLoss, nags, nagPages].map(percent)];
        }),
      ),
    );
  if (body.length)
    parts.push(
      `## ${pagesOf(body, "body")} pages with the body's text`,
      table(
        ["", "F1", "precision", "recall"],
        body
          .filter(({ tool }) => tool !== "stet-quiet")
          .map((row) => {
            const { f1, precision, recall } = row.tally.body ?? nothing;
            return [titleOf(row, known), ...[f1, precision, recall].map(three)];
          }),
      ),
    );
  parts.push(notes.map((note) => `- ${note[0]?.toUpperCase()}${note.slice(1)}.`).join("\n"), METHOD);
  parts.push("## Known failures", failures(own));
  return `${parts.join("\n\n")}\n`;
}

const nothing = {
  f1: Number.NaN,
  precision: Number.NaN,
  recall: Number.NaN,
  bodyLoss: Number.NaN,
  nags: Number.NaN,
  nagPages: Number.NaN,
};

/** The pages with the most of each fault, by id. */
function failures(own: readonly PageScore[]): string {
  const classes: [string, (score: PageScore) => number, number][] = [
    [
      "Body lost, share of its characters",
      ({ news }) => (news ? chars(news.lost) / (news.bodyChars || 1) : 0),
      LOSES,
    ],
    ["Nag lines left, share of them", ({ news }) => (news ? news.stay.length / (news.nags || 1) : 0), 0],
    [
      "Other text kept, share of the text",
      ({ overlap: { both, extra } }) => extra / (both + extra || 1),
      KEEPS_MORE,
    ],
    [
      "Body missing, on pages with the body's text",
      ({ news, overlap }) => (news ? 0 : overlap.missing),
      LOSES,
    ],
  ];
  return classes
    .map(([title, share, from]) => {
      const found = own
        .map((score) => ({ id: score.id, share: share(score), f1: f1Of(score.overlap) }))
        .filter(({ share }) => share > from)
        .toSorted((a, b) => b.share - a.share);
      const lines = found
        .slice(0, LISTED)
        .map(({ id, share, f1 }) => `- \`${id}\` ${percent(share)}, F1 ${f1.toFixed(3)}`);
      const rest = found.length > LISTED ? [`- and ${found.length - LISTED} more`] : [];
      return [`**${title}** (${found.length} pages)`, [...lines, ...rest].join("\n") || "- none"].join(
        "\n\n",
      );
    })
    .join("\n\n");
}

const METHOD = `## Method

- **F1** counts runs of four words, as the published article-extraction benchmarks do: precision and recall are averaged over
  pages, F1 is of the two averages. Headline, byline and captions are neutral on labelled pages.
- **Body lost**: share of the characters of labelled body lines that are gone. **Nag lines left**: share of the labelled nag
  lines that are still there; **pages with nags left**: share of the pages with nags on which any is.
- **Cross-validated** (\`npm run bench -- --cross\`): pages are parted into five folds by publisher. For each fold the weights
  are learned from the other four and from the project's own pages, then the whole engine judges the fold's pages with them.
  What was set by hand was set while looking at these pages, and isn't covered.
- **In browsers** (\`npm run bench -- --browsers\`): the built extension in real Chromium and Firefox, pages under their true
  host names, scripts off and style sheets of other files missing. Scored are the lines that show (\`innerText\`) less those
  that the page marks as headline, byline or caption. Text that the publisher hides by style is printed by the command line
  and doesn't show.
- **Peers** get the document that Stet gets; their HTML is cut into lines as the labels are.

## On your own pages

\`npm run bench -- --corpus DIR\`, where DIR holds

- \`pages/ID.html.gz\`: a saved page each, packed with gzip, and
- \`pages.json\`: a list of pages, each with \`id\`, \`url\` and one of
  - \`lines\` (and \`title\`, the headline): all visible lines in order, each \`[label, text]\`. Labels that count: \`b\` body, \`c\`
    headline, byline or caption (neutral), \`n\` nag. Any other label is text that is neither.
  - \`body\`: the article's text, a line a paragraph.

Figures of cross-validation and browsers are kept in \`docs/benchmark.json\` with a hash of engine and pages, and are shown only
beside figures of the same pages. \`--page ID\` and \`--worst N\` show what is wrong.`;
