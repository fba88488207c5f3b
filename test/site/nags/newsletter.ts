import { each, esc } from "../html.js";
import { type Desk, off } from "../press.js";

/** A newsletter box in the text with all its states: form, error, success, already registered. */
export function newsletter(desk: Desk): string {
  const { ink, id } = desk;
  const { k, tags } = desk.house;
  const says = desk.says.newsletter;
  const title = id("newsletter-title");
  const success = id("newsletter-success");
  return `<div class="${k}-letter" data-widget="letter" data-list="morning-tide" role="region" aria-labelledby="${title}">
<div class="${k}-letter__head">
<img class="${k}-letter__icon" src="/assets/img/letter.svg" width="56" height="56" alt="">
<div><${tags.title} class="${k}-letter__title" id="${title}">${ink.nag(says.title)}</${tags.title}>
<${tags.text} class="${k}-letter__pitch">${ink.nag(says.pitch)}</${tags.text}></div>
</div>
<div class="${k}-letter__body">
${form(desk, "inline")}
<${tags.text} class="${k}-letter__consent">${ink.nag(says.consent)}</${tags.text}>
</div>
<div class="${k}-state ${k}-state--success" id="${success}"${off(desk.house)}>
${each(says.success, (line) => `<${tags.text}>${ink.hidden(line)}</${tags.text}>`)}
</div>
<${tags.text} class="${k}-state ${k}-state--already"${off(desk.house)}>${ink.hidden(says.already)}</${tags.text}>
<div class="${k}-letter__foot"><${tags.text}>${ink.nag(says.more)} <a href="/newsletters">${ink.nag(says.moreLink)}</a></${tags.text}></div>
</div>`;
}

/** The same box between the lines that let screen readers jump over it. */
export function bracketed(desk: Desk): string {
  const { ink, id } = desk;
  const says = desk.says.newsletter;
  const end = id("after-letter");
  return `<a class="sr-only sr-jump" href="#${end}">${ink.nag(says.skip)}</a>
${newsletter(desk)}
<p class="sr-only" id="${end}" tabindex="-1">${ink.nag(says.end)}</p>`;
}

/** A small sign-up in a side column or a footer. */
export function smallNewsletter(desk: Desk): string {
  const { ink } = desk;
  const { k, tags } = desk.house;
  const says = desk.says.newsletter;
  return `<div class="${k}-letter ${k}-letter--small">
<${tags.title} class="${k}-letter__title">${ink.nag(says.title)}</${tags.title}>
<${tags.text} class="${k}-letter__pitch">${ink.nag(says.pitch)}</${tags.text}>
${form(desk, "side")}
</div>`;
}

function form({ house, ink, id, says: { newsletter: says } }: Desk, place: string): string {
  const { k } = house;
  const field = id(`letter-email-${place}`);
  const error = id(`letter-error-${place}`);
  return `<form class="${k}-letter__form" action="/newsletters" method="post" novalidate data-letter>
<input type="hidden" name="list" value="morning-tide">
<label class="sr-only" for="${field}">${ink.nag(says.label)}</label>
<input class="${k}-letter__field" id="${field}" type="email" name="email" autocomplete="email" required placeholder="${esc(says.placeholder)}" aria-describedby="${error}">
<button class="${k}-button" type="submit">${ink.nag(says.button)}</button>
<div class="${k}-state ${k}-state--error" id="${error}"${off(house)}>${ink.hidden(says.error)}</div>
</form>`;
}
