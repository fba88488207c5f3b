import { plain } from "./html.js";
import { layouts } from "./layouts/layouts.js";
import { dress } from "./live/dress.js";
import { desk, press } from "./press.js";
import { stories } from "./stories/stories.js";
import type { Expectation, Lang, LayoutId, PageInfo, PageKind, Story } from "./types.js";
import { accounts } from "./views/accounts.js";
import { fronts } from "./views/fronts.js";
import { live } from "./views/live.js";
import { offers } from "./views/offers.js";
import { services } from "./views/services.js";
import type { View } from "./views/view.js";

export type { PageInfo } from "./types.js";

interface Entry {
  kind: PageKind;
  lang: Lang;
  layout: LayoutId;
  status: number;
  variant: boolean;
  print(): { html: string; expect?: Expectation };
}

function article(story: Story, path: string, id: LayoutId): Entry {
  return {
    kind: "article",
    lang: story.lang,
    layout: id,
    status: 200,
    variant: path !== story.path,
    print() {
      const layout = layouts[id];
      const at = press(story, path, layout.house);
      const html = layout.article(at);
      return { html, expect: at.ink.expectation(plain(story.title), plain(story.lead ?? ""), story.byline) };
    },
  };
}

function other({ path, kind, lang, layout: id, status = 200, sheet }: View): Entry {
  return {
    kind,
    lang,
    layout: id,
    status,
    variant: false,
    print() {
      const layout = layouts[id];
      const at = desk(lang, path, layout.house);
      return { html: layout.frame(at, sheet(at)) };
    },
  };
}

function register(): Map<string, Entry> {
  const pages = new Map<string, Entry>();
  for (const story of stories) {
    pages.set(story.path, article(story, story.path, story.layout));
    for (const { house } of Object.values(layouts)) {
      if (house.id === story.layout) continue;
      const path = `/${house.id}/${story.slug}`;
      pages.set(path, article(story, path, house.id));
    }
  }
  for (const view of [...fronts, ...accounts, ...offers, ...services, ...live])
    pages.set(view.path, other(view));
  return pages;
}

const pages = register();

/** Every page of the paper, in the order of the register, with what must come of it. */
export function listPages(): PageInfo[] {
  return [...pages].map(([path, { kind, lang, layout, status, variant, print }]) => {
    const { expect } = print();
    return { path, kind, lang, layout, status, variant, ...(expect ? { expect } : {}) };
  });
}

/** The page's HTML. `path` is as in `listPages`; a query or fragment is ignored. Throws a RangeError for an unknown path. */
export function renderPage(path: string): string {
  const entry = find(path);
  if (!entry) throw new RangeError(`The demo paper has no page at ${path}`);
  return entry.print().html;
}

/**
 * The status to answer with at an address, and its HTML; the paper's own "not found" page for an unknown path. Where the
 * address asks for live parts, they are in it. `frames` is the origin of the second host.
 */
export function answer(address: string, frames: string): { status: number; html: string } {
  const { pathname, searchParams } = new URL(address, "http://site.invalid");
  const entry = find(pathname) ?? find("/not-found");
  if (!entry) return { status: 404, html: "Not found" };
  const { html } = entry.print();
  if (!searchParams.has("live")) return { status: entry.status, html };
  const page = { path: pathname, lang: entry.lang, frames };
  return { status: entry.status, html: dress(html, searchParams, page) };
}

function find(path: string): Entry | undefined {
  const bare = path.replace(/[?#].*$/, "");
  return pages.get(bare.length > 1 ? bare.replace(/\/$/, "") : bare);
}
