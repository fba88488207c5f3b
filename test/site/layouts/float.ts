import { each, esc } from "../html.js";
import { smallNewsletter } from "../nags/newsletter.js";
import type { Desk, House, Press } from "../press.js";
import type { Block } from "../types.js";
import { isRtl } from "../words/words.js";
import { figure, setBlock } from "./blocks.js";
import { critical } from "./critical.js";
import { gate, locked, overlays } from "./ending.js";
import type { Layout, Sheet } from "./layout.js";
import { ad, authorBox, comments, consent, head, jsonLd, neighbours, share, tags } from "./parts.js";

/** A theme of floats with a widget column: masthead, menu bar, post, sidebar. */
const house: House = {
  id: "float",
  k: "mc",
  tags: { title: "h3", text: "p", list: "ul", item: "li" },
  hides: "class",
  walls: ["subscriber", "register", "free"],
};

const inner = ".entry-content";

/** Every block of a post stands in a section of its own, each under the same invisible label. */
function part(press: Press, block: Block): string {
  const set = setBlock(press, block);
  if (
    block.kind === "nag" &&
    (block.nag === "app" || block.nag === "follow" || block.nag === "signup-line")
  ) {
    return set;
  }
  return `<section class="entry-part"><div class="sr-only">${press.ink.rest(press.words.part)}</div>
${set}</section>`;
}

function article(press: Press): string {
  const { story, words, id } = press;
  const byline = `<p class="entry-byline">${words.by} <span class="author vcard"><a rel="author" href="/authors/ingrid-sallow">${story.byline}</a></span>, <span class="role">${story.role}</span></p>`;
  const main = `<div class="breadcrumb"><a href="/">${words.nav[0]?.[0] ?? ""}</a> › <a href="/business">${story.section}</a></div>
<article class="post type-post hentry" id="${id("post-48213")}">
<header class="entry-header">
<p class="entry-category"><a href="/business" rel="category tag">${story.section}</a></p>
<h1 class="entry-title">${story.title}</h1>
${story.lead ? `<p class="entry-summary">${story.lead}</p>` : ""}
${byline}
<p class="entry-meta"><time class="published" datetime="${story.published}">${story.dateline}</time> · ${words.minutes}</p>
${share(press)}
</header>
${story.hero ? figure(press, { kind: "figure", ...story.hero }) : ""}
<div class="entry-content paywall-content metered">
${each(story.blocks, (block) => part(press, block))}
${gate(press)}
</div>
${tags(press)}
${authorBox(press)}
</article>
${comments(press)}`;
  return frame(press, {
    title: `${story.title} | ${words.paper}`,
    description: story.lead ?? "",
    head: jsonLd(story, inner),
    body: "post-template-default single single-post sso-anonymous",
    main,
    side: sidebar(press, true),
    after: overlays(press),
    locked: locked(press),
  });
}

function sidebar(desk: Desk, nags: boolean): string {
  const { ink, words } = desk;
  const list = neighbours(desk, 4);
  return `${ad(desk, "rail")}
<div class="widget widget-list"><h3 class="widget-title">${ink.rest(words.mostRead)}</h3><ol>
${each(list, ([text, path]) => `<li><a href="${path}">${ink.rest(text)}</a></li>`)}
</ol></div>
${nags ? `<div class="widget widget-letter">${smallNewsletter(desk)}</div>` : ""}
<div class="widget widget-weather"><a href="/weather">${ink.rest(words.weather)}</a></div>`;
}

function frame(desk: Desk, sheet: Sheet): string {
  const { lang, words, ink, house: own, id } = desk;
  const search = id("search-field");
  return `<!DOCTYPE html>
<html lang="${lang}"${isRtl(lang) ? ' dir="rtl"' : ""}${sheet.locked ? ' class="is-locked"' : ""}>
${head({
  lang,
  title: sheet.title,
  description: sheet.description,
  extra: `<style>${critical(own.k)}</style>
<link rel="stylesheet" href="/assets/float.css">
<script src="/assets/site.js" defer></script>
${sheet.head ?? ""}`,
})}
<body class="${sheet.body ?? "page"}">
<a class="sr-only" href="#content">${words.skip}</a>
<div id="page" class="hfeed site">
<div class="topbar"><span class="topbar-motto">${ink.rest(words.motto)}</span><span class="topbar-user"><a href="/login">${words.login}</a> <a class="topbar-sub" href="/subscribe">${words.subscribe}</a></span></div>
${ad(desk, "leaderboard")}
<header id="masthead" class="site-header"><a class="site-title" href="/">${words.paper}</a>
<form class="searchform" role="search" action="/search"><label class="sr-only" for="${search}">${words.search}</label><input id="${search}" type="search" name="q" placeholder="${esc(words.search)}"></form></header>
<nav id="site-navigation" class="main-navigation" aria-label="${esc(words.menu)}"><ul>
${each(words.nav, ([label, path]) => `<li class="menu-item"><a href="${path}">${label}</a></li>`)}
</ul></nav>
<div id="content" class="site-content">
<main id="primary" class="content-area">
${sheet.main}
</main>
<aside id="secondary" class="widget-area">
${sheet.side ?? sidebar(desk, false)}
</aside>
</div>
<footer id="colophon" class="site-footer"><ul>
${each(words.footer, ([label, path]) => `<li><a href="${path}">${label}</a></li>`)}
</ul><p>${ink.rest(words.rights)}</p></footer>
</div>
${sheet.after ?? ""}
${consent(desk)}
</body>
</html>`;
}

export const float: Layout = { house, frame, article };
