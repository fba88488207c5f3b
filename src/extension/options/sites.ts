/** The list of sites that have a mode of their own. */
import type { OptionsState } from "../messages";
import { SITE_MODES, type SiteMode } from "../modes";
import { arrange, byId, make } from "../ui/dom";
import type { MessageKey, Translate } from "../ui/i18n";

export interface SiteActions {
  change(site: string, mode: SiteMode): void;
  remove(site: string): void;
}

export interface SiteList {
  show(sites: OptionsState["sites"]): void;
}

/** From so many sites on there is a field to find one. */
const MANY = 10;

const MODE_NAMES: Record<SiteMode, MessageKey> = {
  article: "modeArticle",
  quiet: "modeQuiet",
  off: "modeOff",
};

/** Gives a select element the three modes. */
export function fillModes(select: HTMLSelectElement, t: Translate): void {
  for (const mode of SITE_MODES) {
    const option = make(select.ownerDocument, "option", { text: t(MODE_NAMES[mode]) });
    option.value = mode;
    select.append(option);
  }
}

export function createSiteList(document: Document, t: Translate, actions: SiteActions): SiteList {
  const list = byId(document, "sites");
  const finder = byId<HTMLInputElement>(document, "find-site");
  let rows = new Map<string, { element: HTMLLIElement; select: HTMLSelectElement }>();

  function createRow(site: string): { element: HTMLLIElement; select: HTMLSelectElement } {
    const select = make(document, "select");
    select.ariaLabel = t("modeOf", site);
    fillModes(select, t);
    select.addEventListener("change", () => {
      const mode = SITE_MODES.find((one) => one === select.value);
      if (mode) actions.change(site, mode);
    });
    const remove = make(document, "button", { text: t("remove") });
    remove.type = "button";
    remove.ariaLabel = t("removeSite", site);
    remove.addEventListener("click", () => {
      // The button goes with its row: the keyboard's place is kept near by.
      const next = element.nextElementSibling ?? element.previousElementSibling;
      (next?.querySelector<HTMLElement>("button") ?? byId(document, "sites-heading")).focus();
      actions.remove(site);
    });
    const element = make(
      document,
      "li",
      {},
      make(document, "span", {}, make(document, "bdi", { text: site })),
      select,
      remove,
    );
    return { element, select };
  }

  function narrow(): void {
    const wanted = finder.value.trim().toLowerCase();
    for (const [site, { element }] of rows) element.hidden = !site.includes(wanted);
  }

  finder.addEventListener("input", narrow);

  return {
    show(sites) {
      const next: typeof rows = new Map();
      for (const { site, mode } of sites) {
        const row = rows.get(site) ?? createRow(site);
        row.select.value = mode;
        next.set(site, row);
      }
      rows = next;
      arrange(
        list,
        [...rows.values()].map(({ element }) => element),
      );
      byId(document, "no-sites").hidden = sites.length > 0;
      const many = sites.length >= MANY;
      byId(document, "find").hidden = !many;
      if (!many) finder.value = "";
      narrow();
    },
  };
}
