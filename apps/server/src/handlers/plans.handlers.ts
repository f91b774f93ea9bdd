/**
 * @module Documents in, versions out: imports with progress, the versions of a city, the text behind them, the diff between two.
 */
import { diffReadings } from '@dafeng/plan';
import { toDiff, toReading } from '../answers/diff.ts';
import { toImportJob, toVersion, toVersionDetail } from '../answers/versions.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

const textNotHeld = (): ProblemError =>
  new ProblemError({
    code: 'text-not-held',
    status: 404,
    message: { zh: '本库只存这份方案的事实，没有原文。', en: 'Only the facts of this plan are held, not its text.' },
    remedy: {
      zh: '导入原文件（哈希一致）后即可显示原文。',
      en: 'Import the document itself; when its hash matches, the text is shown.',
    },
  });

const contentTypes: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  html: 'application/octet-stream',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const planHandlers = ({
  imports,
  files,
}: Services): SomeHandlers<
  | 'startImport'
  | 'listImports'
  | 'getImport'
  | 'cancelImport'
  | 'listVersions'
  | 'getVersion'
  | 'getText'
  | 'getDocumentFile'
  | 'diffVersions'
> => ({
  startImport: async ({ params, body, unit, who }) => {
    if ((await unit(({ cities }) => cities.get(params.cityId))) === null) throw notFound();
    return toImportJob(await imports.start(params.cityId, body, who.principal));
  },
  listImports: async ({ params, unit }) => ({
    items: (await unit((work) => work.imports.list(params.cityId))).map(toImportJob),
  }),
  getImport: async ({ params, unit }) => {
    const job = await unit((work) => work.imports.get(params.id));
    if (job === null) throw notFound();
    return toImportJob(job);
  },
  cancelImport: async ({ params, unit, who }) => {
    if ((await unit((work) => work.imports.get(params.id))) === null) throw notFound();
    return toImportJob(await imports.cancel(params.id, who.principal));
  },

  listVersions: async ({ params, unit }) => ({
    items: (await unit(({ versions }) => versions.list(params.cityId))).map(toVersion),
  }),
  getVersion: async ({ params, unit }) => {
    const detail = await unit(({ versions }) => versions.getDetail(params.versionId));
    if (detail === null) throw notFound();
    return toVersionDetail(detail);
  },
  getText: async ({ params, unit }) => {
    const found = await unit(async ({ versions, documents }) => {
      const version = await versions.get(params.versionId);
      if (version === null) throw notFound();
      return documents.getText(version.document.id);
    });
    if (found === null) throw textNotHeld();
    return { text: found.text, sha256: found.textSha256, pages: found.pages.map((page) => ({ ...page })) };
  },
  getDocumentFile: async ({ params, unit }) => {
    const version = await unit(({ versions }) => versions.get(params.versionId));
    if (version === null) throw notFound();
    const { fileSha256, fileName, format } = version.document;
    const content = fileSha256 === null ? null : files.open(fileSha256);
    if (content === null) throw textNotHeld();
    return {
      name: fileName ?? `${version.title}.${format ?? 'bin'}`,
      type: contentTypes[format ?? ''] ?? 'application/octet-stream',
      content,
    };
  },
  diffVersions: async ({ params, unit }) => {
    const [before, after] = await unit(({ versions }) =>
      Promise.all([versions.getDetail(params.versionId), versions.getDetail(params.otherId)]),
    );
    if (before === null || after === null) throw notFound();
    const quotes = before.document.textHeld && after.document.textHeld;
    return toDiff(before, after, diffReadings(toReading(before, quotes), toReading(after, quotes)));
  },
});
