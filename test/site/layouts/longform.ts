import { each } from "../html.js";
import { images } from "../images.js";
import type { Desk, House, Press } from "../press.js";
import type { Block } from "../types.js";
import { isRtl } from "../words/words.js";
import { setBlock } from "./blocks.js";
import { critical } from "./critical.js";
import { gate, locked, overlays } from "./ending.js";
import type { Layout, Sheet } from "./layout.js";
import { ad, authorBox, comments, consent, head, jsonLd, neighbours, share, tags } from "./parts.js";

/** A long read: the opening picture fills the window, chapters are containers that their text measures itself by. */
const house: House = {
  id: "longform",
  k: "lf",
  tags: { title: "h2", text: "p", list: "ul", item: "li" },
  hides: "attribute",
  walls: ["subscriber", "free"],
};

/** Blocks that break out of the column and run from edge to edge. */
const bleeds = (it: Block): boolean => (it.kind === "figure" && it.wide === true) || it.kind === "ad";

/** Chapters begin at headings, and wherever something runs from edge to edge between two paragraphs. */
function chapters(press: Press): string {
  const out: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length === 0) return;
    out.push(
      `<section class="lf-chapter"><div class="lf-chapter__text premium">\n${open.join("\n")}\n</div></section>`,
    );
    open = [];
  };
  for (const it of press.story.blocks) {
    if (bleeds(it)) {
      close();
      out.push(`<div class="lf-bleed">${setBlock(press, it)}</div>`);
    } else {
      if (it.kind === "h") close();
      open.push(setBlock(press, it));
    }
  }
  const end = gate(press);
  if (end) open.push(end);
  close();
  return out.join("\n");
}

function opening({ story, ink, words }: Press): string {
  const { hero } = story;
  const picture = hero ? images[hero.image] : undefined;
  return `<header class="lf-opening${picture ? "" : " lf-opening--plain"}">
${picture ? `<div class="lf-opening__media"><img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt=""></div>` : ""}
<div class="lf-opening__text"><p class="lf-kicker">${story.section}</p>
<h1 class="lf-title">${story.title}</h1>
${story.lead ? `<p class="lf-lead">${story.lead}</p>` : ""}</div>
</header>
${hero ? `<p class="lf-opening__caption caption">${ink.caption(`${hero.caption} <span class="lf-credit">${hero.credit}</span>`)}</p>` : ""}
<div class="lf-byline"><address>${words.by} <a rel="author" href="/authors/ingrid-sallow">${story.byline}</a></address> <time datetime="${story.published}">${story.dateline}</time></div>`;
}

function article(press: Press): string {
  const { story, ink, words } = press;
  const main = `<article class="lf-story">
${opening(press)}
<div class="lf-column">${share(press)}</div>
<div class="lf-content" id="story">
${chapters(press)}
</div>
<div class="lf-column">
${tags(press)}
${authorBox(press)}
</div>
</article>
<section class="lf-next"><h2>${ink.rest(words.related)}</h2><div class="lf-next__cards">
${each(neighbours(press, 3), ([text, path]) => `<a class="lf-next__card" href="${path}"><img src="${images.crane.src}" width="1200" height="675" alt="" loading="lazy"><span>${ink.rest(text)}</span></a>`)}
</div></section>
<div class="lf-column">${comments(press)}</div>`;
  return frame(press, {
    title: story.title,
    description: story.lead ?? "",
    head: jsonLd(story, "#story"),
    body: story.hero ? "lf-has-opening" : "",
    main,
    after: overlays(press),
    locked: locked(press),
  });
}

function frame(desk: Desk, sheet: Sheet): string {
  const { lang, words, ink, house: own } = desk;
  return `<!DOCTYPE html>
<html lang="${lang}"${isRtl(lang) ? ' dir="rtl"' : ""}${sheet.locked ? ' class="is-locked"' : ""}>
${head({
  lang,
  title: sheet.title,
  description: sheet.description,
  extra: `<style>${critical(own.k)}</style>
<link rel="stylesheet" href="/assets/longform.css">
<script src="/assets/site.js" defer></script>
${sheet.head ?? ""}`,
})}
<body${sheet.body ? ` class="${sheet.body}"` : ""}>
<a class="sr-only" href="#top">${words.skip}</a>
<header class="lf-header"><a class="lf-logo" href="/">${words.paper}</a>
<nav>${each(words.nav.slice(0, 5), ([label, path]) => `<a href="${path}">${label}</a>`)}</nav>
<div class="lf-header__user"><a href="/search">${words.search}</a><a href="/login">${words.login}</a><a class="lf-header__sub" href="/subscribe">${words.subscribe}</a></div></header>
<main id="top">
${sheet.main}
</main>
${ad(desk, "leaderboard")}
<footer class="lf-footer"><p class="lf-footer__logo">${words.paper}</p><p>${ink.rest(words.motto)}</p>
<ul>${each(words.footer, ([label, path]) => `<li><a href="${path}">${label}</a></li>`)}</ul><p>${ink.rest(words.rights)}</p></footer>
${sheet.after ?? ""}
${consent(desk)}
</body>
</html>`;
}

export const longform: Layout = { house, frame, article };
