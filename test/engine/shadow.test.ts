/** Shadow trees: what is laid out in them is read, kept and struck like anything else. */
import { describe, expect, it } from "vitest";
import { measure } from "../../src/engine/measure";
import { Tree } from "../../src/engine/tree";
import type { EngineOptions, PageMemory } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, marksOf, PARAGRAPHS, PROSE, parse, serialise } from "../support/page";
import { RULES } from "../support/rules";

/** Shadow roots of a page, closed ones too, as the browsers tell extensions. */
class Roots {
  private readonly roots = new WeakMap<Element, ShadowRoot>();
  readonly ask = (element: Element): ShadowRoot | null => this.roots.get(element) ?? null;

  attach(host: Element | null, markup: string): ShadowRoot {
    if (!host) throw new Error("no host");
    const root = host.attachShadow({ mode: "closed" });
    root.innerHTML = markup;
    this.roots.set(host, root);
    return root;
  }
}

function judged(html: string, shadow: Record<string, string>, options: Partial<EngineOptions> = {}) {
  const document = parse(html);
  const roots = new Roots();
  const trees = Object.entries(shadow).map(([host, markup]) =>
    roots.attach(document.querySelector(host), markup),
  );
  const sheets = new Map<ShadowRoot | "document", string[]>();
  const session = judgePage(document, {
    rules: RULES,
    shadowRoot: roots.ask,
    style: {
      add: (css, tree = undefined) => {
        const key = tree ?? "document";
        sheets.set(key, [...(sheets.get(key) ?? []), css]);
        return undefined;
      },
      remove: (css, tree = undefined) => {
        const key = tree ?? "document";
        sheets.set(
          key,
          (sheets.get(key) ?? []).filter((other) => other !== css),
        );
      },
    },
    ...options,
  });
  return { document, session, roots, trees, sheets };
}

const struckIn = (tree: ShadowRoot | undefined): string[] =>
  [...(tree?.querySelectorAll(`[${ATTRIBUTE}="x"]`) ?? [])].map((element) => element.id || element.localName);

