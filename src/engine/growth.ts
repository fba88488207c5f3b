/** How far a nag reaches: from a line to the largest box around it that holds nothing to keep. */
import type { Article } from "./article";
import { CHROME_TAGS, countsComments, hasSmallPrint, holdsComments, inPageFrame } from "./beside";
import { isItem } from "./calls";
import { namesChannel } from "./channels";
import { isColumn } from "./columns";
import { BANNER_WORDS, PERSONAL_ADS } from "./evidence/functions";
import { bit } from "./evidence/names";
import { headingLevel } from "./feature-groups";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import { isTextAround } from "./plain";
import { prefix, within } from "./spans";
import { findStays, type Stays } from "./stays";
import type { Survey } from "./survey";
import type { Intent } from "./types";

/** From this chance on a line anchors a widget. */
export const ANCHOR = 0.5;
/** A box joins while its text has this mean chance of being nag. */
export const GROW_SHARE = 0.45;
/** Lines with this chance of being body stop every growth. */
const BODY_VETO = 0.3;
/** The same where a part is judged alone: the models know whole pages. */
const PART_VETO = 0.5;
/** Prose this long, in characters, without a phrase of a nag stops it from a lower chance on. */
const PLAIN_PROSE = 160;
const PLAIN_VETO = 0.1;
/** No widget is longer, in characters. */
const LONGEST = 6000;
/** Boxes with more links that ask for nothing are parts of the page: a widget has its small print, "terms" and "privacy". */
const SILENT_LINKS = 3;
/** A notice among comments has at most this many lines. */
const NOTICE_LINES = 4;
/** A label above other stories has at most so many words; their headlines have more than so many in a list. */
const LABEL_TOKENS = 6;
const ITEM_TOKENS = 2;
/** ... each with this chance. */
const HINT = 0.3;
/** Boxes of these tags are parts of the page, never widgets. */
const UNTOUCHABLE = new Set(["html", "body", "main", "article"]);
/** A card on the author holds at least who, what of, and a way to follow. */
const CARD_LINES = 3;
/** What an author's own box may ask for. */
const AUTHORS_OWN = new Set<Intent>(["newsletter", "follow"]);
/** What a consent banner speaks of. A name alone ("no-consent") makes none. */
const CONSENT_WORDS =
  /cookie|gdpr|dsgvo|rgpd|lgpd|avg-|tracking|trackers|traceurs|personali[sz]ed ads|personenbezogen|données personnelles|dados pessoais|datos personales|dati personali|personal data|クッキー|個人情報|쿠키|개인정보|隐私|隱私|файлы? cookie|куки/;

/** Sums over the page that every growth asks. */
export class Growth {
  private readonly nag: Float64Array;
  private readonly chars: Float64Array;
  private readonly veto: Float64Array;
  private readonly letterVeto: Float64Array;
  private readonly kept: Float64Array;
  /** Lines that may be part of what another one asks. */
  private readonly hints: Float64Array;
  /** Lines that lead to the log-in. */
  private readonly entrances: Float64Array;
  private readonly consent: Float64Array;
  /** Lines that ask by a strong phrase for more than an author would, or for the house. */
  private readonly urgent: Float64Array;
  private readonly silent: Float64Array;
  /** Ways to share, to save or to print. */
  private readonly shares: Float64Array;
  private readonly columns = new Map<Box, boolean>();
  /** What works for the reader. */
  readonly stays: Stays;
  /** Links to other stories: a box that holds several is a list of them with a pitch among. */
  private readonly foreign: Float64Array;

