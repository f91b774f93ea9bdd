/**
 * @module Runs import jobs one after another: document → text → reading → draft, with progress, cancel, and nothing half-written.
 */
import { createHash } from 'node:crypto';
import type { Problem } from '@dafeng/contract';
import { type Actor, type ImportJob, type Registry, RegistryError } from '@dafeng/database';
import { type DocumentError, type DocumentText, readDocumentInWorker } from '@dafeng/documents';
import { type PlanReading, readerVersion } from '@dafeng/plan';
import type { FileStore } from '../files.ts';
import type { UploadedFile } from '../http/call.ts';
import { importsWaiting } from '../http/problem-error.ts';
import { readPlanAside } from './read-plan-aside.ts';

export interface ImportRunner {
  /** Creates the job and queues it; the answer is the job as it stands. */
  start(cityId: string, file: UploadedFile, by: Actor): Promise<ImportJob>;
  /** Stops the job wherever it is; a draft already saved stays. */
  cancel(jobId: string, by: Actor): Promise<ImportJob>;
  /** Resolves when no job is under way; new ones are refused after `stop`. */
  stop(): Promise<void>;
}

interface Words {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
}
/** A refusal of the readers, kept with the job so that the screen can show it later. */
const toJobProblem = (words: Words, where?: string): Problem => ({
  type: `urn:dafeng:problem:${words.code}`,
  title: words.message.zh,
  status: 422,
  code: words.code,
  message: words.message,
  remedy: words.remedy,
  ...(where === undefined ? {} : { where }),
});
/** As a person would say it: the part of the file where that is known, else the file. */
const placeOf = ({ where }: DocumentError): string | undefined => {
  if (where === undefined) return undefined;
  const { fileName, page, byte, entry } = where;
  const inside = [
    ...(entry === undefined ? [] : [entry]),
    ...(page === undefined ? [] : [`第 ${page} 页 · page ${page}`]),
    ...(byte === undefined ? [] : [`第 ${byte} 字节 · byte ${byte}`]),
  ];
  return inside.length > 0 ? inside.join(', ') : fileName;
};

const brokenReader: Words = {
  code: 'internal',
  message: { zh: '读取时系统出错，没有写入任何内容。', en: 'Reading broke on our side; nothing was written.' },
  remedy: {
    zh: '请把文件发给管理员查看日志。',
    en: 'Give the file to an administrator, who finds the cause in the log.',
  },
};

const withNotes = (reading: PlanReading, document: DocumentText): PlanReading => ({
  ...reading,
  warnings: [
    ...reading.warnings,
    ...document.notes
      .filter((note) => note.code === 'page-not-read')
      .map((note) => ({
        code: 'page-not-read' as const,
        message: note.message.zh,
        start: note.at ?? 0,
        end: note.at ?? 0,
      })),
  ],
});

/** Files wait in memory for their turn: so many, and so much of them, before the next is refused. */
const jobsAtMost = 20;
const bytesAtMost = 120 * 1024 * 1024;

