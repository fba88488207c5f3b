import { describe, expect, it } from "vitest";
import { isInline } from "../../src/engine/element";
import { type Box, measure } from "../../src/engine/measure";
import { parse } from "../support/page";

const page = (body: string) => measure(parse(`<body>${body}</body>`).body);
const texts = (body: string) => page(body).blocks.map(({ text }) => text);
const boxOf = (boxes: Box[], tag: string) => {
  const box = boxes.find((one) => one.tag === tag);
  if (!box) throw new Error(`no ${tag}`);
  return box;
};

describe("lines", () => {
  it("are the texts of block-level boxes, inline tags joined", () => {
    expect(texts("<p>One <b>two</b> <a href=/>three</a></p><div>four<p>five</p>six</div>")).toEqual([
      "One two three",
      "four",
      "five",
      "six",
    ]);
  });

  it("are cut by br", () => {
    const { blocks } = page("<div>one<br>two<br><br>three</div><p>four</p>");
    expect(blocks.map(({ text, broken }) => [text, broken])).toEqual([
      ["one", true],
      ["two", true],
      ["three", true],
      ["four", false],
    ]);
  });

  it("are cut by boxes inside inline elements, and know the link around them", () => {
    const { blocks } = page('<a href="/x">kicker<div>headline</div><p>teaser</p></a>');
    expect(blocks.map(({ text, insideLink }) => [text, insideLink])).toEqual([
      ["kicker", true],
      ["headline", true],
      ["teaser", true],
    ]);
  });

  it("take custom elements for boxes", () => {
    expect(texts("<x-a>one</x-a><x-b>two<x-c>three</x-c></x-b>")).toEqual(["one", "two", "three"]);
  });

  it("join ruby to its base", () => {
    expect(texts("<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の朝</p>")).toEqual([
      "港(みなと)の朝",
    ]);
  });

  it.each(["script", "style", "noscript", "template", "svg", "iframe", "object", "math"])(
    "leave out %s",
    (tag) => expect(texts(`<p>a</p><${tag}>no text</${tag}><p>b</p>`)).toEqual(["a", "b"]),
  );

  it("leave out comments and empty boxes", () => {
    expect(texts("<!-- no --><div> \u00a0 </div><p></p><p>yes</p>")).toEqual(["yes"]);
  });

  it("have no text of shadow trees, which belong to their hosts", () => {
    const document = parse("<body><x-host>light</x-host></body>");
    const host = document.querySelector("x-host");
    host?.attachShadow({ mode: "open" }).append("shadow");
    expect(measure(document.body).blocks.map(({ text }) => text)).toEqual(["light"]);
  });

  it("count links and bold type in characters", () => {
    const { blocks } = page(
      '<p>ab<a href="/1">cd</a><b>efg</b></p><p><a href="/2">x</a><a href="/3">y</a></p>',
    );
    expect(blocks[0]).toMatchObject({ linkChars: 2, boldChars: 3, links: ["/1"], linkCount: 1 });
    expect(blocks[1]).toMatchObject({ linkChars: 2, links: ["/2", "/3"], linkCount: 2 });
  });

  it("remember at most four link targets and count them all", () => {
    const [block] = page(
      `<p>${[1, 2, 3, 4, 5, 6].map((n) => `<a href="/${n}">${n}</a> `).join("")}</p>`,
    ).blocks;
    expect(block).toMatchObject({ links: ["/1", "/2", "/3", "/4"], linkCount: 6 });
  });

  it("name the nodes that hold them", () => {
    const { blocks } = page("<div>one <b>two</b><br><i>three</i></div>");
    expect(blocks.map(({ parts }) => parts.map(({ nodeName }) => nodeName))).toEqual([["#text", "B"], ["I"]]);
  });

  it("name the pieces inside an inline element that holds several", () => {
    const { blocks } = page("<div><font>one<br>two<p>three</p></font></div>");
    const parts = blocks.flatMap((block) => block.parts);
    expect(blocks.map(({ text }) => text)).toEqual(["one", "two", "three"]);
    expect(new Set(parts).size).toBe(parts.length);
  });
});

