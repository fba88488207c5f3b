/** What the popup shows for a state. */
import type { PageState, Piece, PopupState } from "../messages";
import { SITE_MODES, type SiteMode } from "../modes";
import { byId, check, checkedValue, make } from "../ui/dom";
import { formatNumber, localise, type MessageKey, type Translate } from "../ui/i18n";
import { createPieceList } from "./pieces";

export interface Actions {
  setMode(mode: SiteMode): void;
  choose(id: number, struck: boolean): void;
  pause(paused: boolean): void;
  allow(pattern: string | undefined): void;
  openSettings(): void;
}

export interface View {
  /** Undefined: nobody answered. */
  show(state: PopupState | undefined): void;
}

const MODE_HINTS: Record<SiteMode, MessageKey> = {
  article: "modeArticleHint",
  quiet: "modeQuietHint",
  off: "modeOffHint",
};

export function createView(document: Document, t: Translate, actions: Actions): View {
  localise(document, t);
  const mode = byId(document, "mode");
  const notices = byId(document, "notices");
  const pause = byId<HTMLButtonElement>(document, "pause");
  const status = byId(document, "status");
  const rest = byId<HTMLDetailsElement>(document, "rest");
  const choose = (piece: Piece, struck: boolean): void => actions.choose(piece.id, struck);
  const nagList = createPieceList(byId(document, "nags"), t, choose);
  const restList = createPieceList(byId(document, "rest-pieces"), t, choose);
  let shown: PopupState | undefined;

  mode.addEventListener("change", () => {
    const chosen = SITE_MODES.find((one) => one === checkedValue(mode));
    if (chosen) actions.setMode(chosen);
  });
  pause.addEventListener("click", () => actions.pause(shown?.page?.status !== "paused"));
  byId(document, "settings").addEventListener("click", () => actions.openSettings());
  byId(document, "allow-site").addEventListener("click", () => actions.allow(shown?.pattern));
  byId(document, "allow-all").addEventListener("click", () => actions.allow(undefined));

  function showMode(state: PopupState): void {
    mode.hidden = state.site === undefined || state.access === "closed";
    check(mode, state.mode);
    byId(document, "mode-hint").textContent = t(MODE_HINTS[state.mode]);
    byId(document, "private").hidden = !state.isPrivate;
  }

  function showAccess({ access, site, pattern }: PopupState): void {
    byId(document, "access").hidden = access !== "withheld";
    const allowSite = byId(document, "allow-site");
    allowSite.hidden = site === undefined || pattern === undefined;
    allowSite.textContent = t("allowSite", site ?? "");
  }

  function showNotices(keys: readonly MessageKey[]): void {
    const texts = keys.map((key) => t(key)).join("\n");
    if (notices.dataset.shown === texts) return;
    notices.dataset.shown = texts;
    notices.replaceChildren(
      ...keys.map((key) =>
        make(document, "p", { className: key.startsWith("gate") ? "notice gate" : "notice", text: t(key) }),
      ),
    );
  }

  function showPieces(pieces: readonly Piece[]): void {
    const nags = pieces.filter(({ kind }) => kind !== "rest");
    const others = pieces.filter(({ kind }) => kind === "rest");
    const count = formatNumber(t, nags.filter(({ struck }) => struck).length);
    byId(document, "struck").hidden = pieces.length === 0;
    byId(document, "struck-heading").hidden = nags.length === 0;
    byId(document, "count").textContent = count;
    nagList.show(nags);
    rest.hidden = others.length === 0;
    byId(document, "rest-count").textContent = formatNumber(t, others.filter(({ struck }) => struck).length);
    restList.show(others);
  }

  return {
    show(state) {
      shown = state;
      const page = state?.page;
      const pieces = page?.status === "judged" ? page.pieces : [];
      const site = byId(document, "site");
      site.textContent = state?.site ?? t("thisPage");
      mode.hidden = true;
      byId(document, "access").hidden = true;
      if (state) {
        showMode(state);
        showAccess(state);
      }
      const keys = noticesFor(state);
      showNotices(keys);
      showPieces(pieces);
      byId(document, "footer").hidden = page?.status !== "paused" && pieces.length === 0;
      pause.textContent = t(page?.status === "paused" ? "strikeAgain" : "showEverything");
      const struck = pieces.filter((piece) => piece.kind !== "rest" && piece.struck).length;
      const count = pieces.length > 0 ? [t("struckCount", formatNumber(t, struck))] : [];
      const said = [...keys.map((key) => t(key)), ...count].join(" ");
      if (status.textContent !== said) status.textContent = said;
    },
  };
}

/** What has to be said of a state in words, most important first. */
function noticesFor(state: PopupState | undefined): MessageKey[] {
  if (!state) return ["noAnswer"];
  if (state.access !== "open") return [state.access];
  return state.page ? pageNotices(state.page) : [];
}

function pageNotices(page: PageState): MessageKey[] {
  if (page.status !== "judged") return [page.status];
  const keys: MessageKey[] = [];
  if (page.gate === "preview") keys.push("gatePreview");
  if (page.gate === "wall") keys.push("gateWall");
  if (!page.article) keys.push("noArticle");
  else if (!page.pieces.some(({ kind }) => kind !== "rest")) keys.push("noNags");
  return keys;
}
