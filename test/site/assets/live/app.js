/* Pages that change without loading. */
import { behave, h, happen, later, option, story } from "./kit.js";

const fetchPage = async (path) =>
  new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");

/** Takes over what another page has in its main box, and its title. */
async function show(path) {
  const page = await fetchPage(path);
  document.title = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  scrollTo(0, 0);
  happen("navigated");
}

behave("spa", () => {
  const how = option("how", "push");
  const own = location.pathname;
  const there = () =>
    how === "hash" && location.hash.startsWith("#/") ? location.hash.slice(1) : location.pathname;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/']");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const path = link.getAttribute("href");
    if (how === "hash") location.hash = path;
    else {
      history[`${how}State`]({}, "", path);
      void show(path);
    }
  });
  addEventListener(how === "hash" ? "hashchange" : "popstate", () => void show(there()));
  happen(`spa from ${own}`);
});

/** The next article of the paper follows at the end; the address is that of the one in view. */
behave("infinite", () => {
  const first = story().querySelector("article");
  const home = location.pathname + location.search;
  let added;
  const look = async () => {
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollY + clientHeight < 0.8 * scrollHeight || added) return;
    const path = option("next", "/travel/ferry-to-the-outer-isles");
    added = h("div", { class: "lv-next" });
    const page = await fetchPage(path);
    added.append(page.querySelector("main article"));
    first.after(added);
    happen("infinite", added);
    new IntersectionObserver(
      ([entry]) => {
        const to = entry.isIntersecting ? path : home;
        if (location.pathname + location.search === to) return;
        history.replaceState({}, "", to);
        happen(`at ${to}`);
      },
      { rootMargin: "-45% 0px -45% 0px" },
    ).observe(added);
  };
  addEventListener("scroll", () => void look(), { passive: true });
});

/** The server left a skeleton where the text belongs. */
behave("hydrate", async () => {
  await later();
  const page = await fetchPage(location.pathname);
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  happen("hydrate");
});

/** As frameworks do that find their own HTML wrong: the same again, as new nodes. */
behave("rehydrate", async () => {
  await later();
  const main = document.querySelector("main");
  main.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)));
  happen("rehydrate");
});
