/** What stands in frames: pages of other hosts', by their path. */
import { nagWords } from "../nags/words.js";
import { liveWords } from "./words.js";

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font: 1rem/1.5 system-ui; background: #fff">${body}</body></html>`;

const { modal, offer } = nagWords.en;

const embeds: Record<string, string> = {
  "/embed/newsletter": page(
    "Newsletter",
    `<h3>${liveWords.frames.letter}</h3><form><input type="email" placeholder="${modal.placeholder}"><button>${modal.button}</button></form>`,
  ),
  "/embed/offer": page(
    "Offer",
    `<h2>${liveWords.frames.offer}</h2><a href="/subscribe">${offer.button}</a><button>${liveWords.skip}</button>`,
  ),
  "/embed/video": page("Player", `<h3>${liveWords.frames.video}</h3><button>Play</button><p>2 min 40 s</p>`),
};

export const embed = (path: string): string | undefined => embeds[path];
