/** What a text refers to in lines of their own: bare addresses, and whom a quotation above is from. */
import { beside } from "./beside";
import type { Look } from "./look";
import type { Block, Box } from "./measure";
import type { Survey } from "./survey";

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
/** A name in brackets, of at most so many words, which is link from this share on. */
const BRACKETED = /^[[(［（【][^[\]()]+[\])］）】]$/u;
const SOURCE_TOKENS = 6;
const SOURCE_LINK = 0.6;
const NAG = 0.3;
/** A title may stand between the body and the address that belongs to it. */
const NEAR = [-2, -1, 1, 2];

/** A line that is nothing but an address of another site, in whatever it leads to as well. */
export function isForeignAddress({ blocks, isOwn }: Survey, i: number): boolean {
  const { text, links } = blocks[i] as Block;
  if (!ADDRESS.test(text)) return false;
  const shown = text.toLowerCase().startsWith("www.") ? `http://${text}` : text;
  return ![shown, ...links].some(isOwn);
}

/** The name of another site in brackets, right below a quotation of the body. */
function isSource({ blocks, lines, isOwn }: Survey, i: number, isBody: Uint8Array): boolean {
  const { text, links } = blocks[i] as Block;
  const line = lines[i];
  const [href] = links;
  if (!line || !href || isOwn(href) || line.linkShare < SOURCE_LINK || line.tokens > SOURCE_TOKENS)
    return false;
  if (!BRACKETED.test(text) || !isBody[i - 1]) return false;
  for (let box: Box | null = (blocks[i - 1] as Block).box; box; box = box.parent)
    if (box.tag === "blockquote") return true;
  return false;
}

/** Lines right by those of the body, in its own box, that are nothing but a reference to another site. */
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
}
