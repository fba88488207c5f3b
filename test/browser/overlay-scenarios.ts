/** One page for each sort of layer, each sort of lock, and each layer that is a function of the page. */
import type { Driver } from "./driver";
import { LETTER, late, letter, type Sheet, sheet } from "./overlay-pages";

export interface Scenario {
  name: string;
  html: string;
  front?: boolean;
  /** Words that go. */
  gone: string[];
  /** Words that stay. */
  stays: string[];
  /** Whether the window must stay locked, where that matters. */
  locked?: boolean;
  /** Where the reader had scrolled to, in CSS pixels. */
  offset?: number;
  /** What the reader does. */
  after?(driver: Driver): Promise<void>;
}

type More = Partial<Omit<Scenario, "name" | "html">>;

const scenario = (name: string, page: Sheet, more: More = {}): Scenario => ({
  name,
  html: sheet(page),
  gone: [],
  stays: [],
  ...(page.front && { front: true }),
  ...more,
});

const POP = `<div class="pop">${letter()}</div>`;
const MODAL = `<div class="veil"></div>${POP}`;

export const NAG_LAYERS: Scenario[] = [
  scenario(
    "a modal with a backdrop beside it",
    {
      style: "body.is-locked { overflow: hidden }",
      script: late(MODAL, 'document.body.classList.add("is-locked")'),
    },
    { gone: [LETTER] },
  ),
  scenario(
    "a lightbox inside its backdrop",
    {
      script: late(
        `<div class="veil"><div style="background:#fff;width:400px;margin:80px auto;padding:20px">${letter()}</div></div>`,
        'document.documentElement.style.overflow = "hidden"',
      ),
    },
    { gone: [LETTER] },
  ),
  scenario(
    "an interstitial over everything",
    {
      after: `<section class="inter"><a href="#page" class="inter__skip" role="button">Continue to site</a>
<h2>Support independent journalism</h2><p>We need your support to keep reporting on the harbour. Please make a donation today.</p><a href="/donate">Donate now</a></section>`,
      style:
        "html:has(.inter) { overflow: hidden } .inter { position: fixed; inset: 0; z-index: 9; background: #fff; padding: 60px; text-align: center }",
    },
    { gone: ["Support independent journalism", "Continue to site"] },
  ),
  scenario(
    "a slide-in",
    {
      style:
        ".slide { position: fixed; right: 16px; bottom: 16px; width: 320px; background: #ffd; padding: 16px; z-index: 5 }",
      script: late(`<aside class="slide">${letter()}</aside>`),
    },
    { gone: [LETTER] },
  ),
  scenario(
    "a toast in the corner",
    {
      style:
        ".toast { position: fixed; left: 16px; bottom: 16px; width: 280px; background: #333; color: #fff; padding: 12px }",
      script: late(
        `<div class="toast" role="status"><p>Never miss a story: get breaking news alerts.</p><button>Turn on notifications</button><button>Not now</button></div>`,
      ),
    },
    { gone: ["Never miss a story"] },
  ),
  scenario(
    "a sticky bar at the top, with the room made for it",
    {
      style:
        ".bar { position: fixed; left: 0; right: 0; top: 0; height: 64px; background: #024; color: #fff } .room { height: 64px }",
      script: `const bar = document.createElement("div");
bar.innerHTML = '<div class="bar"><span>Get the app: download our free app for faster news</span> <a href="/app">Get the app</a> <button aria-label="Close">×</button></div><div class="room"></div>';
document.body.prepend(...bar.children);`,
    },
    { gone: ["download our free app"] },
  ),
  scenario(
    "a sticky bar at the bottom",
    {
      after: `<div class="foot"><p>Subscribe now for $1 a week and get unlimited access</p><a href="/subscribe">Subscribe now</a><button class="foot__x" aria-label="Close"></button></div>`,
      style:
        ".foot { position: fixed; left: 0; right: 0; bottom: 0; background: #024; color: #fff; padding: 16px }",
    },
    { gone: ["Subscribe now"] },
  ),
  scenario(
    "a question before the browser's own about notifications",
    {
      style:
        ".push { position: fixed; top: 0; left: 50%; width: 400px; margin-left: -200px; background: #fff; padding: 20px; box-shadow: 0 0 9px #000 }",
      script: late(
        `<div class="push"><p>The Quayside Post would like to send you notifications about breaking news.</p><button>No thanks</button><button>Allow</button></div>`,
      ),
    },
    { gone: ["would like to send you notifications"] },
  ),
  scenario(
    "an app banner",
    {
      style:
        ".sheet { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; padding: 24px; z-index: 70 } body.held { overflow: hidden; height: 100vh }",
      script: late(
        `<div class="veil"></div><div class="sheet" role="dialog" aria-modal="true"><h2>Read this story in our app</h2><p>Download the app for a better experience.</p><a href="https://apps.apple.com/app/id1">Open the app</a><button>Continue in browser</button></div>`,
        'document.body.classList.add("held")',
      ),
    },
    { gone: ["Read this story in our app"] },
  ),
  scenario(
    "a card that offers to go on with an account elsewhere",
    {
      style:
        "#credential_picker_container { position: fixed; top: 20px; right: 20px; width: 391px; height: 330px; z-index: 9999 } #credential_picker_container iframe { width: 100%; height: 100% }",
      script: late(
        `<div id="credential_picker_container"><iframe src="/card" title="Sign in"></iframe></div>`,
      ),
    },
    {},
  ),
  scenario(
    "a card of the page's own that offers the same",
    {
      style:
        ".sso { position: fixed; top: 20px; right: 20px; width: 360px; padding: 16px; background: #fff; box-shadow: 0 0 9px #000 }",
      script: late(
        `<div class="sso" role="dialog" aria-label="Sign in"><p>Sign in to The Quayside Post with Google</p><button>Continue with Google</button><button aria-label="Close">×</button></div>`,
      ),
    },
    { gone: ["Continue with Google"] },
  ),
  scenario(
    "a native modal dialog",
    {
      style: "dialog::backdrop { background: rgb(0 0 0 / 70%) }",
      script: late(
        `<dialog id="native">${letter()}</dialog>`,
        'document.querySelector("#native").showModal()',
      ),
    },
    { gone: [LETTER] },
  ),
  scenario(
    "a newsletter layer over a front page",
    {
      front: true,
      style: "body.is-locked { overflow: hidden }",
      script: late(MODAL, 'document.body.classList.add("is-locked")'),
    },
    { gone: [LETTER] },
  ),
];

