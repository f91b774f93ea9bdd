/**
 * @module Indicator values as last computed, imported or reported: what lists, cards and the progress of a plan read without computing.
 */
import { CompiledQuery, type Selectable, sql } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { toJson } from '../json.ts';
import type { IndicatorValue, NewIndicatorValue } from '../model/book-data.ts';
import type { IndicatorsOf, IndicatorValues } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toValue = (row: Selectable<Schema['indicator_value']>): IndicatorValue => ({
  cityId: row.city_id,
  indicatorId: row.indicator_id,
  year: row.year,
  source: row.source,
  basis: row.basis,
  value: row.value,
  unit: row.unit,
  absence: row.absence,
  bookId: row.book_id,
  quality: row.quality,
  digest: row.digest,
  computedAt: toIso(row.computed_at),
});

const columns = {
  indicator_id: 'text',
  basis: 'text',
  value: 'double precision',
  unit: 'text',
  absence: 'text',
  book_id: 'text',
  quality: 'jsonb',
  digest: 'text',
} as const;
const names = Object.keys(columns);
const put = `insert into indicator_value (city_id, year, source, computed_at, ${names.join(', ')})
  select $2, $3::int, $4, $5::timestamptz, ${names.join(', ')}
  from json_to_recordset($1::json) as given (${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  on conflict (city_id, indicator_id, year, source, basis) do update set
    ${[...names, 'computed_at'].map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Exactly one of value and reason, and no indicator twice in one basis. */
const check = (values: readonly NewIndicatorValue[]): void => {
  const seen = new Set<string>();
  for (const { indicatorId, basis, value, absence } of values) {
    const key = `${indicatorId} ${basis ?? ''}`;
    const whole = (value === null) !== (absence === null) && (value === null || Number.isFinite(value));
    if (whole && !seen.has(key)) {
      seen.add(key);
      continue;
    }
    throw new RegistryError(
      'field-invalid',
      {
        zh: `指标 ${key.trim()} 须有数值或缺失原因（只能有其一），且只出现一次。`,
        en: `Indicator ${key.trim()} has a value or the reason why there is none, and comes once.`,
      },
      { zh: '改正后重新保存；没有写入任何内容。', en: 'Mend it and save again; nothing was written.' },
      { indicatorId, basis },
    );
  }
};

/** Said before the store says it: under row-level security a taking out that is not allowed would silently take nothing. */
const mayWrite = ({ principal }: Context, cityId: string): boolean =>
  principal === null ||
  principal.role === 'administrator' ||
  (principal.role === 'city-office' && principal.cityIds.includes(cityId));

export const indicatorValuesOf = (context: Context): IndicatorValues => {
  const { db, at, audit } = context;
  const write = async (of: IndicatorsOf, values: readonly NewIndicatorValue[], alone: boolean): Promise<void> => {
    check(values);
    const city = await db.selectFrom('city').select('name_zh').where('id', '=', of.cityId).executeTakeFirst();
    if (city === undefined) throw notFound('city', of.cityId);
    if (!mayWrite(context, of.cityId)) throw notAllowed();
    if (alone)
      await db
        .deleteFrom('indicator_value')
        .where('city_id', '=', of.cityId)
        .where('year', '=', of.year)
        .where('source', '=', of.source)
        .execute();
    if (values.length > 0) {
      const rows = values.map((value) => ({
        indicator_id: value.indicatorId,
        basis: value.basis,
        value: value.value,
        unit: value.unit,
        absence: value.absence,
        book_id: value.bookId,
        quality: value.quality,
        digest: value.digest,
      }));
      await db.executeQuery(CompiledQuery.raw(put, [toJson(rows), of.cityId, of.year, of.source, at]));
    }
    audit({
      action: alone ? 'indicator.replace' : 'indicator.put',
      subject: `${city.name_zh} ${of.year}`,
      cityId: of.cityId,
      detail: {
        ...of,
        values: values.map(({ indicatorId, basis, value, unit, absence, digest }) => ({
          indicatorId,
          basis,
          value,
          unit,
          absence,
          digest,
        })),
      },
    });
  };
  return {
    list: async ({ cityIds, indicatorIds, years, source }) =>
      (
        await db
          .selectFrom('indicator_value')
          .selectAll()
          .$if(cityIds !== undefined, (q) => q.where('city_id', '=', sql<string>`any(${[...(cityIds ?? [])]}::text[])`))
          .$if(indicatorIds !== undefined, (q) =>
            q.where('indicator_id', '=', sql<string>`any(${[...(indicatorIds ?? [])]}::text[])`),
          )
          .$if(years !== undefined, (q) => q.where('year', '=', sql<number>`any(${[...(years ?? [])]}::int[])`))
          .$if(source !== undefined, (q) => q.where('source', '=', source ?? 'books'))
          .orderBy('city_id')
          .orderBy('indicator_id')
          .orderBy('year')
          .orderBy('source')
          .orderBy('basis')
          .execute()
      ).map(toValue),
    put: (of, values) => write(of, values, false),
    replace: (of, values) => write(of, values, true),
  };
};
