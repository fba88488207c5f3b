/** What a judgement tells: plain data for the popup, the command line and the tests. */
import type { Box } from "./measure";
import { squash } from "./text";
import type { Intent, Removal } from "./types";
import type { Widget } from "./verdict";

/** Longest text of a removal, in UTF-16 units. */
const LONGEST_TEXT = 4000;

/** A selector that leads to the element: its id where that is plain, else its place among siblings. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    // pages do repeat ids; the first one is found by it
    if (/^[A-Za-z][\w-]*$/.test(at.id) && at.ownerDocument.querySelector(`#${at.id}`) === at) {
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
  return steps.join(" > ");
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

/** The struck piece of what merely is no article. */
export function restRemoval(
  element: Element,
  id: number,
  box: Box | undefined,
  lines: readonly { text: string }[],
): Removal {
  const text = box
    ? lines
        .slice(box.from, box.to)
        .map((block) => block.text)
        .join("\n")
    : squash(element.textContent ?? "");
  return {
    id,
    kind: "rest",
    text: text.slice(0, LONGEST_TEXT),
    selector: selectorOf(element),
    reasons: [{ rule: "outside", detail: element.localName, weight: 1 }],
  };
}