const lock = (name: string, style: string, act: string, more: More = {}, page: Sheet = {}): Scenario =>
  scenario(name, { ...page, style, script: late(MODAL, act) }, more);

export const LOCKS: Scenario[] = [
  lock("a class on body", "body.no-scroll { overflow: hidden }", 'document.body.classList.add("no-scroll")'),
  lock(
    "a class on html",
    "html.no-scroll { overflow-y: hidden !important }",
    'document.documentElement.classList.add("no-scroll")',
  ),
  lock("an inline style", "", 'document.body.style.setProperty("overflow", "hidden", "important")'),
  lock(
    "both roots one window high",
    "html.full, html.full body { overflow: hidden; height: 100% }",
    'document.documentElement.classList.add("full")',
  ),
  lock("clipping", "body.cut { overflow: clip; max-height: 100vh }", 'document.body.classList.add("cut")'),
  lock(
    "fixing the body where the reader was",
    "",
    'scrollTo(0, 500); const s = document.body.style; s.top = -scrollY + "px"; s.position = "fixed"; s.width = "100%"; s.overflowY = "scroll"',
    { offset: 500 },
  ),
  lock(
    "fixing the page's wrapper where the reader was",
    "#page.stuck { position: fixed; left: 0; right: 0 }",
    'scrollTo(0, 300); const p = document.querySelector("#page"); p.style.top = -scrollY + "px"; p.className = "stuck"',
    { offset: 300 },
  ),
  lock(
    "a wrapper one window high",
    "#page.held { height: 100vh; overflow: hidden }",
    'document.querySelector("#page").className = "held"',
  ),
  lock(
    "touch and pointer",
    "body.no-touch { touch-action: none; overflow: hidden } body.no-touch #page { pointer-events: none }",
    'document.body.className = "no-touch"',
  ),
  lock(
    "making the rest inert",
    "body.no-scroll { overflow: hidden }",
    'document.body.className = "no-scroll"; const p = document.querySelector("#page"); p.inert = true; p.setAttribute("aria-hidden", "true")',
  ),
  lock(
    "a blur on the page",
    "body.pop-open { overflow: hidden } body.pop-open #page { filter: blur(6px) }",
    'document.body.className = "pop-open"',
  ),
];

