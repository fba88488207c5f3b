/** What works for the reader in Quiet mode. In all these pages a model is sure that it nags. */
import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/engine/article";
import { findGate } from "../../src/engine/gate";
import { findStays } from "../../src/engine/stays";
import { findNags } from "../../src/engine/verdict";
import { loadRules } from "../../src/rules/index";
import { SURE } from "../support/doubt";
import { fakeLayout } from "../support/layout";
import { article, PROSE } from "../support/page";
import { lookAt, surveyOf, URL } from "../support/survey";

/** The lines that are struck in a page, all of which a model takes for nags but the story's own. */
function struck(html: string, live = false): string[] {
  const page = surveyOf(html, loadRules());
  const look = lookAt(page, { body: SURE, nag: /./ });
  page.blocks.forEach(({ text }, i) => {
    if (SURE.test(text) || /^(?:Kiel|Ports)$/.test(text)) look.nag[i] = 0.02;
  });
  const layout = live ? fakeLayout({}) : undefined;
  const found = findArticle(page, look, URL);
  return findNags(page, look, found, findGate(page, found, layout), layout).flatMap(({ from, to }) =>
    page.blocks.slice(from, to).map(({ text }) => text),
  );
}
/** Other lines stand between the story and `html`. */
const beside = (html: string, live = false) =>
  struck(article(PROSE, { after: `<aside><p>Kiel</p><p>Ports</p></aside>${html}` }), live);
const above = (html: string, live = false) =>
  struck(article(PROSE).replace("<header", `${html}<header`), live);

describe("stays", () => {
  it.each([
    [
      "a poll",
      '<div><h4>Poll</h4><p>Which crane was the best?</p><form><label><input type="radio" name="a"> The old one</label><br><label><input type="radio" name="a"> The new one</label><br><button>Vote</button></form></div>',
    ],
    [
      "a poll with a button for each answer",
      "<div><h4>Poll</h4><p>Should the old crane have stayed?</p><button>Yes</button><button>No</button><button>Can’t say</button></div>",
    ],
    [
      "what the article's tools are, named so",
      '<div class="article-tools"><button>Hear it</button><button>Print it</button><button>Larger letters</button></div>',
    ],
    [
      "what one can answer to a notice on cookies",
      "<div><p>We and our 411 partners use cookies to count our readers.</p><button>Accept</button><button>More options</button></div>",
    ],
    ["what reserves rights", "<div><p>Harbour Post 2026, all rights reserved</p></div>"],
    ["a word to press", "<div><button>Play</button></div>"],
    [
      "a search",
      '<form class="search-form"><label>Search for:</label><input type="text"><button>Go</button></form>',
    ],
    [
      "content from elsewhere that waits for consent",
      "<div><p>Hier steht ein externer Inhalt von Kranfunk.</p><button>Inhalt zeigen</button></div>",
    ],
    [
      "another story's card, though it says something like it",
      '<a href="/2026/10/the-cranes-of-kiel-are-gone"><div>Kiel</div><div>What the cranes of Kiel have to say</div></a>',
    ],
  ])("%s", (_, html) => {
    expect(beside(html)).toEqual([]);
  });

  it.each([
    [
      "an entry of a menu",
      '<nav><ul><li><a href="/newsletter">Newsletter</a></li><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>',
    ],
    [
      "a menu in one line",
      `<div class="topbar"><p>${["News", "Sport", "Kiel", "Port", "Newsletter", "Shop"].map((text) => `<a href="/x">${text}</a>`).join(" ")}</p></div>`,
    ],
  ])("%s in the page's head", (_, html) => {
    expect(above(html)).toEqual([]);
  });

  it("a menu whose links are parted by signs", () => {
    const menu = ["About", "Join us", "Advertise", "Legal"];
    const links = menu.map((text) => `<a href="/${text.toLowerCase()}">${text}</a>`).join(" | ");
    const gone = beside(`<div><p>${links}</p><p>Licence of the harbour board no. 61</p></div>`);
    expect(gone).toEqual(["Licence of the harbour board no. 61"]);
  });

  it("a notice on cookies", () => {
    const notice = "This website uses cookies to count its readers.";
    expect(beside(`<div><p>${notice}</p><button>OK</button></div>`)).not.toContain(notice);
  });

  it("the field of a form for comments", () => {
    const form =
      '<form class="comment-form"><p>Enter your email address</p><input type="email"><textarea></textarea><button>Send it</button></form>';
    expect(beside(`<div>${form}</div>`)).not.toContain("Enter your email address");
  });

  it("a comment under a heading that counts it, though what asks to sign in goes", () => {
    const comments =
      '<div class="x"><h3>Comments (1)</h3><div>Old Miller</div><div>The best crane since 1934!</div><div>Please log in or <a href="/register">create an account</a> to leave a comment.</div></div>';
    const gone = beside(comments);
    expect(gone).toContain("Please log in or create an account to leave a comment.");
    expect(gone).not.toContain("The best crane since 1934!");
  });

  it("a log-in beside an offer, while somebody reads the page", () => {
    const head = '<header><p><a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></p></header>';
    expect(above(head, true)).toEqual([]);
  });

  it("what helps to log in, while somebody reads the page", () => {
    const form =
      '<form><input type="email"><input type="password"><a href="/lost">Forgot your password?</a></form>';
    expect(beside(`<div>${form}</div>`, true)).not.toContain("Forgot your password?");
  });
});