  constructor(
    private readonly page: Survey,
    look: Look,
    article: Article,
    live: boolean,
  ) {
    const n = page.blocks.length;
    const length = (i: number) => (page.blocks[i] as Block).text.length;
    const anchors = (i: number) => (look.nag[i] as number) > ANCHOR;
    // a heading right above a line that asks is what the pitch is called
    const isTitle = (i: number) => {
      const [one, next] = [page.blocks[i]?.box, page.blocks[i + 1]?.box];
      return (
        one !== undefined && headingLevel(one.tag) > 0 && next !== undefined && one.parent === next.parent
      );
    };
    const speaksOfConsent = (i: number) => CONSENT_WORDS.test(page.lines[i]?.normalised ?? "");
    this.stays = findStays(page, live);
    const protectedLine = (i: number) => {
      if (article.kept[i] || this.stays.firm[i]) return true;
      const line = page.lines[i];
      // "pay or accept" dialogs: the choice is the page's, the offer in it goes alone
      if (line?.strong === 0 && PERSONAL_ADS.test(line.normalised)) return true;
      if (anchors(i) || (anchors(i + 1) && isTitle(i))) return false;
      if (BANNER_WORDS.test(line?.normalised ?? "")) return true;
      if (!article.found) return false;
      const chance = look.body[i] as number;
      const plain = line !== undefined && line.prose > PLAIN_PROSE && line.strong + line.weak === 0;
      if (!article.body.length) return chance > PART_VETO;
      return chance > (plain ? PLAIN_VETO : BODY_VETO);
    };
    this.nag = prefix(n, (i) => (look.nag[i] as number) * length(i));
    this.chars = prefix(n, length);
    this.veto = prefix(n, (i) => Number(protectedLine(i)));
    // a letter is signed by a few words that may stand below a story, too
    this.letterVeto = prefix(n, (i) =>
      Number(
        protectedLine(i) &&
          (article.kept[i] === 1 || this.stays.firm[i] === 1 || (page.lines[i]?.prose ?? 0) > 0),
      ),
    );
    this.kept = prefix(n, (i) => article.kept[i] ?? 0);
    this.hints = prefix(n, (i) => Number((look.nag[i] as number) > HINT));
    this.entrances = prefix(n, (i) => Number(page.lines[i]?.links.includes("register") ?? false));
    this.consent = prefix(n, (i) => Number(speaksOfConsent(i)));
    const ofAuthor = (i: number) =>
      page.author !== "" && (page.lines[i]?.normalised ?? "").includes(page.author);
    this.urgent = prefix(n, (i) =>
      Number(
        anchors(i) &&
          (strongIntents(page, i).some((intent) => !AUTHORS_OWN.has(intent)) ||
            (namesChannel(page, i, 0) && !ofAuthor(i))),
      ),
    );
    this.shares = prefix(n, (i) => {
      const line = page.lines[i];
      const bare = line !== undefined && line.phrases.length + line.links.length === 0;
      return Number(bare && line.labels.includes("share") && !anchors(i));
    });
    this.silent = prefix(n, (i) => {
      const line = page.lines[i];
      return Number(
        line !== undefined && line.linkShare > 0.8 && !anchors(i) && !line.links.length && !line.strong,
      );
    });
    this.foreign = prefix(n, (i) => {
      const line = page.lines[i];
      if (!line || line.links.length || line.phrases.length) return 0;
      // "most read" and the like say whose list it is
      if (line.labels.includes("related") && line.tokens <= LABEL_TOKENS && !anchors(i)) return 2;
      return Number(
        line.linkShare > 0.8 && line.tokens > (isItem(page.blocks[i] as Block) ? ITEM_TOKENS : 4),
      );
    });
  }

  /** Mean chance of a box's text being nag, by characters. */
  share(box: Box): number {
    return within(this.nag, box) / (within(this.chars, box) || 1);
  }

  allows(box: Box): boolean {
    return this.free(box) && this.mayHold(box) && !isTextAround(this.page, box);
  }

  /** True where a box holds nothing to keep and is no part of the page's own. */
  private free(box: Box): boolean {
    if (UNTOUCHABLE.has(box.tag) || !box.parent || box.partial) return false;
    const veto = this.page.letters[box.index] ? this.letterVeto : this.veto;
    if (within(veto, box) > 0 || within(this.chars, box) > LONGEST || within(this.foreign, box) > 1)
      return false;
    if (within(this.shares, box) * 2 > box.to - box.from || this.isColumn(box)) return false;
    return !(inPageFrame(box) || this.stays.head[box.index]) || !this.works(box);
  }

  /** Asked of a box each time that something in it grows. */
  private isColumn(box: Box): boolean {
    const known = this.columns.get(box) ?? isColumn(this.page, box);
    this.columns.set(box, known);
    return known;
  }

