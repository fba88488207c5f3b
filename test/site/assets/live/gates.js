/* The publisher's doors, as its scripts set them once the page is there. */
import { behave, h, happen, hooked, later, paragraphs, words } from "./kit.js";
import { lock } from "./locks.js";

const { title, text, button, login } = words.door;
const door = () => [
  h("h2", {}, title),
  h("p", {}, text),
  h("a", { href: "/subscribe?from=door", class: "lv-button" }, button),
  h("a", { href: "/login?from=door" }, login),
];

behave("wall-late", async () => {
  await later();
  const outer = hooked(
    h(
      "div",
      { class: "lv-veil lv-veil--dark" },
      h("div", { class: "lv-box", role: "dialog", "aria-modal": "true" }, door()),
    ),
  );
  document.body.append(outer);
  lock(outer, "root");
  happen("wall-late", outer);
});

/** A door below the text, where it isn't there yet. */
function doorBelow(box) {
  const below = h("div", { class: "lv-door" }, door());
  box.append(below);
  return below;
}

/** The paragraphs behind the second one, and all that stands between and after them. */
function rest() {
  const second = paragraphs()[1];
  const behind = [];
  for (let next = second?.nextElementSibling; next; next = next.nextElementSibling) behind.push(next);
  return {
    box: second.parentElement,
    behind: behind.filter((one) => one.matches("p, h2, ul, ol, blockquote, section, figure")),
  };
}

behave("clip-late", async () => {
  await later();
  const { box } = rest();
  box.classList.add("lv-clipped");
  const below = h("div", { class: "lv-door" }, door());
  box.after(below);
  happen("clip-late", below);
});

behave("blur-late", async () => {
  await later();
  const { box, behind } = rest();
  for (const one of behind) one.classList.add("lv-blurred");
  happen("blur-late", doorBelow(box));
});

behave("cut-late", async () => {
  await later();
  const { box, behind } = rest();
  for (const one of behind) one.remove();
  happen("cut-late", doorBelow(box));
});

behave("hide-late", async () => {
  await later();
  const { box, behind } = rest();
  for (const one of behind) one.classList.add("lv-withheld");
  happen("hide-late", doorBelow(box));
});
