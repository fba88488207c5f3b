/** Lists, boxes and posts that stay whole or go whole. In all these pages the models are less than half sure of them. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { packPhrases } from "../../src/engine/evidence/phrases";
import { SURE } from "../support/doubt";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { LEXICONS, RULES } from "../support/rules";
import { lookAt, surveyOf, URL } from "../support/survey";

const POINTS = [
  "Odd crane comes down on Tuesday",
  "Odd quay is closed all month",
  "Odd cab goes to the museum",
];
const list = (points: readonly string[], tag = "ul") =>
  `<${tag}>${points.map((point) => `<li>${point}</li>`).join("")}</${tag}>`;

/** The body under the headline, where all other lines have this chance. */
const bodyOf = (html: string, chance = 0.25): string[] => {
  const page = surveyOf(article(PROSE).replace("</h1>", `</h1>${html}`));
  const look = lookAt(page, { body: SURE });
  page.blocks.forEach(({ text }, i) => {
    if (!SURE.test(text)) look.body[i] = chance;
  });
  return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
};

describe("a summary between headline and body", () => {
  it.each(["ul", "ol"])("stays whole: %s", (tag) => {
    expect(bodyOf(list(POINTS, tag))).toEqual([...POINTS, ...PARAGRAPHS]);
  });

  it("is none where the models hardly believe it", () => {
    expect(bodyOf(list(POINTS), 0.15)).toEqual(PARAGRAPHS);
  });

  it.each([
    ["leads elsewhere", list(POINTS.map((point) => point.replace("Odd", 'Odd <a href="/x">old</a>')))],
    ["asks", list([...POINTS, "Odd times: sign up for it"])],
    ["labels something", list([...POINTS, "By Ann Writer of the Post"])],
    ["has a point of few words", list([...POINTS, "Odd crane, odd quay"])],
    ["has one point", list(POINTS.slice(0, 1))],
    ["is no list", `<div>${POINTS.map((point) => `<div>${point}</div>`).join("")}</div>`],
    ["stands beside", `<aside>${list(POINTS)}</aside>`],
    ["stands far above", `${list(POINTS)}${"<div>Cell</div>".repeat(7)}`],
  ])("is none where it %s", (_, html) => {
    expect(bodyOf(html)).toEqual(PARAGRAPHS);
  });
});

describe("a list of advice", () => {
  const [FIRST = "", ...REST] = PARAGRAPHS;
  const page = (list: string): string[] => {
    const surveyed = surveyOf(
      article(`<p>${FIRST}</p>${list}${REST.map((text) => `<p>${text}</p>`).join("")}`),
    );
    const look = lookAt(surveyed, { body: SURE, nag: /Sign up/ });
    return findArticle(surveyed, look, URL).body.map((i) => surveyed.blocks[i]?.text ?? "");
  };
  const ADVICE = [
    "Sign up for no offer in a hurry",
    "Keep the papers of the crane",
    "Ask the harbour master",
  ];

  it("stays whole, whatever one of its items says", () => {
    expect(page(list(ADVICE))).toEqual([FIRST, ...ADVICE, ...REST]);
  });

  it.each([
    ["leads elsewhere", list(ADVICE.map((item) => `<a href="/x">${item}</a>`))],
    ["mostly asks", list(["Sign up for it", "Sign up for that", "Ask the harbour master"])],
    ["stands in a box of its own", `<div><p>Odd box</p>${list(ADVICE)}</div>`],
  ])("doesn't where it %s", (_, html) => {
    expect(page(html)).not.toContain(ADVICE[0]);
  });
});

describe("a box of advice under its own heading", () => {
  const [FIRST = "", ...REST] = PARAGRAPHS;
  const ADVICE = ["Subscribe in no hurry", "Keep your subscribe mails", "Ask whom you trust"];
  const rules = {
    ...RULES,
    phrases: packPhrases(LEXICONS.map((lexicon) => ({ ...lexicon, weak: { subscribe: ["subscribe"] } }))),
  };
  const HEADING = "<h4>Three ways to find what you pay</h4>";
  const page = (box: string, rest = REST): string[] => {
    const surveyed = surveyOf(
      article(`<p>${FIRST}</p>${box}${rest.map((text) => `<p>${text}</p>`).join("")}`, {
        head: '<meta property="og:site_name" content="Quayside Post">',
      }),
      rules,
    );
    const look = lookAt(surveyed, { body: SURE, nag: /ubscribe|whom|ways/ });
    return findArticle(surveyed, look, URL).body.map((i) => surveyed.blocks[i]?.text ?? "");
  };
  const box = (items: readonly string[], heading = HEADING, more = "") =>
    `<div>${heading}${list(items)}${more}</div>`;

  it("stays whole between two lines of the body", () => {
    expect(page(box(ADVICE))).toEqual([FIRST, "Three ways to find what you pay", ...ADVICE, ...REST]);
  });

  it.each([
    ["asks plainly", box([...ADVICE, "Sign up for that"])],
    ["names the publisher", box([...ADVICE, "Ask the Quayside Post"])],
    ["has a field", box(ADVICE, HEADING, "<input>")],
    ["stands behind another line", `<div>Cell</div>${box(ADVICE)}`],
    ["stands before another line", `${box(ADVICE)}<div>Cell</div>`],
    ["speaks for those who write", box([...ADVICE, "Read our own stories"])],
    ["names a price", box([...ADVICE, "Pay $5 a month"])],
    ["names a network", box([...ADVICE, "Find whom you trust on Facebook"])],
    ["leads elsewhere", box([...ADVICE, 'Ask <a href="/x">whom you trust</a>'])],
    ["has a button", box(ADVICE, HEADING, "<button>Go</button>")],
    ["has no heading", box(ADVICE, "<p>Three ways to find what you pay</p>")],
    ["has few items", box(ADVICE.slice(1))],
  ])("doesn't where it %s", (_, html) => {
    expect(page(html)).not.toContain(ADVICE[1]);
  });

  it("doesn't below the body", () => {
    const surveyed = surveyOf(article(PROSE, { after: box(ADVICE) }), rules);
    const look = lookAt(surveyed, { body: SURE, nag: /ubscribe|whom|ways/ });
    expect(findArticle(surveyed, look, URL).body).toHaveLength(PARAGRAPHS.length);
  });
});

