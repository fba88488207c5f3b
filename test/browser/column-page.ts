/** What the column test asks of a page. The functions run inside it and may use nothing from here. */

export interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Something that is seen: a run of text between two breaks or edges of blocks, or a picture. */
export interface Seen {
  kind: "text" | "picture";
  /** The run's text, white space squashed, or the picture's source. */
  words: string;
  /** The boxes of the lines of text, or the picture's own; CSS pixels from the top left of the document. */
  lines: Line[];
  /** Font size where the run begins, CSS pixels; 0 for pictures. */
  size: number;
}

/** Everything seen in document order. Fixed boxes lie over the page, not in it, and are left out. */
export function lookAtPage(): Seen[] {
  const seen: Seen[] = [];
  let run: { text: string; lines: Line[]; size: number } = { text: "", lines: [], size: 0 };
  visit(document.body);
  flush();
  return seen;

  function visit(element: Element): void {
    for (const child of element.childNodes) {
      if (child instanceof Text) addText(child);
      else if (child instanceof HTMLElement) enter(child);
    }
  }

  function enter(element: HTMLElement): void {
    const { display, position, visibility } = getComputedStyle(element);
    if (display === "none" || position === "fixed") return;
    if (element.matches("img, video, canvas")) {
      if (visibility === "visible") addPicture(element);
      return;
    }
    const inline = display === "inline" || display === "contents" || display.startsWith("ruby");
    if (!inline || element.localName === "br") flush();
    visit(element);
    if (!inline) flush();
  }

  function flush(): void {
    const words = run.text.replace(/\s+/g, " ").trim();
    if (words && run.lines.length > 0) seen.push({ kind: "text", words, lines: run.lines, size: run.size });
    run = { text: "", lines: [], size: 0 };
  }

  function addPicture(element: HTMLElement): void {
    const box = element.getBoundingClientRect();
    if (box.width * box.height < 400) return;
    const words = element.getAttribute("src") ?? element.localName;
    seen.push({ kind: "picture", words, lines: [place(box)], size: 0 });
  }

  function addText(text: Text): void {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent) return;
    const { visibility, fontSize } = getComputedStyle(parent);
    if (visibility !== "visible") return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width >= 2 && height >= 2);
    if (boxes.length === 0) return;
    run.text += `${text.data} `;
    run.size ||= Number.parseFloat(fontSize);
    // Readings stand above their line and make none.
    if (parent.localName !== "rt") for (const box of boxes) addBox(place(box));
  }

  /** Boxes of about one height beside each other are one line; an initial over several lines stands for itself. */
  function addBox(box: Line): void {
    const last = run.lines.at(-1);
    const heights = last ? [last.bottom - last.top, box.bottom - box.top] : [];
    const common = last ? Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) : 0;
    if (!last || common < Math.min(...heights) / 2 || Math.max(...heights) > Math.min(...heights) * 2) {
      run.lines.push(box);
      return;
    }
    last.left = Math.min(last.left, box.left);
    last.right = Math.max(last.right, box.right);
    last.top = Math.min(last.top, box.top);
    last.bottom = Math.max(last.bottom, box.bottom);
  }

  function place(box: DOMRect): Line {
    return { left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY };
  }
}

/** How far the document can be scrolled sideways, in CSS pixels. */
export function sideways(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
}
