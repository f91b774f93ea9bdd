/** @module Word files to text. */
import { refuse } from '../document-error.ts';
import type { ReadText } from '../read-document.ts';
import type { ReadingWatch } from '../reading-watch.ts';
export async function readDocx(_bytes: Uint8Array, _fileName: string, _watch: ReadingWatch): Promise<ReadText> {
  return refuse('unsupported-format');
}
