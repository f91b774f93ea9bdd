/** @module What the result would be if items came out otherwise: some of them at once, and each of them alone. */
import { accept, type TrackingResult } from '../tracking-fault.ts';
import { type Assessment, type AssessmentInput, assess, type ItemVerdict } from './assess.ts';
import type { AssessmentItem, AssessmentScheme } from './assessment-scheme.ts';

/** The same assessment with some verdicts changed: which of them would move the grade. */
export const whatIf = (
  scheme: AssessmentScheme,
  input: AssessmentInput,
  changes: Readonly<Record<string, ItemVerdict>>,
  falsified = input.falsified ?? false,
): TrackingResult<{ readonly before: Assessment; readonly after: Assessment }> => {
  const before = assess(scheme, input);
  if (!before.ok) return before;
  const after = assess(scheme, { ...input, falsified, items: { ...input.items, ...changes } });
  return after.ok ? accept({ before: before.value, after: after.value }) : after;
};

/** The verdict of an item that is wholly met, or wholly missed. */
export const supposed = ({ scoring }: AssessmentItem, met: boolean): ItemVerdict => {
  switch (scoring.kind) {
    case 'given':
      return { points: met ? scoring.points : 0 };
    case 'two-axis':
      return { yearMet: met, cumulativeMet: met };
    case 'pass':
      return { met };
    case 'proportion':
    case 'steps':
      return { met, completion: met ? 1 : 0 };
  }
};

export interface Pivot {
  readonly item: string;
  /** Grades that could come out if this item alone were met, or missed. */
  readonly ifMet: readonly string[];
  readonly ifMissed: readonly string[];
}
/** Each item turned alone, the others as they are. Errors: `unknown-item`. */
export const pivotsOf = (scheme: AssessmentScheme, input: AssessmentInput): TrackingResult<readonly Pivot[]> => {
  const pivots: Pivot[] = [];
  for (const item of scheme.items) {
    const turned = [true, false].map((met) =>
      assess(scheme, { ...input, items: { ...input.items, [item.id]: supposed(item, met) } }),
    );
    const [met, missed] = turned;
    if (!met?.ok) return met ?? accept(pivots);
    if (!missed?.ok) return missed ?? accept(pivots);
    const ids = ({ possible, grade }: Assessment) => (grade ? [grade.id] : possible.map(({ id }) => id));
    pivots.push({ item: item.id, ifMet: ids(met.value), ifMissed: ids(missed.value) });
  }
  return accept(pivots);
};