export const makeImportRunner = (services: {
  readonly registry: Registry;
  readonly files: FileStore;
  readonly onBug: (error: unknown) => void;
}): ImportRunner => {
  const { registry, files, onBug } = services;
  const under = new Map<string, AbortController>();
  const waiting = { jobs: 0, bytes: 0 };
  const take = (bytes: number): void => {
    waiting.jobs += 1;
    waiting.bytes += bytes;
  };
  const give = (bytes: number): void => {
    waiting.jobs -= 1;
    waiting.bytes -= bytes;
  };
  let queue: Promise<void> = Promise.resolve();
  let stopped = false;

  const run = async (job: ImportJob, file: UploadedFile, by: Actor, signal: AbortSignal): Promise<void> => {
    const system = <T>(work: Parameters<typeof registry.asSystem<T>>[0]) => registry.asSystem(work, by);
    const fail = (problem: Problem) => system(({ imports }) => imports.fail(job.id, { ...problem }));
    await system(({ imports }) =>
      imports.progress(job.id, 'extracting', { done: 0, total: file.bytes.length, unit: 'bytes' }),
    );

    let reported = Promise.resolve<unknown>(undefined);
    let lastShown = 0;
    const document = await readDocumentInWorker(file.bytes, {
      fileName: file.name,
      signal,
      onProgress: ({ done, total }) => {
        if (done - lastShown < Math.max(1, total / 20)) return;
        lastShown = done;
        reported = reported
          .then(() => system(({ imports }) => imports.progress(job.id, 'extracting', { done, total, unit: 'pages' })))
          .catch(() => undefined);
      },
    });
    await reported;
    if (signal.aborted) return;
    if (!document.ok) {
      await fail(toJobProblem(document.error, placeOf(document.error)));
      return;
    }
    await system(({ imports }) => imports.progress(job.id, 'reading', null));
    const reading = await readPlanAside(document.value.text, signal);
    if (signal.aborted) return;
    if (!reading.ok) {
      await fail(toJobProblem(reading.error));
      return;
    }
    const fileSha256 = await files.put(file.bytes);
    if (signal.aborted) return;

    const { text, format, characters, pages } = document.value;
    const stored = {
      textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      fileSha256,
      format,
      fileName: file.name,
      size: file.bytes.length,
      characters,
      text,
      pages: pages ?? [],
    };
    const complete = withNotes(reading.value, document.value);
    const found =
      complete.targets.length + complete.tasks.length + complete.qualitativeTargets.length + complete.projects.length;
    await system(async (unit) => {
      await unit.imports.progress(job.id, 'saving', { done: 0, total: found, unit: 'items' });
      const held = await unit.documents.findVersion(job.cityId, stored.textSha256);
      const version = held === null ? null : await unit.versions.get(held.versionId);
      // A document whose version was replaced may be put in force again: it becomes a new draft like any other.
      if (held !== null && version !== null && version.status !== 'superseded') {
        // The very text whose facts are held: it is shown behind them. Facts that came as a pack were read by nobody here yet, so a
        // draft is made as well; a document that was imported before makes no second one.
        const known = await unit.documents.get(held.documentId);
        const factsOnly = known !== null && !known.textHeld;
        if (factsOnly) await unit.documents.attachText(held.documentId, stored);
        if (!factsOnly) {
          await unit.imports.finish(job.id, { matchedVersionId: held.versionId });
          return;
        }
      }
      await unit.versions.saveDraft({
        cityId: job.cityId,
        reading: complete,
        document: stored,
        source: 'import',
        readerVersion,
        importJobId: job.id,
      });
    });
  };

  return {
    start: async (cityId, file, by) => {
      if (stopped) throw new Error('the import runner was stopped');
      if (waiting.jobs >= jobsAtMost || waiting.bytes >= bytesAtMost) throw importsWaiting();
      // Counted before anything is awaited, so that many at once do not all find room.
      take(file.bytes.length);
      const job = await registry
        .asSystem(({ imports }) => imports.create({ cityId, fileName: file.name, size: file.bytes.length }), by)
        .catch((error: unknown) => {
          give(file.bytes.length);
          throw error;
        });
      const controller = new AbortController();
      under.set(job.id, controller);
      queue = queue
        .then(() => (controller.signal.aborted ? undefined : run(job, file, by, controller.signal)))
        .catch(async (error: unknown) => {
          // Ended by somebody else, a cancel on another server of the same store: as wished, and no bug.
          if (controller.signal.aborted || (error instanceof RegistryError && error.code === 'import-ended')) return;
          onBug(error);
          await registry
            .asSystem(({ imports }) => imports.fail(job.id, { ...toJobProblem(brokenReader), status: 500 }), by)
            .catch(onBug);
        })
        .finally(() => {
          under.delete(job.id);
          give(file.bytes.length);
        });
      return job;
    },
    cancel: async (jobId, by) => {
      under.get(jobId)?.abort();
      return registry.asSystem(({ imports }) => imports.cancel(jobId), by);
    },
    stop: async () => {
      stopped = true;
      for (const controller of under.values()) controller.abort();
      await queue;
    },
  };
};
