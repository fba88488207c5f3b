import { each, esc } from "../html.js";
import { BEHAVIOURS, type Behaviour, type Group, OPTIONS, STORY } from "../live/behaviours.js";
import type { View } from "./view.js";

const GROUPS: Record<Group, string> = {
  overlay: "Over the page",
  late: "Late, and again",
  app: "Without loading",
  tree: "Shadow trees and frames",
  function: "Functions",
  gate: "Doors",
};

function entry({ id, what, options, story, example }: Behaviour): string {
  const address = `${story ?? STORY}?live=${id}${example ? `&${example}` : ""}`;
  return `<li><a href="${esc(address)}">${id}</a>: ${what}${options ? ` Options: ${options}.` : ""}</li>`;
}

/** Every live behaviour with a link that switches it on. */
export const live: View[] = [
  {
    path: "/live",
    kind: "docs",
    lang: "en",
    layout: "grid",
    sheet: ({ house: { k }, words }) => ({
      title: `Live pages – ${words.paper}`,
      description: "What the paper can do while a reader looks on",
      main: `<div class="${k}-page"><h1>Live pages</h1>
<p>Any article of the paper takes these switches: <code>?live=</code>, one or several apart by commas.</p>
${each(
  Object.entries(GROUPS),
  ([group, title]) => `<h2>${title}</h2><ul>
${each(
  BEHAVIOURS.filter((one) => one.group === group),
  entry,
)}
</ul>`,
)}
<h2>Options</h2><ul>
${each(OPTIONS, ([name, what]) => `<li><code>${name}</code>: ${what}</li>`)}
</ul></div>`,
    }),
  },
];
