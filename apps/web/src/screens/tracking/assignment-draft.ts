/** @module What is typed about an assigned value, and what is wrong with it before it is sent. The server checks again. */
import type { MessageKey } from '../../i18n/index.ts';
import type { Comparator } from '../../view/number.ts';

export interface AssignmentDraft {
  readonly value: string;
  readonly unit: string;
  readonly base: string;
  readonly comparator: Comparator;
  readonly document: string;
  readonly note: string;
}
const comparators: readonly unknown[] = ['=', '>=', '<=', '~='];

/** A draft kept in the browser over the usual values; what is not text is left out. */
export function readDraft(kept: Readonly<Record<string, unknown>> | null, usual: AssignmentDraft): AssignmentDraft {
  if (kept === null) return usual;
  const text = (key: keyof AssignmentDraft): string => (typeof kept[key] === 'string' ? kept[key] : usual[key]);
  return {
    value: text('value'),
    unit: text('unit'),
    base: text('base'),
    document: text('document'),
    note: text('note'),
    comparator: comparators.includes(kept.comparator) ? (kept.comparator as Comparator) : usual.comparator,
  };
}

/** A number as people type it: a sign, digits, one point. */
export const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text.trim());

export function faultsOf(draft: AssignmentDraft): Partial<Record<keyof AssignmentDraft, MessageKey>> {
  const base = draft.base.trim();
  return {
    ...(isNumber(draft.value) ? {} : { value: 'track.fault.number' as const }),
    ...(draft.unit.trim() === '' ? { unit: 'track.fault.unit' as const } : {}),
    ...(base === '' || /^(19|20)\d{2}$/.test(base) ? {} : { base: 'track.fault.year' as const }),
    ...(draft.document.trim() === '' ? { document: 'track.fault.document' as const } : {}),
  };
}
