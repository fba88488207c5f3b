/* What vendors' scripts build: dialogs, cards, bars. */
import { h, hooked, option, says } from "./kit.js";
import { lock } from "./locks.js";

/** A sign-up form, as every newsletter vendor draws it. */
export const letterForm = (placeholder, button) =>
  h(
    "form",
    { action: "/newsletters", method: "post", class: "lv-form", onsubmit: (event) => event.preventDefault() },
    h("input", { type: "email", name: "email", required: "", placeholder, "aria-label": placeholder }),
    h("button", { type: "submit" }, button),
  );

/** The insides of the newsletter dialog in the page's language. `close` is what its buttons do. */
export function letterWords(close) {
  const { title, text, placeholder, button, no, small } = says.modal;
  return [
    h("h2", {}, title),
    h("p", {}, text),
    letterForm(placeholder, button),
    close ? h("button", { type: "button", class: "lv-no", onclick: close }, no) : "",
    h("p", { class: "lv-small" }, small),
  ];
}

/**
 * A dialog before a veil, focused, with the lock and the veil that the address asks for. Gives its outermost box, which
 * is not in the page yet: `open` puts it there.
 */
export function dialog(fill, { role = "dialog" } = {}) {
  const veil = option("veil", "dark");
  const closes = option("close") !== "no";
  let unlock;
  const close = () => {
    outer.remove();
    backdrop?.remove();
    unlock?.();
    document.querySelector("main")?.style.removeProperty("filter");
  };
  const box = h(
    "div",
    { class: "lv-box", role, "aria-modal": "true", tabindex: "-1" },
    fill(closes ? close : undefined),
  );
  if (closes)
    box.prepend(
      h("button", { type: "button", class: "lv-x", "aria-label": says.bar.close, onclick: close }, "×"),
    );
  const inside = veil === "inside";
  const outer = hooked(
    inside ? h("div", { class: "lv-veil lv-veil--dark" }, box) : h("div", { class: "lv-layer" }, box),
  );
  const backdrop =
    veil === "dark" || veil === "blur" ? h("div", { class: `lv-veil lv-veil--${veil}` }) : undefined;
  return {
    outer,
    close,
    open(where = document.body) {
      if (backdrop) where.append(backdrop);
      where.append(outer);
      if (veil === "filter") document.querySelector("main")?.style.setProperty("filter", "blur(6px)");
      unlock = lock(outer);
      (box.querySelector("input") ?? box).focus({ preventScroll: true });
      return outer;
    },
  };
}

/** A card that lies over the page at `place`, with words, a way to act and, unless the address forbids it, one to close. */
export function card(place, ...inside) {
  const close = option("close") !== "no";
  const box = hooked(h("div", { class: `lv-card lv-card--${place}` }, inside));
  if (close)
    box.append(
      h(
        "button",
        { type: "button", class: "lv-x", "aria-label": says.bar.close, onclick: () => box.remove() },
        "×",
      ),
    );
  return box;
}

/** The subscription bar's insides. */
export const barWords = () => [
  h("p", {}, says.bar.text),
  h("a", { href: "/subscribe?from=bar", class: "lv-button" }, says.bar.button),
];
