/* Runs while the page is parsed, as tag managers' first scripts do: no module, nothing to wait for. */
(() => {
  const { says, early } = JSON.parse(document.getElementById("live-config").textContent);
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  if (!early) return;
  const { title, text, placeholder, button, small } = says.modal;
  const box = make(
    "div",
    { class: "boxzilla-overlay lv-veil lv-veil--dark", id: "early" },
    make(
      "div",
      { class: "lv-box", role: "dialog" },
      make("h2", {}, title),
      make("p", {}, text),
      make(
        "form",
        { action: "/newsletters" },
        make("input", { type: "email", placeholder }),
        make("button", {}, button),
      ),
      make("p", {}, small),
    ),
  );
  document.body.append(box);
  document.documentElement.style.overflow = "hidden";
})();
