/** @module In which order filings are looked at, and what each still asks of whom: read off state and timing, nothing else. */
import type { Filing } from '@dafeng/contract';

/** Nothing is owed by the body any more. */
export const isSettled = ({ timing }: Pick<Filing, 'timing'>): boolean =>
  timing === 'filed' || timing === 'filed-late' || timing === 'closed' || timing === 'withdrawn';

/** The body still owes an answer. */
export const isOwed = ({ state, timing }: Pick<Filing, 'state' | 'timing'>): boolean =>
  (state === 'draft' || state === 'returned') && timing !== 'closed' && timing !== 'withdrawn';
const order: Readonly<Record<Filing['timing'], number>> = {
  overdue: 0,
  'due-soon': 1,
  open: 2,
  closed: 3,
  'filed-late': 4,
  filed: 5,
  withdrawn: 6,
};
/** Who owes first; then who waits for the office; then the rest; each by name as the plan orders them. */
export const owedFirst = (filings: readonly Filing[]): readonly Filing[] =>
  filings.toSorted(
    (a, b) => order[a.timing] - order[b.timing] || Number(a.state === 'approved') - Number(b.state === 'approved'),
  );

/** Unanswered first, soonest due first; what is settled sinks. */
export const openFirst = (filings: readonly Filing[]): readonly Filing[] =>
  filings.toSorted(
    (a, b) => rank(a) - rank(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || b.sentAt.localeCompare(a.sentAt),
  );
const rank = ({ state }: Filing): number =>
  state === 'draft' || state === 'returned' ? 0 : state === 'submitted' || state === 'reviewed' ? 1 : 2;

/** The newest earlier report that was sent in, of the same length of period: a quarter is not laid beside a year. */
export function reportBefore(filings: readonly Filing[], now: Filing): Filing | undefined {
  const { round } = now;
  if (round === null) return undefined;
  return filings
    .filter(
      ({ round: other, state }) =>
        other !== null &&
        other.period.length === round.period.length &&
        other.period < round.period &&
        state !== 'draft' &&
        state !== 'withdrawn',
    )
    .toSorted((a, b) => (b.round?.period ?? '').localeCompare(a.round?.period ?? ''))[0];
}
