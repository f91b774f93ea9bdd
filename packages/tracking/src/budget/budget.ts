/**
 * @module Energy and carbon budgets: what was issued, used and remains, by region, sector or entity, for one year or several with what is
 * left carried on. A budget (预算) is an allowance over a period, not money. Series and forecasts come in as data.
 *
 * Source: 国办发〔2024〕39号 asks province and city for a carbon budget; no method is public, the arithmetic here is our own.
 */
import { absent, type MonthPeriod, noTracer, type Quantity, type Reported, reported } from '@dafeng/quantity';
import { explainNumbers } from '../explained-number.ts';
import { lastMonthOf, monthText, yearSpan } from '../series/calendar.ts';
import { sumSpan, yearOnYear } from '../series/combine-months.ts';
import { type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import { fault, type TrackingFault } from '../tracking-fault.ts';

export interface BudgetIssue {
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  /** Positive when issued, negative when withdrawn. */
  readonly amount: Quantity;
  readonly because: string;
}
export interface Budget {
  readonly id: string;
  readonly kind: 'energy' | 'carbon';
  readonly region: string;
  readonly sector: string | null;
  readonly entity: string | null;
  /** Budget of which this is a part; null at the top. */
  readonly parent: string | null;
  readonly from: number;
  /** Last year; the same as `from` for a yearly budget. */
  readonly to: number;
  /** Issues by year of the budget. */
  readonly issued: Readonly<Record<number, readonly BudgetIssue[]>>;
  /** Whether what is left of a year (or overdrawn) goes on to the next year of the budget. */
  readonly carry: boolean;
}
export interface BudgetStanding {
  readonly budget: string;
  readonly year: number;
  readonly unit: Quantity['unit'];
  /** Issued for the year so far, without what was carried. */
  readonly issued: number;
  /** Carried from earlier years of a rolling budget; absent where a year has no full figure. */
  readonly carried: Reported<number>;
  readonly used: Reported<number>;
  /** Last month of what was used. */
  readonly until: string | null;
  readonly remaining: Reported<number>;
  /** The whole year by the same months of the year before, or as forecast elsewhere. */
  readonly expected: Reported<{
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly by: string;
  }>;
  /** Expected beyond what may be used; zero or less is within. */
  readonly overrun: Reported<number>;
}

/** Each issue once, by id: the same notice received twice is one. */
const issuedIn = (
  budget: Budget,
  year: number,
  on: string,
): { readonly amount: number; readonly unit: Quantity['unit'] | null } => {
  const issues = new Map(
    (budget.issued[year] ?? []).filter((issue) => issue.on <= on).map((issue) => [issue.id, issue]),
  );
  const ordered = [...issues.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { amount: ordered.reduce((sum, { amount }) => sum + amount.value, 0), unit: ordered[0]?.amount.unit ?? null };
};

export interface BudgetForecast {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
}

/**
 * Where a budget stands at the end of a month.
 * @param series monthly use in the unit of the budget
 * @param on ISO date: later issues are not seen
 * @param forecast of the whole year, in the unit of the budget; else the same months of the year before decide
 * Gotchas: a blank month leaves `used` absent, never short. Issues of one budget share a unit (`checkBudgets`).
 */
export const budgetStanding = (
  budget: Budget,
  series: PlacedSeries | null,
  at: MonthPeriod,
  on: string,
  forecast: BudgetForecast | null = null,
): BudgetStanding => {
  const explain = explainNumbers(noTracer);
  const month = lastMonthOf(at);
  const { amount: issued, unit } = issuedIn(budget, at.year, on);
  const seen = series ? seenAt(series, month, Number.POSITIVE_INFINITY) : [];
  const plain = (item: ReturnType<typeof sumSpan<null>>): Reported<number> => {
    if (!item.ok) return item;
    if (unit !== null && item.value.value.unit !== unit)
      return absent('rejected', `用量单位 ${item.value.value.unit} 与预算单位 ${unit} 不同 / units differ`);
    return reported(item.value.value.value);
  };
  const span = yearSpan(at.year);
  const last = seen.findLast(({ value, first }) => value.ok && first >= span.first)?.last ?? null;
  const used: Reported<number> =
    series === null || last === null
      ? absent('not-reported', '没有用量数据 / no use is reported')
      : plain(sumSpan(explain, series, seen, { first: span.first, last }));
  const carried = carriedInto(budget, at.year, on, (year) =>
    series === null ? absent('not-reported') : plain(sumSpan(explain, series, seen, yearSpan(year))),
  );
  const allowed: Reported<number> = carried.ok ? reported(issued + carried.value) : carried;
  const remaining: Reported<number> = !allowed.ok ? allowed : used.ok ? reported(allowed.value - used.value) : used;
  const expected = ((): BudgetStanding['expected'] => {
    if (forecast)
      return reported({ value: forecast.value, low: forecast.low, high: forecast.high, by: forecast.source });
    if (series === null || last === null || !used.ok)
      return absent('not-reported', '没有用量数据 / no use is reported');
    if (last === span.last) return reported({ value: used.value, low: null, high: null, by: '全年数 / whole year' });
    const change = yearOnYear(explain, series, seen, { first: span.first, last });
    const whole = plain(sumSpan(explain, series, seen, yearSpan(at.year - 1)));
    if (!change.ok) return change;
    if (!whole.ok) return whole;
    const { ratio } = change.value;
    if (!ratio.ok) return ratio;
    return reported({
      value: whole.value * ratio.value.value.value,
      low: null,
      high: null,
      by: `上年同期 / same months of ${at.year - 1}`,
    });
  })();
  return {
    budget: budget.id,
    year: at.year,
    unit: unit ?? (seen.find(({ value }) => value.ok)?.value as { value: Quantity } | undefined)?.value.unit ?? '1',
    issued,
    carried,
    used,
    until: last === null ? null : monthText(last),
    remaining,
    expected,
    overrun: !expected.ok ? expected : allowed.ok ? reported(expected.value.value - allowed.value) : allowed,
  };
};

/** What is left of the earlier years of a rolling budget; nothing is carried where the budget does not say so. */
const carriedInto = (
  budget: Budget,
  year: number,
  on: string,
  usedIn: (year: number) => Reported<number>,
): Reported<number> => {
  let left = 0;
  if (!budget.carry) return reported(0);
  for (let earlier = budget.from; earlier < Math.min(year, budget.to + 1); earlier += 1) {
    const used = usedIn(earlier);
    if (!used.ok)
      return absent(
        'not-reported',
        `缺 ${earlier} 年全年用量，结转算不出 / no full use of ${earlier}, so nothing can be carried`,
      );
    left += issuedIn(budget, earlier, on).amount - used.value;
  }
  return reported(left);
};

/**
 * What is wrong with a tree of budgets: a parent that is not there, issues of two units, parts that were issued more than the whole.
 * Years are those in which the parent has issues.
 */
export const checkBudgets = (budgets: readonly Budget[], on: string): readonly TrackingFault[] => {
  const faults: TrackingFault[] = [];
  for (const budget of budgets) {
    const units = new Set(
      Object.values(budget.issued).flatMap((issues) => issues.map(({ amount }) => `${amount.unit} ${amount.basis}`)),
    );
    if (units.size > 1)
      faults.push(
        fault(
          'unknown-unit',
          budget.id,
          [
            `预算“${budget.id}”用了几种单位或口径：${[...units].join('、')}。`,
            `budget ${budget.id} is in several units: ${[...units].join(', ')}.`,
          ],
          ['统一为一种单位和口径。', 'Use one unit and basis.'],
        ),
      );
    if (budget.parent !== null && !budgets.some(({ id }) => id === budget.parent))
      faults.push(
        fault(
          'unknown-target',
          budget.id,
          [
            `预算“${budget.id}”的上级“${budget.parent}”不存在。`,
            `the parent ${budget.parent} of budget ${budget.id} is not there.`,
          ],
          ['先下达上级预算。', 'Issue the budget above first.'],
        ),
      );
    const parts = budgets.filter(({ parent }) => parent === budget.id);
    for (const year of parts.length === 0 ? [] : Object.keys(budget.issued).map(Number)) {
      const whole = issuedIn(budget, year, on).amount;
      const sum = parts.reduce((all, part) => all + issuedIn(part, year, on).amount, 0);
      if (sum > whole * (1 + Number.EPSILON * parts.length))
        faults.push(
          fault(
            'sum-differs',
            budget.id,
            [
              `${year} 年下级预算之和 ${sum} 大于“${budget.id}”的 ${whole}。`,
              `in ${year} the parts of ${budget.id} sum to ${sum}, more than ${whole}.`,
            ],
            ['调减下级预算，或增加上级预算。', 'Cut the parts, or raise the whole.'],
          ),
        );
    }
  }
  return faults;
};
