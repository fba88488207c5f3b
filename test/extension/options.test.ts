import { beforeEach, describe, expect, it } from "vitest";
import { startBackground } from "../../src/extension/background/start";
import { startOptions } from "../../src/extension/options/start";
import { decode, OPTIONS_KEY } from "../../src/extension/settings";
import { FakeBrowser, rest } from "./fake-browser";
import { choose, el, isShown, openSurface, setValue } from "./surface";
import { translate } from "./texts";

let browser: FakeBrowser;
let document: Document;

/** The settings page on a real background, over a fake browser. */
async function open(): Promise<void> {
  document = openSurface("options/options.html");
  startBackground(browser.api);
  await startOptions(browser.api, document, translate);
  await rest();
}

beforeEach(() => {
  browser = new FakeBrowser();
});

const settings = () => decode(browser.sync.items).settings;
const sites = () => [...document.querySelectorAll("#sites bdi")].map(({ textContent }) => textContent);
const row = (site: string) =>
  [...document.querySelectorAll("#sites li")][sites().indexOf(site)] as HTMLElement;

async function add(site: string, mode: string): Promise<void> {
  el<HTMLInputElement>(document, "add-site").value = site;
  el<HTMLSelectElement>(document, "add-mode").value = mode;
  el<HTMLFormElement>(document, "add").requestSubmit();
  await rest();
}

describe("the settings page", () => {
  it("shows and changes the default mode", async () => {
    await open();
    const group = el(document, "default");
    expect(group.querySelector<HTMLInputElement>("input:checked")?.value).toBe("article");
    choose(group, "off");
    await rest();
    expect(settings().mode).toBe("off");
    expect(browser.scripts.size).toBe(0);
    expect(el(document, "status").textContent).toBe("Saved.");
  });

  it("adds sites as they are typed", async () => {
    await open();
    expect(isShown(el(document, "no-sites"))).toBe(true);
    await add("https://www.example.co.uk/some/story", "off");
    await add("another.example", "quiet");
    expect(sites()).toEqual(["another.example", "example.co.uk"]);
    expect(settings().sites.get("example.co.uk")).toBe("off");
    expect(isShown(el(document, "no-sites"))).toBe(false);
    expect(el<HTMLInputElement>(document, "add-site").value).toBe("");
  });

  it("says what isn't a site, and leaves it to be mended", async () => {
    await open();
    await add("not a site", "off");
    const field = el<HTMLInputElement>(document, "add-site");
    expect(isShown(el(document, "add-problem"))).toBe(true);
    expect(field.value).toBe("not a site");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(el(document, "status").textContent).toBe("");
    await add("a.example", "off");
    expect(isShown(el(document, "add-problem"))).toBe(false);
  });

  it("changes and removes sites, and keeps the keyboard's place", async () => {
    await open();
    await add("a.example", "off");
    await add("b.example", "off");
    const select = row("a.example").querySelector("select") as HTMLSelectElement;
    expect(select.value).toBe("off");
    expect(select.ariaLabel).toBe("Mode on a.example");
    setValue(select, "quiet", "change");
    await rest();
    expect(settings().sites.get("a.example")).toBe("quiet");
    expect(row("a.example").querySelector("select")).toBe(select);
    row("a.example").querySelector("button")?.click();
    await rest();
    expect(sites()).toEqual(["b.example"]);
    expect(document.activeElement).toBe(row("b.example").querySelector("button"));
    expect(el(document, "status").textContent).toMatch(/^a\.example removed/);
    row("b.example").querySelector("button")?.click();
    await rest();
    expect(document.activeElement).toBe(el(document, "sites-heading"));
  });

  it("helps to find one site among many", async () => {
    browser.sync.items = {};
    await open();
    for (let i = 0; i < 12; i++) await add(`paper-${i}.example`, "off");
    expect(isShown(el(document, "find"))).toBe(true);
    setValue(el<HTMLInputElement>(document, "find-site"), "PAPER-1", "input");
    const shown = [...document.querySelectorAll("#sites li")].filter((item) => isShown(item));
    expect(shown.map((item) => item.querySelector("bdi")?.textContent)).toEqual([
      "paper-1.example",
      "paper-10.example",
      "paper-11.example",
    ]);
  });

  it("follows changes made elsewhere", async () => {
    await open();
    await browser.sync.set({ [OPTIONS_KEY]: { mode: "quiet" } });
    await rest();
    const group = el(document, "default");
    expect(group.querySelector<HTMLInputElement>("input:checked")?.value).toBe("quiet");
  });

  it("says when a change could not be saved", async () => {
    await open();
    browser.sync.refuses = "full";
    browser.local.refuses = "full";
    choose(el(document, "default"), "quiet");
    await rest();
    expect(isShown(el(document, "problem"))).toBe(true);
    browser.sync.refuses = "";
    choose(el(document, "default"), "off");
    await rest();
    expect(isShown(el(document, "problem"))).toBe(false);
  });
});

describe("warnings", () => {
  it("are absent while all is well", async () => {
    await open();
    expect(isShown(el(document, "broken"))).toBe(false);
    expect(isShown(el(document, "unsynced"))).toBe(false);
    expect(isShown(el(document, "problem"))).toBe(false);
  });

  it("show broken settings once, as text, until dismissed", async () => {
    browser.sync.items = { [OPTIONS_KEY]: "<b>broken</b>" };
    await open();
    expect(isShown(el(document, "broken"))).toBe(true);
    expect(document.querySelectorAll("#broken-values li")).toHaveLength(1);
    expect(document.querySelector("#broken-values pre")?.textContent).toBe('"<b>broken</b>"');
    el(document, "dismiss").click();
    await rest();
    expect(isShown(el(document, "broken"))).toBe(false);
    expect(document.activeElement).toBe(el(document, "sites-heading"));
    await open();
    expect(isShown(el(document, "broken"))).toBe(false);
  });

  it("tell of settings that are on this device only, until they could be synchronised", async () => {
    browser.sync.refuses = "QUOTA_BYTES quota exceeded";
    await open();
    await add("a.example", "off");
    expect(isShown(el(document, "unsynced"))).toBe(true);
    expect(sites()).toEqual(["a.example"]);
    el(document, "retry").click();
    await rest();
    expect(isShown(el(document, "unsynced"))).toBe(true);
    browser.sync.refuses = "";
    el(document, "retry").click();
    await rest();
    expect(isShown(el(document, "unsynced"))).toBe(false);
    expect(settings().sites.get("a.example")).toBe("off");
  });
});

it("says so when nobody answers", async () => {
  document = openSurface("options/options.html");
  await startOptions(browser.api, document, translate);
  expect(el(document, "problem").textContent).toBe("Stet doesn’t answer. Close this and try again.");
  expect(isShown(el(document, "problem"))).toBe(true);
});
