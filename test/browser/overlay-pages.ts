/** Pages with one layer each over a story or a front page, as publishers' and vendors' scripts build them. */
import { PARAGRAPHS } from "../support/page";

export interface Sheet {
  /** After the page's own markup. */
  after?: string;
  /** Page-wide style rules. */
  style?: string;
  /** Run at the end of the page. */
  script?: string;
  head?: string;
  /** Markup instead of the story's paragraphs. */
  story?: string;
  /** A front page instead of a story. */
  front?: boolean;
}

const HEADLINE = "Harbour crane comes down after ninety years";
export const FIRST = PARAGRAPHS[0] as string;
/** Enough to scroll by, in any window. */
const STORY = [1, 2, 3, 4, 5, 6]
  .flatMap((round) =>
    PARAGRAPHS.map((text) => `<p>${text.replace(" the ", ` the${" very".repeat(round - 1)} `)}</p>`),
  )
  .join("\n");
const TEASERS = Array.from(
  { length: 60 },
  (_, i) => `<li><a href="/2026/11/story-${i}">Council hears report number ${i + 1} on the old quay</a></li>`,
).join("\n");

export const LETTER = "Get the Quayside letter in your inbox every morning";
export const letter = (
  close = '<button type="button" class="pop__close" aria-label="Close">×</button>',
): string =>
  `${close}<h2>${LETTER}</h2><p>Sign up for our free newsletter. No spam, unsubscribe at any time.</p>
<form action="/newsletter"><input type="email" name="email" placeholder="Your e-mail address"><button>Sign me up</button></form>`;

const BASE = `
body { margin: 0; font: 18px/1.5 Georgia, serif; color: #222; background: #fff }
header, footer { padding: 16px; background: #eef }
main { max-width: 640px; margin: 0 auto; padding: 16px }
.veil { position: fixed; inset: 0; background: rgb(0 0 0 / 60%); z-index: 50 }
.pop { position: fixed; z-index: 60; left: 50%; top: 20%; width: 420px; margin-left: -210px; padding: 24px; background: #fff }
`;

/** Remembers the document as the page made it, to compare it with what an undo leaves. */
const KEEP = "const keep = () => { window.kept = document.documentElement.cloneNode(true) };\n";

/** The page as HTML. */
export function sheet({
  after = "",
  style = "",
  script = "",
  head = "",
  story = STORY,
  front,
}: Sheet): string {
  const content = front
    ? `<main><h1>The Quayside Post</h1><ul>${TEASERS}</ul></main>`
    : `<main><article><h1>${HEADLINE}</h1><div class="text">${story}</div></article></main>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${front ? "The Quayside Post" : HEADLINE}</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="${front ? "website" : "article"}">${head}
<style>${BASE}${style}</style></head><body>
<div id="page"><header><a href="/">The Quayside Post</a> <a href="/news">News</a> <button type="button" id="opener">Log in</button></header>
${content}
<footer><a href="/about">About us</a> <a href="/contact">Contact</a></footer></div>
${after}
<script>${KEEP}${script}\nkeep();</script></body></html>`;
}

/** A script that inserts `html` at the end of the body after `ms`, then runs `then`. */
export const late = (html: string, then = "", ms = 250): string =>
  `setTimeout(() => { const box = document.createElement("div"); box.innerHTML = ${JSON.stringify(html)}; document.body.append(...box.children); ${then}; keep() }, ${ms});`;
