import type { Lang } from "../types.js";
import { ar } from "./ar.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { ja } from "./ja.js";

/** What a house prints around its stories, in one language. No nag stands here (see `nags/words-*`). */
export interface Words {
  paper: string;
  motto: string;
  skip: string;
  menu: string;
  search: string;
  /** Links of the main navigation: label and path. */
  nav: [string, string][];
  login: string;
  subscribe: string;
  by: string;
  updated: string;
  minutes: string;
  share: string;
  copy: string;
  mail: string;
  print: string;
  advert: string;
  /** The invisible label in front of every part of an article. */
  part: string;
  related: string;
  mostRead: string;
  /** Headlines of neighbours: title and path. */
  links: [string, string][];
  weather: string;
  comments: string;
  /** Reader and comment. */
  voices: [string, string][];
  loginToComment: string;
  about: string;
  /** Whom the box is about; it stands only below that author's stories. */
  writer: string;
  /** Box about the author; says that the author also writes a newsletter. */
  author: string;
  tags: string[];
  consent: { title: string; text: string; accept: string; reject: string };
  /** Links of the footer: label and path. */
  footer: [string, string][];
  rights: string;
}

export const words: Record<Lang, Words> = { en, de, fr, es, ja, ar };

export const isRtl = (lang: Lang): boolean => lang === "ar";
