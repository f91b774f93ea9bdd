/**
 * @module Finds the part of a web page that is the document: the block that holds nearly all the sentences, without menus and footers.
 * Printing that part is left to `block-text.ts`.
 */
import { silent } from './block-text.ts';
import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement, isText, walk } from './tree.ts';

const furnitureTags = new Set(['nav', 'footer', 'aside']);
/** Class and id words of what surrounds a document on government sites; whole words only, so that `sharepoint-body` passes. */
const furnitureWords =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumb|crumb|position|location|footer|foot|copyright|share|sharing|bdsharebuttonbox|print|toolbar|tools|qrcode|ewm|sidebar|related|relate|recommend|search|login|comment|comments|pager|pagination|banner|logo|wxshare|fontsize)(?:$|[\s_-])/i;

/** Whether an element is page furniture. A block that holds long text is never furniture, whatever its class is called. */
export function isFurniture(element: HtmlElement, weights: ReadonlyMap<HtmlNode, number>): boolean {
  const named =
    furnitureTags.has(element.tagName) ||
    furnitureWords.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
  return named && (weights.get(element) ?? 0) < longText;
}

/** Weight from which a block is taken for text even where its class says otherwise. */
const longText = 600;
/** A block that holds this share of its parent's sentences is gone into. */
const mostOfIt = 0.85;

/** How much running text each element holds: letters of text with sentence marks count, those of links do not. */
export function weighText(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const weights = new Map<HtmlNode, number>();
  const stack: number[] = [];
  let linkDepth = 0;
  walk(root, {
    enter(node) {
      if (isText(node)) {
        if (linkDepth === 0) {
          const letters = node.value.replace(/\s+/g, '');
          const marks = letters.match(/[，。；、：！？,.;]/g)?.length ?? 0;
          stack[stack.length - 1] = (stack.at(-1) ?? 0) + (marks > 0 ? letters.length + marks * 5 : letters.length / 4);
        }
        return false;
      }
      if (isElement(node) && silent.has(node.tagName) && node.tagName !== 'head') return false;
      if (isElement(node) && node.tagName === 'head') return false;
      if (isElement(node) && node.tagName === 'a') linkDepth++;
      stack.push(0);
      return true;
    },
    leave(node) {
      if (isElement(node) && node.tagName === 'a') linkDepth--;
      const weight = stack.pop() ?? 0;
      weights.set(node, weight);
      if (stack.length > 0) stack[stack.length - 1] = (stack.at(-1) ?? 0) + weight;
    },
  });
  return weights;
}

/** The smallest block that still holds nearly all the running text of the page. */
export function findMainText(root: HtmlParent, weights: ReadonlyMap<HtmlNode, number>): HtmlNode {
  let at: HtmlNode = root;
  for (;;) {
    if (!('childNodes' in at)) return at;
    // Sentences in furniture do not count against the text beside them.
    const furniture = at.childNodes.filter((c) => isElement(c) && isFurniture(c, weights));
    const total = (weights.get(at) ?? 0) - furniture.reduce((sum, c) => sum + (weights.get(c) ?? 0), 0);

    let heaviest: HtmlElement | undefined;
    for (const child of at.childNodes) {
      if (isElement(child) && (!heaviest || (weights.get(child) ?? 0) > (weights.get(heaviest) ?? 0))) heaviest = child;
    }
    if (!heaviest || (weights.get(heaviest) ?? 0) < Math.max(total * mostOfIt, 1) || isParagraphOrTable(heaviest))
      return at;
    at = heaviest;
  }
}

/** Going into these would cut a document made of one long paragraph or one table. */
const isParagraphOrTable = (element: HtmlElement): boolean =>
  /^(?:p|span|font|b|strong|em|h[1-6]|li|ul|ol|pre)$/.test(element.tagName);
