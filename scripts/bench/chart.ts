/** docs/benchmark.svg: F1, body lost and nag lines left, a row a tool, legible on dark and light pages. */

export interface ChartRow {
  name: string;
  /** Undefined where the figure says nothing of the tool. Shares, from 0 to 1. */
  f1?: number;
  loss?: number;
  nags?: number;
  /** Drawn hollow: measured on publishers that the weights never saw. */
  unseen?: boolean;
  /** Stet itself. */
  own?: boolean;
}

const WIDTH = 880;
const NAMES = 190;
const PANEL = 190;
const GAP = 36;
const TOP = 64;
const ROW = 34;
const BAR = 14;

const STYLE = `
  svg { font: 13px system-ui, sans-serif; }
  .ground { fill: #ffffff; stroke: #d0d7de; }
  text { fill: #1f2328; }
  .head { font-weight: 600; }
  .small { fill: #59636e; font-size: 11px; }
  .axis { stroke: #d0d7de; }
  .own { fill: #0b6e4f; stroke: #0b6e4f; }
  .peer { fill: #8c959f; stroke: #8c959f; }
  .hollow { fill: none; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; stroke: #3d444d; }
    text { fill: #f0f6fc; }
    .small { fill: #9198a1; }
    .axis { stroke: #3d444d; }
    .own { fill: #3fb68b; stroke: #3fb68b; }
    .peer { fill: #6e7681; stroke: #6e7681; }
    .hollow { fill: none; }
  }`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? "-" : `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`;

const known = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];

/** What the chart shows, in words. */
export function chartText(rows: readonly ChartRow[]): string {
  const said = rows.map(({ name, f1, loss, nags }) => {
    const parts = [
      ...(f1 === undefined ? [] : [`F1 ${f1.toFixed(3)}`]),
      `body lost ${percent(loss)}`,
      `nag lines left ${percent(nags)}`,
    ];
    return `${name}: ${parts.join(", ")}`;
  });
  return `${said.join(". ")}.`;
}

/** The chart as SVG. F1 is a dot on an axis that starts near the lowest; the others are bars from zero. */
export function chart(rows: readonly ChartRow[], caption: string): string {
  const height = TOP + rows.length * ROW + 34;
  const lowest = Math.floor(Math.min(0.95, ...known(rows.map(({ f1 }) => f1))) * 20) / 20;
  const panels: { title: string; value: (row: ChartRow) => number | undefined; from: number; to: number }[] =
    [
      { title: "F1", value: ({ f1 }) => f1, from: lowest, to: 1 },
      { title: "body lost", value: ({ loss }) => loss, from: 0, to: top(rows.map(({ loss }) => loss)) },
      { title: "nag lines left", value: ({ nags }) => nags, from: 0, to: top(rows.map(({ nags }) => nags)) },
    ];
  const parts: string[] = [];
  panels.forEach(({ title, value, from, to }, p) => {
    const x = NAMES + p * (PANEL + GAP);
    const show = from > 0 ? (v: number) => v.toFixed(3) : percent;
    const bottom = TOP + rows.length * ROW;
    parts.push(
      `<text class="head" x="${x}" y="${TOP - 26}">${title}</text>`,
      `<line class="axis" x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}"/>`,
    );
    if (from > 0)
      parts.push(
        `<line class="axis" x1="${x + PANEL - 44}" y1="${TOP - 6}" x2="${x + PANEL - 44}" y2="${bottom}"/>`,
        `<text class="small" x="${x}" y="${bottom + 14}">${from.toFixed(2)}</text>`,
        `<text class="small" x="${x + PANEL - 44}" y="${bottom + 14}" text-anchor="middle">1</text>`,
      );
    rows.forEach((row, r) => {
      const v = value(row);
      const y = TOP + r * ROW + ROW / 2;
      if (v === undefined || !Number.isFinite(v)) {
        parts.push(`<text class="small" x="${x + 6}" y="${y + 4}">-</text>`);
        return;
      }
      const wide = Math.round(((v - from) / (to - from || 1)) * (PANEL - 44) * 10) / 10;
      const look = `class="${row.own ? "own" : "peer"}${row.unseen ? " hollow" : ""}"`;
      parts.push(
        from > 0
          ? `<circle ${look} cx="${x + wide}" cy="${y}" r="6"/>`
          : `<rect ${look} x="${x}" y="${y - BAR / 2}" width="${Math.max(wide, 1)}" height="${BAR}"/>`,
        `<text x="${x + wide + (from > 0 ? 11 : 6)}" y="${y + 4}">${show(v)}</text>`,
      );
    });
  });
  const names = rows.map(
    ({ name }, r) => `<text x="18" y="${TOP + r * ROW + ROW / 2 + 4}">${escaped(name)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title words">
<title id="title">${escaped(caption)}</title>
<desc id="words">${escaped(chartText(rows))}</desc>
<style>${STYLE}
</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
${[...names, ...parts].join("\n")}
</svg>
`;
}

/** The end of an axis that starts at zero. */
const top = (values: readonly (number | undefined)[]): number => Math.max(0.01, ...known(values));