describe("boxes", () => {
  it("nest as the elements do and span their blocks and boxes", () => {
    const { boxes } = page("<main><p>a</p><section><p>b</p><p>c</p></section></main><p>d</p>");
    const [body, main, section] = ["body", "main", "section"].map((tag) => boxOf(boxes, tag)) as [
      Box,
      Box,
      Box,
    ];
    expect([body.from, body.to]).toEqual([0, 4]);
    expect([main.from, main.to]).toEqual([0, 3]);
    expect([section.from, section.to]).toEqual([1, 3]);
    expect(section.parent).toBe(main);
    expect([main.depth, section.depth]).toEqual([1, 2]);
    expect(main.children).toBe(2);
    expect(boxes.slice(section.index, section.end).map(({ tag }) => tag)).toEqual(["section", "p", "p"]);
  });

  it("count what stands inside, up to the root", () => {
    const { boxes } = page(
      `<section><form><input type="email"><input name="q"><input type="password"><input type="hidden" name="email">
       <input type="submit"><button>go</button><div role="button">ok</div></form><img><iframe></iframe></section>`,
    );
    const counts = { emails: 1, inputs: 1, passwords: 1, buttons: 3 };
    expect(boxOf(boxes, "form")).toMatchObject(counts);
    expect(boxOf(boxes, "body")).toMatchObject({ ...counts, images: 1, frames: 1 });
  });

  it("count choices as inputs as well, and no field for texts that is hidden", () => {
    const { boxes } = page(
      '<form><input type="radio"><input type="checkbox"><input type="text"><textarea></textarea><textarea hidden></textarea></form>',
    );
    expect(boxOf(boxes, "form")).toMatchObject({ choices: 2, inputs: 3, texts: 1 });
  });

  it("tell of links without text, and of the box that each stands in", () => {
    const { iconLinks } = page(
      '<div><a href="/a"><img></a> <a href="/b">Text</a></div><p><a href="/c"><b> </b></a><a><img></a></p>',
    );
    expect(iconLinks.map(({ href, box }) => [href, box.tag])).toEqual([
      ["/a", "div"],
      ["/c", "p"],
    ]);
  });

  it.each([
    ['<input placeholder="Your e-mail">'],
    ['<input autocomplete="email" type="text">'],
    ['<input placeholder="メールアドレス">'],
    ['<input name="почта">'],
  ])("take %s for an e-mail field", (input) => {
    expect(boxOf(page(`<form>${input}</form>`).boxes, "form").emails).toBe(1);
  });

  it.each([
    ["<div hidden>x</div>", true],
    ['<div hidden="until-found">x</div>', false],
    ['<div style="display : none">x</div>', true],
    ['<div style="visibility:hidden">x</div>', true],
    ['<div style="display:block">x</div>', false],
    ["<dialog>x</dialog>", true],
    ["<dialog open>x</dialog>", false],
    ["<section hidden><div>x</div></section>", true],
  ])("know that %s is hidden by its markup: %s", (html, hidden) => {
    expect(page(html).blocks[0]?.box.hidden).toBe(hidden);
  });

  it("carry the names that tools and people give", () => {
    const { boxes } = page('<section id="a" class="b c" data-testid="d" role="e" title="no">x</section>');
    expect(boxOf(boxes, "section").names.split(" ").sort()).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("odd pages", () => {
  it("measures an empty body", () => {
    const { blocks, boxes } = page("");
    expect(blocks).toEqual([]);
    expect(boxes).toHaveLength(1);
  });

  it.each(["div", "span"])("reads no deeper than 512 levels of %s, and what stands beside", (tag) => {
    const document = parse("<body></body>");
    // from the inside out: jsdom takes minutes for the other way
    let at = document.createElement(tag);
    for (let depth = 9999; depth >= 0; depth--) {
      const around = document.createElement(tag);
      around.append(at);
      if (depth === 5000) around.append("far");
      if (depth === 100) around.append("near");
      at = around;
    }
    const root = document.createElement("section");
    root.append("before");
    root.append(at);
    root.append("after");
    expect(
      measure(root)
        .blocks.map(({ text }) => text)
        .join(" "),
    ).toMatch(/^before ?near ?after$/);
  });
});

describe("isInline", () => {
  it("tells inline text from boxes", () => {
    expect(["a", "span", "ruby", "time", "label"].every(isInline)).toBe(true);
    expect(["div", "p", "button", "li", "x-y"].some(isInline)).toBe(false);
  });
});

describe("classes", () => {
  const classOf = (name: string) => boxOf(page(`<p class="${name}">Text</p>`).boxes, "p").className;

  it.each([
    ["post-123 col-4", "post-0 col-0"],
    ["element element-7a3bfd1 text", "element element-0 text"],
    ["is-layout-51cf2ab9", "is-layout-0"],
    ["facade-decade defaced", "facade-decade defaced"],
    ["sc-1a2b", "sc-0a0b"],
  ])("have their numbers made alike: %s", (name, made) => {
    expect(classOf(name)).toBe(made);
  });
});
