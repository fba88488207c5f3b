/** Lines of the page or of other stories, told by their place. In all these pages the models take them for body. */
import { describe, expect, it, vi } from "vitest";
import { findArticle } from "../../src/engine/article";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const TAKEN = /^(?!About us|Contact|News|Sport|The Quayside)/;
const bodyOf = (html: string): string[] => {
  const page = surveyOf(html);
  return findArticle(page, lookAt(page, { body: TAKEN }), URL).body.map((i) => page.blocks[i]?.text ?? "");
};
const again = (times: number, html: string): string => Array.from({ length: times }, () => html).join("");
const BRIEF =
  "A ferry ran aground off the northern quay on Monday evening, and nobody was hurt, the port said.";

describe("above the headline", () => {
  const page = article(PROSE).replace("<h1", `<ul><li>${BRIEF}</li></ul><h1`);

  it("stands no body", () => {
    expect(page).toContain(BRIEF);
    expect(bodyOf(page)).toEqual(PARAGRAPHS);
  });

  it("what stands there is none further down either", () => {
    const twice = page.replace("</article>", `<div><p>${BRIEF}</p></div></article>`);
    expect(bodyOf(twice)).toEqual(PARAGRAPHS);
  });

  it("the body stays where most of it stands there: then the headline is another's", () => {
    const upside = article("<p>Short.</p>").replace("<h1", `<div>${PROSE}</div><h1`);
    expect(bodyOf(upside)).toEqual(expect.arrayContaining(PARAGRAPHS));
  });
});

describe("a consent banner", () => {
  const says = "We and our partners keep data on your device to measure how our pages are used.";
  const banner = (name: string) =>
    `<div class="${name}" role="dialog"><p>${says}</p><button>Accept</button></div>`;

  it("is no body, though there is no other", () => {
    expect(bodyOf(article("", { after: banner("consent") }))).not.toContain(says);
  });

  it("is not what is named so and holds the headline", () => {
    expect(bodyOf(`<div class="consent"><button>Menu</button>${article(PROSE)}</div>`)).toEqual(
      expect.arrayContaining(PARAGRAPHS),
    );
  });
});

describe("a notice that stands on the page over and over", () => {
  const says =
    "Your settings keep us from showing you this part of the story, which comes from somewhere else.";
  const box = `<div class="holder"><h3>Nothing to see</h3><p>${says}</p><button>Change it</button></div>`;

  it("is no body, and neither is the box around it", () => {
    const lines = bodyOf(article(PROSE.replaceAll("</p>", `</p>${box}`)));
    expect(lines).toEqual(PARAGRAPHS);
  });

  it("is no body where it names a format with a number", () => {
    const player = box.replace(
      says,
      "Please enable JavaScript and upgrade to a browser that supports HTML5 video to see the film.",
    );
    expect(bodyOf(article(PROSE.replaceAll("</p>", `</p>${player}`)))).toEqual(PARAGRAPHS);
  });

  it("is body where it stands once", () => {
    expect(bodyOf(article(`${PROSE}<p>${says}</p>`))).toContain(says);
  });

  it("is body where it counts and measures, as steps of a recipe do", () => {
    const step =
      "Stir 2 spoons of oat flour into the pot, let it rest for 10 minutes, and stir it once more.";
    const lines = bodyOf(article(`${PROSE}${again(3, `<p>${step}</p>`)}`));
    expect(lines.filter((line) => line === step)).toHaveLength(3);
  });
});

describe("a referral", () => {
  const link = (text: string) => `<a href="/2026/11/harbour-levy-splits-council-again">${text}</a>`;
  const HEADLINE = "Harbour levy splits council again";

  it("named as one is no body", () => {
    expect(bodyOf(article(`${PROSE}<p>Read more: ${link(HEADLINE)}</p>${PROSE}`)).join()).not.toContain(
      HEADLINE,
    );
  });

  it("is no body where a line is nothing but another story's headline", () => {
    expect(bodyOf(article(`${PROSE}<p>${link(HEADLINE)}</p>${PROSE}`))).not.toContain(HEADLINE);
  });

  it("is a part of the sentence around it", () => {
    const sentence =
      "Last month the harbour levy splits council again, as we wrote, and so it did this week too.";
    const html = `<p>${sentence.replace("harbour levy splits council", link("harbour levy splits council"))}</p>`;
    expect(bodyOf(article(`${PROSE}${html}`))).toContain(sentence);
  });

  it("is told by a beginning that others share, in a language that nobody knows", () => {
    const more = ["nolem", "karan", "tibus"].map(
      (word) => `<p>Fundo lu dabo | ${link(`Ku ${word} ba ndaba`)}</p>`,
    );
    expect(bodyOf(article(`${PROSE}${more.join(PROSE)}`)).join()).not.toContain("Fundo");
  });
});

