/**
 * @module The title of the document on a web page, which often stands outside the block of its text.
 * Reading issuer and document number out of the text is left to the plan reader.
 */
import { attribute, type HtmlNode, isElement, isText, walk } from './tree.ts';

/** The title: the page's `ArticleTitle`, else its first heading, else its `<title>` without the name of the site; null where none. */
export function findPageTitle(root: HtmlNode): string | null {
  let article: string | null = null;
  let heading: string | null = null;
  let page: string | null = null;
  walk(root, {
    enter(node) {
      if (!isElement(node)) return 'childNodes' in node;
      if (node.tagName === 'meta' && /^articletitle$/i.test(attribute(node, 'name') ?? ''))
        article ??= clean(attribute(node, 'content') ?? '');
      if (node.tagName === 'h1') heading ??= clean(wordsOf(node));
      if (node.tagName === 'title') page ??= clean(wordsOf(node).split(/[-_|—]+/)[0] ?? '');
      return node.tagName !== 'h1' && node.tagName !== 'title';
    },
    leave() {},
  });
  return article || heading || page || null;
}

const clean = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

function wordsOf(root: HtmlNode): string {
  let words = '';
  walk(root, {
    enter(node) {
      if (isText(node)) words += node.value;
      return 'childNodes' in node;
    },
    leave() {},
  });
  return words;
}
