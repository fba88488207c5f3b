/** What one element is by its tag and attributes. */

/** Elements that hold no text of the page. */
export const SKIP = new Set([
  "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "title", "meta", "link", "math",
]); // biome-ignore format: a table
/** Elements whose text belongs to the line around them. */
export const INLINE = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
  "kbd", "mark", "nobr", "q", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
  "time", "tt", "u", "var", "wbr", "img", "picture", "label", "slot",
]); // biome-ignore format: a table
const NAMING = ["id", "class", "data-testid", "data-test-id", "data-component", "data-type", "data-module", "itemprop", "role", "data-qa", "name", "slot"]; // biome-ignore format: a table
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Boxes are looked for this many inline elements deep. */
const MAX_INLINE_DEPTH = 8;

/** True for the elements whose text belongs to the line around them. */
export function isInline(tag: string): boolean {
  return INLINE.has(tag);
}

/** True where an inline element holds boxes or several lines. */
export function holdsLines(element: Element, depth = 0): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const tag = child.localName;
    if (tag === "br" || (!INLINE.has(tag) && !SKIP.has(tag))) return true;
    if (INLINE.has(tag) && depth < MAX_INLINE_DEPTH && holdsLines(child, depth + 1)) return true;
  }
  return false;
}

/** Names of an element: id, class and the attributes that testing and templating tools leave. */
export function namesOf(element: Element): string {
  let names = "";
  if (!element.hasAttributes()) return names;
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) names += `${names ? " " : ""}${value}`;
  }
  return names;
}

/** True where the publisher hides an element by attribute or inline style. */
export function hiddenByMarkup(element: Element, tag: string): boolean {
  if (tag === "dialog" && !element.hasAttribute("open")) return true;
  if (!element.hasAttributes()) return false;
  const hidden = element.getAttribute("hidden");
  if (hidden !== null && hidden !== "until-found") return true;
  const style = element.getAttribute("style");
  return style !== null && HIDDEN_STYLE.test(style);
}

/** What a control is for; undefined where there is none, or the reader never sees it. */
export function fieldKind(
  element: Element,
  tag: string,
): "emails" | "passwords" | "choices" | "buttons" | "inputs" | undefined {
  if (tag !== "input")
    return tag === "button" || element.getAttribute("role") === "button" ? "buttons" : undefined;
  const type = (element.getAttribute("type") ?? "text").toLowerCase();
  if (type === "hidden") return undefined;
  const words = `${element.getAttribute("name") ?? ""} ${element.id} ${element.getAttribute("placeholder") ?? ""} ${element.getAttribute("autocomplete") ?? ""}`;
  if (type === "email" || /e-?mail|メール|邮箱|郵箱|이메일|почт/i.test(words)) return "emails";
  if (type === "password") return "passwords";
  if (type === "radio" || type === "checkbox") return "choices";
  return type === "submit" || type === "button" || type === "image" ? "buttons" : "inputs";
}

/** The host of an absolute address, or "". */
export function hostOf(url: string): string {
  try {
    return new URL(url.startsWith("//") ? `https:${url}` : url).hostname;
  } catch {
    return "";
  }
}

/** Characters in the paragraphs of a frame's document; 0 where that is another site's. */
export function frameText(frame: HTMLIFrameElement): number {
  let characters = 0;
  for (const paragraph of frame.contentDocument?.body?.querySelectorAll("p") ?? [])
    characters += (paragraph.textContent ?? "").trim().length;
  return characters;
}

/** Numbers in a class, and hexadecimal ones between its words. */
const NUMBERS = /(?<![^\s_-])[\da-f]{6,}(?![^\s_-])|\d+/g;

/** An element's classes with their numbers made alike, so that what one template makes compares equal. */
export function makeOf(element: Element): string {
  const classes = element.getAttribute("class") ?? "";
  // words such as "facade" are letters alone
  return classes.replace(NUMBERS, (number) => (/\d/.test(number) ? "0" : number));
}
