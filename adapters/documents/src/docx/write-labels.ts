/**
 * @module Writes the automatic list numbers of a Word document into its paragraphs as ordinary text, since mammoth does not print them.
 * How a number is counted and printed is left to `numbering.ts`.
 */
import type { Numbering } from './numbering.ts';
import { readAttributes } from './xml.ts';

export interface LabelledDocument {
  readonly xml: string;
  readonly labels: number;
}

interface OpenParagraph {
  /** Where a label is to be written: after the properties, or right after the start tag. */
  insertAt: number;
  inProperties: boolean;
  /** Depth of `w:pPrChange` and the like: properties as they were before a tracked change. */
  formerDepth: number;
  inNumbering: boolean;
  listId: string | undefined;
  level: number | undefined;
  style: string | undefined;
}

/** Only the tags that decide about a paragraph's number; anything else is copied untouched. */
const tags =
  /<(\/?)(w:p|w:pPr|w:pPrChange|w:numPr|w:ilvl|w:numId|w:pStyle|w:numberingChange|w:r)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/**
 * Returns the document part with each label as the first run of its paragraph and the list properties taken out
 * (mammoth would otherwise turn the paragraph into an unnumbered list item).
 */
export function writeLabels(documentXml: string, numbering: Numbering): LabelledDocument {
  let xml = '';
  let copied = 0;
  let labels = 0;
  const open: OpenParagraph[] = [];
  const decided = new WeakSet<OpenParagraph>();
  const decide = (paragraph: OpenParagraph | undefined): void => {
    if (!paragraph || decided.has(paragraph)) return;
    decided.add(paragraph);
    const label = numbering.next({ listId: paragraph.listId, level: paragraph.level, style: paragraph.style });
    if (label === null) return;
    xml += documentXml.slice(copied, paragraph.insertAt);
    xml += `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
    copied = paragraph.insertAt;
    labels++;
  };
  for (const match of documentXml.matchAll(tags)) {
    const [whole, closing, name, attributes, selfClosing] = match;
    const after = match.index + whole.length;
    const current = open.at(-1);
    if (name === 'w:p') {
      if (closing) {
        decide(current);
        open.pop();
      } else if (!selfClosing) {
        open.push({
          insertAt: after,
          inProperties: false,
          formerDepth: 0,
          inNumbering: false,
          listId: undefined,
          level: undefined,
          style: undefined,
        });
      }
      continue;
    }
    if (!current) continue;
    if (name === 'w:pPr' && current.formerDepth === 0) {
      current.inProperties = !closing && !selfClosing;
      current.insertAt = after;
      if (closing || selfClosing) decide(current);
    } else if (name === 'w:r') {
      if (!closing && !current.inProperties) decide(current);
    } else if (name === 'w:pPrChange' || name === 'w:numberingChange') {
      if (!selfClosing) current.formerDepth += closing ? -1 : 1;
    } else if (current.inProperties && current.formerDepth === 0 && !closing) {
      const value = readAttributes(attributes ?? '')['w:val'];
      if (name === 'w:pStyle') current.style = value;
      if (name === 'w:ilvl') current.level = value === undefined ? undefined : Number(value);
      if (name === 'w:numId') current.listId = value;
    }
  }
  return { xml: withoutListProperties(xml + documentXml.slice(copied)), labels };
}

const withoutListProperties = (xml: string): string =>
  xml.replace(/<w:numPr>[\s\S]{0,2000}?<\/w:numPr>|<w:numPr\s*\/>/g, '');

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
