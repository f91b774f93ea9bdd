/**
 * @module Web pages as a tree (parse5), and a walk over it that no nesting depth can break.
 * What is text and what is furniture is left to `main-text.ts` and `block-text.ts`.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const parseHtml = (source: string): DefaultTreeAdapterTypes.Document =>
  parse(source, { scriptingEnabled: false });

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

export interface Visitor {
  /** Called before the children; return false to pass them (and `leave`) over. */
  enter(node: HtmlNode): boolean;
  leave(node: HtmlNode): void;
}

/** Walks a tree without recursion: a page may nest a hundred thousand elements to exhaust the stack. */
export function walk(root: HtmlNode, visitor: Visitor): void {
  const stack: { node: HtmlNode; next: number }[] = [];
  if (!visitor.enter(root)) return;
  stack.push({ node: root, next: 0 });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = 'childNodes' in top.node ? top.node.childNodes[top.next] : undefined;
    if (!child) {
      visitor.leave(top.node);
      stack.pop();
      continue;
    }
    top.next++;
    if (visitor.enter(child)) stack.push({ node: child, next: 0 });
  }
}
