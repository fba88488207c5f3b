/** What a text refers to in lines of their own: bare addresses, and whom a quotation above is from. */
import { beside } from "./beside";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import type { Survey } from "./survey";

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
/** A name in brackets that leads to it, or behind a dash, of at most so many words; the first is link from this share on. */
const BRACKETED = /^[[(［（【][^[\]()]+[\])］）】]$/u;
const DASHED = /^[—–―‒-]\s?\p{L}/u;
const SOURCE_TOKENS = 8;
const SOURCE_LINK = 0.6;
/** A note begins with its number, which the text above names as well, and stands at most so many lines below it. */
const NOTE = /^[[(](\d{1,2})[\])]/;
const NOTE_LINES = 12;
const NAG = 0.3;
const NOTE_NAG = 0.5;
/** A title may stand between the body and the address that belongs to it. */
const NEAR = [-2, -1, 1, 2];

/** A line that is nothing but an address of another site, in whatever it leads to as well. */
export function isForeignAddress({ blocks, isOwn }: Survey, i: number): boolean {
  const { text, links } = blocks[i] as Block;
  if (!ADDRESS.test(text)) return false;
  const shown = text.toLowerCase().startsWith("www.") ? `http://${text}` : text;
  return ![shown, ...links].some(isOwn);
}

/** Who is quoted right above, in a quotation of the body: in brackets, or behind a dash. */
function isSource({ blocks, lines, isOwn }: Survey, i: number, isBody: Uint8Array): boolean {
  const { text, links } = blocks[i] as Block;
  const line = lines[i];
  const [href] = links;
  if (!line || (href && isOwn(href)) || line.tokens > SOURCE_TOKENS || !isBody[i - 1]) return false;
  const linked = href !== undefined && line.linkShare >= SOURCE_LINK;
  if (!DASHED.test(text) && !(linked && BRACKETED.test(text))) return false;
  for (let box: Box | null = (blocks[i - 1] as Block).box; box; box = box.parent)
    if (box.tag === "blockquote") return true;
  return false;
}

/** Notes at the end of a text, whose numbers stand in it. */
function addNotes(page: Survey, look: Look, isBody: Uint8Array): void {
  const last = isBody.lastIndexOf(1);
  const names = (mark: string) =>
    page.blocks.some(({ text }, k) => isBody[k] === 1 && text.indexOf(mark, 1) > 0);
  for (let i = last + 1; i <= Math.min(last + NOTE_LINES, isBody.length - 1); i++) {
    const [mark] = NOTE.exec(page.blocks[i]?.text ?? "") ?? [];
    const line = page.lines[i];
    if (!mark || !line || line.strong + line.links.length > 0 || (look.nag[i] as number) > NOTE_NAG) continue;
    if (names(mark)) isBody[i] = 1;
  }
}

/** Lines right by those of the body, in its own box, that are nothing but a reference to another site; and its notes. */
export function addReferences(page: Survey, look: Look, isBody: Uint8Array, sums: Float64Array): void {
  let to = isBody.lastIndexOf(1);
  for (let i = isBody.indexOf(1) + 1; i <= Math.min(to + 2, isBody.length - 1); i++) {
    if (isBody[i] || !(isForeignAddress(page, i) || isSource(page, i, isBody))) continue;
    const { box } = page.blocks[i] as Block;
    const line = page.lines[i];
    const near = (k: number) =>
      isBody[k] === 1 && box.parent !== null && k >= box.parent.from && k < box.parent.to;
    if (!NEAR.some((step) => near(i + step))) continue;
    if (!line || line.strong + line.links.length + line.labels.length > 0 || (look.nag[i] as number) > NAG)
      continue;
    if (beside(page, box, sums)) continue;
    isBody[i] = 1;
    to = Math.max(to, i);
  }
  addNotes(page, look, isBody);
}
