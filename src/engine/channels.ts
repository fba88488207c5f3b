/** What publishers say of their own channels: an app, a page in a network, a podcast's platforms, a search engine that may prefer them. */
import { inPageFrame } from "./beside";
import { bit } from "./evidence/names";
import type { Block } from "./measure";
import type { Survey } from "./survey";
import { unspaced } from "./text";

/** Such a line has so many words at least, and at most so many: of letters, or of characters in scripts without spaces. */
const LEAST = 4;
const MOST = 30;
const MOST_UNSPACED = 60;
/** A list of links is a menu; its items are all link from this share on. */
const ALL_LINK = 0.9;
/** Up to this chance a line may be body and speak for those who write, and up to that one name the house. */
const RATHER_BODY = 0.5;
const SURELY_BODY = 0.9;
const HANGING = bit("caption") | bit("byline");

/**
 * True where a few words bring a house and a channel of its together: its name, or a word for those who write, and a network, an app or
 * a search engine; or a word for the reader too, and two networks or platforms. Of some 900 labelled articles no line of a body does.
 */
export function namesChannel(page: Survey, i: number, body: number): boolean {
  const line = page.lines[i];
  const { box } = page.blocks[i] as Block;
  const { reader = 0, own = 0 } = page.persons[i] ?? {};
  const named = page.selfNamed[i] === 1;
  if (!line || reader + own + Number(named) === 0 || i === page.headline || body > SURELY_BODY) return false;
  const most = unspaced(line.normalised.charCodeAt(line.normalised.length >> 1)) ? MOST_UNSPACED : MOST;
  if (line.tokens < LEAST || line.tokens > most) return false;
  const networks = page.networks[i] as number;
  const channels = page.words.channels(line.normalised);
  const brought =
    named || own > 0
      ? networks + channels.own + Number(line.links.includes("follow")) > 0
      : networks + channels.platforms > 1;
  if (!brought || (body > RATHER_BODY && !named)) return false;
  const menu = box.tag === "li" && line.linkShare > ALL_LINK;
  const hangs = box.tag === "figcaption" || ((page.masks[box.index] as number) & HANGING) !== 0;
  return !menu && !hangs && line.labels.every((label) => label === "related") && !inPageFrame(box);
}
