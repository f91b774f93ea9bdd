/** @module County plans struck against the city's targets: the newest plan of each county that was handed in, sums, peak years. */
import type { CountyBalance } from '@dafeng/contract';
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import { balanceTarget, latestPeakYear, targetsRows } from '@dafeng/tracking';
import { targetChoices } from './plan-choices.ts';
import { bodyNameOf, type Scene } from './scene.ts';

const handedIn: readonly StoredFiling['state'][] = ['submitted', 'reviewed', 'approved'];
/** The newest that is handed in; else the newest at all, whose numbers do not count yet. */
const planOf = (filings: readonly StoredFiling[], organisationId: string): StoredFiling | null => {
  const own = filings
    .filter((one) => one.organisationId === organisationId && one.state !== 'withdrawn')
    .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return own.find(({ state }) => handedIn.includes(state)) ?? own[0] ?? null;
};
const numberIn = (filing: StoredFiling | null, field: string): number | null => {
  const value = filing?.content[field];
  return typeof value === 'number' ? value : null;
};

export const countyBalance = async (unit: UnitOfWork, scene: Scene): Promise<CountyBalance> => {
  const filings = await unit.filings.list({ cityId: scene.city.id, kind: 'county-plan' });
  const { year, from } = latestPeakYear(null);
  const counties = [...scene.organisations.values()]
    .filter(
      ({ id, kind }) =>
        (kind === 'county' && !/^各/.test(bodyNameOf(scene, id).name)) ||
        filings.some((one) => one.organisationId === id),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => {
      const filing = planOf(filings, id);
      const counts = filing !== null && handedIn.includes(filing.state);
      const rows = counts ? targetsRows(filing.content.targets) : [];
      return { id, name, filing, counts, values: new Map(rows.map(({ target, value }) => [target, value])) };
    });
  const targets = await targetChoices(unit, scene.city.id);
  return {
    cityPeakYear: year,
    cityPeakFrom: from,
    counties: counties.map(({ id, filing, counts }) => {
      const peakYear = counts ? numberIn(filing, 'peakYear') : null;
      return {
        organisation: bodyNameOf(scene, id),
        filingId: filing?.id ?? null,
        state: filing?.state ?? null,
        peakYear,
        peakInTime: peakYear === null ? null : peakYear <= year,
      };
    }),
    targets: targets.map(({ direction, ...target }) => {
      const row = balanceTarget({ ...target, direction }, counties);
      return {
        target,
        parts: row.parts.map(({ id, value }) => ({ organisationId: id, value })),
        sum: row.sum,
        missing: [...row.missing],
        gap: row.gap,
        verdict: row.verdict,
        message: row.message,
      };
    }),
  };
};
