import { each } from "../html.js";
import type { Desk } from "../press.js";

/** A line that offers to keep the article for those who register. */
export function save({ house: { k }, ink, says: { save: says } }: Desk): string {
  return `<div class="${k}-save"><span class="${k}-save__icon" aria-hidden="true"></span><span>${ink.nag(
    `${says.before}<a href="/register?from=save">${says.link}</a>${says.after}`,
  )}</span></div>`;
}

/** A bare paragraph among the body's own. */
export function app({ ink, says: { app: says } }: Desk): string {
  return `<p>${ink.nag(`${says.text}<a href="/app">${says.link}</a>${says.after}`)}</p>`;
}

/** A bare paragraph, as desks paste it below every text. */
export function follow({ ink, says: { follow: says } }: Desk): string {
  return `<p>${ink.nag(`${says.before}<a href="/follow">${says.link}</a>${says.after}`)}</p>`;
}

/** A bare emphasised line with a link. */
export function signupLine({ ink, says: { signupLine: says } }: Desk): string {
  return `<p><em>${ink.nag(`${says.text}<a href="/newsletters?from=line">${says.link}</a>`)}</em></p>`;
}

/** A pitch for donations that reads like prose. */
export function donate({ house: { k, tags }, ink, says: { donate: says } }: Desk): string {
  return `<aside class="${k}-appeal">
<${tags.title} class="${k}-appeal__title">${ink.nag(says.title)}</${tags.title}>
${each(says.text, (line) => `<${tags.text}>${ink.nag(line)}</${tags.text}>`)}
<${tags.text}><a class="${k}-button ${k}-button--plain" href="/support-us?from=appeal">${ink.nag(says.button)}</a></${tags.text}>
</aside>`;
}

/** A card that asks for the right to send push messages. */
export function push({ house: { k, tags }, ink, says: { push: says } }: Desk): string {
  return `<div class="${k}-push" data-dismissible>
<div><${tags.title} class="${k}-push__title">${ink.nag(says.title)}</${tags.title}>
<${tags.text}>${ink.nag(says.text)}</${tags.text}></div>
<button class="${k}-button" type="button" data-push>${ink.nag(says.yes)}</button>
<button class="${k}-button ${k}-button--plain" type="button" data-dismiss>${ink.nag(says.no)}</button>
</div>`;
}

/** An offer with a price. */
export function offer({ house: { k, tags }, ink, says: { offer: says } }: Desk): string {
  return `<div class="${k}-offer">
<${tags.title} class="${k}-offer__title">${ink.nag(says.title)}</${tags.title}>
<${tags.text} class="${k}-offer__price">${ink.nag(says.price)}</${tags.text}>
<a class="${k}-button" href="/subscribe?from=offer">${ink.nag(says.button)}</a>
<${tags.text} class="${k}-offer__small">${ink.nag(says.small)}</${tags.text}>
</div>`;
}
