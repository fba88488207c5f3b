import { each, plain } from "../html.js";
import { images } from "../images.js";
import type { Desk } from "../press.js";
import { stories } from "../stories/stories.js";
import type { Lang, Story } from "../types.js";

/** The paper's stories, those in the reader's language first. */
export function frontStories(lang: Lang, count: number): Story[] {
  const own = stories.filter((story) => story.lang === lang);
  const english = stories.filter((story) => story.lang === "en" && lang !== "en");
  return [...own, ...english].slice(0, count);
}

/** A list of pictures, headlines and leads, as section pages and search results have them. */
export function teasers({ house: { k } }: Desk, list: Story[]): string {
  return `<div class="${k}-teasers">
${each(list, (story) => teaser(k, story))}
</div>`;
}

function teaser(k: string, { path, title, lead, hero, section, dateline, gate }: Story): string {
  const picture = hero ? images[hero.image] : undefined;
  const media = picture
    ? `<a class="${k}-teaser__media" href="${path}"><img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="" loading="lazy"></a>`
    : "";
  return `<div class="${k}-teaser">
${media}<div class="${k}-teaser__text"><p class="${k}-teaser__kicker">${section}${gate ? ` <span class="${k}-badge">Plus</span>` : ""}</p>
<h2><a href="${path}">${title}</a></h2>
${lead ? `<p>${lead}</p>` : ""}<p class="${k}-teaser__time">${plain(dateline)}</p></div>
</div>`;
}
