import { describe, expect, it } from "vitest";
import type { EngineOptions } from "../../src/engine/types";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, marksOf, PROSE, parse } from "../support/page";
import { RULES } from "../support/rules";

const layout = fakeLayout({ ".layer": { style: { position: "fixed" } } });
const FORM = '<form id="form"><input type="email"><button>Sign up for our letter</button></form>';
const OTHER = "<p>Six things that the harbour talks about today</p>".repeat(3);

/** What is struck of a layer over a story, in Quiet mode. */
function struck(inside: string, options: Partial<EngineOptions> = {}, names = "layer"): string[] {
  const document = parse(
    article(PROSE, { after: `<div class="${names}" id="layer" ${options.mode ?? ""}>${inside}</div>` }),
  );
  judgePage(document, { rules: RULES, mode: "quiet", layout, ...options });
  return marksOf(document).map(([element]) => element.id || element.localName);
}

describe("a layer", () => {
  it("goes as a whole where much of it nags", () => {
    expect(struck('<h2>Morning post</h2><p id="p">Sign up for our letter</p>')).toEqual(["layer"]);
  });

  it("goes as a whole around a form for an address, whatever else it says", () => {
    expect(struck(`${OTHER}${FORM}`)).toEqual(["layer"]);
  });

  it("loses what nags in it where it says much else, or opens a door", () => {
    expect(struck(OTHER.repeat(5) + FORM)).not.toContain("layer");
    expect(struck(`${OTHER}<input type="password">${FORM}`)).not.toContain("layer");
  });

  it("stays where the reader opened it, and where it asks for consent", () => {
    expect(struck(FORM, { asked: ({ id }) => id === "layer" })).toEqual([]);
    const consent = "<p>We and our partners use cookies.</p><button>Accept all</button>";
    expect(struck(`${consent}<p id="p">Sign up for our letter</p>`)).toEqual([]);
    expect(
      struck("<p>What we may keep of you</p><button>Accept all</button>", {}, "layer consent-bar"),
    ).toEqual([]);
  });

  it("goes where only a name speaks of consent", () => {
    const push = "<h2>Morning post</h2><p>Sign up for our letter</p>";
    expect(struck(push, {}, "layer consent-push")).toEqual(["layer"]);
  });
});

it("a card over the page that offers to sign in goes, though each of its lines says little", () => {
  const card =
    '<div class="layer" id="card" role="dialog"><p>Sign in to The Post with Google</p><button>Continue with Google</button><button aria-label="Close">×</button></div>';
  const document = parse(article(PROSE.repeat(6), { after: card }));
  judgePage(document, { mode: "quiet", layout });
  expect(document.querySelector("#card")?.getAttribute(ATTRIBUTE)).toBe("x");
});

describe("a bar with the page's head that stays in view", () => {
  const search = '<form role="search"><input type="search"><button>Search</button></form>';
  const stories = ["crane", "ferry", "tide"]
    .map((thing) => `<p><a href="/${thing}">What the harbour says of the ${thing} now</a></p>`)
    .join("");
  const pitch = '<div id="pitch"><a href="/subscribe">Sign up for our letter</a></div>';

  it("stays, and loses the pitch beside its search", () => {
    expect(struck(`<header>${stories}${search}</header>${pitch}`)).toEqual(["pitch"]);
  });

  it("stays where there is next to nothing else in it", () => {
    expect(struck(`<header>${search}</header>${pitch}`)).toEqual(["pitch"]);
  });

  it("loses nothing where it is no bar but a layer that searches", () => {
    expect(struck(`<div>${search}</div>${pitch}`)).toEqual([]);
  });
});
