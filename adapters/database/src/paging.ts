/**
 * @module Pages by keyset: the cursor is the sort key of the last row shown, so a page costs the same wherever it lies.
 */
import { RegistryError } from './registry-error.ts';

export type CursorPart = string | number | null;
const usual = 200;
const most = 5000;

export const pageSize = (limit: number | undefined): number => Math.min(Math.max(Math.trunc(limit ?? usual), 1), most);

export const encodeCursor = (parts: readonly CursorPart[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Errors: `cursor-invalid` where it is not one of ours or belongs to another sort. */
export const decodeCursor = (cursor: string, length: number): readonly CursorPart[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = (part: unknown): part is CursorPart =>
      part === null || typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part));
    if (Array.isArray(parts) && parts.length === length && parts.every(fits)) return parts;
  } catch {
    // Falls through to the same refusal.
  }
  throw new RegistryError(
    'cursor-invalid',
    { zh: '翻页位置无效。', en: 'The cursor is not valid.' },
    { zh: '从第一页重新打开列表。', en: 'Open the list again from its first page.' },
  );
};
