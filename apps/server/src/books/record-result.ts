/**
 * @module A line of the recalculation log: what the books of a year come to, of which revision, by which pins, and on what occasion. Lines are
 * added, never changed.
 */
import type { UnitOfWork } from '@dafeng/database';
import { traceDigest } from '@dafeng/quantity';
import { version } from '../version.ts';
import type { BookAccountant } from './book-accounts.ts';
import { totalIds } from './refs.ts';

export type ResultReason = 'closed' | 'reopened' | 'edited' | 'method';

export const recordResult = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  bookId: string,
  reason: ResultReason,
): Promise<void> => {
  const { book, inventory } = await accountant.of(unit, bookId);
  const totals = Object.fromEntries(
    totalIds.map((id) => {
      const { total } = inventory.totals[id];
      return [id, total.ok ? total.value.value.value : null];
    }),
  );
  const whole = inventory.totals.greenhouseGases.total;
  await unit.books.results.add(bookId, {
    revision: book.revision,
    reason,
    totals,
    traceDigest: whole.ok ? traceDigest(whole.value.trace) : '',
    codeVersion: version,
  });
};
