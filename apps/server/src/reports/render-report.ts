/**
 * @module A report written as Word or Excel, and a template looked at, in a thread that can be ended: both take long, and a template comes from
 * outside.
 */
import { type DocumentError, defaultLimits, type Result, runInBoundedWorker } from '@dafeng/documents';
import { checkTemplate, type TemplateFault, writeDocx, writeXlsx } from '@dafeng/office';
import type { Report, ReportKind } from '@dafeng/reporting';

interface Stamp {
  readonly version: string;
  readonly digest: string;
  readonly language: 'zh' | 'en';
}
export type RenderTask =
  | { readonly what: 'docx'; readonly report: Report; readonly stamp: Stamp; readonly template: Uint8Array | null }
  | { readonly what: 'xlsx'; readonly report: Report; readonly stamp: Stamp }
  | { readonly what: 'template'; readonly bytes: Uint8Array; readonly kind: ReportKind };
export interface Rendered {
  /** Empty for a template that was looked at. */
  readonly bytes: Uint8Array;
}
export interface RenderFailure {
  readonly faults: readonly TemplateFault[];
}

const nothing = new Uint8Array(0);
export const renderHere = async (task: RenderTask): Promise<Result<Rendered, RenderFailure>> => {
  switch (task.what) {
    case 'xlsx':
      return { ok: true, value: { bytes: await writeXlsx(task.report, task.stamp) } };
    case 'template': {
      const checked = checkTemplate(task.bytes, task.kind);
      return checked.ok ? { ok: true, value: { bytes: nothing } } : { ok: false, error: { faults: checked.faults } };
    }
    case 'docx': {
      const { report, stamp, template } = task;
      const written = writeDocx(report, { ...stamp, ...(template === null ? {} : { template }) });
      return written.ok
        ? { ok: true, value: { bytes: written.value } }
        : { ok: false, error: { faults: written.faults } };
    }
  }
};

/** Beside the compiled module; from TypeScript sources there is none to start, and the work is done here. */
const entry = import.meta.url.endsWith('.js') ? new URL('./render-entry.js', import.meta.url) : null;
const limits = { milliseconds: 30_000, workerHeapMegabytes: defaultLimits.workerHeapMegabytes };

/** Errors: the faults of a template; `time-limit`, `memory-limit` of the thread. */
export const renderAside = (task: RenderTask): Promise<Result<Rendered, RenderFailure | DocumentError>> =>
  entry === null ? renderHere(task) : runInBoundedWorker<Rendered, RenderFailure>(entry, task, { limits });
