/** What works for the reader and stays in Quiet mode, whatever it sounds like: ways in, menus, searches, polls, comments' forms, consent. */
import { CHROME_TAGS, isEntrance, STORY_TAGS } from "./beside";
import { isItem } from "./calls";
import { BANNER_WORDS, FOREIGN_CONTENT, SEARCH_NAMES } from "./evidence/functions";
import type { Line } from "./evidence/lines";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import { isDialog } from "./overlay";
import { prefix, within } from "./spans";
import { isHeadlineLink } from "./strangers";
import { isStoryPath } from "./surroundings";
import type { Survey } from "./survey";
import { asks, PRICE } from "./text";

export interface Stays {
  /** 1 for lines that no nag may hold. */
  firm: Uint8Array;
  /** 1 for these, and for lines that may go with the nag around them but are none by themselves. */
  alone: Uint8Array;
  /** 1 for boxes of the page's head: above the headline, and named so. */
  head: Uint8Array;
}

const ALL_LINK = 0.8;
/** ... where signs part the links of a line. */
const MOSTLY_LINK = 0.6;
/** An entry of a menu has at most so many words, and a menu in one line so many links. */
const ENTRY_TOKENS = 5;
const MENU_LINKS = 3;
const WHOLE_MENU = 4;
/** A line that leads to the log-in and elsewhere has at most so many words. */
const WAYS_TOKENS = 14;
/** ... or so many where it asks to. */
const STRONG_TOKENS = 6;
/** A poll has so many choices at least; neither it nor a form for comments, a search or content kept back has more lines. */
const LEAST_CHOICES = 2;
const FORM_LINES = 14;
/** A question with so many buttons, each with so many words at most, is a poll: one to go on by and one to close have fewer. */
const POLL_BUTTONS = 3;
const ANSWER_TOKENS = 6;
/** A tool of the article has at most so many words. */
const TOOL_TOKENS = 4;
const TOOLS = 2;
/** So many levels up a form is looked for. */
const LEVELS = 4;
const CHROME = bit("chrome");
const EMBED = bit("embed");
const COMMENTS = bit("comments");
const SHARE = bit("share");
const OVERLAY = bit("overlay");
const COOKIES = /cookie/;

/** A name of the page's own head, as no head of an article or a card has. */
const HEAD_NAME =
  /(?:^|\s)(?:(?:site|page|main|global|top)[-_]?)?(?:header|masthead|navbar|topbar|nav|menu)(?:[-_](?:main|top|bar|wrap|wrapper|inner|container|content))*(?=$|\s)/i;

/** 1 for boxes that `starts` a part of the page, and for those inside; a story and a dialog have heads and feet of their own. */
function partOf({ boxes }: Survey, starts: (box: Box) => boolean): Uint8Array {
  const [part, story] = [new Uint8Array(boxes.length), new Uint8Array(boxes.length)];
  for (const box of boxes) {
    const { index, tag, parent } = box;
    if (STORY_TAGS.has(tag) || (parent && story[parent.index])) story[index] = 1;
    else if ((parent && part[parent.index]) || starts(box)) part[index] = 1;
  }
  return part;
}

/** The page's head, menus and foot, by tags or by names. */
const framesOf = (page: Survey): Uint8Array =>
  partOf(page, ({ tag, index }) => CHROME_TAGS.has(tag) || ((page.masks[index] as number) & CHROME) !== 0);

/** An entry of a menu, a menu in one line, or a way in among other links. */
function isMenu(page: Survey, block: Block, frames: Uint8Array, live: boolean): boolean {
  const line = page.lines[block.index];
  if (!line || line.prose > 0 || PRICE.test(line.normalised)) return false;
  const parted = block.linkCount >= WHOLE_MENU && line.linkShare > MOSTLY_LINK && line.strong === 0;
  if (parted && page.networks[block.index] === 0) return true;
  if (!frames[block.box.index]) return false;
  const follows = page.networks[block.index] || line.phrases.some(({ intent }) => intent === "follow");
  if (line.linkShare > ALL_LINK && isItem(block) && line.tokens <= ENTRY_TOKENS && !follows) return true;
  const leadsIn = line.links.includes("register") || line.phrases.some(({ intent }) => intent === "register");
  if (!leadsIn) return false;
  const most = line.strong > 0 ? STRONG_TOKENS : WAYS_TOKENS;
  return block.linkCount >= MENU_LINKS || (live && block.linkCount > 1 && line.tokens <= most);
}

/** In a small form to log in by, which is no dialog. */
function helpsToLogIn({ box }: Block): boolean {
  let form: Box | null = box;
  const fields = ({ emails, inputs, texts, passwords }: Box) => emails + inputs + texts + passwords;
  for (let level = 0; form && level < LEVELS && !fields(form); level++) form = form.parent;
  if (!form?.passwords || form.to - form.from > FORM_LINES) return false;
  for (let up: Box | null = form; up; up = up.parent) if (isDialog(up)) return false;
  return true;
}

/** 1 for the lines of small boxes that `works` accepts. */
function fill(page: Survey, works: (box: Box) => boolean): Uint8Array {
  const lines = new Uint8Array(page.blocks.length);
  for (const box of page.boxes)
    if (box.to > box.from && box.to - box.from <= FORM_LINES && works(box)) lines.fill(1, box.from, box.to);
  return lines;
}

