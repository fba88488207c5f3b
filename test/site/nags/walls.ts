import { each } from "../html.js";
import type { Desk } from "../press.js";
import type { WallWords } from "./words.js";

/** The four stacked states of one wall. All are in the page; the vendor's classes show some of them. */
export function walls(desk: Desk): string {
  const { k, walls: shown } = desk.house;
  const states = ["subscriber", "subscribe", "register", "free"] as const;
  const or = shown.includes("free") ? desk.ink.nag : desk.ink.hidden;
  return `<div class="${k}-walls" data-meter="anonymous" data-product="web">
${each(states, (state) => wall(desk, state, desk.says.walls[state], shown.includes(state)))}
<div class="${k}-walls__foot${shown.includes("free") ? " is-shown" : ""}"><span>${or(desk.says.walls.or)}</span></div>
</div>`;
}

function wall({ house: { k, tags }, ink, id }: Desk, state: string, says: WallWords, shown: boolean): string {
  const say = shown ? ink.nag : ink.hidden;
  const title = id(`wall-${state}`);
  const target = state === "register" || state === "free" ? "/register?from=wall" : "/subscribe?from=wall";
  const other = says.other
    ? `<a class="${k}-wall__other" href="/login?from=wall">${say(says.other)}</a>`
    : "";
  return `<div class="${k}-wall ${k}-wall--${state}${shown ? " is-shown" : ""}" aria-labelledby="${title}">
<${tags.title} class="${k}-wall__title" id="${title}">${say(says.title)}</${tags.title}>
<${tags.text} class="${k}-wall__text">${say(says.text)}</${tags.text}>
<${tags.list} class="${k}-wall__perks">
${each(says.bullets, (perk) => `<${tags.item} class="${k}-wall__perk">${say(perk)}</${tags.item}>`)}
</${tags.list}>
<div class="${k}-wall__ways"><a class="${k}-button" href="${target}">${say(says.button)}</a>
${other}</div>
</div>`;
}
