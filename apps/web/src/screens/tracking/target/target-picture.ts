/** @module The picture of a target out of the server's answer: which number is drawn where. No number is made here. */
import type { TargetDetail, TrackedTarget } from '@dafeng/contract';
import type { PathPicture, PicturePoint } from '../path-picture.ts';

/** Where a period stands on the axis of years: a year at its end, a month at its end. */
export function placeInTime(period: string): number | null {
  const year = /^(\d{4})$/.exec(period);
  if (year !== null) return Number(year[1]);
  const month = /(\d{4})-(\d{2})$/.exec(period);
  if (month !== null) return Number(month[1]) - 1 + Number(month[2]) / 12;
  const quarter = /^(\d{4})-?Q(\d)$/.exec(period);
  return quarter === null ? null : Number(quarter[1]) - 1 + Number(quarter[2]) / 4;
}

function standingPoint(of: TrackedTarget['result'], unit: string, endOfYear: boolean): PicturePoint | null {
  const { standing } = of;
  if (standing === null || standing.figure.value === null || standing.figure.unit.id !== unit) return null;
  const t = placeInTime(standing.until);
  // An estimate speaks of the end of its year, whatever its last month.
  return t === null ? null : { t: endOfYear ? Math.ceil(t) : t, value: standing.figure.value, name: standing.until };
}

/** Results of the years so far, and the newest where it is of a month of the running year. */
function resultsOf({ results }: TargetDetail, newest: PicturePoint | null, unit: string): PicturePoint[] {
  const points = results.flatMap(({ year, figure: { value, unit: of } }) =>
    value === null || of.id !== unit ? [] : [{ t: year, value, name: String(year) }],
  );
  const known = newest === null || points.some(({ t }) => t === newest.t) ? points : [...points, newest];
  return known.toSorted((a, b) => a.t - b.t);
}

export function pictureOf(detail: TargetDetail, pickUnit: (unit: TrackedTarget['unit']) => string): PathPicture {
  const { target, path } = detail;
  const unitId = target.goal.unit.id;
  const result = standingPoint(target.result, unitId, false);
  const estimate = standingPoint(target.estimate, unitId, true);
  const { forecast, goal, year } = target;
  return {
    unit: pickUnit(target.goal.unit),
    unitId,
    path: path.flatMap(({ year: of, required }) =>
      required.value === null || required.unit.id !== unitId
        ? []
        : [{ t: of, value: required.value, name: String(of) }],
    ),
    results: resultsOf(detail, result, unitId),
    estimate: estimate !== null && (result === null || estimate.t > result.t) ? estimate : null,
    forecast:
      forecast.figure.value === null || forecast.year === null || forecast.figure.unit.id !== unitId
        ? null
        : { t: forecast.year, value: forecast.figure.value, low: forecast.low, high: forecast.high },
    goal:
      goal.value === null || year === null
        ? null
        : { t: year, value: goal.value, name: String(year), comparator: target.comparator },
  };
}
