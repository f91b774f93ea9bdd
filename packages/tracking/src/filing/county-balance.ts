/**
 * @module The balance that 广元 and 南充 ask the city to strike over its counties' plans (综合平衡): sums against the city's targets where
 * parts add up, and no county peaking later than the city. What a county hands in is checked in `check-content.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import { FILING_RULES } from '../generated/filings.ts';

export interface CityTarget {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  /** In the unit printed; null where the province holds it. */
  readonly value: number | null;
  /** Which way the number must be met. */
  readonly direction: 'up' | 'down' | 'exact';
  /** Whether areas add up, by the indicator catalogue. */
  readonly adds: boolean;
}
export interface CountyShare {
  readonly id: string;
  readonly name: string;
  /** By key of the target, in its unit. */
  readonly values: ReadonlyMap<string, number | null>;
}
export type BalanceVerdict = 'meets' | 'falls-short' | 'incomplete' | 'not-additive' | 'no-number';
export interface BalanceRow {
  readonly key: string;
  readonly parts: readonly { readonly id: string; readonly value: number | null }[];
  /** Of those given. */
  readonly sum: number | null;
  readonly gap: number | null;
  readonly missing: readonly string[];
  readonly verdict: BalanceVerdict;
  /** With the arithmetic. */
  readonly message: Bilingual;
}

const words: Readonly<Record<BalanceVerdict, Bilingual>> = {
  meets: { zh: '符合', en: 'meets it' },
  'falls-short': { zh: '不符合', en: 'does not meet it' },
  incomplete: { zh: '尚不能判断', en: 'cannot be judged yet' },
  'not-additive': { zh: '不可相加', en: 'does not add up' },
  'no-number': { zh: '没有数值', en: 'no number' },
};

/**
 * One target held against the counties' shares.
 * Formula: sum over counties − target. Gotchas: while a county is missing the verdict waits, unless what is given already decides (a floor that is
 * reached, a ceiling that is passed; shares are taken as not negative). Shares of percent do not add up and are not summed.
 */
export const balanceTarget = (
  target: CityTarget,
  counties: readonly CountyShare[],
  equalWithin: number = FILING_RULES.countyPlan.equalWithin,
): BalanceRow => {
  const parts = [...counties]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, values }) => ({ id, value: values.get(target.key) ?? null }));
  const missing = counties.filter(({ values }) => (values.get(target.key) ?? null) === null).map(({ name }) => name);
  const given = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const unit = target.unit ?? '';
  const row = (verdict: BalanceVerdict, sum: number | null, arithmetic: Bilingual): BalanceRow => ({
    key: target.key,
    parts,
    sum,
    gap: sum === null || target.value === null ? null : sum - target.value,
    missing,
    verdict,
    message: { zh: `${arithmetic.zh}${words[verdict].zh}。`, en: `${arithmetic.en}${words[verdict].en}.` },
  });
  if (!target.adds)
    return row('not-additive', null, {
      zh: '该指标按比例或强度计，各县之和没有意义：',
      en: 'A share or an intensity; the sum of counties says nothing: ',
    });
  if (target.value === null || given.length === 0)
    return row('no-number', null, {
      zh: target.value === null ? '市方案没有数值：' : '没有县填报：',
      en: target.value === null ? 'The city has no number: ' : 'No county has given one: ',
    });
  const sum = given.reduce((total, value) => total + value, 0);
  const near = Math.abs(sum - target.value) <= equalWithin * Math.max(Math.abs(target.value), Math.abs(sum));
  const [reached, passed] = [near || sum > target.value, !near && sum > target.value];
  const whole = missing.length === 0;
  const verdict: BalanceVerdict =
    target.direction === 'up'
      ? reached
        ? 'meets'
        : whole
          ? 'falls-short'
          : 'incomplete'
      : target.direction === 'down'
        ? passed
          ? 'falls-short'
          : whole
            ? 'meets'
            : 'incomplete'
        : whole
          ? near
            ? 'meets'
            : 'falls-short'
          : 'incomplete';
  const left = whole ? '' : `，缺 ${missing.join('、')}`;
  const leftEn = whole ? '' : `, without ${missing.join(', ')}`;
  return row(verdict, sum, {
    zh: `${given.length} 个县合计 ${sum} ${unit}，市 ${target.value} ${unit}${left}：`,
    en: `${given.length} counties ${sum} ${unit}, the city ${target.value} ${unit}${leftEn}: `,
  });
};

/** The latest year in which the city peaks: its plan's, else the national aim. */
export const latestPeakYear = (ofPlan: number | null): { readonly year: number; readonly from: Bilingual } => {
  const { value, zh, en } = FILING_RULES.countyPlan.peakYear;
  return ofPlan === null
    ? { year: value, from: { zh, en } }
    : { year: ofPlan, from: { zh: '市方案', en: "the city's plan" } };
};
