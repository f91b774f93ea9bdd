/**
 * @module Writes small Word files for tests from the XML of their body, so that every trait of the format can be set by hand.
 * Not part of the package's door.
 */
import { strToU8, zipSync } from 'fflate';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export interface TestDocx {
  /** Inside of `w:body`. */
  readonly body: string;
  /** Inside of `w:numbering`. */
  readonly numbering?: string;
  /** Inside of `w:styles`. */
  readonly styles?: string;
  /** Further entries of the container. */
  readonly parts?: Readonly<Record<string, Uint8Array>>;
}

/** The bytes of a docx. */
export function buildDocx(document: TestDocx): Uint8Array {
  const part = (name: string, inside: string): Uint8Array =>
    strToU8(`${head}<w:${name} ${namespace}>${inside}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': part('document', `<w:body>${document.body}</w:body>`),
    ...(document.numbering ? { 'word/numbering.xml': part('numbering', document.numbering) } : {}),
    ...(document.styles ? { 'word/styles.xml': part('styles', document.styles) } : {}),
    ...document.parts,
  });
}

/** A paragraph; `properties` stand in `w:pPr`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
