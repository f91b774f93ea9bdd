/**
 * @module What the registry refuses and why, worded for people in both languages with a remedy.
 * The HTTP status is the server's decision.
 */

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type RegistryErrorCode =
  | 'not-found'
  | 'not-allowed'
  | 'already-exists'
  | 'revision-conflict'
  | 'version-not-draft'
  | 'version-not-accepted'
  | 'version-not-discarded'
  | 'book-closed'
  | 'book-not-closed'
  | 'upload-ended'
  | 'items-pending'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'field-unknown'
  | 'field-invalid'
  | 'text-differs'
  | 'import-ended'
  | 'scenario-in-use'
  | 'action-not-allowed'
  | 'not-self'
  | 'round-closed'
  | 'filing-incomplete'
  | 'filing-not-open'
  | 'reason-missing'
  | 'evidence-twice'
  | 'evidence-missing'
  | 'milestone-removed'
  | 'budget-issued'
  | 'budget-in-use'
  | 'breakdown-ended'
  | 'assessment-closed'
  | 'assessment-begun'
  | 'report-frozen'
  | 'cursor-invalid'
  | 'store-locked'
  | 'store-newer'
  | 'store-unreachable'
  | 'store-unusable';

/** For `revision-conflict`: what stands there now and who put it there. */
export interface ConflictContext {
  readonly currentRevision: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly change: string;
  readonly current: unknown;
}

/**
 * A refusal of the registry; the transaction it happened in is rolled back.
 * `said` and `remedy` are what a person reads; `message` is both joined, for logs.
 */
export class RegistryError extends Error {
  readonly code: RegistryErrorCode;
  readonly said: Bilingual;
  readonly remedy: Bilingual;
  readonly context: Readonly<Record<string, unknown>>;

  constructor(
    code: RegistryErrorCode,
    said: Bilingual,
    remedy: Bilingual,
    context: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(`${said.zh} ${remedy.zh} / ${said.en} ${remedy.en}`, cause === undefined ? undefined : { cause });
    this.name = 'RegistryError';
    this.code = code;
    this.said = said;
    this.remedy = remedy;
    this.context = context;
  }

  /** The shape errors have everywhere in dafeng. */
  toPlain(): { code: string; message: Bilingual; remedy: Bilingual; context: Readonly<Record<string, unknown>> } {
    return { code: this.code, message: this.said, remedy: this.remedy, context: this.context };
  }
}
