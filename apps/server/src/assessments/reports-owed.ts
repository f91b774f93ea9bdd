/** @module How many reports a body owed in a year and how many of them came in time and were approved. */
import type { UnitOfWork } from '@dafeng/database';
import type { ReportsOwed } from '@dafeng/tracking';
import type { Subject } from './subjects.ts';

/** Null for the city itself, which owes none to itself. A report withdrawn by the office is not owed. */
export const reportsOf = async (
  work: UnitOfWork,
  { city, body }: Subject,
  year: number,
): Promise<ReportsOwed | null> => {
  if (body === null) return null;
  const ofYear = new Set(
    (await work.rounds.list(city.id)).filter(({ period }) => period.startsWith(String(year))).map(({ id }) => id),
  );
  const filed = await work.filings.list({ cityId: city.id, kind: 'round', organisationId: body.id });
  const owed = filed.filter(({ roundId, state }) => roundId !== null && ofYear.has(roundId) && state !== 'withdrawn');
  const inTime = owed.filter(
    ({ state, submittedOn, due }) =>
      state === 'approved' && (due === null || (submittedOn !== null && submittedOn <= due)),
  );
  return { due: owed.length, approved: inTime.length };
};
