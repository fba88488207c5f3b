/** Lines that look like body one by one, and are not. In all these pages the models take them for body. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

/** All but navigation and footer. */
const TAKEN = /^(?!About us|Contact|News|Sport|The Quayside)/;

const bodyOf = (html: string, nag?: RegExp) => {
  const page = surveyOf(html);
  const { body, pitches } = findArticle(page, lookAt(page, { body: TAKEN, ...(nag ? { nag } : {}) }), URL);
  return {
    lines: body.map((i) => page.blocks[i]?.text ?? ""),
    pitches: pitches.map(({ element }) => element.textContent?.trim()),
  };
};
const MORE = `And one more thing, which ${PARAGRAPHS[0]}`;

describe("labels", () => {
  it.each(["Advertisement", "Share", "Comments", "By Ann Writer"])("are no body: %s", (label) => {
    const { lines } = bodyOf(article(`${PROSE}<p>${label}</p><p>${MORE}</p>`));
    expect(lines).not.toContain(label);
    expect(lines).toEqual(expect.arrayContaining([...PARAGRAPHS, MORE]));
  });

  it.each([
    "9:48 GMT",
    "The crane before it came down (AP Photo/Maren Hollis)",
    "The crane in 1936 (Harbour Archive/Quay)",
    "The quay from above, by night. Getty Images",
  ])("are no body in other forms: %s", (label) => {
    expect(bodyOf(article(`${PROSE}<p>${label}</p><p>${MORE}</p>`)).lines).not.toContain(label);
  });

  it("are no body where they name the author alone, but the story stays in a box of the same name", () => {
    const head = '<meta name="author" content="Maren Hollis">';
    const said = "Maren Hollis said that it would rain, and it did so at once, on the crane and on the quay.";
    const html = `<div class="author">Maren Hollis</div><div class="author">${PROSE}<p>${said}</p>${"<p>Rain</p>".repeat(4)}</div>`;
    const { lines } = bodyOf(article(html, { head }));
    expect(lines).toEqual(expect.arrayContaining([...PARAGRAPHS, said]));
    expect(lines).not.toContain("Maren Hollis");
  });

  it("are none at the end where they are about an author, and body elsewhere", () => {
    const head = '<meta name="author" content="Bo Stern and Maren Hollis">';
    const note =
      "Maren Hollis has told of cranes for eleven winters, and lives by the harbour with two dogs.";
    const last = (page: string) => bodyOf(article(page, { head })).lines.at(-1);
    expect(last(`${PROSE}<p>${note}</p>`)).toBe(PARAGRAPHS.at(-1));
    expect(bodyOf(article(`${PROSE}<p>${note}</p><p>${MORE}</p>`, { head })).lines).toContain(note);
    expect(last(`${PROSE}<p>${note.replace("Maren", "Ada")}</p>`)).toContain("Ada Hollis");
    const own =
      '<meta name="author" content="Quayside Post"><meta property="og:site_name" content="Quayside Post">';
    const told =
      "Quayside Post readers had asked for it since 1934, in letters and by telephone, and once in verse.";
    expect(bodyOf(article(`${PROSE}<p>${told}</p>`, { head: own })).lines.at(-1)).toBe(told);
    expect(last(`${PROSE}<p>${note} ${MORE.repeat(9)}</p>`)).toContain("lives by the harbour");
  });

  it("of comments may begin a sub-heading of the story", () => {
    const lines = (heading: string) => bodyOf(article(`${PROSE}<h2>${heading}</h2><p>${MORE}</p>`)).lines;
    expect(lines("Comments on a crane")).toContain("Comments on a crane");
    expect(lines("Comments")).not.toContain("Comments");
    expect(lines("Comments here: 12")).not.toContain("Comments here: 12");
  });

  it("are body where a sentence goes on with their words", () => {
    const text =
      "Share prices fell on Tuesday, the exchange said, for the third day in a row, and for no reason that it knew of.";
    expect(bodyOf(article(`${PROSE}<p>${text}</p><p>${MORE}</p>`)).lines).toContain(text);
  });

  it("are no body where they claim a copyright", () => {
    expect(bodyOf(article(`${PROSE}<p>© 2026 The Quayside Post</p>`)).lines.join()).not.toContain("©");
  });
});

