/**
 * @module Reports over HTTP: one click for a kind and a period, own paragraphs, freezing, files, what has changed since.
 */
import type { StoredReport, UnitOfWork } from '@dafeng/database';
import { mayDo, maySeeCity } from '@dafeng/identity';
import { parsePeriod } from '@dafeng/quantity';
import {
  freeParagraphs,
  getReportKind,
  type Report,
  type ReportKindFacts,
  reportDigest,
  reportKinds,
  sectionsOf,
  withFreeText,
} from '@dafeng/reporting';
import type { FileAnswer, SignedIn, SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { composeReport } from '../reports/compose-report.ts';
import { mediaTypes, storedBytes, templateFor, writeReportFile } from '../reports/report-files.ts';
import { readReportPeriod } from '../reports/report-period.ts';
import { toHead, toReport, toStoredTree, treeOf } from '../reports/to-report.ts';
import { verifyReport } from '../reports/verify-report.ts';
import { localDay } from '../tracking/local-day.ts';
import type { Services } from './services.ts';

/** The kind in a request was checked by the contract. */
export const kindOf = (id: string): ReportKindFacts => {
  const kind = getReportKind(id);
  if (kind === null) throw notFound();
  return kind;
};
export const mayWriteReports = ({ user }: SignedIn, cityId: string): boolean =>
  mayDo(user, 'dispatch') && maySeeCity(user, cityId);

const findReport = async (work: UnitOfWork, cityId: string, id: string): Promise<StoredReport> => {
  const found = await work.reports.get(id);
  if (found === null || found.cityId !== cityId) throw notFound();
  return found;
};
const stored = (report: Report) => ({
  tree: toStoredTree(report),
  digest: reportDigest(report),
  asOf: report.asOf,
});
const unknownParagraph = (unknown: readonly string[], known: readonly string[]): ProblemError =>
  new ProblemError({
    code: 'unknown-paragraph',
    status: 422,
    message: {
      zh: `报告没有可填写的段落“${unknown.join('、')}”；数字和句子由系统生成，不能改写。`,
      en: `The report has no paragraph ${unknown.join(', ')} to be written; numbers and sentences are made by the system.`,
    },
    remedy: { zh: `可填写：${known.join('、')}。`, en: `One may write ${known.join(', ')}.` },
    where: unknown.join(', '),
  });
/** What the store would change on its way in is changed before the digest is taken. */
const clean = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replaceAll('\r\n', '\n');

export const reportHandlers = (
  services: Services,
): SomeHandlers<
  | 'listReportKinds'
  | 'listReports'
  | 'createReport'
  | 'getReport'
  | 'writeReport'
  | 'refreshReport'
  | 'freezeReport'
  | 'removeReport'
  | 'downloadReport'
  | 'verifyReport'
> => {
  const { files, clock, tracker } = services;
  const today = () => localDay(clock());
  /** Composed anew for the same kind and period. */
  const anew = (unit: UnitOfWork, { cityId, kind, period }: StoredReport, asOf?: string) => {
    const parsed = parsePeriod(period);
    if (parsed === null) throw notFound();
    return composeReport(services, {
      unit,
      cityId,
      kind: kindOf(kind),
      period: parsed,
      ...(asOf === undefined ? {} : { asOf }),
    });
  };

  return {
    listReportKinds: async () => ({
      items: reportKinds.map(({ id, zh, en, period, said }) => ({
        id,
        name: { zh, en },
        period,
        said,
        sections: [...sectionsOf(id)],
      })),
    }),
    listReports: async ({ params, unit, who }) =>
      unit(async (work) => {
        const tracking = await tracker.of(work, params.cityId);
        return {
          items: (await work.reports.list(params.cityId)).map(toHead),
          dataUntil: tracking.dataUntil,
          mayWrite: mayWriteReports(who, params.cityId),
        };
      }),
    createReport: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const kind = kindOf(body.kind);
        const period = readReportPeriod(kind, body.period, today());
        const report = await composeReport(services, { unit: work, cityId: params.cityId, kind, period });
        const made = await work.reports.create({
          cityId: params.cityId,
          kind: kind.id,
          period: report.period,
          name: `${report.title.zh} ${report.subtitle.zh}`,
          nameEn: `${report.title.en} ${report.subtitle.en}`,
          example: report.example,
          ...stored(report),
        });
        return toReport(made, mayWriteReports(who, params.cityId));
      }),
    getReport: async ({ params, unit, who }) =>
      unit(async (work) =>
        toReport(await findReport(work, params.cityId, params.reportId), mayWriteReports(who, params.cityId)),
      ),
    writeReport: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const found = await findReport(work, params.cityId, params.reportId);
        const texts = Object.fromEntries(Object.entries(body.texts).map(([id, text]) => [id, clean(text)]));
        const { report, unknown } = withFreeText(treeOf(found), texts);
        if (unknown.length > 0)
          throw unknownParagraph(
            unknown,
            freeParagraphs(treeOf(found)).map(({ id }) => id),
          );
        const changed = await work.reports.change(found.id, body.expectedRevision, {
          ...stored(report),
          how: 'text',
          detail: { paragraphs: Object.keys(texts) },
        });
        return toReport(changed, mayWriteReports(who, params.cityId));
      }),
    refreshReport: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const found = await findReport(work, params.cityId, params.reportId);
        const kept = Object.fromEntries(freeParagraphs(treeOf(found)).map(({ id, text }) => [id, text]));
        const { report } = withFreeText(await anew(work, found), kept);
        const changed = await work.reports.change(found.id, body.expectedRevision, {
          ...stored(report),
          how: 'refresh',
          detail: { before: found.digest },
        });
        return toReport(changed, mayWriteReports(who, params.cityId));
      }),
    freezeReport: async ({ params, body, unit, who }) => {
      // Files take seconds to write: no transaction is held open meanwhile, the revision guards what was written.
      const read = await unit(async (work) => {
        const report = await findReport(work, params.cityId, params.reportId);
        const version = await work.reports.nextVersion(report.cityId, report.kind, report.period);
        return { report, version, template: await templateFor(work, files, report, 'zh') };
      });
      // Files of another revision than the caller saw are never taken for those of this one: no revision is -1.
      const revision = read.report.revision === body.expectedRevision ? body.expectedRevision : -1;
      const docx = await files.put(await writeReportFile(read, 'docx', 'zh'));
      const xlsx = await files.put(await writeReportFile(read, 'xlsx', 'zh'));
      return unit(async (work) =>
        toReport(
          await work.reports.freeze(read.report.id, revision, {
            version: read.version,
            files: { docx, xlsx },
          }),
          mayWriteReports(who, params.cityId),
        ),
      );
    },
    removeReport: async ({ params, query, unit }) =>
      unit(async (work) => {
        const found = await findReport(work, params.cityId, params.reportId);
        await work.reports.remove(found.id, query.expectedRevision);
        return undefined;
      }),
    downloadReport: async ({ params, query: { format, language }, unit }): Promise<FileAnswer> => {
      const { report, template } = await unit(async (work) => {
        const found = await findReport(work, params.cityId, params.reportId);
        await work.audit.note({
          action: 'report.download',
          subject: found.name,
          subjectId: found.id,
          cityId: found.cityId,
          detail: { format, language, version: found.version },
        });
        return { report: found, template: await templateFor(work, files, found, language) };
      });
      const sha256 = language === 'zh' ? report.files?.[format] : undefined;
      const bytes =
        sha256 === undefined
          ? await writeReportFile({ report, version: report.version, template }, format, language)
          : await storedBytes(files, sha256);
      const version =
        report.version === null ? '' : language === 'zh' ? `-第${report.version}版` : `-v${report.version}`;
      return {
        name: `${language === 'zh' ? report.name : report.nameEn}${version}.${format}`,
        type: mediaTypes[format],
        content: Buffer.from(bytes),
      };
    },
    verifyReport: async ({ params, unit }) =>
      unit(async (work) => {
        const found = await findReport(work, params.cityId, params.reportId);
        return verifyReport({
          digest: found.digest,
          printed: treeOf(found),
          now: await anew(work, found),
          ofThen: await anew(work, found, found.asOf),
          on: today(),
        });
      }),
  };
};
