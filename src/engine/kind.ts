/** Tells an article from all the other pages of the web: a sum of signs, of which structure weighs more than words. */
import { inChrome } from "./beside";
import { type Genre, genresOf } from "./genres";
import type { Block, Box } from "./measure";
import { within } from "./spans";
import { isStoryPath } from "./surroundings";
import type { Survey } from "./survey";

/** One sign for (above 0) or against an article. */
export interface Sign {
  /** Stable name. */
  name: string;
  weight: number;
}

/** An article's signs sum up to this at least. */
const LEAST_SUM = 1.5;
/** Least body of an article, in characters of prose (scripts without spaces say more in fewer). */
const LEAST_PROSE = 320;
const LEAST_PROSE_DENSE = 140;
/** The same where the page or its address says that it is an article. */
const LEAST_SAID = 160;
/** A page to log in on has less prose. */
const ENTRY_PROSE = 2000;
/** Addresses that hold a date. */
const DATED_PATH = /\/(?:19|20)\d\d[/-]?\d{1,2}(?:\/|-|\d\d\b)/;
/** Addresses in the fragment, as applications in one page have. */
const APP_HASH = /^#!?\/?[\w-]+\/./;
/** Parameters that say how a reader came, not what is shown. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|ref|source|from|amp|outputtype|at_\w+|xtor|cmpid)$/i;
/** Queries of result pages. */
const SEARCH_QUERY = /[?&](?:q|query|search|keyword|kw|suche)=/i;
/** What blog software calls pages that are no posts, on the body. */
const PAGE_NAMES =
  /(?:^|\s)(?:page-id-0|page-id-\d+|error404|search-results|(?:category|tag|author)-\d+)(?:\s|$)/;
/** `og:type` of things that are no articles and no sites. */
const OTHER_OG =
  /^(?:product|profile|video|music|books?|place|object|hotel|game|restaurant|business|event)\b/;
/** `og:type` of the things of a site's own making, by its namespace. */
const OWN_OG = /^[\w-]+:(?!.*(?:article|post|story|recipe|review))/;
/** What a page's form says, where it publishes no data of an article, and where it does. */
const GENRES: Record<Genre, [bare: number, withData: number]> = {
  clauses: [-5, -5],
  preformatted: [-3, -3],
  "entry-form": [-3.5, -1.5],
  goal: [-4, -1.5],
  priced: [-3.5, -1.5],
  degrees: [-2.5, -2.5],
};
/** Hosts of governments and offices: what they publish is mostly no news. */
const AUTHORITY =
  /(?:^|\.)(?:gov|gob|gouv|govt|city|town|vill|pref)\.|\.gov$|\.go\.[a-z]{2}$|\.gc\.ca$|\.lg\.jp$/;
const POST_NAMES = /(?:^|\s)postid-\d+(?:\s|$)/;
const LIST_TAGS = new Set(["li", "dt", "dd"]);
/** Links of a page to itself in its menus are at most this long. */
const LABEL = 30;
const LABEL_DENSE = 12;
/** Reference works lead to their own parts in so many lines. */
const MANY_ANCHORS = 6;
/** What a line of a poem weighs, of as much prose. */
const VERSE = 0.8;
/** A card of many holds at most this share of the text. */
const MOST = 0.7;
/** A line is a figure from this share of digits on; pages full of them are seldom stories. */
const FIGURE = 0.25;
const FIGURES = 0.15;
/** A talk has so many signed turns at least, and this share of its signatures are another's than the last. */
const LEAST_TURNS = 6;
const TURNS = 0.8;
/** Byline and date stand at most this many lines before the headline or after the first of the body. */
const AROUND = 8;
/** Bylines and dates have at most so many words: of a post, and around a headline. */
const SIGNATURE = 12;
const LONG_SIGNATURE = 25;
const DATE = /(?:^|\D)(?:19|20|25)\d\d(?:\D|$)|\d[:.h]\d\d\b|[۰-۹٠-٩०-९]{4}/;

/** Lines in which running text has no spaces: length counts about double. */
function dense(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(text);
}

function addressOf(href: string, base?: string): URL | undefined {
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url?.protocol.startsWith("http") ? url : undefined;
}

const pathOf = (url: URL): string => url.pathname.replace(/\/(?:index\.\w+)?$/, "");

/** What of a query says which page is shown, as old software numbers its pages. */
function queryOf(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  return parameters.map((parameter) => parameter.join("=")).join("&");
}

/** What the links of a page say of it. */
interface Links {
  /** 1 for lines that are links to other pages of the same site. */
  elsewhere: Uint8Array;
  /** Lines that are links of at least five words. */
  teasers: number;
  /** Lines that lead to parts of the page itself. */
  anchors: number;
  /** The page stands in its own menus or small print: surely, or in a list that may be one. */
  inMenu: boolean;
  inList: boolean;
}

