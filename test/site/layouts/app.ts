import { each, esc } from "../html.js";
import { smallNewsletter } from "../nags/newsletter.js";
import type { Desk, House, Press } from "../press.js";
import type { Block } from "../types.js";
import { isRtl } from "../words/words.js";
import { figure, setBlock } from "./blocks.js";
import { critical } from "./critical.js";
import { gate, locked, overlays } from "./ending.js";
import { hashMarkup } from "./hashed.js";
import type { Layout, Sheet } from "./layout.js";
import { ad, authorBox, comments, consent, head, jsonLd, neighbours, share, tags } from "./parts.js";

/** An app shell as high as the window: the page itself never scrolls, an inner pane does; boxes of nothing but div. */
const house: House = {
  id: "app",
  k: "ap",
  tags: { title: "div", text: "div", list: "div", item: "div" },
  hides: "class",
  walls: ["free"],
};

function block(press: Press, it: Block): string {
  return `<div class="ap-block"><div class="ap-measure">${setBlock(press, it)}</div></div>`;
}

/** The text stands in several panes, one after another, each ended by a nag. */
function panes(press: Press): string {
  const runs: Block[][] = [[]];
  for (const it of press.story.blocks) {
    runs.at(-1)?.push(it);
    if (it.kind === "nag") runs.push([]);
  }
  const filled = runs.filter((run) => run.length > 0);
  return each(
    filled,
    (run) => `<div class="ap-pane subscription-content">\n${each(run, (it) => block(press, it))}\n</div>`,
  );
}

function article(press: Press): string {
  const { story, words } = press;
  const state = JSON.stringify({
    route: press.path,
    user: null,
    article: { slug: story.slug, lang: story.lang },
  });
  const main = `<div class="ap-view" data-route="article">
<div class="ap-top"><div class="ap-measure">
<div class="ap-section"><a href="/business">${story.section}</a></div>
<h1 class="ap-title">${story.title}</h1>
${story.lead ? `<div class="ap-lead">${story.lead}</div>` : ""}
<div class="ap-meta"><div class="ap-authors">${words.by} <a rel="author" href="/authors/ingrid-sallow">${story.byline}</a></div><div>${story.role}</div><time datetime="${story.published}">${story.dateline}</time></div>
${share(press)}
</div></div>
${story.hero ? `<div class="ap-block"><div class="ap-measure">${figure(press, { kind: "figure", ...story.hero })}</div></div>` : ""}
<div class="ap-panes">
${panes(press)}
${gate(press)}
</div>
<div class="ap-measure">
${tags(press)}
${authorBox(press)}
${comments(press)}
</div>
</div>`;
  return frame(press, {
    title: `${story.title} · ${words.paper}`,
    description: story.lead ?? "",
    head: jsonLd(story, "main"),
    main,
    side: column(press, !story.gate),
    after: `${overlays(press)}\n<script id="__STATE__" type="application/json">${state.replaceAll("<", "\\u003c")}</script>`,
    locked: locked(press),
  });
}

function column(desk: Desk, nags: boolean): string {
  const { ink, words } = desk;
  return `${ad(desk, "rail")}
<div class="ap-list"><div class="ap-list__title">${ink.rest(words.mostRead)}</div>
${each(neighbours(desk, 4), ([text, path]) => `<a class="ap-card" href="${path}"><div>${ink.rest(text)}</div></a>`)}
</div>
${nags ? smallNewsletter(desk) : ""}`;
}

function frame(desk: Desk, sheet: Sheet): string {
  const { lang, words, ink, house: own, id } = desk;
  const search = id(":r1:");
  return hashMarkup(`<!DOCTYPE html>
<html lang="${lang}"${isRtl(lang) ? ' dir="rtl"' : ""}${sheet.locked ? ' class="is-locked"' : ""}>
${head({
  lang,
  title: sheet.title,
  description: sheet.description,
  extra: `<style>${critical(own.k)}</style>
<link rel="stylesheet" href="/assets/app.css">
<script src="/assets/site.js" defer></script>
${sheet.head ?? ""}`,
})}
<body>
<div id="__app">
<div class="ap-shell">
<div class="ap-header" role="banner">
<a class="ap-logo" href="/">${words.paper}</a>
<form class="ap-search" role="search" action="/search"><label class="sr-only" for="${search}">${words.search}</label><input id="${search}" type="search" name="q" placeholder="${esc(words.search)}"></form>
<a class="ap-header__link" href="/login">${words.login}</a><a class="ap-header__sub" href="/subscribe">${words.subscribe}</a>
</div>
<div class="ap-tabs" role="navigation">${each(words.nav, ([label, path]) => `<a href="${path}">${label}</a>`)}</div>
<div class="ap-scroll" tabindex="-1">
<div class="ap-stage">
<main class="ap-main">
${sheet.main}
</main>
<div class="ap-column" role="complementary">
${sheet.side ?? column(desk, false)}
</div>
</div>
<div class="ap-footer" role="contentinfo">${each(words.footer, ([label, path]) => `<a href="${path}">${label}</a>`)}<div>${ink.rest(words.rights)}</div></div>
</div>
${sheet.after ?? ""}
${consent(desk)}
</div>
</div>
</body>
</html>`);
}

export const app: Layout = { house, frame, article };
