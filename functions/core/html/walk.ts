import { isTag, type AnyNode, type Element, type ParentNode } from 'domhandler';

/** What to do at each node of a walk; `enter` may answer false to pass over an element's content and its `leave`. */
export interface Visitor {
  enter?(element: Element): boolean | void;
  leave?(element: Element): void;
  text?(data: string, parent: ParentNode): void;
}

/** Visits all that lies below `root`, and not `root` itself, in page order, without recursion: depth costs no stack. */
export function walk(root: ParentNode, visitor: Visitor): void {
  let node: AnyNode | null = root.firstChild;
  while (node) {
    if (isTag(node)) {
      const isEntered: boolean = visitor.enter?.(node) !== false;
      if (isEntered && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (isEntered) visitor.leave?.(node);
    } else if (node.nodeType === 3) visitor.text?.(node.data, node.parent ?? root);
    while (node && !node.next) {
      node = node.parent === root ? null : node.parent;
      if (node && isTag(node)) visitor.leave?.(node);
    }
    node = node?.next ?? null;
  }
}

/** Elements below `root` for which `test` holds, in page order. */
export function findElements(root: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, { enter: (element) => void (test(element) && found.push(element)) });
  return found;
}

/** The first element below `root` for which `test` holds. */
export function findElement(
  root: ParentNode,
  test: (element: Element) => boolean,
): Element | undefined {
  let node: AnyNode | null = root.firstChild;
  while (node) {
    if (isTag(node) && test(node)) return node;
    let next: AnyNode | null = isTag(node) ? node.firstChild : null;
    while (node && !next) {
      next = node.next;
      if (!next) node = node.parent === root ? null : node.parent;
    }
    node = next;
  }
  return undefined;
}
