import { each, esc, plain } from "../html.js";
import { images } from "../images.js";
import { nags } from "../nags/nags.js";
import type { Press } from "../press.js";
import type { Block } from "../types.js";
import { ad, related } from "./parts.js";

/** Sets one block of a story the way the houses do that build of boxes. */
export function setBlock(press: Press, block: Block): string {
  const { k } = press.house;
  const { body } = press.ink;
  switch (block.kind) {
    case "p":
      return `<p>${body(block.html)}</p>`;
    case "h":
      return `<h2>${body(block.html)}</h2>`;
    case "note":
      return `<p class="${k}-note">${body(block.html)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>\n${each(block.items, (item) => `<li>${body(item)}</li>`)}\n</${tag}>`;
    }
    case "quote":
      return `<blockquote class="${k}-quote"><p>${body(block.html)}</p>${
        block.by ? `<cite>${body(block.by)}</cite>` : ""
      }</blockquote>`;
    case "figure":
      return figure(press, block);
    case "box":
      return `<div class="${k}-factbox"><h3>${body(block.title)}</h3>
${each(block.lines, (line) => `<p>${body(line)}</p>`)}</div>`;
    case "table":
      return `<div class="${k}-tablewrap"><table><thead><tr>${block.head
        .map((cell) => `<th scope="col">${body(cell)}</th>`)
        .join("")}</tr></thead>
<tbody>${each(block.rows, (row) => `<tr>${row.map((cell) => `<td>${body(cell)}</td>`).join("")}</tr>`)}</tbody></table></div>`;
    case "qa":
      return `<div class="${k}-qa"><p><strong>${body(block.question)}</strong></p>
${each(block.answer, (line) => `<p>${body(line)}</p>`)}</div>`;
    case "entry":
      return entry(press, block);
    case "nag":
      return nags[block.nag](press);
    case "related":
      return related(press, block.newsletter ?? false);
    case "ad":
      return ad(press);
  }
}

/** A picture with caption and credit in one line. */
export function figure(
  { house: { k }, ink, id }: Press,
  { image, caption, credit, wide }: Extract<Block, { kind: "figure" }>,
): string {
  const { src, width, height } = images[image];
  return `<figure class="${k}-figure${wide ? ` ${k}-figure--wide` : ""}" id="${id("figure")}">
<img src="${src}" width="${width}" height="${height}" alt="${esc(plain(caption))}" decoding="async">
<figcaption>${ink.caption(`${caption} <span class="${k}-credit">${credit}</span>`)}</figcaption>
</figure>`;
}

function entry({ house: { k }, ink, id }: Press, block: Extract<Block, { kind: "entry" }>): string {
  return `<article class="${k}-entry" id="${id("entry")}">
<time class="${k}-entry__time">${ink.body(block.time)}</time>
<h2 class="${k}-entry__title">${ink.body(block.title)}</h2>
${each(block.html, (line) => `<p>${ink.body(line)}</p>`)}
</article>`;
}
