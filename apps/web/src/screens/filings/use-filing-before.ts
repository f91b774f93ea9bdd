/** @module The report of the same body in the round before, to lay beside the one under review. */
import type { Filing, FilingDetail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { filingQuery, filingsQuery } from '../../api/filings.ts';

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

export function useFilingBefore(detail: FilingDetail, wanted: boolean): FilingDetail | null {
  const asks = wanted && detail.kind === 'round';
  const others = useQuery({
    ...filingsQuery(detail.cityId, { kind: 'round', body: detail.organisation.id }),
    enabled: asks,
  });
  const found = asks ? reportBefore(others.data?.items ?? [], detail) : undefined;
  const before = useQuery({ ...filingQuery(found?.id ?? ''), enabled: found !== undefined });
  return found === undefined ? null : (before.data ?? null);
}
