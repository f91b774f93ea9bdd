/** @module One number as it is typed, and what is wrong with it before it is sent. The server checks again, in the same words. */
import type { SubjectSeries } from '@dafeng/contract';
import type { MessageKey } from '../../../i18n/index.ts';
import { isNumber } from '../assignment-draft.ts';

export interface PointDraft {
  readonly subject: string;
  readonly indicator: string;
  readonly period: string;
  readonly since: string;
  readonly value: string;
  readonly unit: string;
  readonly quality: 'final' | 'preliminary' | 'estimate' | 'poor';
  readonly received: string;
  readonly source: string;
  readonly method: string;
}
export const emptyPoint: PointDraft = {
  subject: 'city',
  indicator: '',
  period: '',
  since: '',
  value: '',
  unit: '',
  quality: 'final',
  received: '',
  source: '',
  method: '',
};
const qualities: readonly unknown[] = ['final', 'preliminary', 'estimate', 'poor'];

export function readPointDraft(kept: Readonly<Record<string, unknown>> | null, usual: PointDraft): PointDraft {
  if (kept === null) return usual;
  const entries = Object.entries(usual).map(([key, value]) => [key, typeof kept[key] === 'string' ? kept[key] : value]);
  const draft = Object.fromEntries(entries) as unknown as PointDraft;
  return qualities.includes(draft.quality) ? draft : { ...draft, quality: usual.quality };
}

const period = /^\d{4}(-(0[1-9]|1[0-2])|-?Q[1-4]|-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2]))?$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function pointFaults(draft: PointDraft): Partial<Record<keyof PointDraft, MessageKey>> {
  const value = draft.value.trim();
  return {
    ...(draft.indicator === '' ? { indicator: 'track.fault.indicator' as const } : {}),
    ...(period.test(draft.period.trim()) ? {} : { period: 'track.fault.period' as const }),
    ...(draft.since.trim() === '' || /^(19|20)\d{2}$/.test(draft.since.trim())
      ? {}
      : { since: 'track.fault.year' as const }),
    ...(value === '' || isNumber(value) ? {} : { value: 'track.fault.number' as const }),
    ...(draft.received.trim() === '' || day.test(draft.received.trim())
      ? {}
      : { received: 'track.fault.day' as const }),
  };
}

/** The number that stands for the period now, so that another person's later one is not overwritten unseen; null where none does. */
export function standingValue(
  series: SubjectSeries['items'],
  { subject, indicator, period: of, since }: PointDraft,
): number | null {
  const points = series.find((one) => one.subject === subject && one.indicatorId === indicator)?.points ?? [];
  const year = since.trim() === '' ? null : Number(since.trim());
  return points.find((point) => point.period === of.trim() && point.since === year)?.figure.value ?? null;
}
