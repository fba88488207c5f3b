/** What the demo paper can do while a reader looks on. Each entry is a switch: `?live=ID`, several apart by commas. */

export type Group = "overlay" | "late" | "app" | "tree" | "function" | "gate";

export interface Behaviour {
  id: string;
  group: Group;
  what: string;
  /** Options of its own, beside those of OPTIONS. */
  options?: string;
  /** The story it is shown on; `STORY` when absent. */
  story?: string;
  /** Options its link on /live carries. */
  example?: string;
}

/** The story on which behaviours are shown: its publisher put no nag among its paragraphs. */
export const STORY = "/magazine/pilot-school";

/** Options that many behaviours understand. */
export const OPTIONS: readonly (readonly [string, string])[] = [
  ["after", "milliseconds until it happens; 300 when absent"],
  [
    "lock",
    "what holds the page still: overflow, root, class, sheet, fixed, height, touch, inert, aria, or none",
  ],
  ["veil", "what lies behind a dialog: dark, blur, filter (the page itself is blurred), inside, or none"],
  ["close", "no: nothing in it dismisses it"],
  ["as", "a vendor’s hook for the outermost box: #id or .class"],
  ["free", "1: the story goes on saying that it is free, whatever its doors"],
  ["probe", "1: writes down when and in how many frames each part was seen"],
];

export const BEHAVIOURS: readonly Behaviour[] = [
  { id: "modal-late", group: "overlay", what: "A newsletter dialog after a delay, with backdrop and lock." },
  { id: "modal-scroll", group: "overlay", what: "The same dialog once a third of the page was scrolled." },
  { id: "exit-intent", group: "overlay", what: "The same dialog when the mouse leaves at the upper edge." },
  {
    id: "second-visit",
    group: "overlay",
    what: "The same dialog from the second page view on; views are counted in localStorage.",
    options: "visits: the first view that gets it",
  },
  { id: "modal-two", group: "overlay", what: "Two dialogs, one over the other, under one lock." },
  { id: "native-dialog", group: "overlay", what: "A dialog element opened with showModal()." },
  { id: "popover", group: "overlay", what: "A popover in the top layer." },
  {
    id: "interstitial",
    group: "overlay",
    what: "A subscription offer over the whole window, to be skipped.",
  },
  {
    id: "slide-in",
    group: "overlay",
    what: "A newsletter card that slides in at the right after scrolling.",
  },
  { id: "toast", group: "overlay", what: "A small newsletter card in the corner." },
  { id: "bar-top", group: "overlay", what: "A subscription bar that sticks to the upper edge." },
  { id: "bar-bottom", group: "overlay", what: "A subscription bar fixed to the lower edge." },
  { id: "push-prompt", group: "overlay", what: "A card that asks whether to turn on notifications." },
  { id: "app-banner", group: "overlay", what: "A banner for the app above the page, which it moves down." },
  { id: "google-card", group: "overlay", what: "A card in the upper corner: continue with Google." },
  { id: "donate-veil", group: "overlay", what: "An appeal for donations over the lower half of the window." },

  { id: "class-flip", group: "late", what: "A dialog that waits hidden in the page is opened by a class." },
  { id: "inline-late", group: "late", what: "A newsletter box set between two paragraphs." },
  { id: "filled-late", group: "late", what: "An empty box between two paragraphs that is filled later." },
  {
    id: "rerender",
    group: "late",
    what: "A framework-like list below the text that renders anew, its nag included.",
    options: "every: milliseconds between renders",
  },
  {
    id: "put-back",
    group: "late",
    what: "A guard that puts a fresh copy of a bar back whenever the last one isn’t seen.",
    options: "every: milliseconds between looks",
  },
  { id: "strip", group: "late", what: "A guard that takes foreign attributes and styles off its dialog." },
  { id: "early-hook", group: "late", what: "A sign-up box with a vendor’s hook, in the page’s HTML." },
  {
    id: "early-script",
    group: "late",
    what: "A dialog with a vendor’s hook, set by a script while the page is parsed.",
  },
  {
    id: "storm",
    group: "late",
    what: "Messages below the text by the thousand, in bursts.",
    options: "nodes, burst, every, nags",
  },
  {
    id: "live-blog",
    group: "late",
    what: "New entries at the head of the live blog.",
    story: "/live/storm-isolde",
  },

  {
    id: "spa",
    group: "app",
    what: "Links change the page without loading one.",
    options: "how: push, replace or hash",
  },
  {
    id: "infinite",
    group: "app",
    what: "The next article is added at the end, and takes over the address.",
    options: "next: the path of the next article",
  },
  { id: "hydrate", group: "app", what: "The text arrives late, in place of a skeleton." },
  { id: "rehydrate", group: "app", what: "The text is replaced by an equal copy, node by node." },

  { id: "shadow-open", group: "tree", what: "The dialog in an open shadow root." },
  { id: "shadow-closed", group: "tree", what: "The dialog in a closed shadow root." },
  {
    id: "shadow-declared",
    group: "tree",
    what: "A sign-up box in a declarative shadow root, in the page’s HTML.",
  },
  { id: "shadow-slot", group: "tree", what: "A card whose words are slotted into a frame of its own." },
  {
    id: "shadow-inline",
    group: "tree",
    what: "A closed custom element between two paragraphs: a newsletter box.",
  },
  {
    id: "body-shadow",
    group: "tree",
    what: "The article itself in a shadow root.",
    options: "root: open, closed or declared",
  },
  { id: "body-frame", group: "tree", what: "The article in a frame of the same origin." },
  {
    id: "frame-letter",
    group: "tree",
    what: "A newsletter form in a frame from a second host, among the paragraphs.",
  },
  { id: "frame-offer", group: "tree", what: "An offer in a frame from a second host, over the page." },
  {
    id: "frame-same",
    group: "tree",
    what: "A newsletter form in a frame of the same origin, in the corner.",
  },
  { id: "frame-video", group: "tree", what: "A player in a frame from a second host. It stays." },

  { id: "consent-late", group: "function", what: "A consent banner that comes late." },
  { id: "login-click", group: "function", what: "A log-in dialog that the reader opens." },
  { id: "age-gate", group: "function", what: "A question for the reader’s age." },
  { id: "cart", group: "function", what: "A drawer with the basket, opened by the reader." },
  { id: "search-layer", group: "function", what: "A search over the page, opened by the reader." },
  { id: "player", group: "function", what: "A player that stays in the corner while the page scrolls." },
  { id: "mail-click", group: "function", what: "Send this story by mail: a dialog that the reader opens." },
  { id: "gallery", group: "function", what: "The picture, large, over the page, opened by the reader." },
  {
    id: "extension",
    group: "function",
    what: "What another extension draws: a closed root at the document’s end.",
  },
  { id: "comments-late", group: "function", what: "Comments that load below the text." },

  {
    id: "wall-late",
    group: "gate",
    what: "A wall that nothing dismisses, late, with its lock.",
  },
  {
    id: "clip-late",
    group: "gate",
    what: "The text is clipped under a fade, with a door below.",
  },
  { id: "blur-late", group: "gate", what: "The later paragraphs are blurred, with a door." },
  { id: "cut-late", group: "gate", what: "The later paragraphs are taken out of the page, with a door." },
  { id: "hide-late", group: "gate", what: "The later paragraphs are hidden, with a door." },
];
