import type { Desk, House, Press } from "../press.js";

/** What a page gives its house to print. */
export interface Sheet {
  title: string;
  description: string;
  /** Further markup of the head. */
  head?: string;
  /** The column. */
  main: string;
  /** The house's side column or rail, where it has one. */
  side?: string;
  /** Above the links of the footer. */
  footer?: string;
  /** Behind everything else: overlays, dialogs. */
  after?: string;
  /** The page comes with its scrolling locked. */
  locked?: boolean;
  /** A class for the body, as systems print them. */
  body?: string;
}

/** A house: how it prints any page, and how it sets an article. */
export interface Layout {
  house: House;
  frame(desk: Desk, sheet: Sheet): string;
  article(press: Press): string;
}
