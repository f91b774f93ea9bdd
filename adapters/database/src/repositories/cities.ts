/**
 * @module Cities: the unit of rights, plans and organisations.
 */
import { type Selectable, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { City } from '../model/query.ts';
import type { Cities } from '../registry.ts';
import type { Schema } from '../schema.ts';
import { toGrams } from '../search/grams.ts';

const columns = ['id', 'slug', 'name_zh', 'name_en', 'province_zh', 'province_en', 'example'] as const;
const toCity = (row: Pick<Selectable<Schema['city']>, (typeof columns)[number]>): City => ({
  id: row.id,
  slug: row.slug,
  name: { zh: row.name_zh, en: row.name_en },
  province: row.province_zh === null ? null : { zh: row.province_zh, en: row.province_en ?? '' },
  example: row.example,
});

export const citiesOf = ({ db, audit }: Context): Cities => ({
  list: async (ids) =>
    (
      await db
        .selectFrom('city')
        .select(columns)
        .$if(ids !== undefined, (q) => q.where('id', '=', sql<string>`any(${[...(ids ?? [])]}::text[])`))
        .orderBy('example')
        .orderBy('id')
        .execute()
    ).map(toCity),
  get: async (id) => {
    const row = await db.selectFrom('city').select(columns).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toCity(row);
  },
  create: async (city) => {
    const row = await db
      .insertInto('city')
      .values({
        id: city.id,
        slug: city.slug,
        name_zh: city.name.zh,
        name_en: city.name.en,
        province_zh: city.province?.zh ?? null,
        province_en: city.province?.en ?? null,
        example: city.example,
        grams: toGrams([
          [city.name.zh, 'A'],
          [city.name.en, 'A'],
          [city.slug, 'B'],
        ]),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    audit({ action: 'city.create', subject: city.name.zh, subjectId: city.id, cityId: city.id, detail: city });
    return toCity(row);
  },
});
