/** One judgement of one page, from DOM to report, and its exact undo. */
import { type Article, findArticle } from "./article";
import { createReaders, modelsOf } from "./compile";
import { findGate, type GateFinding } from "./gate";
import { columnWidth, Marker, styleSheet } from "./hide";
import { settleLayers } from "./layers";
import { type Look, look } from "./look";
import { type Marks, planArticle, planQuiet } from "./marks";
import { type Block, type Box, measure } from "./measure";
import { readMeta } from "./meta";
import { Recheck } from "./recheck";
import { nagRemoval, restRemoval } from "./report";
import { findLock, type Lock, unlock } from "./scroll";
import { siteElements } from "./site";
import { type Survey, survey } from "./survey";
import type { EngineOptions, Removal, Report, Session } from "./types";
import { findNags, type Widget } from "./verdict";

/** How much of a plan is in force; each step back undoes more. */
type Stage = "full" | "unstraightened" | "quiet" | "nothing";
const STAGES: readonly Stage[] = ["full", "unstraightened", "quiet", "nothing"];

class PageSession implements Session {
  private readonly page: Survey;
  private readonly look: Look;
  private readonly article: Article;
  private readonly gate: GateFinding;
  private readonly widgets: Widget[];
  private readonly lock: Lock;
  private readonly marker: Marker;
  private readonly recheck: Recheck | undefined;
  private readonly exempt: Set<Element>;
  private readonly restored = new Set<Element>();
  /** `always`: struck in both modes, by a verdict or a site rule, not merely as no part of the article. */
  private readonly removals: { removal: Removal; elements: Element[]; always: boolean }[] = [];
  private marks: Marks = new Map();
  private stage: Stage = "full";
  private readonly body: Element;

  constructor(
    document: Document,
    private readonly options: EngineOptions,
  ) {
    const { rules, url, layout } = options;
    this.body = document.body;
    this.page = survey(measure(document.body), readMeta(document), createReaders(rules, url));
    this.look = look(this.page, modelsOf(rules));
    this.article = findArticle(this.page, this.look, url);
    this.gate = findGate(this.page, this.article, layout);
    const site = siteElements(document, rules.sites, url);
    this.exempt = new Set([...this.gate.walls.map((box) => box.element), ...site.keep]);
    const nags = findNags(this.page, this.look, this.article, this.gate, layout);
    const { page, article, gate } = this;
    const asked = options.asked ?? (() => false);
    this.widgets = settleLayers({ page, article, gate, layout, asked }, nags);
    this.lock = findLock({ page, widgets: this.widgets, gate, layout, asked });
    this.marker = new Marker(options.attribute, options.style);
    if (layout && this.article.found) this.recheck = new Recheck(this.page, this.article, layout);
    this.list(site.strike);
    this.apply();
  }

  private get articleMode(): boolean {
    return this.options.mode === "article" && this.article.found && STAGES.indexOf(this.stage) < 2;
  }

  /** Plans without restored pieces, so that every piece that could be struck has its number. */
  private list(strike: Element[]): void {
    const { page } = this;
    let id = 0;
    for (const widget of this.widgets) {
      if (widget.elements.every((element) => this.exempt.has(element))) continue;
      this.removals.push({
        removal: nagRemoval(widget, ++id, page.blocks),
        elements: widget.elements,
        always: true,
      });
    }
    for (const element of strike)
      this.removals.push({
        removal: {
          ...restRemoval(element, ++id, undefined, page.blocks),
          reasons: [{ rule: "site", weight: 5 }],
        },
        elements: [element],
        always: true,
      });
    if (!this.articleMode) return;
    const boxes = new Map<Element, Box>(page.boxes.map((box) => [box.element, box]));
    const nags = new Set(this.removals.flatMap(({ elements }) => elements));
    for (const [element, mark] of this.plan(nags))
      if (mark === "x" && !nags.has(element))
        this.removals.push({
          removal: restRemoval(element, ++id, boxes.get(element), page.blocks),
          elements: [element],
          always: false,
        });
  }

  private plan(nags: Set<Element>): Marks {
    const { page, article } = this;
    const exempt = new Set([...this.exempt, ...this.restored]);
    if (this.stage === "nothing") return new Map();
    const marks = this.articleMode
      ? planArticle({ page, article, layout: this.options.layout, exempt, nags })
      : planQuiet(nags, exempt);
    if (this.stage === "unstraightened")
      for (const [element, mark] of marks) if (mark !== "x") marks.delete(element);
    return marks;
  }

