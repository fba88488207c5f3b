/* The ways in which dialogs hold the page still, and how their own scripts let it go again. */
import { h, option } from "./kit.js";

const root = document.documentElement;
const { body } = document;

/** Sets inline properties and gives back what puts the former values in again. */
function inline(element, properties) {
  const before = element.style.cssText;
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  return () => {
    element.style.cssText = before;
  };
}

const others = (part) => [...body.children].filter((one) => one !== part && !one.matches("script, style"));

const locks = {
  none: () => () => undefined,
  overflow: () => inline(body, { overflow: "hidden" }),
  root() {
    const undo = [inline(root, { overflow: "hidden" }), inline(body, { overflow: "hidden" })];
    return () => undo.forEach((one) => void one());
  },
  class() {
    body.classList.add("lv-still");
    return () => body.classList.remove("lv-still");
  },
  sheet() {
    const sheet = h("style", {}, "html, body { overflow: hidden !important; }");
    document.head.append(sheet);
    return () => sheet.remove();
  },
  fixed() {
    const at = scrollY;
    const undo = inline(body, { position: "fixed", top: `${-at}px`, width: "100%", overflow: "hidden" });
    return () => {
      undo();
      scrollTo(0, at);
    };
  },
  height() {
    const undo = [root, body].map((one) => inline(one, { height: "100vh", overflow: "hidden" }));
    return () => undo.forEach((one) => void one());
  },
  touch: () => inline(body, { "touch-action": "none", "overscroll-behavior": "none", overflow: "hidden" }),
  inert(part) {
    const stilled = others(part).filter((one) => !one.inert);
    for (const one of stilled) one.inert = true;
    const undo = locks.overflow();
    return () => {
      for (const one of stilled) one.inert = false;
      undo();
    };
  },
  aria(part) {
    const hushed = others(part).filter((one) => !one.hasAttribute("aria-hidden"));
    for (const one of hushed) one.setAttribute("aria-hidden", "true");
    const undo = locks.class();
    return () => {
      for (const one of hushed) one.removeAttribute("aria-hidden");
      undo();
    };
  },
};

/** Locks the page in the way that the address asks for. `part` is what stays in use. */
export const lock = (part, fallback = "overflow") => locks[option("lock", fallback)](part);
