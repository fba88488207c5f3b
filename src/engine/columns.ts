/** What stands in one box with a pitch and is no part of it: other widgets of the same column. */
import { namesChannel } from "./channels";
import { headingLevel } from "./feature-groups";
import type { Box } from "./measure";
import { holding, within } from "./spans";
import type { Survey } from "./survey";
import { PRICE } from "./text";

/** The title of a widget has at most so many words, and below it stands something. */
const TITLE_TOKENS = 6;
const TITLED_LINES = 2;

/** Nothing in the box asks: no phrase, no link to a pitch, a network or a store, no field, nothing to press, no price, no channel. */
function isSilent(page: Survey, box: Box): boolean {
  const { sums, icons, lines, networks, letters } = page;
  const { strong, weak, links, calls } = sums;
  if (within(strong, box) + within(weak, box) + within(links, box) + within(calls, box) > 0) return false;
  if (box.emails + box.buttons + holding(icons.follow, box) + holding(icons.app, box) > 0) return false;
  if (letters[box.index]) return false;
  for (let i = box.from; i < box.to; i++)
    if ((networks[i] as number) > 0 || PRICE.test(lines[i]?.normalised ?? "") || namesChannel(page, i, 0))
      return false;
  return true;
}

/** Begins with a heading, or with a few words in a box of their own, and says something below. */
function isTitled({ blocks, lines }: Survey, box: Box): boolean {
  const title = blocks[box.from]?.box;
  if (!title || title === box || box.to - box.from < TITLED_LINES) return false;
  return headingLevel(title.tag) > 0 || (lines[box.from]?.tokens ?? 0) <= TITLE_TOKENS;
}

/** A widget with a title of its own, no text and nothing that asks: the months of an archive, the sections of a paper. */
export function isList(page: Survey, box: Box): boolean {
  return isTitled(page, box) && isSilent(page, box) && within(page.sums.prose, box) === 0;
}

const classesOf = ({ className }: Box): string[] => className.split(" ").filter(Boolean);

/** Of one tag and, if they have any, with a class in common. */
function akin(a: Box, b: Box): boolean {
  if (a.tag !== b.tag) return false;
  const [of, other] = [classesOf(a), classesOf(b)];
  return of.length + other.length === 0 || of.some((name) => other.includes(name));
}

/** Child boxes with lines, those of the innermost box around all of them. */
function parts({ boxes }: Survey, column: Box): Box[] {
  const children: Box[] = [];
  for (let i = column.index + 1; i < column.end; ) {
    const box = boxes[i] as Box;
    const whole = box.from === column.from && box.to === column.to;
    if (box.to > box.from && !whole) children.push(box);
    i = whole ? i + 1 : box.end;
  }
  return children;
}

/** Holds several widgets of one kin, each with its title: some ask, others don't. */
export function isColumn(page: Survey, box: Box): boolean {
  const widgets = parts(page, box).filter((part) => isTitled(page, part));
  const silent = widgets.filter((widget) => isSilent(page, widget));
  if (!silent.length || silent.length === widgets.length) return false;
  return silent.some((one) => widgets.some((other) => !silent.includes(other) && akin(one, other)));
}