describe("comments", () => {
  const said =
    "I was there with my father, and it rained exactly as hard as you say that it did, if not harder.";

  it("behind the body are no part of it", () => {
    const after = `<section class="comments"><ol><li><p>${said}</p></li></ol></section>`;
    expect(bodyOf(article(PROSE, { after })).lines).not.toContain(said);
  });

  it("behind the body are no part of it where only a heading names them", () => {
    const entries = `<div>Ada</div><p>${said}</p><div>Bo</div><p>${said} I was not.</p>`;
    const headed = (heading: string) =>
      bodyOf(article(PROSE).replace("</article>", `<section>${heading}${entries}</section></article>`)).lines;
    expect(headed("<h3>Comments</h3>")).toEqual(PARAGRAPHS);
    expect(headed("<h3>Memories</h3>")).toContain(said);
  });

  it("are told by name only: a body in a box of that name stays", () => {
    expect(bodyOf(article(`<div class="comments">${PROSE}</div>`)).lines).toEqual(
      expect.arrayContaining(PARAGRAPHS),
    );
  });
});

describe("an endless page", () => {
  it("ends with its first story", () => {
    const next = `<article><h1>Another story of another day</h1><div><p>${MORE}</p><p>${MORE} Twice.</p></div></article>`;
    const { lines } = bodyOf(article(PROSE).replace("</article>", `</article>${next}`));
    expect(lines).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect(lines).not.toContain(MORE);
  });

  it("ends with the box of its first story, whatever the next one's headline is made of", () => {
    const other = `<h2>Ferry sold</h2><p>${MORE}</p>`;
    const behind = article(PROSE, { after: `<div>${other}</div>` });
    expect(bodyOf(behind).lines).toEqual(PARAGRAPHS);
    const head =
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting"}]}</script>';
    const live = article(PROSE, { head, after: `<div>${other}</div>` });
    expect(bodyOf(live).lines).toContain(MORE);
    // of a story in several such boxes the first may hold little
    const [first = "", ...rest] = PARAGRAPHS;
    const parts = rest.map((text) => `<article><p>${text}</p></article>`).join("");
    expect(bodyOf(article(`<p>${first}</p>`, { after: parts })).lines).toEqual(PARAGRAPHS);
  });
});

describe("an echo", () => {
  it("of the whole text, kept for machines, is no body", () => {
    const echo = PARAGRAPHS.join(" ");
    const { lines } = bodyOf(article(`${PROSE}<div itemprop="articleBody">${echo}</div>`));
    expect(lines).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect(lines).not.toContain(echo);
  });
});

describe("short lines that don't show", () => {
  const data = '<div style="display:none"><div>The crane of the quay</div><div>crane, quay, rain</div>';

  it("are no body where nearly all of it does", () => {
    expect(bodyOf(article(`${PROSE}${data}</div>`)).lines).toEqual(PARAGRAPHS);
  });

  it("are where they stand with much that doesn't show either, and sentences always", () => {
    expect(bodyOf(article(`${PROSE}${data}<p>${MORE}</p></div>`)).lines).toContain(MORE);
    expect(bodyOf(article(`<p>${MORE}</p>${data}${PROSE}</div>`)).lines).toContain("crane, quay, rain");
  });
});

