/**
 * @module What a city has to do by when, for its cockpit: reports, notices and plans that are with a body, and milestones not reached. Who may see
 * which, the store decides.
 */
import type { Cockpit } from '@dafeng/contract';
import type { Organisation, StoredFiling, UnitOfWork } from '@dafeng/database';
import { daysUntil, isRoundClosed, isWithBody } from '@dafeng/tracking';

type DueLine = Cockpit['due']['items'][number];
const shown = 8;

export interface CityDue {
  readonly block: Cockpit['due'];
  /** What is overdue by body. */
  readonly overdueOf: ReadonlyMap<string, number>;
}

/** @param today ISO day in local time */
export const cityDue = async (
  unit: UnitOfWork,
  cityId: string,
  bodies: readonly Organisation[],
  today: string,
): Promise<CityDue> => {
  const nameOf = new Map(bodies.map(({ id, name }) => [id, name]));
  const closed = new Set(
    (await unit.rounds.list(cityId)).filter((round) => isRoundClosed(round, today)).map(({ id }) => id),
  );
  // A round that takes no more reports asks for none.
  const isAsked = ({ state, due, roundId }: StoredFiling): boolean =>
    due !== null && isWithBody(state) && (roundId === null || !closed.has(roundId));
  const filings = (await unit.filings.list({ cityId })).filter(isAsked).map((filing) => ({
    kind: 'filing' as const,
    id: filing.id,
    title: filing.title,
    organisationId: filing.organisationId as string | null,
    due: filing.due as string,
  }));
  const milestones = (await unit.milestones.list(cityId))
    .filter(({ doneOn }) => doneOn === null)
    .map((milestone) => ({
      kind: 'milestone' as const,
      id: milestone.task,
      title: milestone.title,
      organisationId: milestone.organisationId,
      due: milestone.due,
    }));
  const all = [...filings, ...milestones].sort((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1,
  );
  const overdue = all.filter(({ due }) => due < today);
  const overdueOf = new Map<string, number>();
  for (const { organisationId } of overdue)
    if (organisationId !== null) overdueOf.set(organisationId, (overdueOf.get(organisationId) ?? 0) + 1);
  return {
    block: {
      overdue: overdue.length,
      thisMonth: all.filter(({ due }) => due >= today && due.slice(0, 7) === today.slice(0, 7)).length,
      items: all.slice(0, shown).map(
        ({ organisationId, ...line }): DueLine => ({
          ...line,
          body: organisationId === null ? null : (nameOf.get(organisationId) ?? null),
          daysLeft: daysUntil(line.due, today) ?? 0,
        }),
      ),
    },
    overdueOf,
  };
};
