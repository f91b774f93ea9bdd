/**
 * @module Reads a text as a plan without holding up those who use the server meanwhile: a long text in a thread that can be ended.
 */
import { type DocumentError, defaultLimits, type Result, runInBoundedWorker } from '@dafeng/documents';
import { type PlanError, type PlanReading, readPlan } from '@dafeng/plan';

/** A plan has 20 000 to 60 000 characters and is read in less time than a thread takes to start. */
const shortCharacters = 100_000;
/** Beside the compiled module; from TypeScript sources there is none to start, and the text is read here. */
const entry = import.meta.url.endsWith('.js') ? new URL('./plan-reading-entry.js', import.meta.url) : null;

/** Errors: `not-a-plan` and the like; for a long text also `time-limit`, `memory-limit`, `cancelled`. */
export const readPlanAside = async (
  text: string,
  signal: AbortSignal,
): Promise<Result<PlanReading, PlanError | DocumentError>> =>
  entry === null || text.length <= shortCharacters
    ? readPlan(text)
    : runInBoundedWorker<PlanReading, PlanError>(entry, text, { limits: defaultLimits, signal });
