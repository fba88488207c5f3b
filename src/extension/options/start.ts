/** Ties the settings page to the background. */
import type { Browser } from "webextension-polyfill";
import { type FromUi, OptionsState, parse } from "../messages";
import { SITE_MODES, type SiteMode } from "../modes";
import { byId, check, checkedValue } from "../ui/dom";
import { localise, type Translate } from "../ui/i18n";
import { createSiteList, fillModes } from "./sites";
import { createWarnings } from "./warnings";

export async function startOptions(
  api: Pick<Browser, "runtime" | "storage">,
  document: Document,
  t: Translate,
): Promise<void> {
  localise(document, t);
  const byDefault = byId(document, "default");
  const problem = byId(document, "problem");
  const form = byId<HTMLFormElement>(document, "add");
  const field = byId<HTMLInputElement>(document, "add-site");
  const newMode = byId<HTMLSelectElement>(document, "add-mode");
  const notASite = byId(document, "add-problem");
  fillModes(newMode, t);
  newMode.value = "off";

  const sites = createSiteList(document, t, {
    change: (site, mode) => void save({ type: "siteMode", site, mode }),
    remove: (site) => void save({ type: "siteMode", site, mode: null }, t("removedSite", site)),
  });
  const warnings = createWarnings(document, {
    dismiss: () => void save({ type: "dismissBroken" }),
    retry: () => void save({ type: "retrySync" }),
  });

  byDefault.addEventListener("change", () => {
    const mode = modeFrom(checkedValue(byDefault));
    if (mode) void save({ type: "defaultMode", mode });
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const mode = modeFrom(newMode.value);
    if (!mode) return;
    const state = await save({ type: "siteMode", site: field.value, mode });
    if (!state) return;
    notASite.hidden = state.understood;
    field.setAttribute("aria-invalid", String(!state.understood));
    if (state.understood) field.value = "";
    field.focus();
  });

  async function ask(message: FromUi): Promise<OptionsState | undefined> {
    const state = parse(OptionsState, await api.runtime.sendMessage(message).catch(() => undefined));
    if (state) {
      check(byDefault, state.mode);
      sites.show(state.sites);
      warnings.show(state);
    }
    return state;
  }

  /** Says to all whether it worked: in sight when it didn't, to screen readers when it did. */
  async function save(message: FromUi, done = t("saved")): Promise<OptionsState | undefined> {
    const state = await ask(message);
    problem.textContent = t("saveFailed");
    problem.hidden = state !== undefined;
    byId(document, "status").textContent = state?.understood ? done : "";
    return state;
  }

  // Another window, another device or the popup may change what is shown here.
  api.storage.onChanged.addListener((_changes, area) => {
    if (area !== "session") void ask({ type: "options" });
  });
  if (!(await ask({ type: "options" }))) {
    problem.textContent = t("noAnswer");
    problem.hidden = false;
  }
}

function modeFrom(value: string | undefined): SiteMode | undefined {
  return SITE_MODES.find((mode) => mode === value);
}
