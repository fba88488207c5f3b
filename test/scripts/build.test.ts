import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import source from "../../manifest.json";
import { packagesOf, withoutNotes } from "../../scripts/lib/bundle";
import { complaints } from "../../scripts/lib/extension-files";
import { filesIn, manifestFor, messagesIn } from "../../scripts/lib/manifest";
import { zip } from "../../scripts/lib/zip";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("manifestFor", () => {
  const chrome = manifestFor("chrome", source, "1.2.3");
  const firefox = manifestFor("firefox", source, "1.2.3");

  it("gives each browser its own background and nothing of the other's", () => {
    expect(chrome.background).toEqual({ service_worker: "background.js" });
    expect(chrome).not.toHaveProperty("browser_specific_settings");
    expect(firefox.background).toEqual({ scripts: ["background.js"] });
    expect(firefox).not.toHaveProperty("minimum_chrome_version");
  });

  it("carries the version of package.json in both", () => {
    expect([chrome.version, firefox.version]).toEqual(["1.2.3", "1.2.3"]);
  });

  it("asks for no more than scripting and storage, and no web-accessible file", () => {
    expect(chrome.permissions).toEqual(["scripting", "storage"]);
    expect(chrome).not.toHaveProperty("web_accessible_resources");
    expect(chrome).not.toHaveProperty("externally_connectable");
  });
});

describe("messagesIn and filesIn", () => {
  it("list what the manifest leans on", () => {
    const manifest = { name: "__MSG_a__", action: { default_title: "__MSG_b__ __MSG_a__", icon: "x/1.png" } };
    expect(messagesIn(manifest)).toEqual(["a", "b"]);
    expect(filesIn({ ...manifest, background: { scripts: ["b.js"] } })).toEqual(["b.js", "x/1.png"]);
  });
});

describe("complaints", () => {
  const manifest = { name: "__MSG_name__", background: { scripts: ["b.js"] } };
  const whole = new Map([
    ["b.js", bytes("0")],
    ["_locales/en/messages.json", bytes('{"name":{"message":"Stet"}}')],
    [
      "popup/popup.html",
      bytes('<link href="popup.css"><script src="../b.js"></script><a href="https://x.example">'),
    ],
    ["popup/popup.css", bytes("")],
  ]);

  it("finds none in a whole extension", () => {
    expect(complaints(manifest, whole)).toEqual([]);
  });

  it.each([
    ["b.js", "manifest.json names b.js"],
    ["_locales/en/messages.json", "the message name, which _locales/en/messages.json lacks"],
    ["popup/popup.css", "popup/popup.html refers to popup.css"],
  ])("names what is missing without %s", (file, message) => {
    const files = new Map([...whole].filter(([name]) => name !== file));
    expect(complaints(manifest, files).join("\n")).toContain(message);
  });

  it("refuses a script that Chrome would not load", () => {
    expect(complaints(manifest, new Map([...whole, ["b.js", bytes("'\uffff'")]]))).toHaveLength(1);
  });
});

describe("withoutNotes", () => {
  it("leaves the notes of vendors at home, and nothing else", () => {
    const rule = { vendor: "A", kind: "newsletter" as const, hooks: [".a"] };
    expect(withoutNotes([{ ...rule, note: "n" }])).toEqual([rule]);
  });
});

describe("packagesOf", () => {
  it("names each package once, also scoped and nested ones", () => {
    const inputs = [
      "src/a.ts",
      "node_modules/b/x.js",
      "node_modules/b/y.js",
      "node_modules/b/node_modules/@c/d/z.js",
    ];
    expect(packagesOf(inputs)).toEqual(["@c/d", "b"]);
  });
});

describe("zip", () => {
  it("gives the same bytes whatever the order, and unpacks to the same files", () => {
    const one = zip(
      new Map([
        ["a", bytes("1")],
        ["b/c", bytes("2")],
      ]),
    );
    const two = zip(
      new Map([
        ["b/c", bytes("2")],
        ["a", bytes("1")],
      ]),
    );
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(new TextDecoder().decode(unzipSync(one)["b/c"])).toBe("2");
  });
});
