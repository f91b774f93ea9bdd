/**
 * @module One file to one reading, as the contract prints it.
 */
import { type DocumentText, readDocumentFile } from '@dafeng/documents';
import { type PlanReading, type ReadingWarning, readPlan } from '@dafeng/plan';
import { RefusedError } from './refusal.ts';

/** What `dafeng plan read --json` prints: the reading, with the facts of the file beside those of the document. */
export type PrintedReading = Omit<PlanReading, 'document'> & {
  readonly document: PlanReading['document'] & { readonly sha256: string; readonly characters: number };
};

const pageWarnings = (document: DocumentText): ReadingWarning[] =>
  document.notes
    .filter((note) => note.code === 'page-not-read')
    .map((note) => ({ code: 'page-not-read', message: note.message.zh, start: note.at ?? 0, end: note.at ?? 0 }));

/** @throws RefusedError naming why the file is no readable plan */
export const readFile = async (path: string): Promise<{ readonly text: string; readonly printed: PrintedReading }> => {
  const document = await readDocumentFile(path);
  if (!document.ok) throw new RefusedError(document.error);
  const { text, sha256, characters } = document.value;
  const reading = readPlan(text);
  if (!reading.ok) throw new RefusedError(reading.error);
  const { document: facts, warnings, ...items } = reading.value;
  return {
    text,
    printed: {
      document: { ...facts, sha256, characters },
      ...items,
      warnings: [...warnings, ...pageWarnings(document.value)],
    },
  };
};
