/** What went wrong with the stored settings, and what the reader can do about it. */
import type { OptionsState } from "../messages";
import { byId, make } from "../ui/dom";

export interface WarningActions {
  dismiss(): void;
  retry(): void;
}

export interface Warnings {
  show(state: Pick<OptionsState, "broken" | "unsynced">): void;
}

export function createWarnings(document: Document, actions: WarningActions): Warnings {
  let broken: OptionsState["broken"] = [];

  byId(document, "dismiss").addEventListener("click", () => {
    byId(document, "sites-heading").focus();
    actions.dismiss();
  });
  byId(document, "retry").addEventListener("click", () => actions.retry());
  byId(document, "save-copy").addEventListener("click", () => download(document, broken));

  return {
    show(state) {
      broken = state.broken;
      byId(document, "broken").hidden = broken.length === 0;
      byId(document, "broken-values").replaceChildren(
        ...broken.map(({ key, value }) =>
          make(
            document,
            "li",
            {},
            make(document, "code", { text: key }),
            make(document, "pre", { text: value }),
          ),
        ),
      );
      byId(document, "unsynced").hidden = !state.unsynced;
    },
  };
}

/** Lets the browser save the values as a JSON file. */
function download(document: Document, broken: OptionsState["broken"]): void {
  const blob = new Blob([`${JSON.stringify(broken, null, 2)}\n`], { type: "application/json" });
  const link = make(document, "a");
  link.href = URL.createObjectURL(blob);
  link.download = "stet-unread-settings.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
