/** Makes of lines: which of them are the body's. */
import type { Block, Box } from "./measure";
import { sameMake } from "./spans";
import type { Survey } from "./survey";

/** A make is the body's own with so many lines, nearly all of which are body. */
const OWN_LEAST = 8;
const OWN_SHARE = 0.9;

/** How many lines of each template are body. */
export function makes({ templateOf }: Pick<Survey, "templateOf">, isBody: Uint8Array): Map<number, number> {
  const made = new Map<number, number>();
  isBody.forEach((body, i) => {
    if (body) made.set(templateOf[i] as number, (made.get(templateOf[i] as number) ?? 0) + 1);
  });
  return made;
}

/**
 * Of a make that many lines of the body have, and hardly any other: a card among the text may be named as one beside it. A
 * make without a class says it only of what stands like its neighbour.
 */
export function isBodysOwn(page: Survey, i: number, made: Map<number, number>, isBody: Uint8Array): boolean {
  const template = page.templateOf[i] as number;
  const count = page.templates[template]?.count ?? 0;
  if (count < OWN_LEAST || (made.get(template) ?? 0) < OWN_SHARE * count) return false;
  const { box } = page.blocks[i] as Block;
  return (
    Boolean(box.className || box.parent?.className) ||
    standsAlike(page, i, 1, isBody) ||
    standsAlike(page, i, -1, isBody)
  );
}

/** The next line of the body of its make, in one direction, stands in boxes of the same makes. */
function standsAlike({ blocks, templateOf }: Survey, i: number, step: number, isBody: Uint8Array): boolean {
  for (let k = i + step; k >= 0 && k < blocks.length; k += step) {
    if (!isBody[k] || templateOf[k] !== templateOf[i]) continue;
    let [one, other]: (Box | null | undefined)[] = [blocks[i]?.box.parent, blocks[k]?.box.parent];
    while (one !== other && sameMake(one, other)) [one, other] = [one?.parent, other?.parent];
    return one === other;
  }
  return false;
}
