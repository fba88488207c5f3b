/** What single nodes say. */

/** Characters of their text. */
export function lengthOf(nodes: readonly ChildNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.textContent ?? "").length, 0);
}

/** What an element says, less its numbers: they may count down. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? "").trim().replace(/\d+/g, "0");
}

/** Text that shows something. */
export function isText(node: Node): boolean {
  return node.nodeType === 3 && (node as Text).data.trim() !== "";
}
