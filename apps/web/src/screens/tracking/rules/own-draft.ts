/** @module Reading the faults of a rule set out of the server's refusal: one list, each with its place in the text where it is known. */
import type { Problem, TrackingFault } from '@dafeng/contract';

export const isDay = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFault = (value: unknown): value is TrackingFault =>
  isRecord(value) && typeof value.code === 'string' && isRecord(value.message) && isRecord(value.remedy);

/** The faults a refusal carries; empty where it is about something else. */
export function faultsIn(problem: Problem): readonly TrackingFault[] {
  const carried = [problem.current, (problem as Record<string, unknown>).faults].flatMap((part) =>
    Array.isArray(part) ? part : isRecord(part) && Array.isArray(part.faults) ? part.faults : [],
  );
  return carried.filter(isFault).map((fault) => ({
    code: fault.code,
    place: fault.place ?? '',
    row: fault.row ?? null,
    column: fault.column ?? null,
    message: fault.message,
    remedy: fault.remedy,
  }));
}
