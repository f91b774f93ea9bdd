/**
 * @module The numbers that targets are followed by, over HTTP: files previewed and taken in whole, single numbers, the template. An officer reports
 * for its own body, the office for any.
 */
import type { SeriesImport, SeriesImportPreview, SubjectSeries } from '@dafeng/contract';
import type { SeriesImportRow, UnitOfWork } from '@dafeng/database';
import { getIndicator } from '@dafeng/reference';
import { placeSeries } from '@dafeng/tracking';
import { toUnit } from '../answers/figures.ts';
import { nameOf } from '../answers/indicators.ts';
import { toPoints } from '../answers/tracking-summary.ts';
import { isOffice } from '../filings/scene.ts';
import type { FileAnswer, SignedIn, SomeHandlers } from '../http/call.ts';
import { notAllowed, notFound, ProblemError } from '../http/problem-error.ts';
import type { CityBase } from '../tracking/city-base.ts';
import {
  type ComparedPoint,
  comparePoints,
  countPoints,
  placeOfPoint,
  standingPoints,
} from '../tracking/compare-points.ts';
import { localDay } from '../tracking/local-day.ts';
import {
  readSeriesFile,
  readSeriesRow,
  type SeriesFault,
  type SeriesFileContext,
} from '../tracking/read-series-file.ts';
import { seriesTemplate } from '../tracking/series-template.ts';
import { storedSeries } from '../tracking/stored-series.ts';
import { subjectName, subjectOf } from '../tracking/subjects.ts';
import { bytesOf, openWorkbook } from '../uploads/read-upload.ts';
import type { Services } from './services.ts';

const shownPoints = 1000;
const shownFaults = 500;

const contextOf = (base: CityBase, who: SignedIn, origin: SeriesFileContext['origin']): SeriesFileContext => ({
  cityId: base.city.id,
  bodies: base.bodies,
  targets: base.targets,
  ownBody: who.principal.role === 'officer' ? (who.principal.organisationId ?? '') : null,
  origin,
});

/** A file that is not taken in is seen by the office and by the body that sent it. */
const maySee = ({ principal }: SignedIn, { status, organisationId }: SeriesImportRow): boolean =>
  isOffice(principal) ||
  status === 'committed' ||
  status === 'withdrawn' ||
  (principal.role === 'officer' && organisationId === principal.organisationId);

const faultsStand = (faults: readonly SeriesFault[]): ProblemError =>
  new ProblemError({
    code: 'upload-has-faults',
    status: 422,
    message: {
      zh: `有 ${faults.length} 处错误，没有写入任何内容。${faults[0]?.message.zh ?? ''}`,
      en: `There are ${faults.length} faults; nothing was written. ${faults[0]?.message.en ?? ''}`,
    },
    remedy: faults[0]?.remedy ?? { zh: '改正后重新上传。', en: 'Mend them and upload again.' },
    where: faults.map(({ place, column }) => [place, column].filter((part) => part !== null).join(' ')).join('; '),
    current: { faults: faults.slice(0, shownFaults) },
  });
const nothingNew = (): ProblemError =>
  new ProblemError({
    code: 'upload-empty',
    status: 422,
    message: { zh: '文件里没有新的数，与已有的数相同。', en: 'The file holds no number that is not there already.' },
    remedy: { zh: '填写新的月份，或修改要修订的数后再上传。', en: 'Fill in new months, or change what is revised.' },
  });

const toImport = (
  row: SeriesImportRow,
  duplicate: SeriesImportRow | null,
  counts: SeriesImportRow['counts'] = row.counts,
): SeriesImport => ({
  id: row.id,
  fileName: row.fileName,
  size: row.size,
  status: row.status,
  at: row.at,
  by: row.by.name,
  endedAt: row.endedAt,
  endedBy: row.endedBy?.name ?? null,
  duplicateOf:
    duplicate === null || duplicate.id === row.id
      ? null
      : { id: duplicate.id, at: duplicate.endedAt ?? duplicate.at, by: duplicate.endedBy?.name ?? duplicate.by.name },
  counts: { ...counts },
  mayCommit: row.status === 'read' && counts.faults === 0 && counts.new + counts.revisions > 0,
});

