/**
 * @module Bodies that may receive a share, with base and output of the base year where their series have them.
 */
import type { ReceiverCandidate } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import type { UnitId } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { yearAmount } from '@dafeng/tracking';
import { bodiesOf } from '../budgets/city-budgets.ts';
import { isCollective } from '../filings/open-round.ts';
import type { CityTracking } from '../tracking/track-city.ts';

export interface ReceiversAsked {
  readonly kind: 'county' | 'department' | 'enterprise';
  readonly indicatorId?: string | undefined;
  /** Left out, the year before this one. */
  readonly baseYear?: number | undefined;
  readonly unit?: string | undefined;
  readonly basis?: string | undefined;
}
const nothingKnown = { value: null, period: null, source: '' };

export const receiverCandidates = async (
  unit: UnitOfWork,
  { city, series, today }: CityTracking,
  asked: ReceiversAsked,
): Promise<ReceiverCandidate[]> => {
  const year = asked.baseYear ?? Number(today.slice(0, 4)) - 1;
  const known = (body: string, indicator: string | undefined, of: string, basis: string | null) => {
    for (const one of series) {
      if (one.scope !== `body:${body}` || one.indicator !== indicator) continue;
      const amount = yearAmount(one, year, of as UnitId, basis);
      if (amount.ok)
        return { value: amount.value.value, period: String(year), source: one.placed.at(-1)?.source ?? '' };
    }
    return nothingKnown;
  };
  const unitOf = asked.unit ?? getIndicator(asked.indicatorId ?? '')?.unit ?? '1';
  return (
    [...(await bodiesOf(unit, city.id)).values()]
      // 各县（区）人民政府 has no base of its own: with it no rule would give anybody a share.
      .filter((body) => !isCollective(body))
      .filter(({ kind }) => kind === asked.kind || (asked.kind === 'county' && kind === 'park'))
      .map(({ id, name, kind, parentId }) => ({
        organisationId: id,
        name,
        kind,
        parentId,
        base: known(id, asked.indicatorId, unitOf, asked.basis ?? null),
        output: known(id, 'gross-domestic-product', '100m-yuan', null),
      }))
  );
};