describe("cards that lead to other stories", () => {
  const card = (n: number) =>
    `<div class="card"><h3><a href="/2026/11/story-number-${n}-of-the-day">Story number ${n} of the day</a></h3><p>${BRIEF}</p></div>`;

  it("are no body", () => {
    const cards = `<div class="cards">${card(1)}${card(2)}${card(3)}${card(4)}</div>`;
    expect(bodyOf(article(`${PROSE}${PROSE}${cards}`)).join()).not.toContain("ferry");
  });

  it("are the body where there is no other", () => {
    const cards = `<div class="cards">${card(1)}${card(2)}${card(3)}${card(4)}</div>`;
    expect(bodyOf(article(cards)).join()).toContain("ferry");
  });
});

describe("a placeholder of embedded content", () => {
  const says =
    "Here stands a video of another company, which will set cookies as soon as it is shown to you.";

  it("is no body", () => {
    const box = `<div class="box"><p>${says}</p><p>You can show it with one click.</p><button>Show</button></div>`;
    const lines = bodyOf(article(PROSE.replace("</p>", `</p>${box}`)));
    expect(lines).toEqual(PARAGRAPHS);
  });

  it("is not taken from a paragraph of the story about cookies", () => {
    const about =
      "The council said that cookies, and the privacy of readers, were no matter of the harbour's.";
    expect(bodyOf(article(PROSE.replace("</p>", `</p><p>${about}</p>`)))).toContain(about);
  });
});

describe("a referral by its make", () => {
  const rest = PROSE.slice(PROSE.indexOf("</p>") + 4);
  const first = PROSE.slice(0, PROSE.indexOf("</p>") + 4);
  const among = (html: string) => bodyOf(article(`${first}${html}${rest}`));

  it.each([
    [
      "a paragraph that is nothing but a link into the site",
      '<p><a href="/x">What the cranes saw first</a></p>',
    ],
    ["one with a tag behind it", '<p><a href="/x">What the cranes of the quay saw first</a> [1]</p>'],
    [
      "one with a label before it",
      '<p>Read more: <a href="https://other.example/">The cranes of Kiel</a></p>',
    ],
    ["one that a sign points from", '<p>» Wind and tide <a href="/x">are told here</a></p>'],
    [
      "a list of links into the site, with labels before some",
      '<ul><li>Harbour: <a href="/x">what the cranes saw first</a></li><li><a href="/y">Rain, and no end of it</a></li></ul>',
    ],
    [
      "a list below a label, wherever it leads",
      '<p>Read more</p><ul><li><a href="https://other.example/a">Cranes of Kiel</a></li><li><a href="/y">Rain</a></li></ul>',
    ],
    ["the label above, too", '<p>Read more</p><p><a href="/x">What the cranes saw first</a></p>'],
    [
      "a link past what stands between",
      '<div><a href="#b" id="a">Past the map</a><p></p><a href="#a" id="b">Past the map</a></div>',
    ],
  ])("is no body: %s", (_, html) => {
    expect(among(html)).toEqual(PARAGRAPHS);
  });

  it("is told once a list, however long that is", () => {
    const items = Array.from(
      { length: 200 },
      (_, k) => `<li><a href="/x/${k}">What the cranes saw on day ${k}</a></li>`,
    );
    const page = surveyOf(article(`${PROSE}<ul>${items.join("")}</ul>`));
    const isOwn = vi.spyOn(page, "isOwn");
    findArticle(page, lookAt(page, { body: TAKEN }), URL);
    expect(isOwn.mock.calls.length).toBeGreaterThan(0);
    expect(isOwn.mock.calls.length).toBeLessThanOrEqual(2 * page.blocks.length);
  });

  it("is body in a list of which a line is mostly text", () => {
    const list =
      '<li>What the <a href="/x">cranes saw first</a> on that morning in March</li><li><a href="/y">Rain, and no end of it</a></li>';
    expect(among(`<ul>${list}</ul>`)).toHaveLength(PARAGRAPHS.length + 2);
  });

  it.each([
    ["leads to another site", '<p><a href="https://other.example/">What the cranes of Kiel saw</a></p>'],
    ["shows its address", '<p><a href="/x">https://news.example/x/y/z</a></p>'],
    [
      "leads to a part of the page, in a list as well",
      '<ul><li><a href="#x">What the cranes saw first</a></li></ul>',
    ],
    ["leads to a part of the page", '<p><a href="#x">What the cranes saw first</a></p>'],
  ])("is none where it %s", (_, html) => {
    expect(among(html)).toHaveLength(PARAGRAPHS.length + 1);
  });
});

