/** Tells an article from all the other pages of the web. */
import type { Survey } from "./survey";

/** Least body of an article, in characters of prose (scripts without spaces say more in fewer). */
const LEAST_PROSE = 320;
const LEAST_PROSE_DENSE = 140;
/** The same where the page or its address says that it is an article. */
const LEAST_SAID = 160;
/** Addresses of stories: a slug of several words, or a long number. */
const STORY_PATH = /(?:[^/-]+-){3,}[^/]*$|\d{5,}|\/\d{4}\/\d{1,2}\//;
/** Paths and titles of pages that never are articles, as words of the address. */
const PATH_NOT =
  /(?:^|\/)(?:login|log-in|signin|sign-in|signup|sign-up|register|registration|account|konto|checkout|cart|basket|warenkorb|subscribe|subscriptions?|abo|abos|abonnement|newsletters?|search|suche|recherche|buscar|plans|pricing)\/?(?:index\.\w+)?$/i;

/** Lines in which running text has no spaces: length counts about double. */
function dense(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(text);
}

/** Whether the page is an article, given the blocks that are its body if it is one. */
export function isArticle(page: Survey, body: number[], url: string): boolean {
  const { meta, blocks, lines } = page;
  let prose = 0;
  let paragraphs = 0;
  for (const i of body) {
    const length =
      (lines[i]?.prose ?? 0) * (dense(blocks[i]?.text ?? "") ? LEAST_PROSE / LEAST_PROSE_DENSE : 1);
    prose += length;
    if (length > 0) paragraphs++;
  }
  const story = STORY_PATH.test(pathOf(url));
  const said = meta.articleData || meta.type === "article" || story;
  if (prose < (said ? LEAST_SAID : LEAST_PROSE)) return false;
  let score = story ? 0.7 : 0;
  if (meta.articleData) score += 2;
  if (meta.type === "article") score += 1.5;
  if (meta.type === "website") score -= 0.5;
  if (meta.listData) score -= 1;
  if (page.headline >= 0) score += 1;
  score += Math.min(2, prose / 1500) + (paragraphs >= 4 ? 0.5 : 0);
  // linked lines outside the body: front pages are little else
  let teasers = 0;
  for (let i = 0; i < blocks.length; i++)
    if ((lines[i]?.linkShare ?? 0) > 0.7 && (lines[i]?.tokens ?? 0) >= 5) teasers++;
  if (teasers * 60 > prose) score -= 1.5;
  if (page.boxes.some((box) => box.passwords > 0 && !box.hidden && box.parent === null)) score -= 1;
  const path = pathOf(url);
  if (path === "/" || path === "") score -= 2;
  if (PATH_NOT.test(path)) score -= 3;
  return score >= 1.5;
}

function pathOf(url: string): string {
  try {
    const { protocol, pathname } = new URL(url);
    return protocol.startsWith("http") ? pathname : "unknown";
  } catch {
    return "unknown";
  }
}
