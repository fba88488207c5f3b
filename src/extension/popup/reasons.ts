/** Kinds and reasons in the reader's words. */
import type { Kind } from "../../engine/types";
import type { Piece } from "../messages";
import { type MessageKey, type Translate, withForeign } from "../ui/i18n";

const KINDS: Record<Kind, MessageKey> = {
  subscribe: "kindSubscribe",
  register: "kindRegister",
  newsletter: "kindNewsletter",
  unlock: "kindUnlock",
  offer: "kindOffer",
  donate: "kindDonate",
  app: "kindApp",
  follow: "kindFollow",
  push: "kindPush",
  rest: "kindRest",
};

/** Reasons that quote something out of the page; without it they say nothing. */
const QUOTING: Record<string, { key: MessageKey; after: string }> = {
  // Phrases are known by their stems: the words go on.
  phrase: { key: "reasonPhrase", after: "…" },
  vendor: { key: "reasonVendor", after: "" },
};

const PLAIN: Record<string, MessageKey> = {
  form: "reasonForm",
  overlay: "reasonOverlay",
  site: "reasonSite",
  user: "reasonUser",
  outside: "reasonOutside",
};

/** What a piece asks of the reader, in a word or two. */
export function kindName(t: Translate, kind: string): string {
  return t(isKind(kind) ? KINDS[kind] : "kindRest");
}

/** Why a piece was struck: short phrases, the strongest first, none twice; three at most, two of a sort. */
export function explain(document: Document, t: Translate, reasons: Piece["reasons"]): Node[] {
  const said = new Map<string, Node>();
  const perRule = new Map<string, number>();
  for (const reason of reasons) {
    const node = phrase(document, t, reason);
    const times = perRule.get(reason.rule) ?? 0;
    if (!node?.textContent || said.has(node.textContent) || times === 2 || said.size === 3) continue;
    said.set(node.textContent, node);
    perRule.set(reason.rule, times + 1);
  }
  return said.size > 0 ? [...said.values()] : [document.createTextNode(t("reasonLook"))];
}

function phrase(
  document: Document,
  t: Translate,
  { rule, detail }: Piece["reasons"][number],
): Node | undefined {
  const quoting = QUOTING[rule];
  if (quoting) return detail ? withForeign(document, t, quoting.key, detail + quoting.after) : undefined;
  if (rule === "link")
    return detail ? document.createTextNode(t("reasonLink", kindName(t, detail))) : undefined;
  const plain = PLAIN[rule];
  return plain ? document.createTextNode(t(plain)) : undefined;
}

function isKind(value: string): value is Kind {
  return Object.hasOwn(KINDS, value);
}