function readLinks(page: Survey, body: number[], here: URL | undefined): Links {
  const { blocks, lines, headline } = page;
  const links: Links = {
    elsewhere: new Uint8Array(blocks.length),
    teasers: 0,
    anchors: 0,
    inMenu: false,
    inList: false,
  };
  const first = body[0] as number;
  const last = body[body.length - 1] as number;
  for (const block of blocks) {
    const i = block.index;
    const { linkShare, tokens } = lines[i] ?? { linkShare: 0, tokens: 0 };
    if (linkShare > 0.7 && tokens >= 5) links.teasers++;
    if (block.links.some((href) => /^#[^#!]{2}/.test(href))) links.anchors++;
    if (!here || linkShare <= 0.5) continue;
    const label = i !== headline && (i < first || i > last) && isLabel(block);
    for (const href of block.links) {
      if (!href || href.includes("#")) continue;
      const to = addressOf(href, here.href);
      if (to?.host !== here.host) continue;
      const own = pathOf(to) === pathOf(here) && queryOf(to) === queryOf(here);
      if (own && label) {
        links.inList = true;
        links.inMenu ||= (i < first && i < headline) || inChrome(page, block.box);
      } else if (!own && linkShare > 0.7 && tokens >= 3) links.elsewhere[i] = 1;
    }
  }
  return links;
}

/** Its links are as short as those of a menu; numbers are pages of a long article. */
function isLabel({ text, linkChars, linkCount }: Block): boolean {
  return !/\d/.test(text) && linkChars / Math.max(1, linkCount) <= (dense(text) ? LABEL_DENSE : LABEL);
}

/** A line of a poem: it ends in a break and leads nowhere. */
const isVerse = ({ broken, linkCount, hidden }: Block): boolean => broken && linkCount === 0 && !hidden;

/** Items of lists that hold links, as those of indexes and reference works do. */
const isEntry = ({ box, linkCount }: Block): boolean => LIST_TAGS.has(box.tag) && linkCount > 0;

/** Shares of the body's prose in cards that lead elsewhere, as teasers do, and in cards that are signed, as posts are. */
function readCards(
  page: Survey,
  body: number[],
  prose: number[],
  elsewhere: Uint8Array,
): { teased: number; posted: number } {
  const { blocks, cardsOf, sums } = page;
  let teased = 0;
  let posted = 0;
  const all = prose.reduce((sum, one) => sum + one, 0);
  const plain = body.reduce((sum, i) => sum + within(sums.prose, { from: i, to: i + 1 }), 0);
  body.forEach((i, k) => {
    const weight = prose[k] as number;
    const place = cardsOf[i];
    if (!place || !weight) return;
    const { cards, level } = place;
    let card: Box | null = (blocks[i] as Block).box;
    for (let up = 0; up < level && card; up++) card = card.parent;
    // what holds nearly all of the text is no card of many, whatever it looks like
    if (!card || within(sums.prose, card) > MOST * plain) return;
    if (cards.linked > 0.6 * cards.count && elsewhere.subarray(card.from, card.to).includes(1))
      teased += weight;
    if (cards.blocks >= 1.5 * cards.count && (cards.linked > 0.7 * cards.count || isPost(page, card)))
      posted += weight;
  });
  if (posted > 0 && isDialogue(page, body)) posted = 0;
  return all ? { teased: teased / all, posted: posted / all } : { teased: 0, posted: 0 };
}

/** Few speakers take turns, as in a transcript; posts have as many authors as there are, or one after the other the same. */
function isDialogue(page: Survey, body: number[]): boolean {
  const names: string[] = [];
  for (let i = body[0] as number; i < (body[body.length - 1] as number); i++)
    if (isSignature(page, i, SIGNATURE))
      names.push((page.blocks[i] as Block).text.replace(/[^\p{L}]+/gu, ""));
  const turns = names.filter((name, k) => name !== "" && name !== names[k - 1]).length;
  return turns >= Math.max(LEAST_TURNS, TURNS * names.length) && new Set(names).size * 3 <= names.length;
}

/** A line that says who or when. */
function isSignature({ blocks, lines }: Survey, i: number, longest: number): boolean {
  const line = lines[i];
  if (!line || line.tokens > longest) return false;
  return (
    line.labels.includes("byline") || line.labels.includes("dateline") || DATE.test(blocks[i]?.text ?? "")
  );
}

function isPost(page: Survey, card: Box): boolean {
  for (let i = card.from; i < card.to; i++) if (isSignature(page, i, SIGNATURE)) return true;
  return false;
}

/** A byline or a date stands around the headline. */
function isSigned(page: Survey, first: number): boolean {
  const { blocks, headline } = page;
  const from = Math.min(first, headline < 0 ? first : headline) - AROUND;
  for (let i = Math.max(0, from); i <= Math.min(blocks.length - 1, first + AROUND); i++)
    if (isSignature(page, i, LONG_SIGNATURE)) return true;
  return false;
}

/** What speaks for and against the page being an article, given the blocks that are its body if it is one. */
export function signsOf(page: Survey, body: number[], url: string): Sign[] {
  const { meta, blocks, lines } = page;
  const prose = body.map((i) => {
    const block = blocks[i] as Block;
    const weight = dense(block.text) ? LEAST_PROSE / LEAST_PROSE_DENSE : 1;
    return weight * ((lines[i]?.prose ?? 0) || (isVerse(block) ? VERSE * block.text.length : 0));
  });
  const length = prose.reduce((sum, one) => sum + one, 0);
  const entries = prose.reduce(
    (sum, one, k) => sum + (isEntry(blocks[body[k] as number] as Block) ? one : 0),
    0,
  );
  const here = addressOf(url);
  const story = here !== undefined && isStoryPath(here.pathname);
  const dated = meta.dated || (here !== undefined && DATED_PATH.test(here.pathname));
  const said = meta.articleData || meta.type === "article" || story;
  const links = readLinks(page, body, here);
  const { teased, posted } = readCards(page, body, prose, links.elsewhere);
  const signs: Sign[] = [];
  const add = (name: string, weight: number, holds = true): void => {
    if (holds && weight !== 0) signs.push({ name, weight });
  };
  add("short", -10, length < (said ? LEAST_SAID : LEAST_PROSE));
  add("prose", Math.min(3, length / 1500));
  add("paragraphs", 0.5, prose.filter((one) => one > 0).length >= 4);
  add("headline", 1, page.headline >= 0);
  // an address says when something appeared that may be there no more
  const undated = dated ? -0.7 : said ? -1.2 : -2.2;
  add("undated", undated, !meta.dated && !isSigned(page, body[0] as number));
  // what it publishes about itself
  add("article-data", 2, meta.articleData);
  add("article-body", 0.7, meta.bodyMarked);
  add("list-data", -1.5, meta.listData);
  add("other-data", -3.5, meta.otherData && !meta.articleData);
  add("house-data", -2, meta.houseData && !meta.articleData);
  add("only-modified", -1.5, meta.onlyModified);
  // blog software says so of every page; of a story it says when it appeared as well
  add("og-article", dated ? 1.5 : 1, meta.type === "article");
  const bare = !meta.articleData && !meta.dated && !story;
  add("og-website", bare ? -1 : -0.5, meta.type === "website");
  add("og-other", -2, OTHER_OG.test(meta.type) || OWN_OG.test(meta.type));
  add("software", -2, meta.reference);
  for (const genre of genresOf(page)) add(genre, GENRES[genre][meta.articleData ? 1 : 0]);
  add("page-names", -1.5, PAGE_NAMES.test(page.boxes[0]?.names ?? ""));
  add("post-names", 0.7, POST_NAMES.test(page.boxes[0]?.names ?? ""));
  // its address
  add("story-address", 0.7, story);
  add("root", -2, here !== undefined && pathOf(here) === "" && queryOf(here) === "");
  // an essay may be called "Calendar", and then says when it appeared
  add("address", [0, -1.5, meta.dated ? -4 : -7][page.addressNames] as number);
  add("missing", -5, meta.titles.some(page.words.saysMissing));
  add("query", -1.5, here !== undefined && (SEARCH_QUERY.test(here.search) || APP_HASH.test(here.hash)));
  add("authority", meta.dated ? -1 : -2, AUTHORITY.test(here?.hostname ?? ""));
  // its links and forms
  add("in-menu", links.inMenu ? -1.5 : -0.5, links.inList);
  add("teasers", -1.5, links.teasers * 60 > length);
  add("anchors", -1.5, links.anchors >= MANY_ANCHORS);
  add("entries", (-2 * entries) / Math.max(1, length));
  add("teaser-cards", -2 * teased);
  add("posts", -1.5 * posted);
  const figures = lines.filter(({ digits }) => digits > FIGURE).length / lines.length;
  add("figures", -Math.min(1.5, 15 * (figures - FIGURES)), figures > FIGURES);
  // many a small site has its log-in beside each story
  add("password", -1, (page.boxes[0]?.passwords ?? 0) > 0 && length < ENTRY_PROSE);
  return signs;
}

/** Whether the page is an article, given the blocks that are its body if it is one. */
export function isArticle(page: Survey, body: number[], url: string): boolean {
  return signsOf(page, body, url).reduce((sum, { weight }) => sum + weight, 0) >= LEAST_SUM;
}
