/** The content script: one instance per document, however often it is injected. */
import { prepare } from "../engine/compile";
import { judge } from "../engine/run";
import { loadRules } from "../rules/index";
import { type Page, startPage } from "./content/page";
import { shadowRoot } from "./content/shadow";
import { type ContentApi, createTransport } from "./content/transport";

/** Not a name: elements of the page with that id would show up under it. */
const PAGE = Symbol.for("stet page");

/** The script's own world, which the page can't see. Firefox calls the extension API `browser`, Chromium `chrome`. */
const world = globalThis as unknown as { browser?: Partial<ContentApi>; chrome: ContentApi; [PAGE]?: Page };

if (world[PAGE]?.ended() !== false) {
  const { runtime, i18n } = world.browser?.runtime?.id ? world.browser : world.chrome;
  if (runtime && i18n) {
    const transport = createTransport({ runtime });
    world[PAGE] = startPage({
      document,
      judge,
      rules: loadRules,
      prepare: () => prepare(loadRules()),
      t: (key, ...fillings) => i18n.getMessage(key, fillings),
      transport,
      shadowRoot,
    });
  }
}
