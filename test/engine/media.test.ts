import { describe, expect, it } from "vitest";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, PARAGRAPHS, PROSE, parse, shownLines } from "../support/page";
import { RULES } from "../support/rules";

const SENTENCE = `And then ${PARAGRAPHS[1]}`;

/** The fates of the elements with ids in `piece`, which stands between two paragraphs: true where they show. */
function among(piece: string, layout?: ReturnType<typeof fakeLayout>) {
  const document = parse(article(`${PROSE}${piece}<p>${SENTENCE}</p>`));
  judgePage(document, { rules: RULES, layout });
  const shows = Object.fromEntries(
    [...document.querySelectorAll("[id]")].map((element) => [
      element.id,
      element.closest(`[${ATTRIBUTE}="x"]`) === null,
    ]),
  );
  return { shows, lines: shownLines(document) };
}

describe("among the body's lines", () => {
  it("a picture stays with its caption and credit, without the buttons over it", () => {
    const { shows } = among(`<figure><div><img id="i" src="/1.jpg"><button id="b">Fullscreen</button></div>
      <figcaption id="c">The crane in 1950, seen from the customs house</figcaption><span id="s">© Quayside Archive</span></figure>`);
    expect(shows).toEqual({ i: true, b: false, c: true, s: true });
  });

  it("a picture stays though there are buttons to share it in its frame", () => {
    const { shows } = among(
      `<figure><img id="i" src="/1.jpg"><div class="share" id="s"><a href="/x">Share</a></div></figure>`,
    );
    expect(shows).toEqual({ i: true, s: false });
  });

  it("a picture outside of figures loses words that say nothing of it", () => {
    const { shows } = among(
      `<div><div><img id="i" src="/1.jpg"></div><div id="l">1 of 4</div><div class="caption" id="c">The jib</div></div>`,
    );
    expect(shows).toEqual({ i: true, l: false, c: true });
  });

  it("a card that leads to another story goes with its picture", () => {
    const { shows } = among(
      `<div id="d"><a href="/other" id="a"><img src="/1.jpg"></a><h3 id="h"><a href="/other">A ferry for the island</a></h3></div>`,
    );
    expect(shows).toEqual({ d: false, a: false, h: false });
  });

  it("a player keeps its own words and buttons", () => {
    const { shows } = among(
      `<div id="d"><video src="/1.mp4"></video><div id="c"><button id="p">Play</button><span>0:00</span></div></div>`,
    );
    expect(shows).toEqual({ d: true, c: true, p: true });
  });

  it("signs on links and buttons are no pictures", () => {
    const { shows } = among(
      `<div id="bar"><a href="/1"><svg viewBox="0 0 24 24"></svg></a><button><i class="icon"></i></button></div>
       <div id="labelled"><button><svg viewBox="0 0 24 24"></svg><span>Print</span></button></div>`,
    );
    expect(shows).toEqual({ bar: false, labelled: false });
  });

  it("a drawing of some size is a picture", () => {
    const layout = fakeLayout({ "#chart": { rect: { width: 600, height: 320 } } });
    const { shows } = among(`<div id="d"><svg id="chart"></svg></div>`, layout);
    expect(shows).toEqual({ d: true, chart: true });
  });

  it("a logo is none, however large it is drawn", () => {
    const layout = fakeLayout({ svg: { rect: { width: 500, height: 90 } } });
    const { shows } = among(
      `<div id="hidden"><svg aria-hidden="true"></svg></div><div id="linked"><a href="/"><svg></svg></a></div>`,
      layout,
    );
    expect(shows).toEqual({ hidden: false, linked: false });
  });

  it("a picture in a link stays though a copy of it waits for browsers without scripts", () => {
    const { shows } = among(
      `<div><a href="/1.jpg" id="a"><img src="/1.jpg"><noscript>&lt;img src="/1.jpg"&gt;</noscript></a></div>`,
    );
    expect(shows).toEqual({ a: true });
  });

  it("what holds nothing stays: something may come", () => {
    expect(among(`<div id="d"></div>`).shows).toEqual({ d: true });
  });
});

describe("a dialog", () => {
  const DIALOG = `<div role="dialog" id="d"><p>Choose the editions you want to hear of</p><button>Close</button></div>`;

  it("stays while it lies over the page", () => {
    const layout = fakeLayout({ "#d": { style: { position: "fixed" } } });
    expect(among(DIALOG, layout).shows).toEqual({ d: true });
  });

  it("that is closed and lies in the flow for want of a style sheet is no open one", () => {
    expect(among(DIALOG, fakeLayout()).shows).toEqual({ d: false });
  });
});