describe("goes", () => {
  it.each(["<button>Sign up</button>", '<a href="/register">Sign up</a>'])(
    "what a column asks with %s, while somebody reads the page",
    (control) => {
      const letter = `<div><h3>Odd tide</h3><p>Sign up for our newsletter</p><form><input type="email">${control}</form></div>`;
      expect(beside(`<aside class="sidebar"><div class="widget">${letter}</div></aside>`, true)).toContain(
        "Odd tide",
      );
    },
  );

  it("a form for letters in a column with a log-in, while somebody reads the page", () => {
    const letter =
      '<div><p>Sign up for our newsletter</p><form><input type="email"><button>Sign up</button></form></div>';
    const column = `<div>${letter}<form><input type="text"><input type="password"></form></div>`;
    expect(beside(column, true)).toContain("Sign up for our newsletter");
  });

  it.each([
    [
      "a question with a button to go on by, and one to close",
      "<div><p>Should we send you the news first?</p><button>Go on</button><button>Not now</button></div>",
      "Should we send you the news first?",
    ],
    [
      "a question in a dialog, whatever its buttons",
      '<div role="dialog"><p>Should we send you the news first?</p><button>Go on</button><button>Not now</button><button>Close</button></div>',
      "Should we send you the news first?",
    ],
    [
      "what stands among tools and has more to say",
      '<div class="article-tools"><button>Keep it</button><button>Print it</button><p>Readers with an account of their own can keep as many stories of ours as they like.</p></div>',
      "Readers with an account of their own can keep as many stories of ours as they like.",
    ],
    [
      "a donation of a choice of sums",
      '<div><p>Support our work</p><form><label><input type="radio" name="a"> $5</label><br><label><input type="radio" name="a"> $10</label><br><button>Donate</button></form></div>',
      "Support our work",
    ],
    [
      "a form with a name and an address",
      '<div><p>Sign up for our newsletter</p><form><input type="text"><input type="email"><button>Sign up</button></form></div>',
      "Sign up for our newsletter",
    ],
    [
      "a form with a hidden field for machines",
      '<div><p>Sign up for our newsletter</p><form><input type="email"><textarea style="display:none"></textarea><button>Sign up</button></form></div>',
      "Sign up for our newsletter",
    ],
    [
      "a list of networks in the foot",
      '<footer><ul><li><a href="https://x.example/">Follow us on Facebook</a></li><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ul></footer>',
      "Follow us on Facebook",
    ],
  ])("%s", (_, html, line) => {
    expect(beside(html)).toContain(line);
  });
});

describe("the page's head", () => {
  const of = (html: string) => {
    const page = surveyOf(article(PROSE).replace("<header", `${html}<header`));
    const { head } = findStays(page, true);
    return page.blocks.filter(({ box }) => head[box.index]).map(({ text }) => text);
  };

  it.each(["header", "site-header", "masthead", "header-main", "topbar", "navbar"])(
    "may be named %s",
    (name) => {
      expect(of(`<div class="${name}"><p>Menu</p></div>`)).toContain("Menu");
      expect(of(`<div id="${name}"><p>Menu</p></div>`)).toContain("Menu");
    },
  );

  it.each(["header-offer", "card-header", "offer"])("isn't named %s", (name) => {
    expect(of(`<div class="${name}"><p>Menu</p></div>`)).not.toContain("Menu");
  });

  it("is no dialog's", () => {
    expect(of('<dialog open><div class="header"><p>Menu</p></div></dialog>')).not.toContain("Menu");
  });
});
