/**
 * @module The lights of the goals chapter and of the counties as the cockpit shows them: what was judged beside what the path requires. Figures open
 * through the references of tracking.
 */
import type { CountyTile, HeadlineLight, TrackedTarget } from '@dafeng/contract';
import type { City, Organisation } from '@dafeng/database';
import type { UnitId } from '@dafeng/quantity';
import { getTileMap } from '@dafeng/reference';
import { toAbsence, toFigure } from '../answers/figures.ts';
import { spoken, toLevel } from '../answers/tracking.ts';
import { type FollowedBodyTarget, unitOfBodyTarget } from '../tracking/body-targets.ts';
import { monthCode } from '../tracking/months.ts';

/** What the light judged; without a light the result, so that a number that is known is shown. */
export const toHeadlineLight = (one: TrackedTarget): HeadlineLight => {
  const shown = one[one.light.judged ?? 'result'].standing ?? one.estimate.standing;
  return {
    itemId: one.itemId,
    name: one.name,
    year: one.year,
    comparator: one.comparator,
    form: one.form,
    pending: one.pending,
    goal: one.goal,
    judged: one.light.judged,
    until: shown?.until ?? null,
    value: shown?.figure ?? { ...one.goal, value: null, ref: null, absent: one.result.absent ?? one.light.dark },
    required: shown?.required ?? { ...one.goal, value: null, ref: null, absent: one.result.absent ?? one.light.dark },
    level: one.light.fired?.level ?? null,
    dark: one.light.dark,
  };
};

const noTarget = toAbsence('not-reported', '没有下达到县（区）的目标 / no target was broken down to it');

interface TileOf {
  readonly name: CountyTile['name'];
  readonly code: string | null;
  readonly column: number | null;
  readonly row: number | null;
  readonly organisation: Organisation | null;
}
/** A zone is kept under its office: 高新区 as 高新区管委会. */
const isCalled = ({ name, aliases, kind }: Organisation, place: string): boolean =>
  name === place || aliases.includes(place) || (kind === 'park' && name.startsWith(place));
/** The layout of the city where one is held, with the bodies of those names; else its counties and zones as they are. */
const placesOf = (city: City, bodies: readonly Organisation[]): readonly TileOf[] => {
  const map = getTileMap(city.id);
  const counties = bodies.filter(({ kind }) => kind === 'county' || kind === 'park');
  if (map === null)
    return counties.map((organisation) => ({
      name: { zh: organisation.name, en: organisation.name },
      code: null,
      column: null,
      row: null,
      organisation,
    }));
  return map.tiles.map(({ zh, en, code, column, row }) => ({
    name: { zh, en },
    code,
    column,
    row,
    organisation: bodies.find((body) => isCalled(body, zh)) ?? null,
  }));
};

/** The worst light of those a county has; one that is lit before one that is dark. */
const worstOf = (followed: readonly FollowedBodyTarget[]): FollowedBodyTarget | null =>
  [...followed].sort((a, b) => (b.light.fired?.level.order ?? -1) - (a.light.fired?.level.order ?? -1))[0] ?? null;

export const toCountyTiles = (
  city: City,
  bodies: readonly Organisation[],
  followed: readonly FollowedBodyTarget[],
  overdueOf: ReadonlyMap<string, number>,
): CountyTile[] =>
  placesOf(city, bodies).map(({ organisation, ...place }) => {
    const own = worstOf(followed.filter(({ stored }) => stored.organisationId === organisation?.id));
    return {
      ...place,
      organisationId: organisation?.id ?? null,
      overdue: organisation === null ? 0 : (overdueOf.get(organisation.id) ?? 0),
      ...(own === null
        ? { level: null, dark: noTarget, target: null, until: null, value: null, required: null }
        : toTileLight(own)),
    };
  });

const toTileLight = (
  own: FollowedBodyTarget,
): Pick<CountyTile, 'level' | 'dark' | 'target' | 'until' | 'value' | 'required'> => {
  const { target, progress, light, stored } = own;
  const unit: UnitId = unitOfBodyTarget(own);
  const standing = light.judged ?? (progress.result.ok ? progress.result.value : null);
  const refOf = (part: string) => ['b', stored.id, monthCode(progress.at), '', `${standing?.kind}.${part}`].join('|');
  return {
    level: light.fired === null ? null : toLevel(light.fired.level),
    dark: light.fired === null && light.why !== null ? toAbsence(light.why.why, light.why.note) : null,
    target: target.name,
    until: standing?.until ?? null,
    value:
      standing === null
        ? null
        : toFigure(spoken({ ok: true, value: standing.value }, unit), {
            unit,
            ref: refOf('value'),
            quality: standing.kind === 'estimate' ? 'estimated' : 'computed',
          }),
    required: standing === null ? null : toFigure(spoken(standing.required, unit), { unit, ref: refOf('required') }),
  };
};
