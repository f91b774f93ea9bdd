/**
 * @module The receivers a person works on: begun from the last version, added from the bodies of the city with what their series say, kept for this
 * tab until a version is proposed.
 */
import type { BreakdownDetail, ReceiverCandidate, SplitReceiver } from '@dafeng/contract';
import { useState } from 'react';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

export type Field = 'base' | 'output' | 'potential';
export interface Receivers {
  readonly rows: readonly SplitReceiver[];
  readonly add: (candidates: readonly ReceiverCandidate[]) => void;
  readonly remove: (organisationId: string) => void;
  readonly setField: (organisationId: string, field: Field, value: number | null) => void;
  readonly setSource: (organisationId: string, source: string) => void;
  readonly setNumber: (organisationId: string, of: 'weight' | 'locked', value: number | null) => void;
  /** What was typed is dropped: the last version is begun from again. */
  readonly reset: () => void;
}

const nothing = { value: null, period: null, source: '' };
const isRows = (value: unknown): value is readonly SplitReceiver[] =>
  Array.isArray(value) && value.every((row) => typeof (row as SplitReceiver | null)?.organisationId === 'string');

export function useReceivers(detail: BreakdownDetail): Receivers {
  const shelf = `split.${detail.line.id}.${detail.versions.length}`;
  const begun = detail.versions.at(-1)?.shares.map(({ fields }) => fields) ?? [];
  const [typed, setTyped] = useState<{ readonly shelf: string; readonly rows: readonly SplitReceiver[] | null }>(
    () => ({
      shelf,
      rows: null,
    }),
  );
  const kept = recallDraft(shelf)?.rows;
  const rows = typed.shelf === shelf && typed.rows !== null ? typed.rows : isRows(kept) ? kept : begun;
  const set = (next: readonly SplitReceiver[]) => {
    keepDraft(shelf, { rows: next });
    setTyped({ shelf, rows: next });
  };
  const change = (id: string, make: (row: SplitReceiver) => SplitReceiver) =>
    set(rows.map((row) => (row.organisationId === id ? make(row) : row)));
  return {
    rows,
    add: (candidates) => {
      const there = new Set(rows.map(({ organisationId }) => organisationId));
      set([
        ...rows,
        ...candidates
          .filter(({ organisationId }) => !there.has(organisationId))
          .map(({ organisationId, base, output }) => ({
            organisationId,
            base,
            output,
            potential: nothing,
            weight: null,
            locked: null,
          })),
      ]);
    },
    remove: (id) => set(rows.filter(({ organisationId }) => organisationId !== id)),
    setField: (id, field, value) =>
      // A number that is typed over one of a series is no longer the series'.
      change(id, (row) => ({
        ...row,
        [field]: { value, period: null, source: row[field].value === value ? row[field].source : '' },
      })),
    setSource: (id, source) => change(id, (row) => ({ ...row, base: { ...row.base, source } })),
    setNumber: (id, of, value) => change(id, (row) => ({ ...row, [of]: value })),
    reset: () => {
      dropDraft(shelf);
      setTyped({ shelf, rows: null });
    },
  };
}
