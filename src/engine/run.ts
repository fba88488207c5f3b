/** One judgement of one page, from DOM to report, and its exact undo. */

import { hiddenParts } from "./additions";
import { type Article, articleBox, findArticle } from "./article";
import { createReaders, modelsOf } from "./compile";
import { bodyFrames, findFrames } from "./frames";
import { findGate, type GateFinding } from "./gate";
import { columnWidth, Marker, styleSheet, suspendRules } from "./hide";
import { Latecomers } from "./late";
import { settleLayers } from "./layers";
import { type Look, look } from "./look";
import { bodyFontSize, hidingOnly, type Marks, planArticle, planQuiet } from "./marks";
import { type Block, type Box, measure } from "./measure";
import { recall, remember, wrongHooks } from "./memory";
import { readMeta } from "./meta";
import { type Piece, Pieces } from "./pieces";
import { Recheck, stands } from "./recheck";
import { linesLeft, nagRemoval, restRemoval } from "./report";
import { findLock, type Lock, unlock } from "./scroll";
import { siteElements } from "./site";
import { type Readers, type Survey, survey } from "./survey";
import { Tree } from "./tree";
import type { Additions, EngineOptions, LayoutPort, LiveSession, PageMemory, Removal, Report } from "./types";
import { asFirstSeen } from "./unmarked";
import { findNags, type Widget } from "./verdict";

/** How much of a plan is in force; each step back undoes more. */
type Stage = "full" | "unstraightened" | "quiet" | "nothing";
const STAGES: readonly Stage[] = ["full", "unstraightened", "quiet", "nothing"];

class PageSession implements LiveSession {
  readonly page: Survey;
  private readonly look: Look;
  readonly article: Article;
  private readonly gate: GateFinding;
  private readonly widgets: Widget[];
  private readonly lock: Lock;
  private readonly marker: Marker;
  private readonly recheck: Recheck | undefined;
  readonly exempt: Set<Element>;
  readonly pieces = new Pieces();
  private readonly readers: Readers;
  readonly memory: PageMemory;
  private readonly late: Latecomers;
  /** The layout that plans go by. */
  private readonly unmarked: LayoutPort | undefined;
  private marks: Marks = new Map();
  private stage: Stage = "full";
  private readonly body: Element;

  constructor(
    document: Document,
    private readonly options: EngineOptions,
  ) {
    const { rules, url, layout, attribute } = options;
    const resumeRules = options.memory?.size ? suspendRules(document, attribute) : undefined;
    this.body = document.body;
    this.unmarked = layout && asFirstSeen(layout);
    this.readers = createReaders(rules, url);
    this.memory = options.memory ?? new Map();
    const tree = new Tree(options.shadowRoot);
    this.page = survey(measure(document.body, tree), readMeta(document), this.readers);
    this.look = look(this.page, modelsOf(rules));
    this.article = findArticle(this.page, this.look, url);
    this.gate = findGate(this.page, this.article, layout);
    const site = siteElements(document, rules.sites, url);
    const { page, article, gate, asked } = this;
    this.exempt = new Set([...gate.walls.map((box) => box.element), ...site.keep, ...bodyFrames(page)]);
    const nags = [
      ...findNags(page, this.look, article, gate, layout),
      ...findFrames(page, this.readers, layout),
    ];
    this.widgets = settleLayers({ page, article, gate, layout, asked }, nags);
    this.lock = findLock({ page, widgets: this.widgets, gate, layout, asked });
    this.marker = new Marker(attribute, options.style);
    if (layout && this.article.found) this.recheck = new Recheck(this.page, this.article, layout);
    this.list(site.strike);
    recall(document, this);
    if (this.articleMode) this.listRest();
    resumeRules?.();
    this.apply();
    this.late = this.createLate();
  }

  readonly asked = (element: Element): boolean => this.options.asked?.(element) ?? false;

  private get articleMode(): boolean {
    return this.options.mode === "article" && this.article.found && STAGES.indexOf(this.stage) < 2;
  }

  /** Lists nags, each with the rule that hides its copies. */
  private list(strike: Element[]): void {
    const { blocks } = this.page;
    for (const widget of this.widgets) {
      if (widget.elements.every((element) => this.exempt.has(element))) continue;
      this.pieces.add((id) => nagRemoval(widget, id, blocks), widget.elements, true);
    }
    for (const element of strike)
      this.pieces.add(
        (id) => ({ ...restRemoval(element, id, undefined, blocks), reasons: [{ rule: "site", weight: 5 }] }),
        [element],
        true,
      );
    const nags = this.pieces.nags();
    for (const piece of this.pieces.all) this.remember(piece, nags);
  }

  private remember(piece: Piece, nags: ReadonlySet<Element>): void {
    remember(piece, { nags, memory: this.memory, hooks: this.readers.hooks });
  }

  /** Lists what is no part of the article. Planned without restored pieces, so that every piece has its number. */
  private listRest(): void {
    const { boxes, blocks } = this.page;
    const boxOf = new Map<Element, Box>(boxes.map((box) => [box.element, box]));
    const nags = this.pieces.nags();
    for (const [element, mark] of this.plan(nags))
      if (mark === "x" && !nags.has(element))
        this.pieces.add((id) => restRemoval(element, id, boxOf.get(element), blocks), [element], false);
  }

