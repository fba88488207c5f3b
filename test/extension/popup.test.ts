import { beforeEach, describe, expect, it } from "vitest";
import type { PopupState } from "../../src/extension/messages";
import { startPopup } from "../../src/extension/popup/start";
import { FakeBrowser, fromTab, rest } from "./fake-browser";
import { judged, piece, state } from "./popup-states";
import { choose, el, openSurface } from "./surface";
import { translate } from "./texts";

let document: Document;

const notices = () => [...document.querySelectorAll("#notices p")].map(({ textContent }) => textContent);
const nags = () => [...document.querySelectorAll("#nags > li")];

describe("the popup", () => {
  const tab = { id: 7, url: "https://www.example.org/", hear: undefined };
  let browser: FakeBrowser;
  let asked: unknown[];
  let answer: PopupState | undefined;

  beforeEach(async () => {
    document = openSurface("popup/popup.html");
    browser = new FakeBrowser();
    browser.tabs = [tab];
    asked = [];
    answer = state(judged([piece(1)]));
    browser.api.runtime.sendMessage = (async (message: unknown) => {
      asked.push(message);
      return answer;
    }) as typeof browser.api.runtime.sendMessage;
    await startPopup(browser.api, document, translate);
    await rest();
  });

  it("asks about its tab, and passes on what the reader does", async () => {
    choose(el(document, "mode"), "quiet");
    nags()[0]?.querySelector("button")?.click();
    el(document, "pause").click();
    await rest();
    el(document, "settings").click();
    await rest();
    expect(asked).toEqual([
      { type: "popup", tabId: 7 },
      { type: "tabMode", tabId: 7, mode: "quiet" },
      { type: "tabPiece", tabId: 7, id: 1, struck: false },
      { type: "tabPause", tabId: 7, paused: true },
    ]);
    expect(browser.optionsOpened).toBe(1);
  });

  it("looks again when its page says that the count changed, and only then", async () => {
    const say = (message: unknown, id = 7) => browser.say(message, fromTab({ ...tab, id }));
    await say({ type: "struck", count: 2 }, 8);
    await say({ type: "hello", born: 1 });
    expect(asked).toHaveLength(1);
    answer = state(judged([piece(1), piece(2)]));
    expect(await say({ type: "struck", count: 2 })).toBeUndefined();
    await rest();
    expect(nags()).toHaveLength(2);
  });

  it("asks for access straight from the click", async () => {
    answer = state(undefined, { access: "withheld" });
    choose(el(document, "mode"), "quiet");
    await rest();
    el(document, "allow-site").click();
    el(document, "allow-all").click();
    expect(browser.requested).toEqual([["https://www.example.org/*"], ["http://*/*", "https://*/*"]]);
  });

  it("says so when the answer makes no sense", async () => {
    answer = { site: 5 } as unknown as PopupState;
    choose(el(document, "mode"), "quiet");
    await rest();
    expect(notices()).toEqual(["Stet doesn’t answer. Close this and try again."]);
  });
});
