/** Lines that the models lose and that belong to the body by their place. In all these pages the models doubt them. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { around, bodyOf, SURE } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const [FIRST = "", ...REST] = PARAGRAPHS;
const PARAGRAPH =
  "Doubtful as it was, the paragraph told of the harbour, of the crane and of the rain, at some length.";

describe("prose", () => {
  it("between sure lines stays", () => {
    expect(bodyOf(around(`<p>${PARAGRAPH}</p>`))).toEqual([FIRST, PARAGRAPH, ...REST]);
  });

  it("right behind the last sure line stays", () => {
    expect(bodyOf(article(`${PROSE}<p>${PARAGRAPH}</p>`))).toEqual([...PARAGRAPHS, PARAGRAPH]);
  });

  it("behind a table stays, however long that is", () => {
    const rows = Array.from({ length: 9 }, (_, k) => `<tr><td>Crane ${k}</td><td>${k}</td></tr>`).join("");
    expect(bodyOf(article(`${PROSE}<table>${rows}</table><p>${PARAGRAPH}</p>`))).toContain(PARAGRAPH);
  });

  it.each([
    ["asks", `<p>${PARAGRAPH} Sign up for our letter.</p>`],
    ["is a link", `<p><a href="/x">${PARAGRAPH}</a></p>`],
    ["stands in a box beside", `<aside><p>${PARAGRAPH}</p></aside>`],
    ["stands in a box of related stories", `<div class="related"><p>${PARAGRAPH}</p></div>`],
    ["stands in a form", `<form><p>${PARAGRAPH}</p></form>`],
  ])("that %s doesn't", (_, html) => {
    expect(bodyOf(around(html))).toEqual(PARAGRAPHS);
  });
});

describe("short lines between two lines of the body", () => {
  it("stay", () => {
    expect(bodyOf(around("<h3>Odd heading</h3>"))).toEqual([FIRST, "Odd heading", ...REST]);
    expect(bodyOf(around("<p>And so on</p>"))).toEqual([FIRST, "And so on", ...REST]);
  });

  it("don't where they lead elsewhere", () => {
    expect(bodyOf(around('<p><a href="/2">And more</a></p>'))).toEqual(PARAGRAPHS);
  });
});

describe("lists and tables of the body", () => {
  it("stay whole", () => {
    const items = ["Odd item one", "Odd item two", "Odd item three"];
    expect(bodyOf(around(`<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`))).toEqual([
      FIRST,
      ...items,
      ...REST,
    ]);
    const cells = ["Odd cell", "402", "Odd other", "221"];
    const table = `<table><tr><td>${cells[0]}</td><td>402</td></tr><tr><td>${cells[2]}</td><td>221</td></tr></table>`;
    expect(bodyOf(around(table))).toEqual([FIRST, ...cells, ...REST]);
  });

  it("stay where they link what they name", () => {
    const items = ["Odd harbour, there for the ninth time", "Odd river, there for the second time"];
    const list = items.map((item) => `<li>${item.replace(/^\S+ \S+,/, '<a href="/x">$&</a>')}</li>`).join("");
    expect(bodyOf(around(`<ul>${list}</ul>`))).toEqual([FIRST, ...items, ...REST]);
  });

  it("don't where they are links", () => {
    const links = `<ul>${[1, 2, 3].map((n) => `<li><a href="/${n}">Odd story ${n}</a></li>`).join("")}</ul>`;
    expect(bodyOf(around(links))).toEqual(PARAGRAPHS);
  });
});

describe("a box of facts", () => {
  const box = (html: string) => `<aside class="box">${html}</aside>`;
  const facts =
    "<h3>Odd crane in figures</h3><ul><li>Odd height: 40 metres</li><li>Odd weight: 90 tons</li></ul>";
  const texts = ["Odd crane in figures", "Odd height: 40 metres", "Odd weight: 90 tons"];

  it("among the paragraphs stays whole", () => {
    expect(bodyOf(around(box(facts)))).toEqual([FIRST, ...texts, ...REST]);
  });

  it("right behind the text stays too", () => {
    const html = article(PROSE).replace(/<\/p>(?![\s\S]*<p>)/, `</p>${box(facts)}`);
    expect(bodyOf(html)).toEqual([...PARAGRAPHS, ...texts]);
  });

  it.each([
    ["leads elsewhere", facts.replace("40 metres", '<a href="/x">40 metres</a>')],
    ["asks", `${facts}<p>Sign up for our letter</p>`],
    ["has a button", `${facts}<button>Odd one</button>`],
  ])("goes where it %s", (_why, html) => {
    expect(bodyOf(around(box(html)))).not.toContain("Odd height: 40 metres");
  });
});

describe("a quotation set off", () => {
  it("stays among the paragraphs", () => {
    const says = "“Odd as it was, the crane never fell.”";
    expect(bodyOf(around(`<blockquote>${says}</blockquote>`))).toEqual([FIRST, says, ...REST]);
  });
});

describe("an embedded post", () => {
  const by = '— Odd Keeper (@oddkeeper) <a href="https://posts.example/1">March 3, 2025</a>';
  const page = (credit: string) =>
    bodyOf(
      article(
        `<p>${FIRST}</p><blockquote><p>${REST[0]}</p>${credit}</blockquote>${REST.slice(1)
          .map((text) => `<p>${text}</p>`)
          .join("")}`,
      ),
    );

  it("stays with the line that says whose it is", () => {
    const [first, ...rest] = REST;
    expect(page(by)).toEqual([FIRST, first, "— Odd Keeper (@oddkeeper) March 3, 2025", ...rest]);
  });

  it("doesn't keep a line that asks, or the caption of its picture", () => {
    expect(page('<p>Odd: <a href="/newsletter">sign up for our newsletter</a></p>')).toEqual(PARAGRAPHS);
    expect(page("<p>Odd: sign up for our letter to read more of it</p>")).toEqual(PARAGRAPHS);
    expect(page("<figure><img src=x><figcaption>Odd lamps</figcaption></figure>")).toEqual(PARAGRAPHS);
  });
});

describe("a line behind a break", () => {
  it("in the last paragraph stays", () => {
    const last = REST[REST.length - 1] ?? "";
    const html = article(PROSE.replace(`${last}</p>`, `${last}<br>Odd Name<br>And Odd Town</p>`));
    expect(bodyOf(html)).toEqual([...PARAGRAPHS, "Odd Name", "And Odd Town"]);
  });
});

describe("a short line above a paragraph", () => {
  const entry = (time: string, text: string): string =>
    `<div class="entry"><b>${time}</b><p>${text}</p></div>`;
  const aside = "<aside><p>One</p><p>Two</p><p>Three</p><p>Four</p><p>Five</p></aside>";
  const entries = (own: string): string =>
    article(
      PARAGRAPHS.map((text, i) => (i === 2 ? aside : "") + entry(i === 2 ? own : `Hour ${i}`, text)).join(""),
    );
  const linesOf = (html: string): string[] => {
    const page = surveyOf(html);
    const look = lookAt(page, { body: new RegExp(`${SURE.source}|^Hour`) });
    return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
  };

  it("stays where its like stay", () => {
    expect(linesOf(entries("Later"))).toContain("Later");
  });

  it("doesn't where it leads elsewhere, or says much", () => {
    expect(linesOf(entries('<a href="/later">Later</a>'))).not.toContain("Later");
    const long = "This is one that says so much of later hours that it is no time";
    expect(linesOf(entries(long))).not.toContain(long);
  });
});

it("who is quoted stays below the quotation, in its box", () => {
  const quote = `<blockquote><p>${REST[0]}</p><cite>Odd Keeper, head of the port</cite></blockquote>`;
  const html = article(
    `<p>${FIRST}</p>${quote}${REST.slice(1)
      .map((text) => `<p>${text}</p>`)
      .join("")}`,
  );
  expect(bodyOf(html)).toContain("Odd Keeper, head of the port");
});

describe("what hangs on something else, or stands in the page's foot", () => {
  const says =
    "Odd long words that tell who wrote the story of the harbour and of the crane, and of what the rain did to both of them.";

  it("is not added to the body by its place", () => {
    expect(bodyOf(around(`<p class="author">${PARAGRAPH}</p>`))).toEqual(PARAGRAPHS);
  });

  it.each([
    ["a byline's box", `<div class="author">${says}</div>`, false],
    ["the page's foot", `<footer>${says}</footer>`, false],
    ["neither", `<div>${says}</div>`, true],
  ])("gains nothing by its length: %s", (_, html, stays) => {
    const page = surveyOf(article(PROSE, { after: html }).replace(/<\/?article>/g, ""));
    const look = lookAt(page, { body: SURE });
    const at = page.blocks.findIndex(({ text }) => text === says);
    look.body[at] = 0.3;
    expect(findArticle(page, look, URL).body.includes(at)).toBe(stays);
  });
});

describe("what looks like a nag as well", () => {
  it.each([
    [0.7, 0.72, false],
    [0.7, 0.6, true],
    [0.95, 0.97, true],
  ])("of chances %f of body and %f of nag: stays %s", (chance, nag, stays) => {
    const page = surveyOf(article(`${PROSE}<div>Odd words that are short.</div>`));
    const look = lookAt(page, { body: SURE });
    const at = page.blocks.findIndex(({ text }) => text.startsWith("Odd"));
    look.body[at] = chance;
    look.nag[at] = nag;
    expect(findArticle(page, look, URL).body.includes(at)).toBe(stays);
  });
});

describe("a paragraph in a card that is named as those beside the text are", () => {
  const ODD =
    "Odd as the crane looked, it lifted more in its first year on the quay than all the others of the harbour had in the ten before.";
  const page = (made: string, end = "") => {
    const told = [...PARAGRAPHS, ...PARAGRAPHS].map(
      (text, i) => `<div class="told"><p>${text} (${i})</p></div>`,
    );
    return article(
      `${told.join("")}<div class="related-card"><h3>Crane</h3><div class="${made}"><p>${ODD}</p></div></div>${end}`,
    );
  };

  it("stays where it is of a make that is the body's own", () => {
    expect(bodyOf(page("told"))).toContain(ODD);
  });

  it.each([
    ["is of another make", page("teased")],
    [
      "is of a make that other cards have too",
      page(
        "told",
        `<div class="related-card"><div class="told"><p>Other tale, told at length.</p></div></div>`.repeat(
          3,
        ),
      ),
    ],
  ])("doesn't where it %s", (_, html) => {
    expect(bodyOf(html)).not.toContain(ODD);
  });
});

describe("a sentence made like the body's", () => {
  it("stays behind a table, though it is short", () => {
    const table = "<table><tr><td>Cell</td></tr><tr><td>Other</td></tr></table>";
    const page = surveyOf(article(`${PROSE}${table}<p>It rained.</p>`));
    const look = lookAt(page, { body: SURE });
    const last = page.blocks.findIndex(({ text }) => text === "It rained.");
    look.body[last] = 0.3;
    expect(findArticle(page, look, URL).body).toContain(last);
    look.body[last] = 0.1;
    expect(findArticle(page, look, URL).body).not.toContain(last);
  });

  it("stays where it is part link", () => {
    const part =
      'Doubtful as it was, <a href="/x">the paragraph that told of the harbour and</a> of the crane and the rain went on.';
    expect(bodyOf(around(`<p>${part}</p>`))).toHaveLength(PARAGRAPHS.length + 1);
  });
});

describe("a line right behind one of the body, of its make and in its box", () => {
  const box = (line: string) =>
    bodyOf(
      around(`<aside><h3>Good to know</h3><p>${PARAGRAPHS[1]} And so on.</p><p>${line}</p></aside>${AD}`),
    );
  const AD = "<div>Try it for a month</div>".repeat(6);

  it("stays", () => {
    expect(box("Odd: six of them.")).toContain("Odd: six of them.");
  });

  it("doesn't where it leads elsewhere or asks", () => {
    expect(box('Odd: <a href="/more">six of them</a>.')).not.toContain("Odd: six of them.");
    expect(box("Odd: sign up for our letter.")).not.toContain("Odd: sign up for our letter.");
  });
});

describe("a paragraph that tells of what asks", () => {
  const told =
    "Doubtful as it was, the school wanted everyone who came to help to sign up for a list in the hall of the harbour.";

  it("stays among paragraphs of its make", () => {
    expect(bodyOf(around(`<p>${told}</p>`))).toEqual([FIRST, told, ...REST]);
  });

  it("may name a network, where it tells much else", () => {
    const long = `${told.replace("a list", "a list on Facebook")} Nobody did, said the caretaker, who had waited until ten.`;
    expect(bodyOf(around(`<p>${long}</p>`))).toEqual([FIRST, long, ...REST]);
  });

  it.each([
    ["speaks to the reader", told.replace("everyone who came", "you")],
    ["speaks of those who write", told.replace("the school", "our paper")],
    ["names a network", told.replace("in the hall", "on Facebook and in the hall")],
  ])("doesn't where it %s", (_, text) => {
    expect(bodyOf(around(`<p>${text}</p>`))).toEqual(PARAGRAPHS);
  });
});
