/**
 * @module Versions, jobs and history of the registry as the API shows them.
 */
import type { ImportJob as ImportJobAnswer, PlanVersion, PlanVersionDetail } from '@dafeng/contract';
import type { Change, ImportJob, ItemHistoryEntry, Version, VersionDetail } from '@dafeng/database';
import { toItem } from './items.ts';

export const toVersion = (version: Version): PlanVersion => {
  const { document, counts, review } = version;
  return {
    id: version.id,
    cityId: version.cityId,
    number: version.number,
    status: version.status,
    title: version.title,
    docNumber: version.docNumber,
    issuer: version.issuer,
    date: version.date,
    source: version.source,
    fileName: document.fileName,
    format: document.format,
    sha256: document.fileSha256 ?? document.textSha256,
    characters: document.characters,
    textHeld: document.textHeld,
    readerVersion: version.readerVersion,
    createdAt: version.createdAt,
    createdBy: version.createdBy.name,
    publishedAt: version.publishedAt,
    publishedBy: version.publishedBy?.name ?? null,
    revision: version.revision,
    counts: {
      targets: counts.targets,
      ambiguousTargets: counts.ambiguousTargets,
      qualitativeTargets: counts.qualitativeTargets,
      tasks: counts.tasks,
      projects: counts.projects,
      warnings: counts.warnings,
    },
    review: { ...review },
    canUndo: version.canUndo,
  };
};

export const toVersionDetail = (version: VersionDetail): PlanVersionDetail => ({
  ...toVersion(version),
  outline: version.outline.map((entry) => ({ ...entry })),
  items: version.items.map(toItem),
  warnings: version.warnings.map(({ code, message, start, end }) => ({ code, message, start, end })),
  corrections: version.corrections.map(({ itemId, itemKey, field, from, to, why }) => ({
    itemId: itemId ?? itemKey,
    field,
    from,
    to,
    why,
  })),
});

export const toImportJob = (job: ImportJob): ImportJobAnswer => {
  const { id, cityId, fileName, size, stage, progress, versionId, matchedVersionId, problem, startedAt, finishedAt } =
    job;
  return {
    id,
    cityId,
    fileName,
    size,
    stage,
    progress,
    versionId,
    matchedVersionId,
    problem: problem as ImportJobAnswer['problem'],
    startedAt,
    finishedAt,
  };
};

export const toHistory = (entry: ItemHistoryEntry) => ({
  id: entry.id,
  at: entry.at,
  actorName: entry.by.name,
  action: entry.action,
  before: entry.before,
  after: entry.after,
  note: entry.note,
  undone: entry.undone,
});

const changeNames: Record<Change['kind'], string> = {
  create: '生成草稿',
  accept: '接受',
  reject: '拒绝',
  reopen: '重新审阅',
  correct: '修改',
  add: '补充',
  'accept-rest': '其余全部接受',
  publish: '发布',
  discard: '放弃草稿',
  undo: '撤销',
  redo: '重做',
};
/** What an undo took back, in the officer's words. */
export const nameOfChange = (change: Change): string => changeNames[change.kind];
