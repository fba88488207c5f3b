/** How many nodes the engine looks at for each that a page adds: counted by the engine, on a page in jsdom. */
import { JSDOM } from "jsdom";
import { judge } from "../../src/engine/run";
import type { LiveSession, Mode } from "../../src/engine/types";
import { loadRules } from "../../src/rules/index";
import { STORY } from "../../test/site/live/behaviours";
import { liveWords } from "../../test/site/live/words";
import { renderPage } from "../../test/site/pages";

export interface Examined {
  what: string;
  added: number;
  examined: number;
  /** Bursts after which the engine asked for a look at the whole page, which is not counted in. */
  anew: number;
}

type Place = (document: Document, box: HTMLElement) => void;

const NODES = 20_000;
const BURST = 500;
const WORDS = liveWords.stream.words.split(" ");

const line = (i: number): string =>
  Array.from({ length: 9 }, (_, k) => WORDS[(i * 7 + k * 3) % WORDS.length]).join(" ");

/** A message as pages stream them: five elements, five texts. */
function message(document: Document, i: number): HTMLElement {
  const make = (tag: string, ...inside: (string | Node)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  };
  return make(
    "div",
    make("strong", line(i).slice(0, 12)),
    make("p", line(i), make("a", "#tide")),
    make("p", line(i + 1)),
    "\n",
  );
}

function count(node: Node): number {
  let nodes = 1;
  for (let child = node.firstChild; child; child = child.nextSibling) nodes += count(child);
  return nodes;
}

/** Adds `NODES` nodes in bursts of `BURST` into a new box that `place` puts into the page. */
function storm(mode: Mode, what: string, place: Place, redraws: boolean): Examined {
  const { document } = new JSDOM(renderPage(STORY)).window;
  const session: LiveSession = judge(document, {
    mode,
    url: `https://courier.example${STORY}`,
    rules: loadRules(),
    style: { add: () => undefined, remove: () => undefined },
    attribute: "data-mark",
  });
  const box = document.createElement("div");
  place(document, box);
  const sum = { what: `${mode}: ${what}`, added: 0, examined: 0, anew: 0 };
  const tell = (nodes: ChildNode[]): void => {
    for (const node of nodes) sum.added += count(node);
    const { examined, anew } = session.judgeAdded(nodes);
    sum.examined += examined;
    if (anew !== "no") sum.anew++;
  };
  tell([box]);
  for (let i = 0; sum.added < NODES; ) {
    const burst: HTMLElement[] = [];
    for (let size = 0; size < BURST; i++) {
      const next = message(document, redraws ? burst.length : i);
      burst.push(next);
      size += count(next);
    }
    if (redraws) box.replaceChildren(...burst);
    else box.append(...burst);
    tell(burst);
  }
  return sum;
}

/** The same storm in three places. In Article mode what stands below the text is hidden as a whole once, in Quiet mode not. */
export function examinedPerNode(): Examined[] {
  const inMain: Place = (document, box) => document.querySelector("main")?.append(box);
  const atEnd: Place = (document, box) => document.body.append(box);
  return (["quiet", "article"] as const).flatMap((mode) => [
    storm(mode, "messages below the text", inMain, false),
    storm(mode, "messages at the end of the page", atEnd, false),
    storm(mode, "a list that is drawn anew each time", inMain, true),
  ]);
}
