/**
 * @module The number of a cell: a value, an absence with its reason, or a fault in words. A blank is never zero. Units and meaning are
 * left to the readers.
 */
import { type AbsenceReason, absent, type Reported, reported } from '@dafeng/quantity';
import type { TableCell } from './table.ts';

const notationKeys: Readonly<Record<string, AbsenceReason>> = { NO: 'NO', NE: 'NE', NA: 'NA', IE: 'IE', C: 'C' };
/** Marks that tables print where there is no number. */
const dashes = /^(?:[-–—−~…]+|\.{2,}|\/|#?n\/a|nan|null)$/i;

/** Larger than any amount of a balance in any unit it may be printed in: a slip of the keyboard, refused where it is read. */
const LARGEST = 1e15;
const isAmount = (value: number): boolean => Math.abs(value) <= LARGEST;

export type ReadNumber =
  | { readonly ok: true; readonly number: Reported<number> }
  | { readonly ok: false; readonly code: 'not-a-number' | 'formula'; readonly text: string };

/** A cell as number: `1,234.5`, `１２`, `1.2e3`; blank, dash or a notation key (NO, NE, NA, IE, C) is an absence. */
export const readNumber = (cell: TableCell | undefined): ReadNumber => {
  if (typeof cell === 'number')
    return isAmount(cell)
      ? { ok: true, number: reported(cell) }
      : { ok: false, code: 'not-a-number', text: String(cell) };
  const text = (cell ?? '').normalize('NFKC').trim().replace(/^'/, '');
  if (text === '' || dashes.test(text)) return { ok: true, number: absent('not-reported') };
  const key = notationKeys[text.toUpperCase()];
  if (key !== undefined) return { ok: true, number: absent(key) };
  if (text.startsWith('=')) return { ok: false, code: 'formula', text };
  const plain = text
    .replace(/−/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
    .replace(/\s+/g, '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return { ok: false, code: 'not-a-number', text };
  const value = Number(plain);
  return isAmount(value) ? { ok: true, number: reported(value) } : { ok: false, code: 'not-a-number', text };
};
