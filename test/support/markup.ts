/** The same page in other markup, as other publishers' systems would write it. Each rewrites a parsed page in place. */

/** An element of another name in its place, with its attributes and children. */
function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function renameAll(document: Document, selector: string, tag: string): void {
  for (const element of [...document.querySelectorAll(selector)]) rename(element, tag);
}

/** Numbers as builders of pages put them in classes, another each time. */
function hexadecimals(): () => string {
  let seed = 7;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(16).padStart(7, "0").slice(0, 7);
  };
}

/** Each paragraph in two boxes of its own. */
function wrap(document: Document, classOf: () => string): void {
  for (const paragraph of [...document.querySelectorAll("p")]) {
    const [outer, inner] = [document.createElement("div"), document.createElement("div")];
    outer.className = classOf();
    inner.className = "c-text__inner";
    paragraph.before(outer);
    inner.append(paragraph);
    outer.append(inner);
  }
}

const NEXT_STORY = [
  "The bridge across the estuary opened to traffic on Monday morning, ten years after the first pile was driven into the mud.",
  "Some four hundred people had gathered on the southern bank before dawn to be among the first to cross, several of them in old cars.",
  "The project was budgeted at ninety million and cost twice as much, mostly because a contractor went bankrupt in the third year.",
  "The ferry will make its last crossing on Friday; the council has not decided what will become of the two boats.",
];

export const MARKUPS: Record<string, (document: Document) => void> = {
  "paragraphs as plain boxes": (document) => renameAll(document, "p", "div"),
  "paragraphs in wrappers": (document) => wrap(document, () => "c-text"),
  "paragraphs in numbered widgets": (document) => {
    const next = hexadecimals();
    wrap(document, () => `widget widget-${next()}`);
  },
  "paragraphs with classes of their own": (document) => {
    const next = hexadecimals();
    for (const paragraph of document.querySelectorAll("p")) paragraph.className = `block-${next()}`;
  },
  "custom elements": (document) => renameAll(document, "div", "x-box"),
  "no landmarks": (document) =>
    renameAll(document, "article,main,section,header,footer,aside,nav,figure", "div"),
  "no h1": (document) => renameAll(document, "h1", "div"),
  "sub-headings as bold paragraphs": (document) => {
    for (const heading of [...document.querySelectorAll("h2,h3,h4")]) {
      const [paragraph, bold] = [document.createElement("p"), document.createElement("strong")];
      bold.append(...heading.childNodes);
      paragraph.append(bold);
      heading.replaceWith(paragraph);
    }
  },
  "another story behind its article element": (document) => {
    const [heading, box] = [document.createElement("h2"), document.createElement("div")];
    heading.append("Bridge over the estuary opens to traffic after ten years of work");
    box.append(heading);
    for (const text of NEXT_STORY) {
      const paragraph = document.createElement("p");
      paragraph.append(text);
      box.append(paragraph);
    }
    document.querySelector("article:has(h1)")?.after(box);
  },
  "no language": (document) => {
    for (const element of document.querySelectorAll("[lang]")) element.removeAttribute("lang");
  },
};