const toImported = (
  { row, point, change, before }: ComparedPoint,
  base: CityBase,
): SeriesImportPreview['points'][number] => {
  const indicator = getIndicator(point.indicator);
  return {
    row,
    subject: point.subject,
    subjectName: subjectName(point.subject, base.bodies),
    indicatorId: point.indicator,
    name: indicator === null ? { zh: point.indicator, en: point.indicator } : nameOf(indicator),
    targetId: point.target,
    period: point.period,
    since: point.since,
    value: point.value,
    unit: point.unit === null ? null : toUnit(point.unit),
    change,
    before,
    quality: point.quality,
    received: point.received,
  };
};

interface ReadImport {
  readonly compared: readonly ComparedPoint[];
  readonly faults: readonly SeriesFault[];
  readonly counts: SeriesImportRow['counts'];
}

const toSubjectSeries = (
  base: CityBase,
  filter: { subject?: string | undefined; indicator?: string | undefined },
  asOf: string | null,
): SubjectSeries => ({
  items: storedSeries(
    base.points.filter(
      ({ subject, indicator }) =>
        (filter.subject === undefined || subject === filter.subject) &&
        (filter.indicator === undefined || indicator === filter.indicator),
    ),
    base.city.id,
  ).map((series) => {
    const indicator = getIndicator(series.indicator);
    const subject = subjectOf(series.scope);
    return {
      subject,
      subjectName: subjectName(subject, base.bodies),
      indicatorId: series.indicator,
      name: indicator === null ? { zh: series.indicator, en: series.indicator } : nameOf(indicator),
      targetId: series.target,
      unit: indicator === null ? null : toUnit(indicator.unit),
      origin: series.origin,
      points: toPoints(placeSeries(series), asOf),
    };
  }),
});

export const seriesHandlers = ({
  tracker,
  warningKeeper,
  files,
  clock,
}: Services): SomeHandlers<
  | 'listSeriesImports'
  | 'startSeriesImport'
  | 'getSeriesImport'
  | 'commitSeriesImport'
  | 'withdrawSeriesImport'
  | 'listSeriesPoints'
  | 'putSeriesPoint'
  | 'getSeriesTemplate'
