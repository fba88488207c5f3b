/* What lies over the page to be got out of the way: dialogs, cards, bars. */
import { behave, h, happen, later, number, onceScrolled, put, says, words } from "./kit.js";
import { barWords, card, dialog, letterForm, letterWords } from "./widgets.js";

function openLetter(id) {
  const { open } = dialog(letterWords);
  happen(id, open());
}

behave("modal-late", () => void later().then(() => openLetter("modal-late")));

behave("modal-scroll", () => onceScrolled(() => openLetter("modal-scroll")));

behave("exit-intent", () => {
  const leave = (event) => {
    if (event.relatedTarget || event.clientY > 0) return;
    document.removeEventListener("mouseout", leave);
    openLetter("exit-intent");
  };
  document.addEventListener("mouseout", leave);
});

behave("second-visit", () => {
  const views = Number(localStorage.getItem("lv-views") ?? 0) + 1;
  localStorage.setItem("lv-views", String(views));
  if (views >= number("visits", 2)) void later().then(() => openLetter("second-visit"));
});

behave("modal-two", async () => {
  await later();
  openLetter("modal-two");
  const { title, price, button, small } = says.offer;
  const second = dialog((close) => [
    h("h2", {}, title),
    h("p", {}, price),
    h("a", { href: "/subscribe?from=second", class: "lv-button" }, button),
    h("button", { type: "button", class: "lv-no", onclick: close }, words.skip),
    h("p", { class: "lv-small" }, small),
  ]);
  happen("modal-two-offer", second.open());
});

behave("native-dialog", async () => {
  await later();
  const box = h("dialog", { class: "lv-dialog" });
  box.append(...letterWords(() => box.close()));
  put("native-dialog", box);
  box.showModal();
});

behave("popover", async () => {
  await later();
  const box = h("div", { class: "lv-popover", popover: "manual" });
  box.append(...letterWords(() => box.hidePopover()));
  put("popover", box);
  box.showPopover();
});

behave("interstitial", async () => {
  await later();
  const { title, price, button, small } = says.offer;
  const { open } = dialog((close) => [
    h("h2", {}, title),
    h("p", {}, price),
    h("a", { href: "/subscribe?from=interstitial", class: "lv-button" }, button),
    h("p", { class: "lv-small" }, small),
    close ? h("button", { type: "button", class: "lv-no", onclick: close }, words.skip) : "",
  ]);
  const outer = open();
  outer.classList.add("lv-layer--full");
  happen("interstitial", outer);
});

const letterCard = (place) =>
  card(
    place,
    h("h3", {}, says.newsletter.title),
    h("p", {}, says.newsletter.pitch),
    letterForm(says.newsletter.placeholder, says.newsletter.button),
  );

behave("slide-in", () => onceScrolled(() => put("slide-in", letterCard("slide"))));

behave("toast", () => void later().then(() => put("toast", letterCard("corner"))));

behave("bar-top", async () => {
  await later();
  const bar = card("top", barWords());
  document.body.prepend(bar);
  happen("bar-top", bar);
});

behave("bar-bottom", () => void later().then(() => put("bar-bottom", card("bottom", barWords()))));

behave("push-prompt", async () => {
  await later();
  const { title, text, yes, no } = says.push;
  const box = card("middle-top", h("h3", {}, title), h("p", {}, text));
  const button = (label) => h("button", { type: "button", onclick: () => box.remove() }, label);
  box.append(button(no), button(yes));
  put("push-prompt", box);
});

behave("app-banner", async () => {
  await later();
  const { title, text, button } = words.appBanner;
  const banner = card(
    "banner",
    h("strong", {}, title),
    h("span", {}, text),
    h("a", { href: "/support-us?from=app", class: "lv-button" }, button),
  );
  document.body.prepend(banner);
  document.documentElement.style.setProperty("margin-top", "84px");
  happen("app-banner", banner);
});

behave("google-card", async () => {
  await later();
  const { title, text, button } = words.google;
  put(
    "google-card",
    card(
      "google",
      h("h3", {}, title),
      h("p", {}, text),
      h("button", { type: "button", class: "lv-button" }, button),
    ),
  );
});

behave("donate-veil", async () => {
  await later();
  const { title, text, button } = says.donate;
  put(
    "donate-veil",
    card(
      "half",
      h("h2", {}, title),
      text.map((line) => h("p", {}, line)),
      h("a", { href: "/support-us?from=veil", class: "lv-button" }, button),
    ),
  );
});
