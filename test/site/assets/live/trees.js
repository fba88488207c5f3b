/* Custom elements with shadow roots, and frames. */
import { behave, frames, h, happen, later, option, says, story, words } from "./kit.js";
import { amongParagraphs, inlineLetter } from "./late.js";
import { lock } from "./locks.js";
import { letterForm, letterWords } from "./widgets.js";

const sheet = () => h("link", { rel: "stylesheet", href: "/assets/live/live.css" });
const ownSheets = () =>
  [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.cloneNode());

/** Defines an element that draws itself in a root of its own as it enters the page. */
function define(name, mode, draw) {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode });
        root.append(sheet(), ...draw(this));
      }
    },
  );
}

for (const mode of ["open", "closed"]) {
  behave(`shadow-${mode}`, async () => {
    await later();
    let box;
    define(`courier-${mode}`, mode, (host) => {
      box = h(
        "div",
        { class: "lv-box", role: "dialog" },
        letterWords(() => host.remove()),
      );
      return [h("div", { class: "lv-veil lv-veil--dark" }), h("div", { class: "lv-layer" }, box)];
    });
    const host = h(`courier-${mode}`);
    document.body.append(host);
    lock(host);
    happen(`shadow-${mode}`, box);
  });
}

behave("shadow-declared", () => happen("shadow-declared", document.querySelector("courier-declared")));

behave("shadow-slot", async () => {
  await later();
  define("courier-frame", "open", () => [
    h("div", { class: "lv-card lv-card--corner" }, h("slot", { name: "title" }), h("slot")),
  ]);
  const title = h("h3", { slot: "title" }, says.newsletter.title);
  const { pitch, placeholder, button } = says.newsletter;
  document.body.append(h("courier-frame", {}, title, h("p", {}, pitch), letterForm(placeholder, button)));
  happen("shadow-slot", title);
});

behave("shadow-inline", async () => {
  await later();
  let box;
  define("courier-inline", "closed", () => {
    box = h("div", { class: "lv-inline" }, inlineLetter());
    return [box];
  });
  amongParagraphs(h("courier-inline"));
  happen("shadow-inline", box);
});

/** Moves the article into a root of its own. A declared one comes from the server. */
behave("body-shadow", () => {
  const mode = option("root", "open");
  if (mode === "declared")
    return happen("body-shadow", document.querySelector("courier-story").shadowRoot.querySelector("article"));
  const article = story().querySelector("article");
  const host = h("courier-story");
  article.before(host);
  host.attachShadow({ mode }).append(...ownSheets(), article);
  happen("body-shadow", article);
});

behave("body-frame", () => {
  const frame = document.querySelector("iframe.lv-story");
  const measure = () => {
    frame.style.height = `${frame.contentDocument.documentElement.scrollHeight}px`;
    happen("body-frame", frame);
  };
  if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank")
    measure();
  else frame.addEventListener("load", measure);
});

/** A frame that has loaded, so that nothing of it is still to come when its part is noted. */
function loaded(id, frame, add) {
  frame.addEventListener("load", () => happen(id, frame));
  add(frame);
}

behave("frame-letter", async () => {
  await later();
  const frame = h("iframe", {
    src: `${frames}/embed/newsletter`,
    class: "lv-frame",
    title: words.frames.letter,
    height: "180",
  });
  loaded("frame-letter", frame, amongParagraphs);
});

behave("frame-offer", async () => {
  await later();
  const frame = h("iframe", {
    src: `${frames}/embed/offer`,
    class: "lv-frame lv-frame--over",
    title: says.offer.title,
  });
  loaded("frame-offer", frame, (one) => {
    document.body.append(h("div", { class: "lv-veil lv-veil--dark" }), one);
    lock(one);
  });
});

behave("frame-same", async () => {
  await later();
  loaded("frame-same", h("iframe", { src: "/embed/newsletter", class: "lv-frame lv-card--corner" }), (one) =>
    document.body.append(one),
  );
});

behave("frame-video", async () => {
  await later();
  const frame = h("iframe", {
    src: `${frames}/embed/video`,
    class: "lv-frame",
    title: words.frames.video,
    allow: "fullscreen",
    height: "320",
  });
  loaded("frame-video", frame, amongParagraphs);
});
