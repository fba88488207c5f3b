import { each, esc, plain } from "../html.js";
import { images } from "../images.js";
import type { Desk, Press } from "../press.js";
import type { Story } from "../types.js";

/** Headlines beside a page: title and path, never the page itself. */
export function neighbours({ words, path: own }: Desk, count: number): [string, string][] {
  return words.links.filter(([, path]) => path !== own).slice(0, count);
}

/** A box of links in the text; one of them may be for a newsletter. */
export function related(press: Desk, newsletter: boolean): string {
  const { ink, id, words, says } = press;
  const { k } = press.house;
  const title = id("related");
  const item = (text: string, path: string) =>
    `<li class="${k}-related__item"><a href="${path}">${text}</a></li>`;
  const items = neighbours(press, 3).map(([text, path]) => item(ink.rest(text), path));
  if (newsletter) items.splice(1, 0, item(ink.nag(says.relatedNewsletter), "/newsletters?from=related"));
  return `<section class="${k}-related" aria-labelledby="${title}">
<h3 class="${k}-related__title" id="${title}">${ink.rest(words.related)}</h3>
<ul>
${items.join("\n")}
</ul>
</section>`;
}

/** A place for an advertisement that has not loaded. */
export function ad({ house: { k }, ink, id, words }: Desk, shape = "box"): string {
  return `<div class="${k}-ad ${k}-ad--${shape}" id="${id(`ad-${shape}`)}" data-slot="${shape}"><span class="${k}-ad__label">${ink.rest(
    words.advert,
  )}</span></div>`;
}

export function share({ house: { k }, ink, words }: Desk): string {
  const buttons = [words.copy, words.print];
  return `<div class="${k}-share" role="group" aria-label="${esc(words.share)}"><span class="${k}-share__label">${ink.rest(words.share)}</span>
${each(buttons, (label) => `<button type="button" class="${k}-share__button">${ink.rest(label)}</button>`)}
<a class="${k}-share__button" href="mailto:?subject=Courier">${ink.rest(words.mail)}</a></div>`;
}

export function tags({ house: { k }, ink, words, story }: Press): string {
  return `<ul class="${k}-tags">${(story.tags ?? words.tags).map((tag) => `<li><a href="/topics/shipping">${ink.rest(tag)}</a></li>`).join("")}</ul>`;
}

export function authorBox({ house: { k }, ink, words, story }: Press): string {
  if (!story.byline.includes(words.writer)) return "";
  return `<div class="${k}-author"><img src="/assets/img/portrait.svg" width="64" height="80" alt="">
<div><h3>${ink.rest(words.about)}</h3><p>${ink.rest(words.author)}</p></div></div>`;
}

export function comments({ house: { k }, ink, id, words }: Desk): string {
  const field = id("comment");
  return `<section class="${k}-comments" id="${id("comments")}"><h2>${ink.rest(words.comments)}</h2>
<ol>
${each(
  words.voices,
  ([name, text]) =>
    `<li class="${k}-comment"><strong class="${k}-comment__name">${ink.rest(name)}</strong><p>${ink.rest(text)}</p></li>`,
)}
</ol>
<p class="${k}-comments__login"><a href="/login?next=comments">${ink.rest(words.loginToComment)}</a></p>
<form class="${k}-comments__form" action="/login" method="get"><label class="sr-only" for="${field}">${words.comments}</label>
<textarea id="${field}" name="comment" rows="3" disabled></textarea></form></section>`;
}

/** The consent banner. A function, no nag: `data-consent` is what the site's script listens to. */
export function consent({ house: { k }, ink, words: { consent: says } }: Desk): string {
  return `<div class="${k}-consent" role="dialog" aria-label="${esc(says.title)}" data-consent>
<div><strong>${ink.consent(says.title)}</strong><p>${ink.consent(says.text)} <a href="/privacy">?</a></p></div>
<div class="${k}-consent__ways"><button type="button" class="${k}-consent__no" data-consent-answer="no">${ink.consent(says.reject)}</button>
<button type="button" class="${k}-consent__yes" data-consent-answer="yes">${ink.consent(says.accept)}</button></div></div>`;
}

/** What the publisher tells search engines about a story. */
export function jsonLd(story: Story, body: string): string {
  const hero = story.hero ? [images[story.hero.image].src] : [];
  const data = {
    "@context": "https://schema.org",
    "@type": story.type ?? "NewsArticle",
    headline: plain(story.title),
    description: plain(story.lead ?? ""),
    inLanguage: story.lang,
    datePublished: story.published,
    dateModified: story.published,
    mainEntityOfPage: story.path,
    image: hero,
    author: [{ "@type": "Person", name: story.byline }],
    publisher: { "@type": "Organization", name: "The Marren Courier" },
    isAccessibleForFree: !story.gate,
    hasPart: { "@type": "WebPageElement", isAccessibleForFree: !story.gate, cssSelector: body },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** The head all houses share, less their own links and styles. */
export function head({
  lang,
  title,
  description,
  extra,
}: {
  lang: string;
  title: string;
  description: string;
  extra: string;
}): string {
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(plain(title))}</title>
<meta name="description" content="${esc(plain(description))}">
<meta property="og:locale" content="${lang}">
<meta property="og:title" content="${esc(plain(title))}">
<link rel="icon" href="/assets/img/letter.svg" type="image/svg+xml">
${extra}
</head>`;
}
