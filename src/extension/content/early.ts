/** Hides, before the page is judged, what is a nag wherever it stands; the judgement then says where that was wrong. */
import type { StylePort } from "../../engine/types";

export interface Early {
  /** In force without these selectors, from now on. */
  except(wrong: ReadonlySet<string>): void;
  /** Not in force any more. */
  end(): void;
}

export function hideEarly(style: StylePort, selectors: readonly string[]): Early {
  let current = "";
  const set = (css: string): void => {
    if (css === current) return;
    const old = current;
    current = css;
    if (css) void style.add(css);
    if (old) style.remove(old);
  };
  // a rule each: a selector that a browser doesn't know must not take the others along
  const sheet = (some: readonly string[]): string =>
    some.map((selector) => `${selector}{display:none!important}`).join("\n");
  set(sheet(selectors));
  return {
    except: (wrong) => set(sheet(selectors.filter((selector) => !wrong.has(selector)))),
    end: () => set(""),
  };
}
