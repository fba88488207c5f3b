import { describe, expect, it } from "vitest";
import { createReaders } from "../../src/engine/compile";
import { bodyFrames, findFrames } from "../../src/engine/frames";
import type { Rules } from "../../src/engine/rule-types";
import { fakeLayout } from "../support/layout";
import { ATTRIBUTE, article, judgePage, PROSE, parse } from "../support/page";
import { RULES } from "../support/rules";
import { surveyOf, URL } from "../support/survey";

const MADE: Rules = {
  ...RULES,
  vendors: [
    ...RULES.vendors,
    {
      vendor: "Frame Maker",
      kind: "donate",
      hooks: ['iframe[src*="frames.example/give"]'],
      hosts: ["frames.example"],
    },
    {
      vendor: "Offer Maker",
      kind: "subscribe",
      hooks: ["#none"],
      gates: ["#none"],
      hosts: ["offers.example"],
    },
  ],
};
const found = (body: string, layout = fakeLayout()) => {
  const page = surveyOf(article(`${PROSE}${body}`), MADE);
  return findFrames(page, createReaders(MADE, URL), layout).map(({ kind, elements, overlay, reasons }) => ({
    kind,
    hidden: elements.map(({ id, localName }) => id || localName),
    overlay,
    rule: reasons[0]?.rule,
  }));
};

describe("frames that nag", () => {
  it.each([
    ["by their maker's hook", '<iframe src="https://frames.example/give/1"></iframe>', "donate", "vendor"],
    ["by the host that serves them", '<iframe src="//eu.frames.example/x"></iframe>', "donate", "vendor"],
    [
      "by what they are called",
      '<iframe src="/x" title="Sign up for our letter"></iframe>',
      "newsletter",
      "phrase",
    ],
    ["by their address", '<iframe src="https://x.example/newsletter/embed"></iframe>', "newsletter", "link"],
  ])("are known %s", (_, markup, kind, rule) => {
    expect(found(markup)).toEqual([{ kind, hidden: ["iframe"], overlay: false, rule }]);
  });

  it("go with the boxes around that hold nothing else", () => {
    const markup = '<div id="out"><div id="in"><iframe src="https://frames.example/1"></iframe></div></div>';
    expect(found(markup)[0]?.hidden).toEqual(["out"]);
    expect(found(`<section><p>Text</p>${markup}</section>`)[0]?.hidden).toEqual(["out"]);
  });

  it("are told from others", () => {
    const others = [
      "https://video.example/embed/1",
      "/maps/town",
      "",
      "about:blank",
      "https://[",
      "data:text/html,x",
    ];
    expect(found(others.map((src) => `<iframe src="${src}"></iframe>`).join(""))).toEqual([]);
  });

  it("are left in consent banners and among comments, where they serve these", () => {
    const frame = '<iframe src="https://frames.example/1"></iframe>';
    expect(found(`<div class="consent">${frame}</div><div class="comments">${frame}</div>`)).toEqual([]);
  });

  it("are left over the page where their maker also makes gates", () => {
    const frame = '<iframe src="https://offers.example/1"></iframe>';
    const over = fakeLayout({ iframe: { style: { position: "fixed" } } });
    expect(found(frame)).toHaveLength(1);
    expect(found(frame, over)).toEqual([]);
  });

  it("are hidden when they come late", () => {
    const document = parse(article(PROSE));
    const session = judgePage(document, { rules: MADE, mode: "quiet", layout: fakeLayout() });
    const frame = document.createElement("iframe");
    frame.src = "https://frames.example/1";
    document.body.append(frame);
    expect(session.judgeAdded([frame]).nags).toBe(1);
    expect(frame.getAttribute(ATTRIBUTE)).toBe("x");
  });
});

describe("a frame of the page's own host", () => {
  const withFrame = (content: string) => {
    const document = parse(article(PROSE, { after: '<div id="beside"><iframe id="f"></iframe></div>' }));
    const frame = document.querySelector("iframe");
    if (!frame) throw new Error("no frame");
    const inner = parse(`<body>${content}</body>`);
    Object.defineProperty(frame, "contentDocument", { value: inner });
    return { document, frame };
  };

  it("that holds running text may be the body: it stays in Article mode", () => {
    const { document, frame } = withFrame(PROSE);
    const session = judgePage(document, { rules: MADE, layout: fakeLayout() });
    expect(frame.closest(`[${ATTRIBUTE}="x"]`)).toBeNull();
    expect(session.report().article).toBe(true);
  });

  it("that holds little is hidden beside the article", () => {
    const { document, frame } = withFrame("<p>An advertisement</p>");
    judgePage(document, { rules: MADE, layout: fakeLayout() });
    expect(frame.closest(`[${ATTRIBUTE}="x"]`)).not.toBeNull();
    expect(bodyFrames(surveyOf("<body><iframe></iframe></body>"))).toEqual([]);
  });
});
