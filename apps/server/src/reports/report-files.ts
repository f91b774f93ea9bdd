/** @module The files of a report: written from its tree and the template in place, or the very bytes that were frozen. */
import { buffer } from 'node:stream/consumers';
import type { StoredReport, UnitOfWork } from '@dafeng/database';
import type { ReportKind } from '@dafeng/reporting';
import type { FileStore } from '../files.ts';
import { ProblemError } from '../http/problem-error.ts';
import { type RenderTask, renderAside } from './render-report.ts';
import { treeOf } from './to-report.ts';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileFormat = keyof typeof mediaTypes;
type Language = 'zh' | 'en';

/** A refusal of a template names every fault; the first leads. */
const toProblem = (
  faults: readonly {
    readonly code: string;
    readonly place: string;
    readonly message: { zh: string; en: string };
    readonly remedy: { zh: string; en: string };
  }[],
): ProblemError => {
  const [first] = faults;
  const shown = faults.slice(0, 10);
  return new ProblemError({
    code: first?.code ?? 'template-unreadable',
    status: 422,
    message: {
      zh: shown.map(({ message }) => message.zh).join(''),
      en: shown.map(({ message }) => message.en).join(' '),
    },
    remedy: first?.remedy ?? { zh: '', en: '' },
    where: shown.map(({ place }) => place).join('、'),
    current: { faults },
  });
};
const render = async (task: RenderTask): Promise<Uint8Array> => {
  const rendered = await renderAside(task);
  if (rendered.ok) return rendered.value.bytes;
  if ('faults' in rendered.error) throw toProblem(rendered.error.faults);
  const { code, message, remedy } = rendered.error;
  throw new ProblemError({ code, status: 422, message, remedy });
};

export const checkTemplateAside = (bytes: Uint8Array, kind: ReportKind): Promise<Uint8Array> =>
  render({ what: 'template', bytes, kind });

/** Bytes of a file of the store. @throws ProblemError 410 where the store has lost it */
export const storedBytes = async (files: FileStore, sha256: string): Promise<Buffer> => {
  const stream = files.open(sha256);
  if (stream === null)
    throw new ProblemError({
      code: 'file-lost',
      status: 410,
      message: { zh: '文件不在存储中。', en: 'The file is no longer in the store.' },
      remedy: {
        zh: '请管理员从备份恢复 files 目录。',
        en: 'An administrator should restore the folder `files` from a backup.',
      },
      where: sha256,
    });
  return buffer(stream);
};

const versionWords = (version: number | null, language: Language): string =>
  version === null
    ? { zh: '草稿', en: 'draft' }[language]
    : { zh: `第${version}版`, en: `version ${version}` }[language];

/** The office's own template speaks Chinese; English goes into the default one. Null: the default. */
export const templateFor = async (
  unit: UnitOfWork,
  files: FileStore,
  { cityId, kind }: StoredReport,
  language: Language,
): Promise<Uint8Array | null> => {
  const own = language === 'zh' ? await unit.reportTemplates.current(cityId, kind) : null;
  return own?.sha256 ? new Uint8Array(await storedBytes(files, own.sha256)) : null;
};

export interface Writing {
  readonly report: StoredReport;
  /** Printed as the version; of a draft that is being frozen the one it becomes. */
  readonly version: number | null;
  readonly template: Uint8Array | null;
}
export const writeReportFile = (
  { report, version, template }: Writing,
  format: FileFormat,
  language: Language,
): Promise<Uint8Array> => {
  const stamp = { version: versionWords(version, language), digest: report.digest, language };
  const tree = treeOf(report);
  return render(
    format === 'xlsx' ? { what: 'xlsx', report: tree, stamp } : { what: 'docx', report: tree, stamp, template },
  );
};
