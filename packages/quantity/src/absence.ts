/**
 * @module What is not there and why: a value or a reason, never a zero and never NaN, with the notation keys of the IPCC.
 * Leaves totals over partly missing lists to `sum.ts`.
 */
import type { Bilingual } from './quantity-error.ts';

/** Notation keys of greenhouse gas reporting, as the IPCC prints them. */
export type NotationKey = 'NO' | 'NE' | 'NA' | 'IE' | 'C';

/** Why a value is missing: a notation key or one of our own. */
export type AbsenceReason =
  | NotationKey
  /** Due, but nobody has sent it. */
  | 'not-reported'
  /** Sent, but a quality check refused it. */
  | 'rejected'
  /** No factor or rule is valid for this time or place. */
  | 'outside-validity'
  | 'division-by-zero'
  /** Stands in a source that could not be read: a scanned page, a picture. */
  | 'not-read'
  /** To be assigned by the level above (完成省下达目标); the number is not known yet. */
  | 'pending-assignment';

const labels: Record<AbsenceReason, Bilingual> = {
  NO: { zh: '不发生', en: 'not occurring' },
  NE: { zh: '未估算', en: 'not estimated' },
  NA: { zh: '不适用', en: 'not applicable' },
  IE: { zh: '列在别处', en: 'included elsewhere' },
  C: { zh: '保密', en: 'confidential' },
  'not-reported': { zh: '尚未报送', en: 'not reported yet' },
  rejected: { zh: '质量检查未通过', en: 'rejected by a quality check' },
  'outside-validity': { zh: '超出适用期限或范围', en: 'outside validity' },
  'division-by-zero': { zh: '除数为零', en: 'division by zero' },
  'not-read': { zh: '来源未能读出', en: 'source could not be read' },
  'pending-assignment': { zh: '待上级下达', en: 'pending assignment' },
};
export const absenceReasons = Object.keys(labels) as readonly AbsenceReason[];
export const absenceLabel = (why: AbsenceReason): Bilingual => labels[why];

export interface Present<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Absent {
  readonly ok: false;
  readonly why: AbsenceReason;
  /** What a person should know beyond the reason: the category that includes it, the check that refused it. */
  readonly note?: string;
}
/** A value, or the reason why there is none. Plain JSON. */
export type Reported<T> = Present<T> | Absent;

export const reported = <T>(value: T): Present<T> => ({ ok: true, value });
export const absent = (why: AbsenceReason, note?: string): Absent =>
  note === undefined ? { ok: false, why } : { ok: false, why, note };

/**
 * Whether the reason settles the matter: there is nothing to wait for (`NO`, `NA`) or it is counted in another row (`IE`).
 * All other reasons leave a hole in a total.
 */
export const isSettled = (why: AbsenceReason): boolean => why === 'NO' || why === 'NA' || why === 'IE';

/** Applies `change` to a value that is there; the reason of one that is not goes up untouched. */
export const mapReported = <T, U>(item: Reported<T>, change: (value: T) => U): Reported<U> =>
  item.ok ? reported(change(item.value)) : item;

/** As `mapReported`, where the change may itself find a reason for absence. */
export const thenReported = <T, U>(item: Reported<T>, change: (value: T) => Reported<U>): Reported<U> =>
  item.ok ? change(item.value) : item;

/** Both values, or the reason of the first that is missing. */
export const bothReported = <A, B>(a: Reported<A>, b: Reported<B>): Reported<readonly [A, B]> =>
  a.ok ? (b.ok ? reported([a.value, b.value] as const) : b) : a;