describe("a pitch among paragraphs", () => {
  const PITCH = `<div class="box"><p>Our reporters stand in the rain for you, and they do it every day of the year. Sign up for the letter that they write.</p><a href="/newsletter">Sign up for it</a></div>`;

  it("that asks, by phrase and by link, is no body but a nag", () => {
    const { lines, pitches } = bodyOf(article(`${PROSE}${PITCH}<p>${MORE}</p>`));
    expect(lines.join()).not.toContain("Our reporters");
    expect(lines).toContain(MORE);
    expect(pitches.join()).toContain("Our reporters");
  });

  it("is body where it only tells of asking", () => {
    const told =
      "They told the captain to sign up for the course, and he did, in the end, after a good deal of talk.";
    const { lines, pitches } = bodyOf(article(`${PROSE}<div class="box"><p>${told}</p></div><p>${MORE}</p>`));
    expect(lines).toContain(told);
    expect(pitches).toEqual([]);
  });

  it("is a letter to the reader that ends in something to press", () => {
    const letter = (last: string) =>
      `<div class="box"><p>Dear friend,</p><p>What keeps our pens in the rain, all year long, is that you and a few others like to read of cranes at breakfast.</p>${last}</div>`;
    const judge = (last: string) => bodyOf(article(`${PROSE}${letter(last)}<p>${MORE}</p>`));
    const call = judge('<p><a href="/jar">Put something in the jar</a></p><p>Cranes are a charity.</p>');
    expect(call.lines.join()).not.toContain("keeps our pens in the rain");
    expect(call.lines).toContain(MORE);
    expect(call.pitches.join()).toContain("keeps our pens in the rain");
    expect(judge("<p>The harbour master</p>").pitches).toEqual([]);
  });

  it("never takes most of the body with it", () => {
    const { lines } = bodyOf(
      article(`<div class="box">${PROSE}<a href="/newsletter">Sign up for our letter</a></div>`),
    );
    expect(lines).toEqual(expect.arrayContaining(PARAGRAPHS));
  });
});

describe("a lead that stands twice", () => {
  const lead =
    "The harbour loses its last crane, and with it the best place from which to see three parishes.";

  it("is told once", () => {
    const { lines } = bodyOf(article(`<div>${lead}</div><p>${lead}</p>${PROSE}`));
    expect(lines).toEqual([lead, ...PARAGRAPHS]);
  });

  it("is a refrain further down", () => {
    const { lines } = bodyOf(article(`${PROSE}<p>${lead}</p><p>${lead}</p>`));
    expect(lines).toEqual([...PARAGRAPHS, lead, lead]);
  });
});

describe("a list below a line that asks", () => {
  const POINTS = ["Read of all cranes of the coast", "Say what you think of them"];
  const list = `<ul>${POINTS.map((point) => `<li>${point}</li>`).join("")}</ul>`;
  const lines = (above: string, chance: number): string[] => {
    const page = surveyOf(article(`${PROSE}<div class="box"><p>${above}</p>${list}</div><p>${MORE}</p>`));
    const look = lookAt(page, { body: TAKEN, nag: /^Create/ });
    page.blocks.forEach(({ text }, i) => {
      if (POINTS.includes(text)) look.body[i] = chance;
      if (text.startsWith("Create")) look.body[i] = 0.3;
    });
    return findArticle(page, look, "https://news.example/2026/11/a-story").body.map(
      (i) => page.blocks[i]?.text ?? "",
    );
  };

  it("goes with it, unless the model is sure of it", () => {
    expect(lines("Create an account", 0.5).join()).not.toContain(POINTS[0]);
    expect(lines("Create an account", 0.95)).toEqual(expect.arrayContaining(POINTS));
    expect(lines("What a crane can do", 0.5)).toEqual(expect.arrayContaining(POINTS));
  });
});

describe("cards that a story recommends things in", () => {
  const card = (name: string, end = "<p>Buy</p>") =>
    `<div class="card"><p>${name}, which lifts more than a locomotive, in all the winds of the coast and for years.</p>${end}</div>`;
  const call = '<p><a href="/go">Come along</a></p>';
  const pitches = (html: string) => bodyOf(article(`${PROSE}${html}<p>${MORE}</p>`), /Crane [AB]/).pitches;

  it("are no pitches, where one of that make alone is", () => {
    expect(pitches(card("Crane A", call))).toHaveLength(1);
    expect(pitches(card("Crane A", call) + card("Crane B", call))).toEqual([]);
  });
});
