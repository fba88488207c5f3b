import { describe, expect, it } from "vitest";
import { columnWidth, Marker, type Release, styleSheet } from "../../src/engine/hide";
import type { Mark } from "../../src/engine/marks";
import { parse } from "../support/page";

/** Rules of a sheet: selector to declarations. */
const rulesOf = (css: string): [string, string[]][] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => [
    selector.trim(),
    body
      .split(/;(?![^(]*\))/)
      .map((one) => one.trim())
      .filter(Boolean),
  ]);
const propertyOf = (declaration: string): string => declaration.slice(0, declaration.indexOf(":")).trim();
const RULES = rulesOf(styleSheet("data-x1", 640));

describe("styleSheet", () => {
  it("reaches nothing but marked elements, each mark by one rule", () => {
    const selectors = RULES.map(([selector]) => selector);
    for (const selector of selectors) expect(selector).toMatch(/^\[data-x1~="[a-z]"\]$/);
    expect(new Set(selectors).size).toBe(selectors.length);
    expect(selectors).toEqual(
      expect.arrayContaining(["x", "p", "r", "u"].map((mark) => `[data-x1~="${mark}"]`)),
    );
  });

  it("wins over the page's own rules", () => {
    for (const [, declarations] of RULES) {
      expect(declarations).not.toEqual([]);
      for (const declaration of declarations) expect(declaration).toMatch(/!important$/);
    }
  });

  it("hides what is struck and does nothing else to it", () => {
    expect(RULES.find(([selector]) => selector.includes('"x"'))?.[1]).toEqual(["display:none!important"]);
  });

  it("leaves to the publisher what gates are made of; only locks are undone, by marks of their own", () => {
    const gates =
      /^(?:(?:min-|max-)?(?:height|block-size)|overflow.*|filter|backdrop-filter|clip.*|mask.*|visibility|opacity|position|transform|z-index|content-visibility|user-select|pointer-events|color|-webkit-line-clamp)$/;
    for (const [selector, declarations] of RULES) {
      const properties = declarations.map(propertyOf);
      if (selector.includes('"u"')) expect(properties).toEqual(["overflow"]);
      else if (!/"[fhtb]"/.test(selector))
        for (const property of properties) expect(property).not.toMatch(gates);
    }
  });

  it("sets the column's width", () => {
    expect(styleSheet("data-x1", 640)).toContain("640px");
  });
});

describe("columnWidth", () => {
  it("follows the type's size within bounds", () => {
    expect(columnWidth(20)).toBeGreaterThan(columnWidth(18));
    expect(columnWidth(18)).toBeGreaterThan(18 * 25);
    expect(columnWidth(1)).toBe(columnWidth(4));
    expect(columnWidth(99)).toBe(columnWidth(60));
  });
});

describe("Marker", () => {
  const setup = () => {
    const document = parse('<body><p id="a" class="own" data-own="1">a</p><p id="b">b</p></body>');
    const calls: string[] = [];
    const style = {
      add: (css: string) => {
        calls.push(`add ${css}`);
        return css === "slow" ? Promise.resolve() : undefined;
      },
      remove: (css: string) => void calls.push(`remove ${css}`),
    };
    const [a, b] = [document.querySelector("#a"), document.querySelector("#b")];
    if (!a || !b) throw new Error("no elements");
    const marks = (...pairs: [Element, Mark][]) => new Map(pairs);
    return { document, calls, a, b, marks, marker: new Marker("data-m", style) };
  };

  it("sets marks and the sheet, and takes back exactly these", () => {
    const { document, calls, a, b, marks, marker } = setup();
    const before = document.documentElement.outerHTML;
    marker.apply(marks([a, "x"], [b, "p"]), "css");
    expect([a.getAttribute("data-m"), b.getAttribute("data-m")]).toEqual(["x", "p"]);
    marker.clear();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(calls).toEqual(["add css", "remove css"]);
  });

  it("changes only what differs from the plan before", () => {
    const { calls, a, b, marks, marker } = setup();
    marker.apply(marks([a, "x"], [b, "x"]), "css");
    marker.apply(marks([b, "r"]), "css");
    expect([a.hasAttribute("data-m"), b.getAttribute("data-m")]).toEqual([false, "r"]);
    expect(calls).toEqual(["add css"]);
  });

  it("adds a new sheet before it takes the old one away", () => {
    const { calls, a, marks, marker } = setup();
    marker.apply(marks([a, "x"]), "one");
    marker.apply(marks([a, "x"]), "two");
    expect(calls).toEqual(["add one", "add two", "remove one"]);
  });

  it("sets a mark again that the page has taken away", () => {
    const { a, marks, marker } = setup();
    marker.apply(marks([a, "x"]), "css");
    a.removeAttribute("data-m");
    marker.apply(marks([a, "x"]), "css");
    expect(a.getAttribute("data-m")).toBe("x");
  });

  it("resolves once the sheet is in force", async () => {
    const { a, marks, marker } = setup();
    await expect(marker.apply(marks([a, "x"]), "slow")).resolves.toBeUndefined();
    expect(marker.apply(marks([a, "x"]), "slow")).toBeUndefined();
  });

  it("adds what it releases to an element's mark, and never to what is hidden", () => {
    const { a, b, marks, marker } = setup();
    const styles = new Map<Element, Release[]>([
      [a, ["u", "f"]],
      [b, ["u"]],
    ]);
    marker.apply(marks([a, "p"], [b, "x"]), "css", { styles, attributes: new Map() });
    expect([a.getAttribute("data-m"), b.getAttribute("data-m")]).toEqual(["p u f", "x"]);
    marker.apply(marks([b, "x"]), "css", { styles, attributes: new Map() });
    expect(a.getAttribute("data-m")).toBe("u f");
  });

  describe("takes attributes off", () => {
    const lifting = () => {
      const { a, marker, document } = setup();
      a.setAttribute("inert", "");
      a.setAttribute("aria-hidden", "true");
      const copy = document.documentElement.cloneNode(true);
      const attributes = new Map([[a, ["inert", "aria-hidden"]]]);
      const lift = () => marker.apply(new Map(), "", { styles: new Map(), attributes });
      lift();
      return { a, marker, document, copy, lift };
    };

    it("and puts them back as they were", () => {
      const { a, marker, document, copy, lift } = lifting();
      expect(a.hasAttribute("inert") || a.hasAttribute("aria-hidden")).toBe(false);
      lift();
      marker.clear();
      expect(document.documentElement.isEqualNode(copy)).toBe(true);
    });

    it("again, where the page has set them anew", () => {
      const { a, marker, lift } = lifting();
      a.setAttribute("aria-hidden", "false");
      lift();
      expect(a.hasAttribute("aria-hidden")).toBe(false);
      marker.clear();
      expect(a.getAttribute("aria-hidden")).toBe("false");
    });

    it("and leaves a value that the page has set since", () => {
      const { a, marker } = lifting();
      a.setAttribute("aria-hidden", "false");
      marker.clear();
      expect(a.getAttribute("aria-hidden")).toBe("false");
      expect(a.hasAttribute("inert")).toBe(true);
    });
  });
});
