import { each, esc } from "../html.js";
import { bracketed, smallNewsletter } from "../nags/newsletter.js";
import type { Desk, House, Press } from "../press.js";
import type { Block } from "../types.js";
import { isRtl } from "../words/words.js";
import { figure, setBlock } from "./blocks.js";
import { critical } from "./critical.js";
import { gate, locked, overlays } from "./ending.js";
import type { Layout, Sheet } from "./layout.js";
import { ad, authorBox, comments, consent, head, jsonLd, neighbours, share, tags } from "./parts.js";

/** A grid of three columns under a header that stays: tools left, text, a rail that stays on the right. */
const house: House = {
  id: "grid",
  k: "gd",
  tags: { title: "h3", text: "p", list: "ul", item: "li" },
  hides: "attribute",
  walls: ["subscribe", "register"],
};

function block(press: Press, it: Block): string {
  if (it.kind === "p") return `<p class="gd-text" data-testid="paragraph">${press.ink.body(it.html)}</p>`;
  if (it.kind === "nag" && it.nag === "newsletter") return bracketed(press);
  return setBlock(press, it);
}

function article(press: Press): string {
  const { story, ink, words } = press;
  const main = `<article class="gd-article" data-content-type="article">
<header class="gd-headline">
<a class="gd-kicker" href="/business">${story.section}</a>
<h1 class="gd-title">${story.title}</h1>
${story.lead ? `<p class="gd-standfirst">${story.lead}</p>` : ""}
<div class="gd-byline"><span>${words.by} <a rel="author" href="/authors/ingrid-sallow">${story.byline}</a></span>
<time datetime="${story.published}">${story.dateline}</time></div>
</header>
<div class="gd-tools">${share(press)}<p class="gd-read">${ink.rest(words.minutes)}</p></div>
<div class="gd-body premium-content content-gate" id="article-body">
${story.hero ? figure(press, { kind: "figure", ...story.hero }) : ""}
${each(story.blocks, (it) => block(press, it))}
${gate(press)}
${tags(press)}
${authorBox(press)}
${comments(press)}
</div>
<aside class="gd-rail">${rail(press)}</aside>
</article>`;
  return frame(press, {
    title: `${story.title} – ${words.paper}`,
    description: story.lead ?? "",
    head: jsonLd(story, "#article-body"),
    body: "is-article",
    main,
    footer: story.gate ? "" : `<div class="gd-footer__letter">${smallNewsletter(press)}</div>`,
    after: overlays(press),
    locked: locked(press),
  });
}

function rail(desk: Desk): string {
  const { ink, words } = desk;
  return `<div class="gd-rail__inner">${ad(desk, "rail")}
<section class="gd-most"><h2>${ink.rest(words.mostRead)}</h2><ol>
${each(neighbours(desk, 4), ([text, path]) => `<li><a href="${path}">${ink.rest(text)}</a></li>`)}
</ol></section></div>`;
}

function frame(desk: Desk, sheet: Sheet): string {
  const { lang, words, ink, house: own, id } = desk;
  const search = id("q");
  return `<!doctype html>
<html lang="${lang}"${isRtl(lang) ? ' dir="rtl"' : ""}${sheet.locked ? ' class="is-locked"' : ""}>
${head({
  lang,
  title: sheet.title,
  description: sheet.description,
  extra: `<style>${critical(own.k)}</style>
<link rel="stylesheet" href="/assets/grid.css">
<script src="/assets/site.js" defer></script>
${sheet.head ?? ""}`,
})}
<body class="gd ${sheet.body ?? ""}">
<a class="sr-only" href="#main">${words.skip}</a>
<header class="gd-header">
<details class="gd-menu"><summary>${words.menu}</summary><nav><ul>
${each(words.footer, ([label, path]) => `<li><a href="${path}">${label}</a></li>`)}
</ul></nav></details>
<a class="gd-logo" href="/">${words.paper}</a>
<form class="gd-search" role="search" action="/search"><label class="sr-only" for="${search}">${words.search}</label><input id="${search}" type="search" name="q" placeholder="${esc(words.search)}"></form>
<div class="gd-user"><a href="/login">${words.login}</a><a class="gd-user__sub" href="/subscribe">${words.subscribe}</a></div>
<nav class="gd-nav" aria-label="${esc(words.menu)}">${each(words.nav, ([label, path]) => `<a href="${path}">${label}</a>`)}</nav>
</header>
${ad(desk, "leaderboard")}
<main id="main">
${sheet.main}
</main>
<footer class="gd-footer">
${sheet.footer ?? ""}
<ul>${each(words.footer, ([label, path]) => `<li><a href="${path}">${label}</a></li>`)}</ul>
<p>${ink.rest(words.rights)}</p>
</footer>
${sheet.after ?? ""}
${consent(desk)}
</body>
</html>`;
}

export const grid: Layout = { house, frame, article };
