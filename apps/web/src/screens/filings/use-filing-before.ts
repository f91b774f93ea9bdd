/** @module The report of the same body in the round before, to lay beside the one under review. */
import type { FilingDetail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { filingQuery, filingsQuery } from '../../api/filings.ts';
import { reportBefore } from './filing-order.ts';

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
