/** Judged pages that tests add to: what is hidden afterwards, by marks and by rules. */
import type { Additions, EngineOptions, PageMemory } from "../../src/engine/types";
import { fakeLayout } from "./layout";
import { ATTRIBUTE, article, judgePage, PROSE, parse } from "./page";
import { RULES } from "./rules";

/** Rules in force in the page's style. */
function sheet() {
  const rules: string[] = [];
  return {
    rules,
    hiding: () => rules.flatMap((css) => /:is\((.*)\)\{/.exec(css)?.[1] ?? []),
    add: (css: string) => void rules.push(css),
    remove: (css: string) => void rules.splice(rules.indexOf(css), 1),
  };
}

/** Judges a page with small rules; `add` puts markup into it and has that judged by itself. */
export function judged(
  html = article(PROSE, { after: '<div id="late"></div>' }),
  options: Partial<EngineOptions> = {},
) {
  const document = parse(html);
  const style = sheet();
  const memory: PageMemory = new Map();
  const session = judgePage(document, {
    rules: RULES,
    style,
    memory,
    layout: fakeLayout({ "other-extension": { rect: { height: 0 } } }),
    ...options,
  });
  const add = (markup: string, to = "body"): Additions => {
    const holder = document.createElement("div");
    holder.innerHTML = markup;
    const nodes = [...holder.childNodes];
    document.querySelector(to)?.append(...nodes);
    return session.judgeAdded(nodes);
  };
  const isHidden = (selector: string): boolean => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    const rules = style.hiding().join(",");
    return element.closest(`[${ATTRIBUTE}="x"]${rules && `,${rules}`}`) !== null;
  };
  return { document, style, memory, session, add, isHidden };
}
