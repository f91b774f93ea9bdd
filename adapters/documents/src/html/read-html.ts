/** @module Web pages to text. */
import { refuse } from '../document-error.ts';
import type { ReadText } from '../read-document.ts';
import type { ReadingWatch } from '../reading-watch.ts';
export async function readHtml(_bytes: Uint8Array, _watch: ReadingWatch): Promise<ReadText> {
  return refuse('unsupported-format');
}
