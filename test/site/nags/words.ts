import type { Lang } from "../types.js";
import { ar } from "./words-ar.js";
import { de } from "./words-de.js";
import { en } from "./words-en.js";
import { es } from "./words-es.js";
import { fr } from "./words-fr.js";
import { ja } from "./words-ja.js";

export interface WallWords {
  title: string;
  text: string;
  bullets: string[];
  button: string;
  /** A second way in, for example a log-in link. */
  other?: string;
}

/** What the nags of one language say. */
export interface NagWords {
  /** Four states of one wall; the vendor ships all and shows some. */
  walls: { subscriber: WallWords; subscribe: WallWords; register: WallWords; free: WallWords; or: string };
  newsletter: {
    title: string;
    pitch: string;
    label: string;
    placeholder: string;
    button: string;
    consent: string;
    error: string;
    success: string[];
    already: string;
    more: string;
    moreLink: string;
    /** Lines for screen readers around the widget. */
    skip: string;
    end: string;
  };
  /** One line with a link to the registration. */
  save: { before: string; link: string; after: string };
  app: { text: string; link: string; after: string };
  donate: { title: string; text: string[]; button: string };
  follow: { before: string; link: string; after: string };
  push: { title: string; text: string; yes: string; no: string };
  signupLine: { text: string; link: string };
  offer: { title: string; price: string; button: string; small: string };
  bar: { text: string; button: string; close: string };
  relatedNewsletter: string;
  /** Hidden until a reader asks for a function. */
  dialogs: { title: string; lines: string[]; button: string }[];
  modal: { title: string; text: string; placeholder: string; button: string; no: string; small: string };
  /** Doors that stay. */
  gate: { title: string; text: string; button: string; price: string; login: string };
}

export const nagWords: Record<Lang, NagWords> = { en, de, fr, es, ja, ar };