  private plan(nags: Set<Element>): Marks {
    const { page, article } = this;
    const exempt = new Set([...this.exempt, ...this.pieces.restored]);
    if (this.stage === "nothing") return new Map();
    const marks = this.articleMode
      ? planArticle({ page, article, layout: this.unmarked, exempt, nags })
      : planQuiet(nags, exempt);
    return this.stage === "unstraightened" ? hidingOnly(marks) : marks;
  }

  private apply(): void {
    this.marks = this.plan(this.pieces.nags());
    const struck = this.widgets.filter((widget) =>
      widget.elements.some((element) => this.marks.get(element) === "x"),
    );
    const releases = unlock(this.lock, struck, this.marks);
    const settled = this.marker.apply(this.marks, this.marks.size ? this.css() : "", releases);
    this.marker.hideAll(this.rules());
    if (settled) void settled.then(() => this.check());
    else this.check();
  }

  /** Looks at the result and takes a step back while it looks wrong. */
  private check(): void {
    if (!this.recheck || this.stage === "nothing" || this.pieces.restored.size) return;
    if (this.recheck.holds(this.articleMode && this.stage === "full")) return;
    this.stage = STAGES[STAGES.indexOf(this.stage) + 1] ?? "nothing";
    this.apply();
  }

  private rules = (): Set<string> => new Set(this.stage === "nothing" ? [] : this.memory.keys());

  private css(): string {
    const { page, article, options, unmarked } = this;
    return styleSheet(options.attribute, columnWidth(bodyFontSize(page, article, unmarked)));
  }

  report(): Report {
    const { meta, blocks } = this.page;
    return {
      mode: this.options.mode,
      article: this.article.found,
      lang: meta.lang,
      title: this.article.title,
      byline: this.article.byline,
      text: this.lines()
        .map((i) => (blocks[i] as Block).text)
        .join("\n"),
      removed: this.struck(),
      gate: this.gate.gate,
    };
  }

  struck(): Removal[] {
    const isStruck = ({ elements }: Piece) => elements.some((element) => this.hides(element));
    return this.pieces.all.filter(isStruck).map(({ removal }) => removal);
  }

  /** Hidden by a mark of its own, or by one around it. */
  private hides(element: Element): boolean {
    const { tree } = this.page;
    for (let up: Element | null = element; up && up !== this.body.parentElement; up = tree.parent(up))
      if (this.marks.get(up) === "x") return true;
    return false;
  }

  private lines(): number[] {
    const { article, recheck } = this;
    if (!this.articleMode) return linesLeft(this.page, article, this.marks);
    return recheck ? article.body.filter((i) => recheck.shown(i)) : article.body;
  }

  restore(id: number): boolean {
    return this.change(id, (piece) => {
      for (const element of piece.elements) this.pieces.restored.add(element);
      for (const rule of piece.rules) this.memory.delete(rule);
    });
  }

  strike(id: number): boolean {
    return this.change(id, ({ elements, rules, removal }) => {
      for (const element of elements) this.pieces.restored.delete(element);
      const { kind, text, reasons } = removal;
      if (kind !== "rest") for (const rule of rules) this.memory.set(rule, { kind, text, reasons });
    });
  }

  private change(id: number, change: (piece: Piece) => void): boolean {
    const piece = this.pieces.byId(id);
    if (!piece) return false;
    change(piece);
    this.apply();
    return true;
  }

  previewEnd(): Element | undefined {
    return this.page.blocks[this.gate.end]?.box.element;
  }

  judgeAdded(nodes: Iterable<ChildNode>): Additions {
    if (this.stage === "nothing") return { nags: 0, anew: "no", examined: 0 };
    const added = this.late.judge(nodes);
    this.marker.hideAll(this.rules());
    return added;
  }

  private createLate(): Latecomers {
    const { page, article, options, pieces } = this;
    return new Latecomers({
      tree: page.tree,
      meta: page.meta,
      readers: this.readers,
      models: modelsOf(options.rules),
      layout: options.layout,
      pieces,
      found: article.found,
      articleOnly: () => this.articleMode,
      marks: () => this.marks,
      root: article.found ? articleBox(page, article).element : undefined,
      exempt: this.exempt,
      asked: this.asked,
      rules: this.rules,
      hide: (piece, elements) => this.hide(piece, elements),
      unlearn: (selector) => {
        this.memory.delete(selector);
        pieces.unlearn(selector);
      },
    });
  }

  /** Hides more elements of a piece, without planning the page again. */
  private hide(piece: Piece, elements: readonly Element[]): void {
    for (const element of elements) {
      const gone = this.pieces.join(piece, element);
      for (const other of gone) this.marks.delete(other);
      this.marker.forget(gone);
      this.marks.set(element, "x");
      this.marker.hide(element, this.css());
    }
    if (piece.always) this.remember(piece, new Set(piece.elements));
  }

  stands(): boolean {
    return this.article.found && stands(this.page, this.article, this.options.layout);
  }

  isArticle(): boolean {
    return this.article.found;
  }

  wrongHooks(): Set<string> {
    return wrongHooks(this.page, this.pieces, (element) => this.hides(element));
  }

  shadowTrees(): Iterable<ShadowRoot> {
    return this.page.tree.roots;
  }

  hiddenParts(): Element[] {
    return hiddenParts(this.page).filter((element) => !this.hides(element));
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
export function judge(document: Document, options: EngineOptions): LiveSession {
  if (document.body?.localName !== "body") throw new Error("The document has no body to judge.");
  return new PageSession(document, options);
}
