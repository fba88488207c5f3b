/** Lists, tables, boxes of facts and quotations of the body: they stay whole, or go whole. */
import { beside, SIDE_NAMES } from "./beside";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { inside, prefix, within } from "./spans";
import type { Survey } from "./survey";
import { PRICE, wordsOf } from "./text";

/** A list or table stays whole from this mean chance on, and from this share of kept lines. */
const WHOLE_CHANCE = 0.3;
const WHOLE_SHARE = 0.34;
/** ... and from this share on whatever its other lines say. */
const MOSTLY_SHARE = 0.6;
/** A box of facts among the paragraphs is no larger. */
const FACT_LINES = 30;
const FACT_CHARS = 1500;
/** Lines of a list may link what they name: a team, a place. */
const BARE_LINK = 0.4;
const WHOLE_TAGS = new Set(["ul", "ol", "dl", "table", "blockquote"]);
const NAG = 0.6;
/** How an embedded post says whose it is: "— Ann (@ann)". */
const POSTER = /^[—–-]\s.*\(@/;
/** Advice has at least so many items, and at most this share of them says what nags say. */
const ADVICE_ITEMS = 3;
const ADVICE_SHARE = 0.5;
const LISTS = new Set(["ul", "ol"]);
/** A list of ingredients has at least so many that are known; its heading stands at most so many lines above. */
const INGREDIENTS = 2;
const INGREDIENT_HEADING = 4;
/** A summary ends so many lines above the body; its points have so many words. */
const SUMMARY_LINES = 6;
const SUMMARY_TOKENS = 5;
const SUMMARY_CHANCE = 0.2;

/** What stands together stays together. `isBody` is changed in place; `sums` are its sums before anything was added. */
export function keepWholes(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  keepSummary(page, look, isBody, sums);
  keepIngredients(page, isBody);
  keepWhole(page, look, isBody, sums);
  keepFacts(page, look, isBody, sums);
}

/** Lists, tables and quotations of the body stay whole, or go whole. */
function keepWhole(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const from = isBody.indexOf(1);
  const to = isBody.lastIndexOf(1);
  for (const box of page.boxes) {
    if (!WHOLE_TAGS.has(box.tag) || box.from < from || box.to > to + 1 || box.to - box.from < 2) continue;
    let kept = 0;
    let chars = 0;
    let mean = 0;
    let plain = true;
    let bare = true;
    let linked = false;
    let asking = false;
    for (let i = box.from; i < box.to; i++) {
      const length = (page.blocks[i] as Block).text.length;
      const line = page.lines[i];
      chars += length;
      mean += length * (look.body[i] as number);
      if (isBody[i]) kept += length;
      if (line && (line.strong > 0 || line.links.length > 0 || line.linkShare > 0.6)) plain = false;
      if (line && line.linkShare > 0.6) linked = true;
      if (line && line.strong > 0) asking = true;
      if (line && (line.linkShare > BARE_LINK || line.weak > 1 || line.labels.length > 0)) bare = false;
    }
    if (!chars || beside(page, box, sums)) continue;
    if (isAdvice(page, box, isBody) || isPost(page, box)) {
      isBody.fill(1, box.from, box.to);
      continue;
    }
    if (isBoxedAdvice(page, box, isBody)) {
      isBody.fill(1, box.from - 1, box.to);
      continue;
    }
    // steps of a list are body together, whatever words one of them needs; a quotation has none
    if (!plain && (linked || (asking && box.tag === "blockquote") || kept < MOSTLY_SHARE * chars)) continue;
    const amid =
      bare &&
      amongBody(box, sums) &&
      box.from > from &&
      box.to <= to &&
      inside(box, page.main) &&
      box.buttons + box.inputs === 0;
    if (amid || kept >= WHOLE_SHARE * chars || (mean >= WHOLE_CHANCE * chars && box.from > from))
      for (let i = box.from; i < box.to; i++) if (page.blocks[i]?.box.tag !== "figcaption") isBody[i] = 1;
  }
}

/** Lists of what goes into a recipe, as its structured data says, with others of their make and the headings above them. */
function keepIngredients({ blocks, boxes, meta }: Survey, isBody: Uint8Array): void {
  if (!meta.ingredients.size) return;
  const known = prefix(blocks.length, (i) =>
    Number(meta.ingredients.has(wordsOf((blocks[i] as Block).text))),
  );
  const lists = boxes.filter(({ tag, hidden, from, to }) => WHOLE_TAGS.has(tag) && !hidden && to > from);
  const make = ({ tag, className }: Box) => `${tag} ${className}`;
  const makes = new Map<Box | null, Set<string>>();
  for (const list of lists)
    if (within(known, list) >= Math.min(INGREDIENTS, list.to - list.from))
      makes.set(list.parent, (makes.get(list.parent) ?? new Set<string>()).add(make(list)));
  for (const list of lists) {
    const { from, to, parent } = list;
    if (!makes.get(parent)?.has(make(list))) continue;
    isBody.fill(1, from, to);
    for (let i = from - 1; parent && i >= Math.max(parent.from, from - INGREDIENT_HEADING); i--)
      if (headingLevel((blocks[i] as Block).box.tag) > 0) isBody[i] = 1;
  }
}

/** A list right behind a line of the body in its box: most of it says nothing known, and there is nothing to press. */
function isAdvice({ blocks, lines, sums }: Survey, box: Box, isBody: Uint8Array): boolean {
  const { from, to, parent, buttons, inputs, emails } = box;
  if (!LISTS.has(box.tag) || to - from < ADVICE_ITEMS || blocks[from - 1]?.box.parent !== parent)
    return false;
  const said = lines.slice(from, to).filter(({ phrases }) => phrases.length > 0).length;
  const pressed = buttons + inputs + emails + within(sums.calls, box) + within(sums.linkChars, box);
  return isBody[from - 1] === 1 && said <= ADVICE_SHARE * (to - from) && pressed === 0;
}

/** A heading and a list in a box between two lines of the body: none of it asks for itself, and there is nothing to press. */
function isBoxedAdvice(page: Survey, { tag, from, to, parent }: Box, isBody: Uint8Array): boolean {
  if (!LISTS.has(tag) || to - from < ADVICE_ITEMS || !parent || parent.from !== from - 1 || parent.to !== to)
    return false;
  if (!isBody[from - 2] || !isBody[to] || !headingLevel(page.blocks[from - 1]?.box.tag ?? "")) return false;
  const pressed = parent.buttons + parent.inputs + parent.emails + within(page.sums.linkChars, parent);
  if (pressed + within(page.sums.strong, parent) > 0) return false;
  for (let i = parent.from; i < to; i++)
    if (
      page.networks[i] ||
      page.selfNamed[i] ||
      page.persons[i]?.own ||
      PRICE.test(page.lines[i]?.normalised ?? "")
    )
      return false;
  return true;
}

/** A post from elsewhere: its last line says whose it is, by a dash and a name with a sign. */
function isPost({ blocks }: Survey, { tag, to }: Box): boolean {
  return tag === "blockquote" && POSTER.test(blocks[to - 1]?.text ?? "");
}

/** The summary between headline and body: a list that leads nowhere and asks nothing, half believed. */
function keepSummary(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const first = isBody.indexOf(1);
  for (const box of page.boxes) {
    const { from, to } = box;
    if (!LISTS.has(box.tag) || from <= page.headline || page.headline < 0 || to - from < 2) continue;
    if (to > first || first - to > SUMMARY_LINES || box.hidden || beside(page, box, sums)) continue;
    const lines = page.lines.slice(from, to);
    if (lines.some(({ strong, weak, labels, linkShare }) => strong + weak + labels.length + linkShare > 0))
      continue;
    let mean = 0;
    for (let i = from; i < to; i++) mean += (look.body[i] as number) / (to - from);
    if (mean >= SUMMARY_CHANCE && lines.every(({ tokens }) => tokens >= SUMMARY_TOKENS))
      isBody.fill(1, from, to);
  }
}

const FACT_TAGS = new Set(["aside", "section", "article", "div", "blockquote", "details", "figure"]);
const NO_FACTS =
  SIDE_NAMES | bit("nag") | bit("overlay") | bit("chrome") | bit("byline") | bit("caption") | bit("hidden");

/** Boxes of facts and quotations set off among the paragraphs: they lead nowhere, ask nothing and hold no controls. */
function keepFacts(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  const from = isBody.indexOf(1);
  const to = isBody.lastIndexOf(1);
  for (const box of page.boxes) {
    const count = box.to - box.from;
    if (!FACT_TAGS.has(box.tag) || box.from <= from || box.from > to + 1 || count > FACT_LINES) continue;
    if (count < (box.tag === "blockquote" ? 1 : 2) || within(sums, box) > 0 || box.hidden) continue;
    if (!inside(box, page.main) || !amongBody(box, sums)) continue;
    if (box.buttons + box.inputs + box.emails + box.images + box.frames > 0) continue;
    if (within(page.sums.chars, box) > FACT_CHARS || within(page.sums.linkChars, box) > 0) continue;
    let names = 0;
    for (let k = box.index; k < box.end; k++) names |= page.masks[k] as number;
    if (names & NO_FACTS) continue;
    let plain = true;
    for (let i = box.from; i < box.to && plain; i++) {
      const line = page.lines[i];
      plain =
        line !== undefined &&
        line.strong + line.weak + line.labels.length === 0 &&
        (look.nag[i] as number) < NAG &&
        (look.furniture[i] as number) < 0.5 &&
        (page.repeats[i] as number) < 3;
    }
    if (plain) isBody.fill(1, box.from, box.to);
  }
}

/** The box around a list, past wrappers that hold nothing else, has lines of the body too. */
function amongBody(box: Box, sums: Float64Array): boolean {
  let { parent } = box;
  while (parent && parent.from === box.from && parent.to === box.to) parent = parent.parent;
  return parent !== null && within(sums, parent) > 0;
}