it("a post from elsewhere stays, with the line that says whose it is", () => {
  const [FIRST = "", ...REST] = PARAGRAPHS;
  const post = ["I counted: sign up for nothing more this year.", "— Odd Keeper (@oddkeeper) 3 March 2025"];
  const html = `<p>${FIRST}</p><blockquote>${post.map((text) => `<p>${text}</p>`).join("")}</blockquote>${REST.map((text) => `<p>${text}</p>`).join("")}`;
  const surveyed = surveyOf(article(html));
  const body = findArticle(surveyed, lookAt(surveyed, { body: SURE }), URL).body;
  expect(body.map((i) => surveyed.blocks[i]?.text)).toEqual([FIRST, ...post, ...REST]);
});

it("a step stays, whatever it tells the reader to do, among others of its make", () => {
  const says = (text: string) =>
    `${text}, on the quay of the old town, in the wind and in the rain of a long winter.`;
  const step = (text: string) => `<div class="step"><p>${says(text)}</p></div>`;
  const told = ["First look at the crane", "Sign up for the list in the harbour office", "Then come back"];
  const page = (html: string): string[] => {
    const [FIRST = "", ...REST] = PARAGRAPHS;
    const surveyed = surveyOf(
      article(`<p>${FIRST}</p>${html}${REST.map((text) => `<p>${text}</p>`).join("")}`),
    );
    const look = lookAt(surveyed, { body: new RegExp(`${SURE.source}|^First look|^Then`), nag: /^Sign up/ });
    return findArticle(surveyed, look, URL).body.map((i) => surveyed.blocks[i]?.text ?? "");
  };
  expect(page(told.map(step).join(""))).toContain(says(told[1] ?? ""));
  expect(page(step(told[1] ?? ""))).not.toContain(says(told[1] ?? ""));
  const pressed = told.map((text) => step(text).replace("</p>", "</p><button>Go</button>")).join("");
  expect(page(pressed)).not.toContain(says(told[1] ?? ""));
});

describe("the last post of several", () => {
  const posts = (last: string, share = "<button>Share</button>", lastShare = share) =>
    article(
      [...PARAGRAPHS.map((text) => `<p>${text}</p>${share}`), last + lastShare]
        .map((html) => `<div class="post">${html}</div>`)
        .join(""),
    );
  const WELCOME = "Welcome to what we tell you of the storm, and to our crane.";
  const body = (html: string) => {
    const page = surveyOf(html);
    const look = lookAt(page, { body: SURE, nag: /Welcome|Good/ });
    return findArticle(page, look, URL).body.map((i) => page.blocks[i]?.text ?? "");
  };

  it("stays with its heading and its year, as the others do, with a way to share in each", () => {
    expect(body(posts(`<h2>Good morning</h2><p>${WELCOME}</p>`))).toEqual([
      ...PARAGRAPHS,
      "Good morning",
      WELCOME,
    ]);
    expect(body(posts(`<div>1911</div><p>${WELCOME}</p>`))).toEqual([...PARAGRAPHS, "1911", WELCOME]);
    expect(body(posts(`<div>1911 miles</div><p>${WELCOME}</p>`))).toEqual([...PARAGRAPHS, WELCOME]);
  });

  it.each([
    ["asks plainly", posts(`<p>${WELCOME} Sign up for our letter.</p>`, "")],
    ["leads to what asks", posts(`<p>${WELCOME}</p>`, '<a href="/x">So</a>', '<a href="/subscribe">So</a>')],
    ["has more to press", posts(`<p>${WELCOME}</p>`, "", "<button>Join</button>")],
    ["asks, with something to press", posts(`<p>${WELCOME} Sign up for our letter.</p>`)],
  ])("doesn't where it %s", (_, html) => {
    expect(body(html)).toEqual(PARAGRAPHS);
  });
});

describe("what goes into a recipe", () => {
  const head = (...recipeIngredient: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "Recipe", recipeIngredient })}</script>`;
  const list = (...items: string[]) =>
    `<ul class="list">${items.map((text) => `<li>${text}</li>`).join("")}</ul>`;
  const body = (html: string, more: { head?: string }) => {
    const page = surveyOf(article(`<aside>${html}</aside>${PROSE}`, more));
    const lines = findArticle(page, lookAt(page, { body: SURE }), URL).body;
    return lines.map((i) => page.blocks[i]?.text ?? "");
  };
  const LEEKS = ["3 large leeks", '<a href="/barley">pearl barley</a> 200 g', "a little salt"];
  const html = `<h2>Ingredients</h2><p>4 portions</p>${list(...LEEKS)}<h3>To serve</h3>${list("1 lemon")}`;

  it("stays with its headings, in whatever order its words are, and so do lists of its make", () => {
    expect(body(html, { head: head("3 large leeks", "200 g pearl barley") })).toEqual([
      "Ingredients",
      "3 large leeks",
      "pearl barley 200 g",
      "a little salt",
      "To serve",
      "1 lemon",
      ...PARAGRAPHS,
    ]);
  });

  it("is known by more than one of it", () => {
    expect(body(html, { head: head("3 large leeks", "6 eggs") })).toEqual(PARAGRAPHS);
  });
});