  /** In the head or foot of the page: holds its menu, its search, its log-in or its small print, or is that part itself. */
  private works(box: Box): boolean {
    const lines = box.to - box.from;
    if (CHROME_TAGS.has(box.tag) || box.inputs > box.emails || within(this.entrances, box) > 0) return true;
    return lines > 1 && (within(this.hints, box) < lines || hasSmallPrint(this.page, box));
  }

  /** False inside comments, consent banners and author boxes: what stands there works for them, unless the article does too. */
  mayHold(box: Box): boolean {
    for (let up: Box | null = box, level = 0; up && !UNTOUCHABLE.has(up.tag); up = up.parent, level++) {
      if (within(this.kept, up) > 0) break;
      if (holdsComments(this.page, up) || this.isConsent(up)) return false;
      const named = (this.page.masks[up.index] as number) & bit("byline");
      const authors =
        named || (up.to - up.from >= CARD_LINES && this.page.lines[up.from]?.labels.includes("byline"));
      if (authors && level < 3 && up.emails === 0 && within(this.urgent, box) === 0) return false;
    }
    return true;
  }

  private isConsent(box: Box): boolean {
    return ((this.page.masks[box.index] as number) & bit("consent")) !== 0 && within(this.consent, box) > 0;
  }

  /**
   * The notice among comments that a line belongs to, where it asks to subscribe or to open an account. A line that only
   * says how to log in, the form and the comments themselves are none.
   */
  notice(line: number): Box | undefined {
    const { box } = this.page.blocks[line] as Block;
    let among = false;
    for (let up: Box | null = box; up && within(this.kept, up) === 0; up = up.parent) {
      if (this.isConsent(up)) return undefined;
      among ||= holdsComments(this.page, up);
    }
    if (!among || !this.asksAll(box)) return undefined;
    let notice = box;
    while (notice.parent && notice.parent.inputs === 0 && this.asksAll(notice.parent)) {
      if (countsComments(this.page, notice.parent)) break;
      notice = notice.parent;
    }
    const stems = new Set<string>();
    for (let i = notice.from; i < notice.to; i++) {
      if (strongIntents(this.page, i).some((intent) => intent !== "register")) return notice;
      for (const hit of this.page.lines[i]?.phrases ?? []) if (hit.intent === "register") stems.add(hit.stem);
    }
    // two ways in, as in "log in" and "create an account"
    return stems.size > 1 ? notice : undefined;
  }

  private asksAll(box: Box): boolean {
    const lines = box.to - box.from;
    return lines <= NOTICE_LINES && within(this.hints, box) === lines && this.free(box);
  }

  /** The largest box around `start` that is mostly nag. */
  grow(start: Box): Box {
    let best = start;
    for (let up = start.parent; up && this.allows(up); up = up.parent)
      if (this.share(up) >= GROW_SHARE && within(this.silent, up) <= SILENT_LINKS) best = up;
    return best;
  }

  /** Boxes of one make with `box`, beside it: other states of one wall. None where one of them holds something else. */
  twins(box: Box): Box[] {
    let top = box;
    while (top.parent && top.parent.from === box.from && top.parent.to === box.to && this.allows(top.parent))
      top = top.parent;
    if (!top.parent || !top.className || LISTS.has(top.parent.tag)) return [];
    const twins: Box[] = [];
    for (let i = top.parent.index + 1; i < top.parent.end; i++) {
      const other = this.page.boxes[i] as Box;
      if (other.parent !== top.parent || other.tag !== top.tag || other.className !== top.className) continue;
      if (other === top || other.to === other.from) continue;
      if (!this.allows(other) || within(this.foreign, other) > 0 || within(this.silent, other) > 1) return [];
      twins.push(other);
    }
    return twins;
  }
}

const LISTS = new Set(["ul", "ol", "nav", "menu", "tbody", "header", "footer"]);

function strongIntents(page: Survey, i: number): Intent[] {
  const hits = page.lines[i]?.phrases ?? [];
  return hits.filter(({ strength }) => strength === "strong").map(({ intent }) => intent);
}
