/** A second look at the page after hiding: is what must stay still there, and readable? */
import type { Article } from "./article";
import type { Block } from "./measure";
import type { Survey } from "./survey";
import { squash } from "./text";
import type { LayoutPort } from "./types";

/** Blocks looked at, spread over the body: each costs a layout read. */
const SAMPLE = 24;
/** Share of the sampled blocks that must still show. */
const ENOUGH = 0.9;
/** A straightened body is no narrower than this, in pixels, unless it was before. */
const NARROW = 240;

interface Seen {
  block: number;
  width: number;
}

/** Remembers what showed before anything was hidden. */
export class Recheck {
  private readonly before: Seen[];
  private readonly headline: boolean;

  constructor(
    private readonly page: Survey,
    private readonly article: Article,
    private readonly layout: LayoutPort,
  ) {
    const step = Math.max(1, Math.floor(article.body.length / SAMPLE));
    this.before = article.body
      .filter((_, k) => k % step === 0)
      .map((block) => ({ block, width: this.width(block) }))
      .filter(({ width }) => width > 0);
    this.headline = page.headline >= 0 && this.width(page.headline) > 0;
  }

  private width(block: number): number {
    const { width, height } = this.layout.rect((this.page.blocks[block] as Block).box.element);
    return height > 0 ? width : 0;
  }

  /** True while block `i` is laid out, so that hidden text is never told. */
  shown(i: number): boolean {
    return this.width(i) > 0;
  }

  /** True where headline and body are as visible as before and, if `straightened`, wide enough to read. */
  holds(straightened: boolean): boolean {
    if (this.headline && this.article.kept[this.page.headline] && this.width(this.page.headline) === 0)
      return false;
    if (!this.before.length) return true;
    let shown = 0;
    let readable = 0;
    const { width: viewport } = this.layout.viewport();
    for (const { block, width } of this.before) {
      const now = this.layout.rect((this.page.blocks[block] as Block).box.element);
      if (now.width > 0 && now.height > 0) shown++;
      if (now.width >= Math.min(NARROW, width) && now.x > -8 && now.x < viewport) readable++;
    }
    const enough = ENOUGH * this.before.length;
    return shown >= enough && (!straightened || readable >= enough);
  }
}

/** True while most of the body is in the page, laid out, and says what it said. */
export function stands(page: Survey, { body }: Article, layout: LayoutPort | undefined): boolean {
  const standing = body.filter((i) => {
    const { box, parts, text } = page.blocks[i] as Block;
    if (!box.element.isConnected || (layout && layout.rect(box.element).height === 0)) return false;
    return squash(parts.map((part) => part.textContent ?? "").join("")) === text;
  });
  return standing.length > body.length / 2;
}
