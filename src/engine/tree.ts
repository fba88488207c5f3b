/** The page as it is laid out: shadow trees in place of their hosts' children, and slotted nodes in their slots. */

/** Gives an element's shadow root, closed ones too where the caller has the means. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Plain elements that may have a shadow root. Custom elements may too. */
const HOSTS = new Set([
  "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main",
  "nav", "p", "section", "span",
]); // biome-ignore format: a table

/** True for the root of a shadow tree, false for a document or a loose fragment. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && "host" in node;
}

/** Follows one page while it lives: it remembers what is laid out elsewhere than where it stands. */
export class Tree {
  /** Roots met so far, so that what is hidden inside can be hidden there. */
  readonly roots = new Set<ShadowRoot>();
  /** Where nodes are laid out: slotted ones in their slot. */
  private readonly around = new WeakMap<Node, Element>();

  constructor(private readonly shadowRootOf?: ShadowRootOf) {}

  /** What is laid out in an element instead of its own children; undefined where these are. */
  inner(element: Element): Iterable<ChildNode> | undefined {
    if (element.localName === "slot") return this.slotted(element as HTMLSlotElement);
    const root = this.rootOf(element);
    return root ? root.childNodes : undefined;
  }

  /** The element that another is laid out in. */
  parent(element: Node): Element | null {
    const known = this.around.get(element);
    if (known) return known;
    const parent = element.parentNode;
    if (!parent) return null;
    if (parent.nodeType === 1) return parent as Element;
    return isShadowRoot(parent) ? parent.host : null;
  }

  /** The elements laid out in an element. */
  *elements(element: Element): Generator<Element> {
    const inner = this.inner(element);
    if (inner) {
      for (const node of inner) if (node.nodeType === 1) yield node as Element;
      return;
    }
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) yield child;
  }

  /** True where `other` is `element` or is laid out in it. */
  contains(element: Element, other: Element): boolean {
    for (let up: Element | null = other; up; up = this.parent(up)) if (up === element) return true;
    return false;
  }

  private rootOf(element: Element): ShadowRoot | null {
    if (!this.shadowRootOf || !mayHost(element)) return null;
    const root = this.shadowRootOf(element);
    if (root) this.roots.add(root);
    return root;
  }

  private slotted(slot: HTMLSlotElement): Iterable<ChildNode> | undefined {
    if (!isShadowRoot(slot.getRootNode())) return undefined;
    const nodes = slot.assignedNodes() as ChildNode[];
    for (const node of nodes) this.around.set(node, slot);
    return nodes.length ? nodes : undefined;
  }
}

/** Asking costs: closed roots are looked for where widgets put them, in custom elements and in boxes left empty. */
function mayHost(element: Element): boolean {
  const name = element.localName;
  if (name.includes("-")) return true;
  return HOSTS.has(name) && (element.firstElementChild === null || element.shadowRoot !== null);
}