describe("measuring", () => {
  const lines = (body: string, shadow: Record<string, string>): string[] => {
    const document = parse(`<body>${body}</body>`);
    const roots = new Roots();
    for (const [host, markup] of Object.entries(shadow)) roots.attach(document.querySelector(host), markup);
    return measure(document.body, new Tree(roots.ask)).blocks.map(({ text }) => text);
  };

  it("reads a shadow tree in the place of its host's children", () => {
    expect(lines("<p>one</p><x-host></x-host><p>three</p>", { "x-host": "<p>two</p>" })).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("reads slotted nodes in their slots, in the order in which they are laid out", () => {
    const body =
      '<x-host><p slot="b">second</p><p slot="a">first</p>loose<p slot="none">nowhere</p></x-host>';
    const shadow = { "x-host": '<slot name="a"></slot><slot name="b"></slot><div><slot></slot></div>' };
    expect(lines(body, shadow)).toEqual(["first", "second", "loose"]);
  });

  it("reads what a slot holds for the case that nothing comes into it", () => {
    expect(lines("<x-host></x-host>", { "x-host": "<slot><p>fallback</p></slot>" })).toEqual(["fallback"]);
  });

  it("reads shadow trees of plain boxes that are empty by themselves", () => {
    expect(lines('<div class="host"></div>', { ".host": "<p>inside</p>" })).toEqual(["inside"]);
  });

  it("joins slotted words to the line around the slot", () => {
    expect(lines("<x-host>words</x-host>", { "x-host": "<p>some <slot></slot> here</p>" })).toEqual([
      "some words here",
    ]);
  });
});

describe("a body in a shadow tree", () => {
  const html = article("<x-story></x-story>");
  const shadow = {
    "x-story": `<section>${PROSE}</section><div id="nag"><p>Sign up for our letter</p></div>`,
  };

  it("is found and kept, and nags beside it are struck", () => {
    const { session, trees, sheets, document } = judged(html, shadow);
    expect(session.report()).toMatchObject({ article: true, text: PARAGRAPHS.join("\n") });
    expect(struckIn(trees[0])).toEqual(["nag"]);
    expect(document.querySelector("x-story")?.getAttribute(ATTRIBUTE)).not.toBe("x");
    expect(sheets.get(trees[0] as ShadowRoot)?.join()).toContain(
      `[${ATTRIBUTE}~="x"]{display:none!important}`,
    );
  });

  it("stands in slots as well, through boxes of the tree", () => {
    const slotted = article(
      `<x-story><div id="body">${PROSE}</div><div slot="side" id="side">Menu</div></x-story>`,
    );
    const { session, document, trees } = judged(slotted, {
      "x-story": '<div id="grid"><slot></slot><aside id="aside"><slot name="side"></slot></aside></div>',
    });
    expect(session.report().text).toBe(PARAGRAPHS.join("\n"));
    const body = document.querySelector("#body");
    expect(body?.closest(`[${ATTRIBUTE}="x"]`)).toBeNull();
    expect(struckIn(trees[0])).toEqual(["aside"]);
  });

  it("is left as it was by undo, the trees' sheets with it", () => {
    const { session, document, trees, sheets } = judged(html, shadow);
    session.undo();
    expect(serialise(document)).not.toContain(ATTRIBUTE);
    expect(trees[0]?.innerHTML).not.toContain(ATTRIBUTE);
    expect([...sheets.values()].flat()).toEqual([]);
  });

  it("keeps a piece that the reader put back", () => {
    const { session, trees } = judged(html, shadow, { mode: "quiet" });
    const [piece] = session.struck();
    expect(session.restore(piece?.id ?? 0)).toBe(true);
    expect(struckIn(trees[0])).toEqual([]);
    expect(piece?.selector).toContain(">>>");
  });
});

describe("a nag in a closed tree", () => {
  const NAG = '<div id="nag"><p>Sign up for our letter</p><input type="email"></div>';

  it("goes with its host where the host holds nothing else, and its next copy by rule", () => {
    const memory: PageMemory = new Map();
    const { document } = judged(article(`${PROSE}<x-letter></x-letter>`), { "x-letter": NAG }, { memory });
    expect([...memory.keys()]).toEqual(["x-letter"]);
    expect(
      marksOf(document)
        .filter(([, mark]) => mark === "x")
        .map(([{ localName }]) => localName),
    ).toContain("x-letter");
  });

  it("is struck when it comes late", () => {
    const { document, session, roots } = judged(article(PROSE), {}, { mode: "quiet", layout: fakeLayout() });
    const host = document.createElement("x-letter");
    roots.attach(host, NAG);
    document.body.append(host);
    expect(session.judgeAdded([host]).nags).toBe(1);
    expect(host.getAttribute(ATTRIBUTE)).toBe("x");
  });

  it("is struck when it comes late into a tree that stays", () => {
    const { trees, session } = judged(
      article(`${PROSE}<x-box></x-box>`),
      { "x-box": "<p>Harbour news of the week</p>" },
      { mode: "quiet", layout: fakeLayout() },
    );
    const nag = parse(NAG).querySelector("#nag") as Element & ChildNode;
    trees[0]?.append(nag);
    expect(session.judgeAdded([nag]).nags).toBe(1);
    expect(struckIn(trees[0])).toEqual(["nag"]);
    expect([...session.shadowTrees()]).toEqual([trees[0]]);
  });
});

it("leaves hidden what the publisher hides in a shadow tree, in every mode and after undo", () => {
  for (const mode of ["article", "quiet"] as const) {
    const shadow = {
      "x-story": `<section>${PROSE}</section><p hidden id="secret">Never shown</p>`,
    };
    const { session, trees } = judged(article("<x-story></x-story>"), shadow, { mode, layout: fakeLayout() });
    const secret = trees[0]?.querySelector("#secret");
    expect(secret?.hasAttribute("hidden")).toBe(true);
    expect(session.report().text).not.toContain("Never shown");
    session.undo();
    expect(secret?.outerHTML).toBe('<p hidden="" id="secret">Never shown</p>');
  }
});
