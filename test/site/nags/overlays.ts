import { each, esc } from "../html.js";
import { type Desk, off } from "../press.js";

/** The offer fixed to the lower edge of the window. */
export function bar({ house: { k, tags }, ink, says: { bar: says } }: Desk): string {
  return `<div class="${k}-bar" role="complementary" data-dismissible>
<${tags.text} class="${k}-bar__text">${ink.nag(says.text)}</${tags.text}>
<a class="${k}-button" href="/subscribe?from=bar">${ink.nag(says.button)}</a>
<button class="${k}-bar__close" type="button" data-dismiss aria-label="${esc(says.close)}">×</button>
</div>`;
}

/** Dialogs that wait at the end of the page until a reader asks for a function. */
export function dialogs({ house, ink, id, says }: Desk): string {
  const { k, tags } = house;
  return each(says.dialogs, (dialog, index) => {
    const title = id(`dialog-${index + 1}`);
    return `<div class="${k}-dialog" role="dialog" aria-modal="true" aria-labelledby="${title}"${off(house)}>
<${tags.title} id="${title}">${ink.hidden(dialog.title)}</${tags.title}>
${each(dialog.lines, (line) => `<${tags.text}>${ink.hidden(line)}</${tags.text}>`)}
<a class="${k}-button" href="/register?from=dialog">${ink.hidden(dialog.button)}</a>
</div>`;
  });
}

/** A newsletter dialog over a free article: backdrop, scroll lock (see `locked`), two ways to dismiss it. */
export function modal({
  house: { k, tags },
  ink,
  id,
  says: {
    modal: says,
    bar: { close },
  },
}: Desk): string {
  const title = id("modal-title");
  const field = id("modal-email");
  return `<div class="${k}-veil" data-dismissible data-lock>
<div class="${k}-modal" role="dialog" aria-modal="true" aria-labelledby="${title}">
<button class="${k}-modal__close" type="button" data-dismiss aria-label="${esc(close)}">×</button>
<${tags.title} class="${k}-modal__title" id="${title}">${ink.nag(says.title)}</${tags.title}>
<${tags.text}>${ink.nag(says.text)}</${tags.text}>
<form action="/newsletters" method="post" data-letter>
<label class="sr-only" for="${field}">${ink.nag(says.placeholder)}</label>
<input class="${k}-letter__field" id="${field}" type="email" name="email" required placeholder="${esc(says.placeholder)}">
<button class="${k}-button" type="submit">${ink.nag(says.button)}</button>
</form>
<button class="${k}-modal__no" type="button" data-dismiss>${ink.nag(says.no)}</button>
<${tags.text} class="${k}-modal__small">${ink.nag(says.small)}</${tags.text}>
</div>
</div>`;
}

/** The door below a preview: nothing of the story lies behind it. */
export function door({ house: { k, tags }, ink, says: { gate: says } }: Desk): string {
  return `<div class="${k}-door">
<${tags.title} class="${k}-door__title">${ink.gate(says.title)}</${tags.title}>
<${tags.text}>${ink.gate(says.text)}</${tags.text}>
<${tags.text} class="${k}-door__price">${ink.gate(says.price)}</${tags.text}>
<a class="${k}-button" href="/subscribe?from=door">${ink.gate(says.button)}</a>
<a class="${k}-door__login" href="/login?from=door">${ink.gate(says.login)}</a>
</div>`;
}

/** The door over the whole page. Nothing in it closes it. */
export function hardWall(desk: Desk): string {
  const { k } = desk.house;
  return `<div class="${k}-veil ${k}-veil--hard"><div class="${k}-modal" role="dialog" aria-modal="true">
${door(desk)}
</div></div>`;
}
