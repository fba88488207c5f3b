import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { findGate } from "../../src/engine/gate";
import type { LayoutPort } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import { article, PARAGRAPHS, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

const data = (free: boolean) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${free}}</script>`;
const PAID = data(false);
const CUT =
  "In the land register the pier doesn't exist, and in the file there is a letter that asks where to send the";
const BODY = new RegExp([...PARAGRAPHS, CUT].map((text) => text.slice(0, 20)).join("|"));
const OVER = fakeLayout({
  ".wall": { rect: { x: 0, width: 1280, height: 800 }, style: { position: "fixed" } },
});
const WALL =
  '<div class="wall overlay" role="dialog"><h2>Subscribe now</h2><p>To keep reading, choose a plan</p></div>';

const gateOf = (html: string, layout?: LayoutPort) => {
  const page = surveyOf(html);
  const found = findArticle(page, lookAt(page, { body: BODY }), URL);
  const { gate, walls } = findGate(page, found, layout);
  return { gate, walls: walls.map(({ names }) => names) };
};

describe("a wall", () => {
  it("covers a page that isn't free, asks, and can't be closed", () => {
    const { gate, walls } = gateOf(article(PROSE, { head: PAID, after: WALL }), OVER);
    expect(gate).toBe("wall");
    expect(walls).toHaveLength(1);
    expect(walls[0]).toContain("wall");
  });

  it.each([
    ["the page is free", article(PROSE, { head: data(true), after: WALL })],
    [
      "the page says nothing of itself, and it can be closed",
      article(PROSE, { after: WALL.replace("</div>", "<button>Maybe later</button></div>") }),
    ],
    [
      "it asks for an address rather than for a subscription",
      article(PROSE, {
        after:
          '<div class="wall overlay" role="dialog"><h2>Sign up for our newsletter</h2><p>Subscribe now</p></div>',
      }),
    ],
    [
      "it can be closed by a button that says so",
      article(PROSE, { head: PAID, after: WALL.replace("</div>", "<button>No thanks</button></div>") }),
    ],
    [
      "it can be closed in another language",
      article(PROSE, { head: PAID, after: WALL.replace("</div>", "<button>閉じる</button></div>") }),
    ],
    [
      "it can be closed by a cross",
      article(PROSE, {
        head: PAID,
        after: WALL.replace("</div>", '<button aria-label="Close"></button></div>'),
      }),
    ],
    [
      "it asks for nothing",
      article(PROSE, {
        head: PAID,
        after: '<div class="wall overlay" role="dialog"><p>We wish you a pleasant day</p></div>',
      }),
    ],
    ["it is hidden", article(PROSE, { head: PAID, after: WALL.replace("<div", "<div hidden") })],
    [
      "it holds the body",
      article(`<div class="wall overlay" role="dialog"><p>Subscribe now to keep reading</p>${PROSE}</div>`, {
        head: PAID,
      }),
    ],
  ])("is none where %s", (_, html) => {
    const { gate, walls } = gateOf(html, OVER);
    expect(gate).not.toBe("wall");
    expect(walls).toEqual([]);
  });

  it("is taken at its word on a page that says nothing of itself, where it can't be closed", () => {
    expect(gateOf(article(PROSE, { after: WALL }), OVER).gate).toBe("wall");
    expect(gateOf(article(PROSE, { after: WALL })).gate).toBe("none");
  });

  it("is one on a page that calls itself free but keeps its text back", () => {
    const layout = fakeLayout({
      ".wall": { rect: { x: 0, width: 1280, height: 800 }, style: { position: "fixed" } },
      ".article-body": { style: { filter: "blur(8px)" } },
    });
    expect(gateOf(article(PROSE, { head: data(true), after: WALL }), layout).gate).toBe("wall");
  });

  it("is made of its backdrop too", () => {
    const layout = fakeLayout({
      ".wall, .veil": { rect: { x: 0, width: 1280, height: 800 }, style: { position: "fixed" } },
    });
    const after = `<div class="veil"></div>${WALL}`;
    expect(gateOf(article(PROSE, { head: PAID, after }), layout).walls).toEqual([
      "wall overlay dialog",
      "veil",
    ]);
  });

  it.each([
    ["covers little", { rect: { width: 300, height: 200 }, style: { position: "fixed" } }],
    ["stands in the flow", { rect: { width: 1280, height: 800 }, style: { position: "static" } }],
  ])("is none where it %s", (_, fake) => {
    expect(gateOf(article(PROSE, { head: PAID, after: WALL }), fakeLayout({ ".wall": fake })).walls).toEqual(
      [],
    );
  });

  it("is known by its maker's hook where no layout can be asked", () => {
    const html = article(PROSE, { head: PAID, after: WALL.replace('class="wall', 'class="gate-maker wall') });
    expect(gateOf(html).gate).toBe("wall");
  });
});

describe("a preview", () => {
  const OFFER = "<div><p>Subscribe now to keep reading</p></div>";

  it("is cut short on a page that isn't free", () => {
    expect(gateOf(article(`${PROSE}<p>${CUT}</p>${OFFER}`, { head: PAID })).gate).toBe("preview");
  });

  it("is cut short, with an offer right behind, on a page that doesn't say whether it is free", () => {
    expect(gateOf(article(`${PROSE}<p>${CUT}</p>${OFFER}`)).gate).toBe("preview");
    expect(gateOf(article(`${PROSE}<p>${CUT}</p>`)).gate).toBe("none");
  });

  it("is none on a free page, nor where the text is whole", () => {
    expect(gateOf(article(`${PROSE}<p>${CUT}</p>${OFFER}`, { head: data(true) })).gate).toBe("none");
    expect(gateOf(article(`${PROSE}${OFFER}`)).gate).toBe("none");
  });

  it("is none where there is no article", () => {
    expect(gateOf(`<body><p>${CUT}</p>${OFFER}</body>`).gate).toBe("none");
  });

  describe("of a text that is kept back", () => {
    const UNLOCK = "<div><p>Subscribe now to keep reading</p></div>";
    const rest = article(PROSE, { after: UNLOCK });

    it.each([
      ["blurred", { ".article-body": { style: { filter: "blur(8px)" } } }],
      ["masked", { ".article-body": { style: { "mask-image": "linear-gradient(black, transparent)" } } }],
      [
        "clipped",
        {
          ".article-body": { rect: { y: 0, height: 200 }, style: { "overflow-y": "hidden" } },
          ".article-body p": { rect: { y: 300, height: 90 } },
        },
      ],
    ])("is one where it is %s and offered right behind", (_, values) => {
      expect(gateOf(rest, fakeLayout(values)).gate).toBe("preview");
      expect(gateOf(rest, fakeLayout()).gate).toBe("none");
      expect(gateOf(article(PROSE), fakeLayout(values)).gate).toBe("none");
    });
  });

  it("is one where what is hidden stands between the text and the offer, however long it is", () => {
    const hidden = [1, 2, 3, 4].map(() => PROSE.replaceAll("<p>", '<p class="back">')).join("");
    const html = article(`${PROSE}${hidden}<div><p>Subscribe now to keep reading</p></div>`);
    expect(gateOf(html, fakeLayout({ ".back": { rect: { width: 0, height: 0 } } })).gate).toBe("preview");
    expect(gateOf(html, fakeLayout()).gate).toBe("none");
  });

  it("is one where a page that isn't free says right behind its text that there is more, however long that was", () => {
    const long = [1, 2, 3, 4].map(() => PROSE).join("");
    const more = "<p>Subscribe now to keep reading</p>";
    expect(gateOf(article(`${long}${more}`, { head: PAID })).gate).toBe("preview");
    expect(gateOf(article(`${long}${more}`)).gate).toBe("none");
  });

  it("is none where what is behind the text is a letter to subscribe to", () => {
    const letter = "<div><p>Sign up for our newsletter, subscribe now</p></div>";
    expect(gateOf(article(`${PROSE}<p>${CUT}</p>${letter}`)).gate).toBe("none");
  });
});