const opened = (html: string, act = ""): string =>
  `document.querySelector("#opener").addEventListener("click", () => { const box = document.createElement("div"); box.innerHTML = ${JSON.stringify(html)}; document.body.append(...box.children); ${act} });`;
const click = (driver: Driver): Promise<void> => driver.click("#opener");
const LOGIN = `<div class="veil"></div><div class="pop" role="dialog" aria-modal="true" aria-label="Log in"><button aria-label="Close">×</button><h2>Log in to your account</h2>
<form><input type="email" name="email" placeholder="Your e-mail address"><input type="password" name="password"><button>Log in</button></form><p>No account yet? Register for free</p></div>`;

export const KEPT_LAYERS: Scenario[] = [
  scenario(
    "a consent banner",
    {
      after: `<div class="veil"></div><div class="pop cmp" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>We and our partners use cookies to store information on your device.</p><button>Accept all</button><button>Reject all</button></div>`,
      style: "body { overflow: hidden }",
    },
    { stays: ["We value your privacy"], locked: true },
  ),
  scenario(
    "a consent banner beside a nag",
    {
      after: `<div class="veil"></div><div class="pop cmp" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>We and our partners use cookies to store information on your device.</p><button>Accept all</button></div>
<div style="position:fixed;bottom:0;left:0;right:0;background:#ffd" class="bar">${letter()}</div>`,
      style: "body { overflow: hidden }",
    },
    { stays: ["We value your privacy"], locked: true },
  ),
  scenario(
    "a log-in dialog that the reader opened",
    {
      script: opened(LOGIN, 'document.body.style.overflow = "hidden"'),
    },
    { stays: ["Log in to your account"], locked: true, after: click },
  ),
  scenario(
    "a sign-up dialog that the reader opened and that waited in the page",
    {
      after: `<div id="ask" class="pop" hidden>${letter()}</div>`,
      script:
        'document.querySelector("#opener").addEventListener("click", () => { document.querySelector("#ask").hidden = false });',
    },
    { stays: [LETTER], after: click },
  ),
  scenario(
    "an age gate",
    {
      after: `<div class="gate-age" style="position:fixed;inset:0;background:#000;color:#fff;padding:80px"><h2>Are you over 18?</h2><p>This site is for adults. Please confirm your age to go on.</p><button>Yes, I am over 18</button><button>No</button></div>`,
      style: "body { overflow: hidden }",
    },
    { stays: ["Are you over 18?"], locked: true },
  ),
  scenario(
    "a cart",
    {
      script: opened(
        `<aside class="cart-drawer" style="position:fixed;top:0;right:0;bottom:0;width:380px;background:#fff"><h2>Your basket</h2><p>Tote bag, one piece, $12</p><p>Subscribe and save 10%</p><a href="/checkout">Check out</a></aside>`,
      ),
    },
    { stays: ["Your basket"], after: click },
  ),
  scenario(
    "a search layer",
    {
      script: opened(
        `<div class="search-layer" role="search" style="position:fixed;inset:0;background:#fff;padding:40px"><form action="/search"><label>Search the Post <input type="search" name="q"></label><button>Search</button></form><p>Popular: newsletters, subscribe, app</p></div>`,
      ),
    },
    { stays: ["Search the Post"], after: click },
  ),
  scenario(
    "a player's layer",
    {
      after: `<div class="mini-player" style="position:fixed;right:16px;bottom:16px;width:320px;background:#222;color:#fff"><video controls muted style="width:100%"></video><p>Now playing: The harbour hour</p></div>`,
    },
    { stays: ["Now playing: The harbour hour"] },
  ),
  scenario(
    "another extension's layer",
    {
      script: `const host = document.createElement("other-helper"); host.style.cssText = "position:fixed;left:8px;top:50%;z-index:99"; const tree = host.attachShadow({ mode: "closed" }); tree.append("Translate"); document.documentElement.append(host);`,
    },
    {},
  ),
];
