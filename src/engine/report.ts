/** What a judgement tells: plain data for the popup, the command line and the tests. */
import type { Article } from "./article";
import type { Marks } from "./marks";
import type { Box } from "./measure";
import type { Survey } from "./survey";
import { squash } from "./text";
import { isShadowRoot } from "./tree";
import type { Intent, Removal } from "./types";
import type { Widget } from "./verdict";

/** Longest text of a removal, in UTF-16 units. */
const LONGEST_TEXT = 4000;

/** Stands between the selector of a host and that of an element in its shadow tree. */
const INTO_SHADOW = " >>> ";

/** A selector that leads to the element: its id where that is plain, else its place among siblings. */
export function selectorOf(element: Element): string {
  const root = element.getRootNode();
  const way = isShadowRoot(root) ? selectorOf(root.host) + INTO_SHADOW : "";
  const scope = way ? (root as ShadowRoot) : element.ownerDocument;
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    // pages do repeat ids; the first one is found by it
    if (/^[A-Za-z][\w-]*$/.test(at.id) && scope.querySelector(`#${at.id}`) === at) {
      steps.unshift(`#${at.id}`);
      break;
    }
    const parent: Element | null = at.parentElement;
    let step = at.localName;
    if (parent) {
      let place = 1;
      let twins = false;
      for (
        let sibling: Element | null = parent.firstElementChild;
        sibling;
        sibling = sibling.nextElementSibling
      ) {
        if (sibling === at) break;
        if (sibling.localName === at.localName) place++;
      }
      for (
        let sibling: Element | null = at.nextElementSibling;
        sibling && !twins;
        sibling = sibling.nextElementSibling
      )
        twins = sibling.localName === at.localName;
      if (place > 1 || twins) step += `:nth-of-type(${place})`;
    }
    steps.unshift(step);
  }
  return way + steps.join(" > ");
}

/** The struck piece of a nag, its lines joined by newlines. */
export function nagRemoval(widget: Widget, id: number, lines: readonly { text: string }[]): Removal {
  const text = lines
    .slice(widget.from, widget.to)
    .map((block) => block.text)
    .join("\n");
  return {
    id,
    kind: widget.kind satisfies Intent,
    text: text.slice(0, LONGEST_TEXT),
    selector: widget.elements.map(selectorOf).join(", "),
    reasons: widget.reasons,
  };
}

/** What an element says: its lines where it is a box that was measured. */
export function restText(element: Element, box: Box | undefined, lines: readonly { text: string }[]): string {
  const text = box
    ? lines
        .slice(box.from, box.to)
        .map((block) => block.text)
        .join("\n")
    : squash(element.textContent ?? "");
  return text.slice(0, LONGEST_TEXT);
}

/** The struck piece of what merely is no article. */
export function restRemoval(
  element: Element,
  id: number,
  box: Box | undefined,
  lines: readonly { text: string }[],
): Removal {
  return {
    id,
    kind: "rest",
    text: restText(element, box, lines),
    selector: selectorOf(element),
    reasons: [{ rule: "outside", detail: element.localName, weight: 1 }],
  };
}

/** Blocks that stay where only marked elements go. */
export function linesLeft({ blocks, boxes }: Survey, article: Article, marks: Marks): number[] {
  const hidden = new Uint8Array(blocks.length);
  const gone = (element: Element) => marks.get(element) === "x";
  for (const box of boxes) if (gone(box.element)) hidden.fill(1, box.from, box.to);
  const left: number[] = [];
  blocks.forEach((block, i) => {
    if (hidden[i] || (block.hidden && !(article.found && article.kept[i]))) return;
    const byParts = block.parts.length > 0 && block.parts.every((part) => gone(part as Element));
    if (!byParts) left.push(i);
  });
  return left;
}
