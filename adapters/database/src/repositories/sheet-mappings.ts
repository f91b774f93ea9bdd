/**
 * @module Free-form sheets mapped once: the mapping of a city is found again by the signature of the heads.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { StoredSheetMapping } from '../model/book-data.ts';
import type { SheetMappings } from '../registry-books.ts';
import type { Schema } from '../schema.ts';

const toMapping = (row: Selectable<Schema['sheet_mapping']>): StoredSheetMapping => ({
  cityId: row.city_id,
  signature: row.signature,
  name: row.name,
  mapping: row.mapping,
  createdAt: toIso(row.created_at),
  createdBy: { userId: row.created_by, name: row.created_by_name },
  usedAt: toIso(row.used_at),
});

export const sheetMappingsOf = (context: Context): SheetMappings => {
  const { db, actor, at, audit } = context;
  const find = async (cityId: string, signature: string): Promise<StoredSheetMapping | null> => {
    const row = await db
      .selectFrom('sheet_mapping')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('signature', '=', signature)
      .executeTakeFirst();
    return row === undefined ? null : toMapping(row);
  };
  /** Nothing was touched: because it is not there, or because it may only be seen. */
  const refuse = async (cityId: string, signature: string): Promise<never> => {
    throw (await find(cityId, signature)) === null ? notFound('mapping', signature) : notAllowed();
  };
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('sheet_mapping')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('used_at', 'desc')
          .orderBy('signature')
          .execute()
      ).map(toMapping),
    find,
    save: async ({ cityId, signature, name, mapping }) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const said = { name: toText(name), mapping: toJson(mapping), used_at: at };
      const row = await db
        .insertInto('sheet_mapping')
        .values({
          city_id: cityId,
          signature: toText(signature),
          ...said,
          created_at: at,
          created_by: actor.userId,
          created_by_name: actor.name,
        })
        .onConflict((conflict) => conflict.columns(['city_id', 'signature']).doUpdateSet(said))
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({ action: 'mapping.save', subject: row.name, subjectId: row.signature, cityId, detail: { mapping } });
      return toMapping(row);
    },
    noteUse: async (cityId, signature) => {
      const { numUpdatedRows } = await db
        .updateTable('sheet_mapping')
        .set({ used_at: at })
        .where('city_id', '=', cityId)
        .where('signature', '=', signature)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) await refuse(cityId, signature);
    },
    remove: async (cityId, signature) => {
      const row = await db
        .deleteFrom('sheet_mapping')
        .where('city_id', '=', cityId)
        .where('signature', '=', signature)
        .returning(['name', 'mapping'])
        .executeTakeFirst();
      if (row === undefined) return refuse(cityId, signature);
      audit({
        action: 'mapping.remove',
        subject: row.name,
        subjectId: signature,
        cityId,
        detail: { mapping: row.mapping },
      });
    },
  };
};
