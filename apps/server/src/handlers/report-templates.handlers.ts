/** @module Templates of reports over HTTP: down, up with every fault named, back to the default. */
import type { ReportTemplate } from '@dafeng/contract';
import type { ReportTemplateRow } from '@dafeng/database';
import { defaultTemplate, namesFor, styleNames } from '@dafeng/office';
import { type ReportKindFacts, reportKinds, tableForms } from '@dafeng/reporting';
import type { FileAnswer, SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import { checkTemplateAside, mediaTypes, storedBytes } from '../reports/report-files.ts';
import { kindOf, mayWriteReports } from './reports.handlers.ts';
import type { Services } from './services.ts';

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
/** Chinese names are shown; the English ones are told in the guide. */
const chinese = (names: Iterable<string>): string[] => [...names].filter(isChinese);

const toTemplate = (kind: ReportKindFacts, log: readonly ReportTemplateRow[]): ReportTemplate => {
  const own = log.filter((row) => row.kind === kind.id);
  const last = own.at(-1);
  const names = namesFor(kind.id);
  return {
    kind: kind.id,
    kindName: { zh: kind.zh, en: kind.en },
    current:
      last?.sha256 == null
        ? null
        : { sha256: last.sha256, name: last.name ?? '', size: last.size ?? 0, at: last.at, by: last.by.name },
    log: own.map(({ at, by, name }) => ({ at, by: by.name, name })),
    placeholders: {
      words: chinese(names.words.keys()),
      blocks: chinese(names.blocks.keys()),
      loops: [...names.loops]
        .filter(([name]) => isChinese(name) || name in tableForms)
        .map(([name, { words, blocks }]) => ({
          name,
          title: null,
          inner: [...chinese(words.keys()), ...chinese(blocks.keys()).map((block) => `@${block}`)],
        })),
    },
    styles: Object.values(styleNames).map(({ name, zh, en }) => ({ name, use: { zh, en } })),
  };
};

export const reportTemplateHandlers = ({
  files,
}: Services): SomeHandlers<
  'listReportTemplates' | 'downloadReportTemplate' | 'putReportTemplate' | 'resetReportTemplate'
> => ({
  listReportTemplates: async ({ params, unit, who }) =>
    unit(async (work) => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      const log = await work.reportTemplates.log(params.cityId);
      return { items: reportKinds.map((kind) => toTemplate(kind, log)), mayWrite: mayWriteReports(who, params.cityId) };
    }),
  downloadReportTemplate: async ({ params, query, unit }) =>
    unit(async (work): Promise<FileAnswer> => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      const kind = kindOf(params.kind);
      const own = query.which === 'current' ? await work.reportTemplates.current(params.cityId, kind.id) : null;
      return own?.sha256
        ? {
            name: own.name ?? `${kind.zh}模板.docx`,
            type: mediaTypes.docx,
            content: await storedBytes(files, own.sha256),
          }
        : {
            name: `${query.language === 'zh' ? `${kind.zh}模板` : `${kind.en} template`}.docx`,
            type: mediaTypes.docx,
            content: Buffer.from(defaultTemplate(query.language)),
          };
    }),
  putReportTemplate: async ({ params, body, unit }) =>
    unit(async (work) => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      const kind = kindOf(params.kind);
      await checkTemplateAside(new Uint8Array(body.bytes), kind.id);
      const sha256 = await files.put(body.bytes);
      await work.reportTemplates.put(params.cityId, kind.id, { sha256, name: body.name, size: body.bytes.length });
      return toTemplate(kind, await work.reportTemplates.log(params.cityId));
    }),
  resetReportTemplate: async ({ params, unit }) =>
    unit(async (work) => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      const kind = kindOf(params.kind);
      if ((await work.reportTemplates.current(params.cityId, kind.id)) !== null)
        await work.reportTemplates.put(params.cityId, kind.id, null);
      return toTemplate(kind, await work.reportTemplates.log(params.cityId));
    }),
});
