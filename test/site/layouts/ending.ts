import { each } from "../html.js";
import { bar, dialogs, door, hardWall, modal } from "../nags/overlays.js";
import type { Press } from "../press.js";

/** What stands below the text of an article that is not given away: the door, and what it hides. */
export function gate(press: Press): string {
  const { story, ink, house } = press;
  if (story.gate === "preview")
    return `<div class="${house.k}-fade" aria-hidden="true"></div>\n${door(press)}`;
  if (story.gate !== "hidden-rest") return "";
  return `<div class="${house.k}-locked" data-entitled="false">
${each(story.withheld ?? [], (html) => `<p>${ink.hidden(html)}</p>`)}
</div>
${door(press)}`;
}

/** What lies over or waits behind an article: the bar, the dialogs, a wall. */
export function overlays(press: Press): string {
  const { story } = press;
  return [
    story.bar ? bar(press) : "",
    story.gate ? "" : dialogs(press),
    story.modal ? modal(press) : "",
    story.gate === "wall" ? hardWall(press) : "",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Whether the page comes with its scrolling locked. */
export const locked = ({ story }: Press): boolean => story.modal === true || story.gate === "wall";
