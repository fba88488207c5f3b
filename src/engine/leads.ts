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
/** The body begins at most so many lines below it. */
const BEGIN_LINES = 24;
const LEAD_TOKENS = 5;
/** A sentence may count and price. */
const LEAD_DIGITS = 0.35;
const LEAD_CHARS = 24;
const LEAD_PROSE = 60;
const LEAD_CHANCE = 0.08;
/** So much of a line or a description, in characters, is compared, and no shorter one. */
const DESCRIPTION_START = 60;
const DESCRIPTION_LEAST = 30;
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
    const described = isDescription(page, i);
    const named = (names & bit("lead")) !== 0;
    // a story on newsletters has a lead on newsletters
    const nag = look.nag[i] as number;
    const above = named && line.linkShare === 0 && i <= page.headline + 2 && nag < SURE_NAG;
    const sure = above || (described && line.links.length === 0);
    if ((nag > 0.5 && !sure) || box.tag === "figcaption") continue;
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

/** The page's description holds the line's beginning, or the line, which may begin with a place, the description's. */
function isDescription({ meta, blocks }: Survey, i: number): boolean {
  const text = (blocks[i]?.text ?? "").toLowerCase();
  const description = meta.description.trim().toLowerCase();
  if (Math.min(text.length, description.length) <= DESCRIPTION_LEAST) return false;
  return (
    description.includes(text.slice(0, DESCRIPTION_START)) ||
    text.includes(description.slice(0, DESCRIPTION_START))
  );
}

/** The sentence that the body begins with under the headline, where it asks for nothing; -1 for none. */
export function findLead(page: Survey, look: Look, body: readonly number[]): number {
  const { headline, lines, persons } = page;
  const first =
    body.find((i) => i > headline && ((lines[i]?.prose ?? 0) > 0 || isDescription(page, i))) ?? -1;
  const line = lines[first];
  if (headline < 0 || !line || first > headline + BEGIN_LINES) return -1;
  if ((look.nag[first] as number) > OPENING_NAG && !isDescription(page, first)) return -1;
  const asks = line.strong + line.links.length + (persons[first]?.reader ?? 0) > 0;
  return asks || line.linkShare > 0.3 ? -1 : first;
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
