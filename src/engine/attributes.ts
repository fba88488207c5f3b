/** What the attributes of one element say of it. */

const NAMING = ["id", "class", "data-testid", "data-test-id", "data-component", "data-type", "data-module", "itemprop", "role", "data-qa", "name", "slot"]; // biome-ignore format: a table
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

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

/** What a form field is for; undefined where the reader never sees it. */
export function inputKind(element: Element): "emails" | "passwords" | "buttons" | "inputs" | undefined {
  const type = (element.getAttribute("type") ?? "text").toLowerCase();
  if (type === "hidden") return undefined;
  const words = `${element.getAttribute("name") ?? ""} ${element.id} ${element.getAttribute("placeholder") ?? ""} ${element.getAttribute("autocomplete") ?? ""}`;
  if (type === "email" || /e-?mail|メール|邮箱|郵箱|이메일|почт/i.test(words)) return "emails";
  if (type === "password") return "passwords";
  return type === "submit" || type === "button" || type === "image" ? "buttons" : "inputs";
}
