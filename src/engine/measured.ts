/** What a page measures: its lines of text, the boxes around them, and what has no text. */
import type { Tree } from "./tree";

/** An element that is no inline text: a node of the box tree. Counts include all descendants. */
export interface Box {
  index: number;
  element: Element;
  /** Lower case. */
  tag: string;
  parent: Box | null;
  depth: number;
  /** Blocks [from, to) lie inside. */
  from: number;
  to: number;
  /** Boxes (index, end) lie inside. */
  end: number;
  /** Child boxes. */
  children: number;
  /** What names it: id, class and test ids, as written. */
  names: string;
  /** Classes, numbers made alike, so that what one template makes compares equal. */
  className: string;
  ariaHidden: boolean;
  /** The publisher hides it by attribute or inline style. */
  hidden: boolean;
  /** Holds more than was measured: it stands around what is looked at, and is not looked at itself. */
  partial?: true;
  emails: number;
  inputs: number;
  passwords: number;
  /** Fields for longer texts; radio buttons and check boxes, which are inputs as well. */
  texts: number;
  choices: number;
  buttons: number;
  images: number;
  frames: number;
}

/** The text of one block-level box, or of the run between two boxes or `<br>`: one line to a reader. */
export interface Block {
  index: number;
  box: Box;
  /** White space squashed. */
  text: string;
  /** As written, where soft hyphens part its words. */
  hyphenated?: string;
  /** The nodes that hold the run, in order: children of the box's element, or of inline elements around several lines. */
  parts: ChildNode[];
  /** UTF-16 units inside links, and in bold or italic type. */
  linkChars: number;
  boldChars: number;
  /** UTF-16 units in italic type alone. */
  italicChars: number;
  /** Link targets as written, at most four. */
  links: string[];
  linkCount: number;
  /** A `<br>` closes or opens the run. */
  broken: boolean;
  /** The publisher hides it, by its box or by inline markup around it. */
  hidden: boolean;
  /** Lies inside an inline element that also holds boxes, as a card in a link does. */
  insideLink: boolean;
}

/** A link that shows a picture and no text. */
export interface IconLink {
  /** The box that it stands in. */
  box: Box;
  /** The target as written. */
  href: string;
}

export interface Measured {
  blocks: Block[];
  boxes: Box[];
  /** Links without text, in order: badges of stores, icons of networks. */
  iconLinks: IconLink[];
  /** Alternative texts of the pictures, white space squashed. */
  alts: string[];
  /** How the page is laid out. */
  tree: Tree;
  /** Nodes looked at. */
  examined: number;
}