> => {
  const baseOf = async (work: UnitOfWork, cityId: string): Promise<CityBase> => (await tracker.of(work, cityId)).base;
  const requireImport = async (work: UnitOfWork, cityId: string, id: string): Promise<SeriesImportRow> => {
    const found = await work.tracking.imports.get(id);
    if (found === null || found.cityId !== cityId) throw notFound();
    return found;
  };
  const read = async (
    base: CityBase,
    who: SignedIn,
    { fileName, fileSha256 }: Pick<SeriesImportRow, 'fileName' | 'fileSha256'>,
    opened?: Awaited<ReturnType<typeof openWorkbook>>,
  ): Promise<ReadImport> => {
    const grids = opened ?? (await openWorkbook(await bytesOf(files, fileSha256), fileName));
    const { points, faults } = readSeriesFile(fileName, grids, contextOf(base, who, 'import'));
    const compared = comparePoints(base.points, points, localDay(clock()));
    return { compared, faults, counts: countPoints(compared, faults.length) };
  };
  const preview = async (
    work: UnitOfWork,
    row: SeriesImportRow,
    base: CityBase,
    { compared, faults, counts }: ReadImport,
  ): Promise<SeriesImportPreview> => {
    const duplicate = await work.tracking.imports.findBySha(row.cityId, row.fileSha256);
    return {
      ...toImport(row, duplicate, row.status === 'read' ? counts : row.counts),
      points: compared.slice(0, shownPoints).map((one) => toImported(one, base)),
      faults: faults.slice(0, shownFaults).map((fault) => ({ ...fault })),
    };
  };

  return {
    listSeriesImports: async ({ params, unit, who }) =>
      unit(async (work) => ({
        items: (await work.tracking.imports.list(params.cityId))
          .filter((row) => maySee(who, row))
          .map((row) => toImport(row, null)),
      })),
    startSeriesImport: async ({ params, body, unit, who }) => {
      const name = body.name.slice(0, 200);
      // Opened before anything is kept: what is no workbook leaves no trace.
      const grids = await openWorkbook(body.bytes, name);
      const sha256 = await files.put(body.bytes);
      return unit(async (work) => {
        const base = await baseOf(work, params.cityId);
        const reading = await read(base, who, { fileName: name, fileSha256: sha256 }, grids);
        const row = await work.tracking.imports.create({
          cityId: params.cityId,
          fileSha256: sha256,
          fileName: name,
          size: body.bytes.length,
          counts: reading.counts,
        });
        return preview(work, row, base, reading);
      });
    },
    getSeriesImport: async ({ params, unit, who }) =>
      unit(async (work) => {
        const row = await requireImport(work, params.cityId, params.id);
        if (!maySee(who, row)) throw notFound();
        const base = await baseOf(work, params.cityId);
        return preview(work, row, base, await read(base, who, row));
      }),
    commitSeriesImport: async ({ params, unit, who }) => {
      const answer = await unit(async (work) => {
        const row = await requireImport(work, params.cityId, params.id);
        // The store would refuse it as well; said before another's file is looked into.
        if (who.principal.role === 'officer' && row.organisationId !== who.principal.organisationId) throw notAllowed();
        const { compared, faults, counts } = await read(await baseOf(work, params.cityId), who, row);
        // A file that was ended meanwhile is said before its faults are.
        if (row.status === 'read') {
          if (faults.length > 0) throw faultsStand(faults);
          if (counts.new + counts.revisions === 0) throw nothingNew();
        }
        const points = compared.filter(({ change }) => change !== 'same').map(({ point }) => point);
        return toImport(await work.tracking.imports.commit(row.id, points, counts), null);
      });
      await warningKeeper.keep(params.cityId);
      return answer;
    },
    withdrawSeriesImport: async ({ params, unit }) => {
      const answer = await unit(async (work) => {
        const row = await requireImport(work, params.cityId, params.id);
        return toImport(await work.tracking.imports.withdraw(row.id), null);
      });
      if (answer.status === 'withdrawn') await warningKeeper.keep(params.cityId);
      return answer;
    },
    listSeriesPoints: async ({ params, query, unit }) =>
      unit(async (work) => toSubjectSeries(await baseOf(work, params.cityId), query, query.asOf ?? null)),
    putSeriesPoint: async ({ params, body, unit, who }) => {
      const answer = await unit(async (work) => {
        const base = await baseOf(work, params.cityId);
        const { expected, ...fields } = body;
        const label = `${who.principal.name} ${localDay(clock())}`;
        const { points, faults } = readSeriesRow(
          { ...fields, source: fields.source ?? who.principal.name },
          contextOf(base, who, 'report'),
          label,
        );
        const [one] = points;
        if (faults.length > 0 || one === undefined) throw faultsStand(faults);
        const standing = standingPoints(base.points).get(placeOfPoint(one.point));
        if (expected !== undefined && (standing?.value ?? null) !== expected)
          throw new ProblemError({
            code: 'revision-conflict',
            status: 409,
            message: {
              zh: `${standing?.by.name ?? '他人'}已于 ${standing?.at ?? ''} 报了 ${standing?.value ?? '空'}。`,
              en: `${standing?.by.name ?? 'Somebody'} reported ${standing?.value ?? 'nothing'} at ${standing?.at ?? ''}.`,
            },
            remedy: { zh: '看过现在的数后再决定是否修订。', en: 'Look at it and decide again.' },
            current: { value: standing?.value ?? null, by: standing?.by.name ?? null, at: standing?.at ?? null },
          });
        const [compared] = comparePoints(base.points, [one], localDay(clock()));
        if (compared !== undefined && compared.change !== 'same')
          await work.tracking.points.add(params.cityId, [
            { ...compared.point, received: compared.point.received ?? localDay(clock()) },
          ]);
        return { subject: one.point.subject, indicator: one.point.indicator };
      });
      await warningKeeper.keep(params.cityId);
      return unit(async (work) => toSubjectSeries(await baseOf(work, params.cityId), answer, null));
    },
    getSeriesTemplate: async ({ params, query, unit }) =>
      unit(async (work): Promise<FileAnswer> => {
        const base = await baseOf(work, params.cityId);
        return {
          name: `${base.city.name.zh}-指标数据模板.${query.format}`,
          type:
            query.format === 'xlsx'
              ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
              : 'text/csv; charset=utf-8',
          content: await seriesTemplate(base, query.format),
        };
      }),
  };
};
