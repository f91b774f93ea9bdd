/**
 * @module The upkeep that a PostgreSQL server does by itself and the embedded engine does not: old row versions cleared, statistics renewed.
 * Done while nobody asks for anything, one table at a time, so that a request waits for one table at most.
 */
import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

const tables: readonly (keyof Schema)[] = [
  'item',
  'heading',
  'item_body',
  'item_change',
  'change',
  'plan_version',
  'document',
  'organisation',
  'organisation_alias',
  'book',
  'book_cell',
  'book_change',
  'book_cell_change',
  'upload',
  'indicator_value',
  'audit_log',
  'audit_head',
  'session',
];
/** Quiet time before it starts, and writes before it is worth while. */
const quietMilliseconds = 1500;
const writesWorthIt = 10;
/** Writes after which it is done even though somebody always asks for something. */
const writesAtMost = 1000;

export interface Upkeep {
  /** A transaction ended; `wrote` says how many audited acts it had. */
  noteTransaction(wrote: number): void;
  /** No more after this; waits for a table under way. */
  stop(): Promise<void>;
}

export const keepUp = (db: Kysely<Schema>): Upkeep => {
  // The last process may have ended before its own upkeep.
  let writes = writesWorthIt;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  let stopped = false;

  const tidy = async (): Promise<void> => {
    writes = 0;
    for (const table of tables) {
      if (stopped) return;
      await db.executeQuery(CompiledQuery.raw(`vacuum (analyze) ${table}`));
    }
    // The embedded engine makes a checkpoint only when it closes: without this the log would grow and a restart after a kill be slow.
    await db.executeQuery(CompiledQuery.raw('checkpoint'));
  };
  return {
    noteTransaction: (wrote) => {
      writes += wrote;
      clearTimeout(timer);
      if (stopped || writes < writesWorthIt) return;
      timer = setTimeout(
        () => {
          // Failing upkeep costs speed, nothing else; the next quiet time tries again.
          underWay = underWay.then(tidy).catch(() => {});
        },
        writes < writesAtMost ? quietMilliseconds : 0,
      );
      timer.unref();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
};
