import { Ink } from "./ink.js";
import { type NagWords, nagWords } from "./nags/words.js";
import type { Lang, LayoutId, Story } from "./types.js";
import { type Words, words } from "./words/words.js";

/** How one house writes its widgets. */
export interface House {
  id: LayoutId;
  /** Prefix of its class names. */
  k: string;
  /** Tags of a widget's heading, text, list and item: some houses write nothing but `div`. */
  tags: { title: string; text: string; list: string; item: string };
  /** How it hides what isn't up yet: by a class alone, or by the attribute too. */
  hides: "class" | "attribute";
  /** Which states of the wall the vendor's script has switched on. */
  walls: ("subscriber" | "subscribe" | "register" | "free")[];
}

/** All that is at hand while one page is set in one house. */
export interface Desk {
  house: House;
  lang: Lang;
  path: string;
  ink: Ink;
  words: Words;
  says: NagWords;
  /** An id, unique within the page. */
  id(name: string): string;
}

/** A desk with a story on it. */
export interface Press extends Desk {
  story: Story;
}

/** The attribute that hides an element, in houses that use it. */
export const off = (house: House): string => (house.hides === "attribute" ? " hidden" : "");

export function desk(lang: Lang, path: string, house: House): Desk {
  const used = new Map<string, number>();
  return {
    house,
    lang,
    path,
    ink: new Ink(),
    words: words[lang],
    says: nagWords[lang],
    id(name) {
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return count === 1 ? name : `${name}-${count}`;
    },
  };
}

export function press(story: Story, path: string, house: House): Press {
  return { ...desk(story.lang, path, house), story };
}
