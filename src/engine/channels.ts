/** What publishers say of their own channels: an app, a page in a network, a podcast's platforms, a search engine that may prefer them. */
import { inPageFrame } from "./beside";
import { bit } from "./evidence/names";
import type { Block, Box } from "./measure";
import type { Survey } from "./survey";
import { isUnspaced } from "./text";

/** Such a line has so many words at least, and at most so many: of letters, or of characters in scripts without spaces. */
const LEAST = 4;
const MOST = 30;
const MOST_UNSPACED = 70;
/** A list of links is a menu, and so are links in the page's head and foot; they are all link from this share on. */
const ALL_LINK = 0.9;
/** Up to this chance a line may be body and speak for those who write, and up to that one name the house. */
const RATHER_BODY = 0.5;
const SURELY_BODY = 0.9;
/** A list of channels and the call above it have at most so many lines, so many of them bare names of at most so many words. */
const LIST_LINES = 9;
const LIST_NAMES = 2;
const NAME_TOKENS = 3;
/** The call has at most so many lines. */
const CALL_LINES = 2;

/**
 * True where a few words bring a house and a channel of its together: its name, or a word for those who write, and a network, an app or
 * a search engine; or a word for the reader too, and two networks or platforms. In some 800 labelled articles two lines of a body do, and
 * both are surely body to the models.
 */
export function namesChannel(page: Survey, i: number, body: number): boolean {
  const line = page.lines[i];
  const { box } = page.blocks[i] as Block;
  const { reader = 0, own = 0 } = page.persons[i] ?? {};
  const named = page.selfNamed[i] === 1;
  if (!line || reader + own + Number(named) === 0 || i === page.headline || body > SURELY_BODY) return false;
  const most = isUnspaced(line.normalised) ? MOST_UNSPACED : MOST;
  if (line.tokens < LEAST || line.tokens > most) return false;
  const networks = page.networks[i] as number;
  const channels = page.words.channels(line.normalised);
  const brought =
    named || own > 0
      ? networks + channels.own + Number(line.links.includes("follow")) > 0
      : networks + channels.platforms > 1;
  if (!brought || (body > RATHER_BODY && !named)) return false;
  const menu = line.linkShare > ALL_LINK && (box.tag === "li" || inPageFrame(box));
  const caption = box.tag === "figcaption" || ((page.masks[box.index] as number) & bit("caption")) !== 0;
  const hangs = caption && line.linkShare < ALL_LINK;
  return !menu && !hangs && line.labels.every((label) => label === "related");
}

/** True for a small box that lists channels by their names, below a word for the reader, for those who write or for the house. */
export function listsChannels(page: Survey, { from, to, emails, inputs }: Box): boolean {
  if (to - from > LIST_LINES || emails + inputs > 0) return false;
  let names = 0;
  let call = false;
  let i = from;
  for (; i < to && !isName(page, i); i++) {
    const { reader = 0, own = 0 } = page.persons[i] ?? {};
    const follow = page.lines[i]?.phrases.some(({ intent }) => intent === "follow");
    call ||= reader + own + (page.selfNamed[i] as number) > 0 || follow === true;
  }
  if (!call || i - from > CALL_LINES) return false;
  for (; i < to; i++) {
    const line = page.lines[i];
    if (!line || line.tokens > NAME_TOKENS || line.labels.includes("share")) return false;
    if (isName(page, i)) names++;
  }
  return names >= LIST_NAMES;
}

/** A line that is the name of a network or a platform, and little more. */
function isName(page: Survey, i: number): boolean {
  const line = page.lines[i];
  if (!line || line.tokens === 0 || line.tokens > NAME_TOKENS) return false;
  return (page.networks[i] as number) + page.words.channels(line.normalised).platforms > 0;
}
