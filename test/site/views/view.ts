import type { Sheet } from "../layouts/layout.js";
import type { Desk } from "../press.js";
import type { Lang, LayoutId, PageKind } from "../types.js";

/** A page that is no article. */
export interface View {
  path: string;
  kind: Exclude<PageKind, "article">;
  lang: Lang;
  layout: LayoutId;
  /** 200 when absent. */
  status?: number;
  sheet(desk: Desk): Sheet;
}
