/**
 * @module Factors from memory that a person has seen in their source. They hold for every city; a withdrawn one stays as a record.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toText } from '../json.ts';
import type { FactorConfirmation } from '../model/book-data.ts';
import type { FactorConfirmations } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toConfirmation = (row: Selectable<Schema['factor_confirmation']>): FactorConfirmation => ({
  id: row.id,
  factorId: row.factor_id,
  setId: row.set_id,
  edition: row.edition,
  source: row.source,
  locator: row.locator,
  note: row.note,
  confirmedAt: toIso(row.confirmed_at),
  confirmedBy: { userId: row.confirmed_by, name: row.confirmed_by_name },
  withdrawnAt: toIsoOrNull(row.withdrawn_at),
  withdrawnBy: row.withdrawn_by_name === null ? null : { userId: row.withdrawn_by, name: row.withdrawn_by_name },
});
const subjectOf = ({ setId, edition, factorId }: FactorConfirmation): string => `${setId}@${edition} ${factorId}`;

export const factorConfirmationsOf = (context: Context): FactorConfirmations => {
  const { db, actor, at, audit } = context;
  return {
    list: async ({ withdrawn = false } = {}) =>
      (
        await db
          .selectFrom('factor_confirmation')
          .selectAll()
          .$if(!withdrawn, (q) => q.where('withdrawn_at', 'is', null))
          .orderBy('set_id')
          .orderBy('edition')
          .orderBy('factor_id')
          .orderBy('confirmed_at')
          .execute()
      ).map(toConfirmation),
    confirm: async (confirmation) => {
      for (const field of ['source', 'locator'] as const)
        if (confirmation[field].trim() === '')
          throw new RegistryError(
            'field-invalid',
            { zh: '须写明出处与表、页、行。', en: 'A source and its table, page and row are needed.' },
            { zh: '补充出处后再确认。', en: 'Add the source, then confirm.' },
            { field },
          );
      const row = await db
        .insertInto('factor_confirmation')
        .values({
          id: context.newId(),
          factor_id: confirmation.factorId,
          set_id: confirmation.setId,
          edition: confirmation.edition,
          source: toText(confirmation.source),
          locator: toText(confirmation.locator),
          note: confirmation.note == null ? null : toText(confirmation.note),
          confirmed_at: at,
          confirmed_by: actor.userId,
          confirmed_by_name: actor.name,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      const confirmed = toConfirmation(row);
      audit({ action: 'factor.confirm', subject: subjectOf(confirmed), subjectId: row.id, detail: confirmation });
      return confirmed;
    },
    withdraw: async (id) => {
      const row = await db
        .updateTable('factor_confirmation')
        .set({ withdrawn_at: at, withdrawn_by: actor.userId, withdrawn_by_name: actor.name })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) {
        const standing = await db.selectFrom('factor_confirmation').selectAll().where('id', '=', id).executeTakeFirst();
        if (standing === undefined) throw notFound('confirmation', id);
        if (standing.withdrawn_at === null) throw notAllowed();
        return toConfirmation(standing);
      }
      const withdrawn = toConfirmation(row);
      audit({ action: 'factor.withdraw', subject: subjectOf(withdrawn), subjectId: id });
      return withdrawn;
    },
  };
};
