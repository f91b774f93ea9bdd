/** @module The dated rules around filings as data: schedule of rounds, time of a notice, cadence of reminders, the city's latest peak year. */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';

export type RoundKind = 'quarterly' | 'annual';
export interface ScheduleRow {
  readonly kind: RoundKind;
  readonly form: string;
  /** Days after the last day of the period. */
  readonly opensAfter: number;
  readonly dueAfter: number;
  readonly closesAfter: number;
}
export interface ReminderRules {
  /** Days before the due day. */
  readonly before: readonly number[];
  readonly onTheDay: boolean;
  readonly everyAfter: number;
  readonly atMostAfter: number;
}
export interface FilingRules {
  readonly source: string;
  readonly status: Confidence;
  readonly schedule: readonly ScheduleRow[];
  /** Most signs of a text in a row of a table. */
  readonly rowSigns: number;
  readonly notice: { readonly workingDays: number };
  readonly reminders: ReminderRules;
  readonly countyPlan: {
    readonly peakYear: Bilingual & { readonly value: number; readonly source: string; readonly locator: string };
    readonly equalWithin: number;
  };
}
