/** Lines of the page or of other stories, told by their place. In all these pages the models take them for body. */
import { describe, expect, it } from "vitest";
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
