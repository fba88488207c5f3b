/* What the live scripts share: options out of the address, building elements, keeping a record. */
const config = JSON.parse(document.getElementById("live-config").textContent);
/** Read once: pages that navigate without loading change their address. */
const query = new URLSearchParams(location.search);

/** The words of the page's language, and those of the live parts. */
export const { says, words, frames } = config;

export const option = (name, fallback = "") => query.get(name) ?? fallback;
export const number = (name, fallback) => Number(query.get(name) ?? fallback);

const behaviours = new Map();
export const behave = (id, run) => behaviours.set(id, run);

/** What tests and people may ask of the page: what happened when, and whether a part is seen. */
const record = {
  log: [],
  parts: {},
  /** Whether the last element of a part is drawn: has an area and is in no hidden subtree. */
  shown(id) {
    const part = record.parts[id];
    return part?.isConnected === true && isSeen(part);
  },
  happened: (id) => record.log.some((entry) => entry.id === id),
};
globalThis.live = record;

export function isSeen(element) {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

const watchers = [];
export const onPart = (watcher) => watchers.push(watcher);

/** Notes that something happened, and which element shows it. */
export function happen(id, part) {
  record.log.push({ id, at: performance.now() });
  if (!part) return;
  record.parts[id] = part;
  for (const watcher of watchers) watcher(id, part);
}

/** Adds a part to the page and notes it. */
export function put(id, part, where = document.body) {
  where.append(part);
  happen(id, part);
  return part;
}

/** An element. Attributes that start with "on" are listeners; children are elements or text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Number.POSITIVE_INFINITY));
  return element;
}

/** Gives an element the vendor's hook that the address asks for. */
export function hooked(element, fallback = "") {
  const hook = option("as", fallback);
  if (hook.startsWith("#")) element.id = hook.slice(1);
  else if (hook) element.classList.add(hook.replace(/^\./, ""));
  return element;
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits as long as the address says. */
export const later = (fallback = 300) => wait(number("after", fallback));

/** Where the story is: its box and the parts of its text. */
export const story = () =>
  document.querySelector("[data-story]") ?? document.querySelector("main") ?? document.body;
/** The story's paragraphs: what has running text and stands in no part of ours. */
export const paragraphs = (root = story()) =>
  [...root.querySelectorAll("p")].filter((p) => p.textContent.length > 120 && !p.closest("[class^=lv-]"));

/** Calls back once a third of the page (or `share` of it) was scrolled. */
export function onceScrolled(run, share = 1 / 3) {
  const look = () => {
    const { scrollHeight, clientHeight } = document.documentElement;
    if (scrollY < share * (scrollHeight - clientHeight)) return;
    removeEventListener("scroll", look);
    run();
  };
  addEventListener("scroll", look, { passive: true });
}

/** Adds a button that the reader may press to the page's header. */
export function opener(label, id, open) {
  const button = h("button", { type: "button", class: "lv-opener", "data-opens": id, onclick: open }, label);
  (document.querySelector("header") ?? document.body).append(button);
}

export function start() {
  for (const id of option("live").split(",").filter(Boolean)) {
    const run = behaviours.get(id);
    if (!run) throw new Error(`nothing here is called ${id}`);
    void run();
  }
  happen("started");
}
