import { each, esc } from "../html.js";
import type { Desk } from "../press.js";

export interface Field {
  label: string;
  name: string;
  type?: "text" | "email" | "password" | "tel" | "textarea" | "checkbox";
  placeholder?: string;
  value?: string;
  complete?: string;
}

export interface FormWords {
  title: string;
  intro: string;
  fields: Field[];
  button: string;
  /** Lines below the button, inline HTML. */
  after: string[];
}

/** A page with one form, as log-in, registration, checkout and contact pages are. */
export function formPage(desk: Desk, says: FormWords): string {
  const { k } = desk.house;
  return `<div class="${k}-page ${k}-page--narrow"><h1>${says.title}</h1><p class="${k}-page__intro">${says.intro}</p>
<form class="${k}-form" method="post" action="${desk.path}">
${each(says.fields, (field) => row(desk, field))}
<button class="${k}-button" type="submit">${says.button}</button>
</form>
${each(says.after, (line) => `<p class="${k}-form__after">${line}</p>`)}</div>`;
}

function row(
  { house: { k }, id }: Desk,
  { label, name, type = "text", placeholder, value, complete }: Field,
): string {
  const field = id(`field-${name}`);
  const attributes = [
    `id="${field}"`,
    `name="${name}"`,
    placeholder ? `placeholder="${esc(placeholder)}"` : "",
    value && type !== "textarea" ? `value="${esc(value)}"` : "",
    complete ? `autocomplete="${complete}"` : "",
  ]
    .filter(Boolean)
    .join(" ");
  if (type === "checkbox") {
    return `<p class="${k}-form__row"><input type="checkbox" ${attributes}> <label for="${field}">${label}</label></p>`;
  }
  const input =
    type === "textarea"
      ? `<textarea rows="6" ${attributes}></textarea>`
      : `<input type="${type}" ${attributes}>`;
  return `<p class="${k}-form__row"><label for="${field}">${label}</label> ${input}</p>`;
}

/** The same in the table house. */
export function oldFormPage(desk: Desk, says: FormWords): string {
  const { id } = desk;
  return `<h1><font size="5">${says.title}</font></h1>${says.intro}<br><br>
<form method="post" action="${desk.path}"><table border="0" cellpadding="4">
${each(says.fields, ({ label, name, type }) => {
  const field = id(`f-${name}`);
  return `<tr><td align="right"><label for="${field}"><font face="Verdana,Arial" size="2">${label}</font></label></td><td><input type="${type ?? "text"}" name="${name}" id="${field}"></td></tr>`;
})}
<tr><td></td><td><input type="submit" value="${esc(says.button)}"></td></tr></table></form>
${each(says.after, (line) => `<font face="Verdana,Arial" size="1">${line}</font><br><br>`)}`;
}