describe("what a publisher says of its earnings", () => {
  const says = "We may earn a commission when you follow a link and buy.";

  it("is no body", () => {
    expect(bodyOf(article(`<p>${says}</p>${PROSE}`))).toEqual(PARAGRAPHS);
  });
});

describe("content from elsewhere", () => {
  const box =
    "<div><p>Hier steht ein externer Inhalt, der den Text ergänzt.</p><p>Er kann warten.</p><button>Zeigen</button></div>";

  it("is stood for by a small box with a button, in a short text too", () => {
    expect(bodyOf(article(`<p>${BRIEF}</p><p>${BRIEF} Twice.</p>${box}<p>${BRIEF} Thrice.</p>`))).toEqual([
      BRIEF,
      `${BRIEF} Twice.`,
      `${BRIEF} Thrice.`,
    ]);
  });
});

describe("a sub-heading over links that go", () => {
  const [first, second, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const link = (n: number) =>
    `<p><a href="/story/more-of-what-the-quay-was-${n}">More of what the quay was ${n}</a></p>`;
  const page = (between: string, next = "<h2>What the port says now</h2>") =>
    bodyOf(article(`${first}${second}<h2>Our best from the harbour</h2>${between}${next}${rest.join("")}`));
  const kept = (lines: string[]) => lines.includes("Our best from the harbour");

  it("goes with them", () => {
    const lines = page(link(1) + link(2));
    expect(lines).not.toContain("More of what the quay was 1");
    expect(kept(lines)).toBe(false);
    expect(lines).toEqual(expect.arrayContaining([...PARAGRAPHS, "What the port says now"]));
  });

  it("stays over text, over one link, and above a sub-heading of its own", () => {
    expect(kept(page(link(1)))).toBe(true);
    expect(kept(page(link(1) + link(2), ""))).toBe(true);
    expect(kept(page(`${link(1)}<p>Contact the desk</p>${link(2)}`))).toBe(true);
    expect(kept(page(link(1) + link(2), "<h3>What the port says now</h3>"))).toBe(true);
  });
});

describe("a poll or a quiz", () => {
  const question = "Which of these is the oldest crane on the quay?";
  const choice = (text: string) => `<label><input type="radio" name="a"> <span>${text}</span></label>`;
  const button = (text: string) => `<button>${text}</button>`;
  const among = (html: string) => bodyOf(article(`${PROSE}${html}${again(2, `<p>${BRIEF}</p>`)}`));
  const box = (make: (text: string) => string, more = "") =>
    `<div class="q"><p>${question}</p><div>${make("The steam crane")}</div><div>${make("The one that fell")}</div>${more}</div>`;

  it.each([
    ["of fields", box(choice)],
    ["of buttons", box(button)],
    ["with a line below", box(button, "<p>You need an answer to see the score.</p>")],
  ])("%s is no body", (_, html) => {
    const lines = among(html);
    expect(lines).not.toContain(question);
    expect(lines.filter((line) => /steam crane$|that fell|the score/.test(line))).toEqual([]);
    expect(lines).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it("is not the head of a section with buttons to share it", () => {
    const head = (n: number, buttons: string) =>
      `<section><header><h2>What of the crane, part ${n}?</h2>${buttons}</header><p>${PARAGRAPHS[n]}</p></section>`;
    for (const buttons of [
      "<button>Share</button><button>Comment</button>",
      "<button>Listen</button><button>Keep</button>",
    ]) {
      const lines = bodyOf(article([0, 1, 2, 3].map((n) => head(n, buttons)).join("")));
      expect(lines).toEqual(expect.arrayContaining([0, 1, 2, 3].map((n) => `What of the crane, part ${n}?`)));
    }
  });

  it("is not what answers the question in prose, has one button, or holds none", () => {
    for (const html of [
      box(button, `<p>${BRIEF.replace("ferry", "barge")}</p>`),
      `<div><p>${question}</p><button>Show the answer</button></div>`,
      `<div><p>${question}</p><p>The steam crane</p><p>The one that fell</p></div>`,
    ])
      expect(among(html)).toContain(question);
  });
});