/** A question with several choices, and no other field: a poll. */
function isPoll(page: Survey, box: Box): boolean {
  const { sums } = page;
  const { inputs, choices, emails, passwords, texts } = box;
  if (choices < LEAST_CHOICES || inputs > choices || emails + passwords + texts > 0) return false;
  if (within(sums.strong, box) + within(sums.weak, box) + within(sums.links, box) > 0) return false;
  return isQuestion(page, box);
}

/** A question, and no price. */
function isQuestion({ blocks, lines }: Survey, { from, to }: Box): boolean {
  if (!blocks.slice(from, to).some(({ text }) => asks(text))) return false;
  return !lines.slice(from, to).some(({ normalised }) => PRICE.test(normalised));
}

/** Nothing in it asks for anything, in words, by links or by fields. */
function asksNothing({ sums, networks }: Survey, box: Box): boolean {
  const { from, to, emails, passwords, texts } = box;
  if (emails + passwords + texts + within(sums.strong, box) + within(sums.links, box) > 0) return false;
  return networks.subarray(from, to).every((count) => count === 0);
}

/** A question with a button for each answer, in the page. */
function isButtonPoll(page: Survey, box: Box): boolean {
  const { from, to, buttons, index } = box;
  if (buttons < POLL_BUTTONS || within(page.sums.weak, box) > 0 || !asksNothing(page, box)) return false;
  if (isDialog(box) || ((page.masks[index] as number) & OVERLAY) !== 0) return false;
  const answers = page.lines.slice(from, to).filter(({ tokens }) => tokens <= ANSWER_TOKENS).length;
  return answers >= buttons && isQuestion(page, box);
}

/** Buttons for what can be done with the article, named so: to share, print, save, hear it, to size its letters. */
function isToolbar(page: Survey, box: Box): boolean {
  const { from, to, buttons, index } = box;
  if (buttons < TOOLS || ((page.masks[index] as number) & SHARE) === 0 || !asksNothing(page, box))
    return false;
  return page.lines.slice(from, to).every(({ prose, tokens }) => prose === 0 && tokens <= TOOL_TOKENS);
}

/** Asks for consent, with all that one can answer. */
function isConsent(page: Survey, box: Box, consent: Float64Array): boolean {
  return within(consent, box) > 0 && asksNothing(page, box);
}

const asksConsent = ({ normalised }: Line): boolean =>
  COOKIES.test(normalised) && BANNER_WORDS.test(normalised);

/** Named a search, with one field that is for no address. */
function isSearch({ sums }: Survey, box: Box): boolean {
  const { inputs, emails, passwords, texts, names } = box;
  if (inputs === 0 || inputs > 2 || emails + passwords + texts > 0) return false;
  return SEARCH_NAMES.test(names) && within(sums.strong, box) === 0;
}

/** Content from elsewhere that waits for consent: says so, with something to press or named so, and asks for no address. */
function isPlaceholder({ masks, lines, sums }: Survey, box: Box): boolean {
  if (box.emails + box.passwords > 0 || within(sums.links, box) > 0) return false;
  const acts = box.buttons + box.inputs > 0 || ((masks[box.index] as number) & EMBED) !== 0;
  return acts && lines.slice(box.from, box.to).some(({ normalised }) => FOREIGN_CONTENT.test(normalised));
}

/** Named a form for comments, or in a box that is. */
function isCommentForm({ masks }: Survey, { tag, texts, index, parent }: Box): boolean {
  const names = (masks[index] as number) | (parent ? (masks[parent.index] as number) : 0);
  return tag === "form" && texts > 0 && (names & COMMENTS) !== 0;
}

/** Works out which lines stay. `live`: somebody reads the page, and may want to log in. */
export function findStays(page: Survey, live: boolean): Stays {
  const consent = prefix(page.lines.length, (i) => Number(asksConsent(page.lines[i] as Line)));
  const firm = fill(
    page,
    (box) =>
      isPoll(page, box) ||
      isButtonPoll(page, box) ||
      isToolbar(page, box) ||
      isConsent(page, box, consent) ||
      isSearch(page, box) ||
      isPlaceholder(page, box) ||
      isCommentForm(page, box),
  );
  const frames = framesOf(page);
  const head = partOf(page, ({ to, names }) => to <= page.headline && HEAD_NAME.test(names));
  page.blocks.forEach((block, i) => {
    const line = page.lines[i];
    if (!line) return;
    if (within(consent, { from: i, to: i + 1 }) > 0 || isMenu(page, block, frames, live)) firm[i] = 1;
  });
  const alone = Uint8Array.from(firm);
  page.blocks.forEach((block, i) => {
    const line = page.lines[i];
    const [href = ""] = block.links;
    const story = isStoryPath(href);
    const teases = story && block.insideLink && line?.links.length === 0 && page.isOwn(href);
    const headline = story && line?.strong === 0 && isHeadlineLink(page, i);
    const entry = live && helpsToLogIn(block);
    const rights = line?.strong === 0 && page.words.reserves(line.normalised);
    if (teases || headline || entry || rights || isEntrance(page, block)) alone[i] = 1;
  });
  return { firm, alone, head };
}
