/** Pages whose publishers keep text back, each in its own way. */
import { PARAGRAPHS, PROSE } from "../support/page";
import { LETTER, letter, type Sheet, sheet } from "./overlay-pages";

export interface GateScenario {
  name: string;
  html: string;
  gate: "none" | "preview" | "wall";
  /** Words that no reader may see, in any mode. */
  withheld: string[];
  /** Words of the gate, which stay. */
  stays: string[];
  /** Words of nags, which go. */
  gone: string[];
  /** The window can't be scrolled, and must stay so. */
  locked?: boolean;
  /** An element that must look as it came: its blur, mask, height and clip. */
  keeps?: string;
}

const SECRET = [
  "What the foreman found under the turntable was a tin box with forty letters in it, none of them ever posted.",
  "The letters are addressed to a pilot in Callao, and the last of them gives the reason why the crane was sold.",
];
const REST = SECRET.map((text) => `<p>${text}</p>`).join("\n");
const PAID = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour crane comes down after ninety years","isAccessibleForFree":false}</script>`;
const OFFER = `<div class="offer"><h2>Subscribe to continue reading</h2><p>Get unlimited access for $1 a week.</p><a href="/subscribe">Subscribe now</a> <a href="/login">Already a subscriber? Log in</a></div>`;
const WALL = `<div class="veil"></div><div class="pop" role="dialog" aria-modal="true"><h2>Create a free account to continue reading</h2><p>You have reached your limit of free articles this month.</p><a href="/register">Register now</a> <a href="/login">Already registered? Log in</a></div>`;
const LOCK = "body { overflow: hidden }";
const begun = `${PROSE}\n`;

const scenario = (
  name: string,
  gate: GateScenario["gate"],
  page: Sheet,
  more: Partial<GateScenario> = {},
): GateScenario => ({ name, html: sheet(page), gate, withheld: [], stays: [], gone: [], ...more });

export const GATES: GateScenario[] = [
  scenario(
    "a wall over a text that is declared not free",
    "wall",
    { head: PAID, after: WALL, style: LOCK },
    { stays: ["Create a free account to continue reading"], locked: true, keeps: ".veil" },
  ),
  scenario(
    "a wall that can't be closed, on a page that declares nothing",
    "wall",
    { after: WALL, style: LOCK },
    { stays: ["Create a free account to continue reading"], locked: true, keeps: ".veil" },
  ),
  scenario(
    "a wall, and a letter's layer that comes with it",
    "wall",
    {
      head: PAID,
      after: `${WALL}<div style="position:fixed;bottom:0;left:0;right:0;background:#ffd" class="bar">${letter()}</div>`,
      style: LOCK,
    },
    { stays: ["Create a free account to continue reading"], gone: [LETTER], locked: true },
  ),
  scenario(
    "a wall over a blurred text",
    "wall",
    { after: WALL, style: `${LOCK} .text { filter: blur(9px) }` },
    { stays: ["Create a free account to continue reading"], locked: true, keeps: ".text" },
  ),
  scenario(
    "a blurred text under a letter's layer",
    "none",
    {
      after: `<div class="veil"></div><div class="pop">${letter()}</div>`,
      style: `${LOCK} .text { filter: blur(9px) }`,
    },
    { gone: [LETTER], keeps: ".text" },
  ),
  scenario(
    "a text that is clipped, with an offer below",
    "preview",
    {
      story: `<div class="cut">${begun}${REST}</div>${OFFER}`,
      style: ".cut { max-height: 320px; overflow: hidden }",
    },
    { keeps: ".cut" },
  ),
  scenario(
    "a text that fades out, with an offer below",
    "preview",
    {
      head: PAID,
      story: `<div class="cut">${begun}</div>${OFFER}`,
      style:
        ".cut { max-height: 360px; overflow: hidden; mask-image: linear-gradient(black 60%, transparent) }",
    },
    { keeps: ".cut" },
  ),
  scenario(
    "a text whose rest is hidden",
    "preview",
    { story: `${begun}<div class="rest">${REST}</div>${OFFER}`, style: ".rest { display: none }" },
    { withheld: SECRET },
  ),
  scenario(
    "a text whose rest is hidden among other things",
    "preview",
    {
      head: PAID,
      story: `${begun}${OFFER}<div class="rest"><div><p>${SECRET[0]}</p><aside><a href="/newsletter">Sign up for our newsletter</a></aside><p>${SECRET[1]}</p></div></div>`,
      style: ".rest { display: none }",
    },
    { withheld: SECRET },
  ),
  scenario(
    "a text whose rest is folded away",
    "preview",
    {
      head: PAID,
      story: `${begun}<div class="fold"><div class="in">${REST}<aside><a href="/newsletter">Sign up for our newsletter</a></aside><p>${SECRET[1]}</p></div></div>${OFFER}`,
      style: ".fold { display: grid; grid-template-rows: 0fr } .in { overflow: hidden; min-height: 0 }",
    },
    { keeps: ".in" },
  ),
  scenario("a text that breaks off", "preview", {
    head: PAID,
    story: `${begun}<p>In the land register the pier doesn't exist, and in the file there is a letter that asks where to send the</p>${OFFER}`,
  }),
  scenario("a whole text with a letter's box below", "none", {
    story: `${begun}<div class="box">${letter("")}</div>`,
  }),
  scenario("a whole text that is declared not free", "none", { head: PAID, story: begun }),
];

/** The last line of every one of these texts that is to be seen whole. */
export const SEEN = PARAGRAPHS[0] as string;
