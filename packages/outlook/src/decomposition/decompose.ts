/**
 * @module Index decomposition by the logarithmic mean Divisia index: how much of a change each factor made, exactly and the same in both
 * directions of time. What the factors mean, and which fall is active, is left to the caller.
 *
 * Methods: Ang (2004, Energy Policy 32; 2005, Energy Policy 33) for LMDI-I, Ang and Choi (1997) for LMDI-II.
 */
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import type { DecompositionInput, DecompositionMethod, DecompositionPeriod } from './decomposition-input.ts';
import { logarithmicMean } from './logarithmic-mean.ts';
import { partEffects } from './part-effects.ts';

/** Additive: effects sum to `total`, the difference. Multiplicative: effects multiply to `total`, the ratio. */
export interface DecompositionEffect {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly byFactor: readonly number[];
}
export interface Decomposition {
  readonly effects: readonly DecompositionEffect[];
  /** Of a chain: the links from the first period to the last put together. Null where not chained. */
  readonly cumulative: DecompositionEffect | null;
}

const productOf = (row: readonly number[]): number => row.reduce((product, value) => product * value, 1);
const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The quantity of a period: the products of all parts together. */
export const periodTotal = ({ x }: DecompositionPeriod): number => sumOf(x.map(productOf));

interface Valued {
  readonly year: number;
  readonly x: DecompositionPeriod['x'];
  readonly values: readonly number[];
  readonly total: number;
}

const valuePeriod = ({ year, x }: DecompositionPeriod): OutlookResult<Valued> => {
  const values = x.map(productOf);
  const wrong = values.findIndex(
    (value, part) => !Number.isFinite(value) || (value === 0 && !x[part]?.some((factor) => factor === 0)),
  );
  const total = sumOf(values);
  if (wrong >= 0 || !Number.isFinite(total))
    return refuse(
      'value-out-of-range',
      {
        zh: `${year} 年第 ${Math.max(wrong, 0) + 1} 部分的乘积超出可算范围。`,
        en: `${year}, part ${Math.max(wrong, 0) + 1}: the product of the factors is out of range.`,
      },
      { zh: '请换用合适的单位。', en: 'Use units of a fitting size.' },
    );
  return accept({ year, x, values, total });
};

/** Effects of every part, summed by factor; `amounts` is what is attributed of each part in each period. */
const sumByFactor = (
  before: Valued,
  after: Valued,
  amounts: { readonly from: readonly number[]; readonly to: readonly number[] },
): readonly number[] => {
  const factors = before.x[0]?.length ?? 0;
  const byPart = before.x.map((row, part) =>
    partEffects({
      before: row,
      after: after.x[part] ?? row,
      from: amounts.from[part] ?? 0,
      to: amounts.to[part] ?? 0,
    }),
  );
  return Array.from({ length: factors }, (_, factor) => sumOf(byPart.map((effects) => effects[factor] ?? 0)));
};

/** Logarithms of effects as ratios; a ratio that a number cannot hold is refused, never infinite. */
const asRatios = (
  span: { readonly from: number; readonly to: number },
  total: number,
  logs: readonly number[],
): OutlookResult<DecompositionEffect> => {
  const byFactor = logs.map((log) => Math.exp(log));
  if (byFactor.every((ratio) => Number.isFinite(ratio) && ratio > 0)) return accept({ ...span, total, byFactor });
  return refuse(
    'value-out-of-range',
    {
      zh: `${span.from}—${span.to} 年有因素的变化倍数超出可算范围（几乎从零开始或归于零）。`,
      en: `${span.from}-${span.to}: the ratio of a factor is out of range (almost from or to nothing).`,
    },
    { zh: '请用 lmdi-1-additive。', en: 'Use lmdi-1-additive.' },
  );
};

const link = (method: DecompositionMethod, before: Valued, after: Valued): OutlookResult<DecompositionEffect> => {
  const span = { from: before.year, to: after.year };
  const additive = sumByFactor(before, after, { from: before.values, to: after.values });
  if (method === 'lmdi-1-additive') return accept({ ...span, total: after.total - before.total, byFactor: additive });

  const empty = [before, after].find(({ total }) => total === 0);
  if (empty)
    return refuse(
      'total-zero',
      {
        zh: `${empty.year} 年的总量是 0，没有比值可分解。`,
        en: `The total of ${empty.year} is 0; there is no ratio to decompose.`,
      },
      { zh: '请用 lmdi-1-additive。', en: 'Use lmdi-1-additive.' },
    );
  const total = after.total / before.total;
  if (method === 'lmdi-1-multiplicative') {
    const weight = logarithmicMean(after.total, before.total);
    return asRatios(
      span,
      total,
      additive.map((effect) => effect / weight),
    );
  }
  const shares = {
    from: before.values.map((value) => value / before.total),
    to: after.values.map((value) => value / after.total),
  };
  const weight = sumOf(shares.from.map((share, part) => logarithmicMean(shares.to[part] ?? 0, share)));
  if (weight === 0)
    return refuse(
      'shares-all-change',
      {
        zh: `${before.year}—${after.year} 年没有一个部分两年都在，LMDI-II 没有权重。`,
        en: `${before.year}-${after.year}: no part is there in both years, LMDI-II has no weights.`,
      },
      { zh: '请用 lmdi-1-multiplicative。', en: 'Use lmdi-1-multiplicative.' },
    );
  const logs = sumByFactor(before, after, shares);
  return asRatios(
    span,
    total,
    logs.map((effect) => effect / weight),
  );
};

const join = (method: DecompositionMethod, effects: readonly DecompositionEffect[]): DecompositionEffect | null => {
  const [first, ...rest] = effects;
  if (!first) return null;
  const put = (a: number, b: number) => (method === 'lmdi-1-additive' ? a + b : a * b);
  return rest.reduce(
    (whole, next) => ({
      from: whole.from,
      to: next.to,
      total: put(whole.total, next.total),
      byFactor: whole.byFactor.map((effect, factor) => put(effect, next.byFactor[factor] ?? 0)),
    }),
    first,
  );
};

/**
 * Effects in the unit of the product (additive) or as ratios (multiplicative), in the order of the factors.
 *
 * Errors: `value-out-of-range` where a product overflows, `total-zero` and `shares-all-change` where a ratio has no meaning.
 */
export const decompose = ({ method, chained, periods }: DecompositionInput): OutlookResult<Decomposition> => {
  const valued: Valued[] = [];
  for (const period of periods) {
    const result = valuePeriod(period);
    if (!result.ok) return result;
    valued.push(result.value);
  }
  const ends = chained ? valued : [valued[0], valued.at(-1)].flatMap((period) => period ?? []);
  const effects: DecompositionEffect[] = [];
  for (const [index, after] of ends.entries()) {
    const before = ends[index - 1];
    if (!before) continue;
    const effect = link(method, before, after);
    if (!effect.ok) return effect;
    effects.push(effect.value);
  }
  return accept({ effects, cumulative: chained ? join(method, effects) : null });
};