  private apply(): void {
    const nags = new Set(this.removals.filter(({ always }) => always).flatMap(({ elements }) => elements));
    this.marks = this.plan(nags);
    const struck = this.widgets.filter((widget) =>
      widget.elements.some((element) => this.marks.get(element) === "x"),
    );
    const releases = unlock(this.lock, struck, this.marks);
    const css = this.marks.size ? styleSheet(this.options.attribute, this.column()) : "";
    const settled = this.marker.apply(this.marks, css, releases);
    if (settled) void settled.then(() => this.check());
    else this.check();
  }

  /** Looks at the result and takes a step back while it looks wrong. */
  private check(): void {
    if (!this.recheck || this.stage === "nothing" || this.restored.size) return;
    if (this.recheck.holds(this.articleMode && this.stage === "full")) return;
    this.stage = STAGES[STAGES.indexOf(this.stage) + 1] ?? "nothing";
    this.apply();
  }

  private column(): number {
    const { layout } = this.options;
    const sizes = this.article.body
      .filter((i) => (this.page.lines[i]?.prose ?? 0) > 0)
      .slice(0, 9)
      .map((i) =>
        Number.parseFloat(layout?.style((this.page.blocks[i] as Block).box.element, "font-size") ?? "16"),
      )
      .sort((a, b) => a - b);
    return columnWidth(sizes[sizes.length >> 1] ?? 16);
  }

  report(): Report {
    const { meta, blocks } = this.page;
    const struck = this.removals.filter(({ elements }) => elements.some((element) => this.hides(element)));
    return {
      mode: this.options.mode,
      article: this.article.found,
      lang: meta.lang,
      title: this.article.title,
      byline: this.article.byline,
      text: this.lines()
        .map((i) => (blocks[i] as Block).text)
        .join("\n"),
      removed: struck.map(({ removal }) => removal),
      gate: this.gate.gate,
    };
  }

  /** Hidden by a mark of its own, or by one around it. */
  private hides(element: Element): boolean {
    for (let up: Element | null = element; up && up !== this.body.parentElement; up = up.parentElement)
      if (this.marks.get(up) === "x") return true;
    return false;
  }

  private lines(): number[] {
    const { blocks } = this.page;
    if (this.articleMode)
      return this.recheck ? this.article.body.filter((i) => this.recheck?.shown(i)) : this.article.body;
    const hidden = new Uint8Array(blocks.length);
    const parts = new Set<Element>();
    for (const [element, mark] of this.marks) if (mark === "x") parts.add(element);
    for (const box of this.page.boxes) if (parts.has(box.element)) hidden.fill(1, box.from, box.to);
    const lines: number[] = [];
    blocks.forEach((block, i) => {
      if (hidden[i]) return;
      if (block.hidden && !(this.article.found && this.article.kept[i])) return;
      if (
        block.parts.length &&
        block.parts.every((part) => part.nodeType === 1 && parts.has(part as Element))
      )
        return;
      lines.push(i);
    });
    return lines;
  }

  restore(id: number): boolean {
    return this.change(id, (element) => this.restored.add(element));
  }

  strike(id: number): boolean {
    return this.change(id, (element) => this.restored.delete(element));
  }

  private change(id: number, change: (element: Element) => void): boolean {
    const entry = this.removals.find(({ removal }) => removal.id === id);
    if (!entry) return false;
    entry.elements.forEach(change);
    this.apply();
    return true;
  }

  previewEnd(): Element | undefined {
    return this.page.blocks[this.gate.end]?.box.element;
  }

  undo(): void {
    // A second look that is still to come must find the session over: by then the page may be another session's.
    this.stage = "nothing";
    this.marks = new Map();
    this.marker.clear();
  }
}

/**
 * Judges a page and strikes what nags. Never throws for what a page contains; throws where `options.rules` are
 * inconsistent, and where the document has no body.
 */
export function judge(document: Document, options: EngineOptions): Session {
  if (document.body?.localName !== "body") throw new Error("The document has no body to judge.");
  return new PageSession(document, options);
}
