/* What lies over the page because it does something for the reader. */
import { behave, h, later, opener, put, story, wait, words } from "./kit.js";
import { card, dialog } from "./widgets.js";

const field = (label, type, name) => h("label", {}, label, h("input", { type, name }));

behave("consent-late", async () => {
  await later();
  const { title, text, yes, no } = words.cookies;
  const box = h("div", {
    class: "lv-card lv-card--bottom",
    role: "dialog",
    "aria-label": title,
    id: "consent-layer",
  });
  const button = (label) => h("button", { type: "button", onclick: () => box.remove() }, label);
  box.append(h("strong", {}, title), h("p", {}, text), button(no), button(yes));
  put("consent-late", box);
});

/** Opens on the reader's click, after the moment that a script takes to load. */
function opened(id, label, build) {
  opener(label, id, async () => {
    await wait(50);
    put(id, build());
  });
}

behave("login-click", () => {
  const { open, title, mail, password, button } = words.login;
  opened("login-click", open, () =>
    dialog(() => [
      h("h2", {}, title),
      h(
        "form",
        { action: "/login", method: "post" },
        field(mail, "email", "user"),
        field(password, "password", "password"),
        h("button", { type: "submit" }, button),
      ),
    ]).open(),
  );
});

behave("age-gate", async () => {
  await later();
  const { title, text, yes, no } = words.age;
  const gate = dialog(() => [
    h("h2", {}, title),
    h("p", {}, text),
    h("button", { type: "button", onclick: () => gate.close() }, yes),
    h("button", { type: "button" }, no),
  ]);
  put("age-gate", gate.open());
});

behave("cart", () => {
  const { open, title, item, price, button } = words.cart;
  opened("cart", open, () =>
    card(
      "drawer",
      h("h2", {}, title),
      h("ul", {}, h("li", {}, item, " ", price)),
      h("a", { href: "/checkout", class: "lv-button" }, button),
    ),
  );
});

behave("search-layer", () => {
  const { open, title, hint } = words.search;
  opened("search-layer", open, () =>
    dialog(() => [
      h(
        "form",
        { role: "search", action: "/search" },
        h("label", {}, title, h("input", { type: "search", name: "q" })),
      ),
      h("p", {}, hint),
    ]).open(),
  );
});

behave("player", async () => {
  await later();
  const { title, button } = words.player;
  put(
    "player",
    card("corner", h("p", {}, title), h("audio", { controls: "" }), h("button", { type: "button" }, button)),
  );
});

behave("mail-click", () => {
  const { open, title, to, button } = words.mail;
  opened("mail-click", open, () =>
    dialog(() => [
      h("h2", {}, title),
      h(
        "form",
        { action: "/contact", method: "post" },
        field(to, "email", "to"),
        h("textarea", { name: "note" }),
        h("button", { type: "submit" }, button),
      ),
    ]).open(),
  );
});

/** Opens on a click on the story's own picture. */
behave("gallery", () => {
  const picture = () => h("img", { src: "/assets/img/lighthouse.svg", alt: "", width: "300" });
  const image = story().querySelector("figure img");
  image.dataset.opens = "gallery";
  image.addEventListener("click", () => {
    put("gallery", dialog(() => [picture(), h("p", {}, words.gallery.text)]).open());
  });
});

/** Beside the body, where extensions put what they draw, so that no page's rules reach it. */
behave("extension", async () => {
  await later();
  const { title, button } = words.extension;
  const host = h("vault-notice");
  const box = h(
    "div",
    {
      style:
        "position: fixed; top: 10px; right: 10px; z-index: 2147483647; padding: 1em; background: #fff; border: 1px solid",
    },
    h("p", {}, title),
    h("input", { type: "email", value: "reader@example.com" }),
    h("button", {}, button),
  );
  host.attachShadow({ mode: "closed" }).append(box);
  document.documentElement.append(host);
  put("extension", box, box.parentNode);
});

behave("comments-late", async () => {
  await later();
  const { title, voices } = words.comments;
  put(
    "comments-late",
    h(
      "section",
      { class: "lv-comments", id: "comments-late" },
      h("h2", {}, title),
      voices.map((voice) => h("div", {}, h("p", {}, voice))),
    ),
    document.querySelector("main") ?? document.body,
  );
});
