/* What comes late into the page's flow, and what comes back. */
import {
  behave,
  h,
  happen,
  hooked,
  isSeen,
  later,
  number,
  paragraphs,
  put,
  says,
  wait,
  words,
} from "./kit.js";
import { barWords, card, dialog, letterForm, letterWords } from "./widgets.js";

export const inlineLetter = () => {
  const { title, text, button } = words.inline;
  return [h("h3", {}, title), h("p", {}, text), letterForm(says.newsletter.placeholder, button)];
};

behave("class-flip", async () => {
  const box = h(
    "div",
    { class: "lv-layer lv-asleep" },
    h(
      "div",
      { class: "lv-box", role: "dialog" },
      letterWords(() => box.remove()),
    ),
  );
  document.body.append(box);
  await later();
  box.classList.remove("lv-asleep");
  document.body.classList.add("lv-still");
  happen("class-flip", box);
});

/** Sets a box behind the third paragraph of the story. */
export function amongParagraphs(box) {
  paragraphs()[2]?.after(box);
  return box;
}

behave("inline-late", async () => {
  await later();
  happen("inline-late", amongParagraphs(hooked(h("div", { class: "lv-inline" }, inlineLetter()))));
});

behave("filled-late", async () => {
  const box = amongParagraphs(h("div", { class: "lv-inline" }));
  await later();
  box.append(...inlineLetter());
  happen("filled-late", box);
});

/** A list as frameworks keep it: every render makes all of its nodes anew. */
behave("rerender", async () => {
  await later();
  const list = h("section", { class: "lv-feed" });
  (document.querySelector("main") ?? document.body).append(list);
  const teaser = (text, path) => h("div", { class: "lv-feed__item" }, h("a", { href: path }, text));
  const render = () => {
    const nag = hooked(h("div", { class: "lv-feed__item" }, inlineLetter()));
    const [first, ...rest] = words.links.map(([text, path]) => teaser(text, path));
    list.replaceChildren(h("h2", {}, words.feed), first, nag, ...rest);
    happen("rerender", nag);
  };
  render();
  setInterval(render, number("every", 10));
});

/** Looks whether its bar is seen, and puts a fresh copy in where it isn't. */
behave("put-back", async () => {
  await later();
  let bar = put("put-back", card("bottom", barWords()));
  setInterval(
    () => {
      if (bar.isConnected && isSeen(bar)) return;
      bar.remove();
      bar = put("put-back", card("bottom", barWords()));
    },
    number("every", 10),
  );
});

/** Takes everything off its dialog that it didn't put there itself, the moment it appears. */
behave("strip", async () => {
  await later();
  const { open } = dialog(letterWords);
  const outer = open();
  happen("strip", outer);
  const own = new Set(outer.getAttributeNames());
  new MutationObserver((changes) => {
    for (const { attributeName } of changes) {
      if (!own.has(attributeName)) outer.removeAttribute(attributeName);
    }
  }).observe(outer, { attributes: true });
});

/** Messages in bursts: each has a name, two lines and two links; every so often one is a nag. */
behave("storm", async () => {
  await later();
  const [all, burst, every, nags] = [
    number("nodes", 20_000),
    number("burst", 500),
    number("every", 50),
    number("nags", 0),
  ];
  const stream = put(
    "storm",
    h("div", { class: "lv-stream" }),
    document.querySelector("main") ?? document.body,
  );
  const vocabulary = words.stream.words.split(" ");
  const line = (i) =>
    Array.from({ length: 9 }, (_, k) => vocabulary[(i * 7 + k * 3) % vocabulary.length]).join(" ");
  /** Ten nodes: six elements, four texts. */
  const message = (i) =>
    h(
      "div",
      {},
      h("strong", {}, line(i).slice(0, 12)),
      h("p", {}, line(i), h("a", { href: "/topics/shipping" }, "#tide")),
      h("p", {}, line(i + 1)),
    );
  let made = 0;
  while (made < all) {
    const part = [];
    for (const end = Math.min(all, made + burst); made < end; made += 8) part.push(message(made));
    if (nags && (made / burst) % nags < 1)
      part.push(
        h(
          "div",
          {},
          h("p", {}, words.stream.nag),
          letterForm(says.newsletter.placeholder, says.newsletter.button),
        ),
      );
    stream.append(...part);
    await wait(every);
  }
  happen("storm-over");
});

behave("live-blog", async () => {
  await later();
  const first = document.querySelector("main article article, main .lf-entry, main [id^=entry]");
  const { title, text } = words.entry;
  const entry = first.cloneNode(false);
  entry.id = "entry-live";
  entry.append(h("time", {}, "23:59"), h("h2", {}, title), h("p", {}, text));
  first.before(entry);
  happen("live-blog", entry);
});

// These two stand in the page before any module runs.
behave("early-hook", () => happen("early-hook", document.querySelector("[data-early]")));
behave("early-script", () => happen("early-script", document.getElementById("early")));
