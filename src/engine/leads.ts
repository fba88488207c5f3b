/** How a text begins: the standfirst under the headline, and the first paragraphs, which the models often doubt. */
import { beside } from "./beside";
import { bit } from "./evidence/names";
import type { Look } from "./look";
import type { Block } from "./measure";
import { hangsOn, innocent } from "./plain";
import { sameMake } from "./spans";
import type { Survey } from "./survey";

/** A lead stands at most this many lines below the headline. */
const LEAD_LINES = 10;
const LEAD_TOKENS = 5;
/** A sentence may count and price. */
const LEAD_DIGITS = 0.35;
const LEAD_CHARS = 24;
const LEAD_PROSE = 60;
const LEAD_CHANCE = 0.08;
/** A lead that is named so may sound like the house that asks, up to this chance. */
const SURE_NAG = 0.75;
/** An opening paragraph needs no more than this chance, may be so much link, and no likelier a nag. */
const OPENING_CHANCE = 0.2;
const OPENING_LINK = 0.6;
const OPENING_NAG = 0.5;

/** The standfirst under the headline: named so, or the very text that the page gives as its description. */
export function addLead(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const first = isBody.findIndex(
    (body, i) => body === 1 && i > page.headline && (page.lines[i]?.prose ?? 0) > 0,
  );
  if (page.headline < 0 || first < 0 || first - page.headline > 40) return;
  const description = page.meta.description.toLowerCase();
  for (let i = page.headline + 1; i <= Math.min(page.headline + LEAD_LINES, first - 1); i++) {
    const line = page.lines[i];
    const { box, text } = page.blocks[i] as Block;
    if (
      !line ||
      isBody[i] ||
      line.tokens < LEAD_TOKENS ||
      line.digits > (line.prose > 0 ? LEAD_DIGITS : 0.2) ||
      line.linkShare > 0.3 ||
      line.strong > 0
    )
      continue;
    // what shares the headline's box stands beside nothing
    const { parent } = box;
    const headed = parent !== null && page.headline >= parent.from && page.headline < parent.to;
    if (line.labels.some((label) => label !== "related") || (!headed && beside(page, box, sums))) continue;
    const names =
      (page.masks[box.index] as number) | (box.parent ? (page.masks[box.parent.index] as number) : 0);
    const described = text.length > 30 && description.includes(text.toLowerCase().slice(0, 60));
    const named = (names & bit("lead")) !== 0;
    // a story on newsletters has a lead on newsletters
    const nag = look.nag[i] as number;
    const above = named && line.linkShare === 0 && i <= page.headline + 2 && nag < SURE_NAG;
    if ((nag > 0.5 && !above) || box.tag === "figcaption") continue;
    if (hangsOn(page, box) && !described) continue;
    // a sentence that asks for nothing and hangs on no picture
    const told =
      line.prose >= LEAD_PROSE &&
      innocent(page, look, i) &&
      (look.furniture[i] as number) < 0.5 &&
      (look.body[i] as number) > LEAD_CHANCE &&
      page.networks[i] === 0;
    const next =
      box.tag === "p" && i <= page.headline + 2 && line.linkShare === 0 && text.length >= LEAD_CHARS;
    if (named || next || described || told) isBody[i] = 1;
  }
}

/** Sentences right above the first paragraph, made like it and beside it, that ask for nothing. */
export function addOpening(page: Survey, look: Look, isBody: Uint8Array): void {
  const first = isBody.findIndex((body, i) => body === 1 && (page.lines[i]?.prose ?? 0) > 0);
  const { box } = page.blocks[first] ?? {};
  if (!box) return;
  for (let i = first - 1; i > page.headline; i--) {
    const one = page.blocks[i] as Block;
    const line = page.lines[i];
    if (one.box.parent !== box.parent || !sameMake(one.box, box) || !line?.endsSentence) return;
    if (line.phrases.length + line.links.length + line.labels.length > 0 || line.linkShare > OPENING_LINK)
      return;
    if ((look.body[i] as number) < OPENING_CHANCE || (look.nag[i] as number) > OPENING_NAG) return;
    isBody[i] = 1;
  }
}
