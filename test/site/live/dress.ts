/** Puts the live parts into a page's HTML: their scripts, their settings, and what must stand in it from the start. */
import { esc } from "../html.js";
import { nagWords } from "../nags/words.js";
import type { Lang } from "../types.js";
import { words } from "../words/words.js";
import { BEHAVIOURS } from "./behaviours.js";
import { liveWords } from "./words.js";

/** What the switches in an address ask of the page's HTML; those of which it says nothing are the scripts' business. */
type Change = (html: string, query: URLSearchParams, page: { path: string; lang: Lang }) => string;

const changes: Record<string, Change> = {
  "early-hook": (html, query, { lang }) =>
    setBeforeMain(html, `<div${hook(query, ".boxzilla-container")} data-early="hook">${letter(lang)}</div>`),
  "early-script": (html) => setBeforeMain(html, `<script src="/assets/live/early.js"></script>`),
  "shadow-declared": (html, _, { lang }) =>
    setBeforeMain(html, `<courier-declared>${declared(letter(lang), "live/live.css")}</courier-declared>`),
  "body-shadow": (html, query) =>
    query.get("root") === "declared"
      ? html.replace(
          articleIn(html),
          (article) => `<courier-story>${declared(article, `${houseOf(html)}.css`)}</courier-story>`,
        )
      : html,
  "body-frame": (html, _, { path }) =>
    html.replace(
      articleIn(html),
      `<iframe class="lv-story" src="${esc(path)}?live=" title="${esc(titleOf(html))}"></iframe>`,
    ),
  hydrate: (html) => html.replace(mainIn(html), `<div class="lv-skeleton"></div>`),
};

/** The page with the live parts that `query` switches on. Unknown names are left to the script, which complains. */
export function dress(
  html: string,
  query: URLSearchParams,
  page: { path: string; lang: Lang; frames: string },
): string {
  const wanted = (query.get("live") ?? "").split(",");
  const gated = BEHAVIOURS.some(({ id, group }) => group === "gate" && wanted.includes(id));
  const { lang } = page;
  const config = {
    says: nagWords[lang],
    words: { ...liveWords, feed: words[lang].mostRead, links: words[lang].links },
    frames: page.frames,
    early: wanted.includes("early-script"),
  };
  let dressed = html;
  for (const id of wanted) dressed = changes[id]?.(dressed, query, page) ?? dressed;
  // A story with a door is declared as one, unless the address has the publisher contradict itself.
  if (gated && query.get("free") !== "1")
    dressed = dressed.replaceAll('"isAccessibleForFree":true', '"isAccessibleForFree":false');
  return dressed.replace(
    "</head>",
    () => `<link rel="stylesheet" href="/assets/live/live.css">
<script id="live-config" type="application/json">${JSON.stringify(config).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/assets/live/start.js"></script>
</head>`,
  );
}

const setBeforeMain = (html: string, part: string): string => html.replace(/(?=<main\b)/, () => `${part}\n`);

/** The one article of a page, or what stands in its place. */
const articleIn = (html: string): string => /<article\b[\s\S]*<\/article>/.exec(html)?.[0] ?? mainIn(html);
const mainIn = (html: string): string => /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
const houseOf = (html: string): string => /\/assets\/([a-z]+)\.css/.exec(html)?.[1] ?? "";
const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? "";

const declared = (inside: string, sheet: string): string =>
  `<template shadowrootmode="open"><link rel="stylesheet" href="/assets/${sheet}">${inside}</template>`;

function hook(query: URLSearchParams, fallback: string): string {
  const name = query.get("as") ?? fallback;
  return name.startsWith("#")
    ? ` class="lv-inline" id="${esc(name.slice(1))}"`
    : ` class="lv-inline ${esc(name.replace(".", ""))}"`;
}

function letter(lang: Lang): string {
  const { title, text, placeholder, button, small } = nagWords[lang].modal;
  return `<div class="lv-inline"><h3>${title}</h3><p>${text}</p>
<form action="/newsletters" method="post"><input type="email" name="email" placeholder="${esc(placeholder)}" aria-label="${esc(placeholder)}"><button>${button}</button></form>
<p>${small}</p></div>`;
}
