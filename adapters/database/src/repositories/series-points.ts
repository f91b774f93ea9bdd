/**
 * @module Numbers of a city as they arrived, in one statement a thousand; a later row of the same place is a revision, no row is ever changed.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound } from '../context.ts';
import { toText } from '../json.ts';
import type { NewSeriesPoint, SeriesPointRow } from '../model/tracking.ts';
import type { SeriesPoints } from '../registry-tracking.ts';
import type { Schema } from '../schema.ts';
import { insertRows } from './insert-rows.ts';
import { invalid, signatureOf, signedNow } from './kept-row.ts';

const toPoint = (row: Selectable<Schema['series_point']>): SeriesPointRow => ({
  sequence: Number(row.sequence),
  cityId: row.city_id,
  subject: row.subject,
  sector: row.sector,
  indicator: row.indicator,
  target: row.target,
  period: row.period,
  since: row.since,
  value: row.value,
  absence: row.absence,
  unit: row.unit,
  basis: row.basis,
  method: row.method,
  quality: row.quality,
  due: row.due,
  received: row.received,
  source: row.source,
  locator: row.locator,
  origin: row.origin,
  importId: row.import_id,
  ...signatureOf(row),
});

const columns = {
  city_id: 'text',
  organisation_id: 'text',
  subject: 'text',
  sector: 'text',
  indicator: 'text',
  target: 'text',
  period: 'text',
  since: 'integer',
  value: 'double precision',
  absence: 'text',
  unit: 'text',
  basis: 'text',
  method: 'text',
  quality: 'text',
  due: 'text',
  received: 'text',
  source: 'text',
  locator: 'text',
  origin: 'text',
  import_id: 'text',
  at: 'timestamptz',
  by_id: 'text',
  by_name: 'text',
} as const;

/** The body a number is of; null for the city, a sector, a part of the area. */
export const bodyOfSubject = (subject: string): string | null =>
  subject.startsWith('body:') ? subject.slice('body:'.length) : null;

/** Officers write for their own body; said before the store says it, for whole files. */
export const mayReportFor = ({ principal }: Context, cityId: string, organisationId: string | null): boolean =>
  principal === null ||
  principal.role === 'administrator' ||
  (principal.cityIds.includes(cityId) &&
    (principal.role === 'city-office' ||
      (principal.role === 'officer' && organisationId !== null && principal.organisationId === organisationId)));

const check = (points: readonly NewSeriesPoint[]): void => {
  for (const { value, absence, unit, basis, subject, indicator, period } of points) {
    const whole = (value === null) !== (absence === null) && (value === null || Number.isFinite(value));
    if (whole && (value === null || (unit !== null && basis !== null))) continue;
    const place = `${subject} ${indicator} ${period}`;
    throw invalid(
      place,
      {
        zh: `${place} 须有数值（带单位、口径）或缺失原因，只能有其一。`,
        en: `${place} has a value with unit and basis, or the reason why there is none.`,
      },
      { zh: '改正后重新保存；没有写入任何内容。', en: 'Mend it and save again; nothing was written.' },
    );
  }
};

/** Rows of one city; what they were written by is the caller's to audit. */
export const insertPoints = async (
  context: Context,
  cityId: string,
  points: readonly NewSeriesPoint[],
  importId: string | null,
): Promise<void> => {
  check(points);
  for (const { subject } of points) if (!mayReportFor(context, cityId, bodyOfSubject(subject))) throw notAllowed();
  const signature = signedNow(context);
  await insertRows(
    context,
    'series_point',
    columns,
    points.map((point) => ({
      city_id: cityId,
      organisation_id: bodyOfSubject(point.subject),
      subject: toText(point.subject),
      sector: point.sector,
      indicator: toText(point.indicator),
      target: point.target === null ? null : toText(point.target),
      period: point.period,
      since: point.since,
      value: point.value,
      absence: point.absence,
      unit: point.unit,
      basis: point.basis,
      method: point.method === null ? null : toText(point.method),
      quality: point.quality,
      due: point.due,
      received: point.received,
      source: toText(point.source),
      locator: toText(point.locator),
      origin: point.origin,
      import_id: importId,
      ...signature,
    })),
  );
};

export const seriesPointsOf = (context: Context): SeriesPoints => {
  const { db, audit } = context;
  return {
    list: async (cityId, { subject, indicator } = {}) =>
      (
        await db
          .selectFrom('series_point')
          .leftJoin('series_import', 'series_import.id', 'series_point.import_id')
          .selectAll('series_point')
          .where('series_point.city_id', '=', cityId)
          .where((where) =>
            where.or([where('series_point.import_id', 'is', null), where('series_import.status', '=', 'committed')]),
          )
          .$if(subject !== undefined, (q) => q.where('series_point.subject', '=', subject ?? ''))
          .$if(indicator !== undefined, (q) => q.where('series_point.indicator', '=', indicator ?? ''))
          .orderBy('series_point.sequence')
          .execute()
      ).map(toPoint),
    add: async (cityId, points, importId) => {
      const city = await db.selectFrom('city').select('name_zh').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      await insertPoints(context, cityId, points, importId ?? null);
      if (points.length > 0)
        audit({
          action: 'series.report',
          subject: city.name_zh,
          cityId,
          detail: points.map(({ subject, indicator, target, period, since, value, unit, absence }) => ({
            subject,
            indicator,
            target,
            period,
            since,
            value,
            unit,
            absence,
          })),
        });
      return points.length;
    },
  };
};
