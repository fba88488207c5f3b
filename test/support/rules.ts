/** Small rules whose outcome can be told beforehand: what is learned must not decide tests of how things work. */
import { NAME_GROUPS } from "../../src/engine/evidence/names";
import { packPhrases } from "../../src/engine/evidence/phrases";
import type { Lexicon, Model, NameGroup, Rules } from "../../src/engine/rule-types";

const names = Object.fromEntries(NAME_GROUPS.map((group) => [group, [] as string[]])) as Record<
  NameGroup,
  string[]
>;

/** More than eleven words, none of them of a nag: body. */
const BODY: Model = { bias: -4, features: ["tokens", "strong"], trees: [[0, 11, 0, [1, 0, 8, 0]]] };
/** A strong phrase: nag. */
const NAG: Model = { bias: -4, features: ["strong"], trees: [[0, 0, 0, 8]] };
/** A figure's caption: furniture. */
const FURNITURE: Model = { bias: -4, features: ["tag:figcaption"], trees: [[0, 0, 0, 8]] };

export const LEXICONS = [
  {
    lang: "en",
    strong: {
      newsletter: ["sign up for"],
      subscribe: ["subscribe now"],
      unlock: ["to keep reading"],
      app: ["get the app"],
    },
    weak: {},
    never: [],
    labels: {
      byline: ["by "],
      related: ["read more"],
      advert: ["advertisement"],
      share: ["share "],
      comments: ["comments "],
    },
  },
] satisfies Omit<Lexicon, "examples">[];

/** Phrases "sign up for" (newsletter), "subscribe now" and "to keep reading" (gating), the vendor hook `.nl-maker`. */
export const RULES: Rules = {
  vendors: [
    { vendor: "Letter Maker", kind: "newsletter", hooks: [".nl-maker"] },
    { vendor: "Gate Maker", kind: "subscribe", hooks: [".gate-maker"], gates: [".gate-maker"] },
  ],
  sites: [],
  names: {
    ...names,
    comments: ["comments"],
    consent: ["consent"],
    byline: ["author"],
    overlay: ["overlay", "modal"],
    related: ["related"],
    advert: ["ad"],
  },
  links: {
    paths: { subscribe: ["subscribe"], newsletter: ["newsletter"] },
    hosts: {},
    pages: ["login", "newsletters", "privacy"],
  },
  words: {
    networks: ["facebook", "instagram"],
    hosting: ["com", "www"],
    disclosure: { earnings: ["commission"], own: ["we"], purchase: ["link"] },
    missing: [],
    corrections: [],
    sources: [],
    rights: ["all rights reserved", "may be reproduced"],
    channels: { own: ["app"], platforms: ["podplay", "tuneup"] },
    closing: ["close", "no thanks", "maybe later", "閉じる"],
    persons: { en: { reader: ["you", "your"], own: ["our", "we"] } },
  },
  phrases: packPhrases(LEXICONS),
  weights: { bodyFirst: BODY, body: BODY, nagFirst: NAG, nag: NAG, furniture: FURNITURE },
};
