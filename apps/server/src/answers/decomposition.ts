/** @module A decomposition as the API shows it: effects, and whether the fall over the whole span was made or happened. */
import { type Decomposition, type decompose, fallCause, periodTotal } from '@dafeng/outlook';

type Input = Parameters<typeof decompose>[0];
const copied = ({ from, to, total, byFactor }: Decomposition['effects'][number]) => ({
  from,
  to,
  total,
  byFactor: [...byFactor],
});
/** A decomposition with the judgement of its fall over the whole span. */
export const toDecomposition = (
  { method, factors, chained, periods }: Input,
  { effects, cumulative }: Decomposition,
  roles: Parameters<typeof fallCause>[2],
) => {
  const whole = cumulative ?? effects[0];
  return {
    method,
    factors: [...factors],
    chained,
    totals: periods.map((period) => ({ year: period.year, value: periodTotal(period) })),
    effects: effects.map(copied),
    cumulative: cumulative === null ? null : copied(cumulative),
    cause:
      whole === undefined
        ? { label: 'not-said' as const, activeShare: null, arithmetic: '' }
        : fallCause(method, whole, roles),
  };
};
