export {
  type CleanText,
  cleanText,
  quoteOf,
  toAnchor,
  toCleanPosition,
} from './clean-text.ts';
export { readDocumentFacts } from './document/document-facts.ts';
export { readOutline } from './outline/read-outline.ts';
export type * from './reading.ts';
