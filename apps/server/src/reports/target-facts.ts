/**
 * @module The targets of a city and of its bodies as facts of a report, with the reference under which each number opens.
 */
import type { UnitOfWork } from '@dafeng/database';
import { type Period, type Reported, reported } from '@dafeng/quantity';
import { type BodyFact, gatherTarget, type ReportFacts, type TargetFact, type TargetNumber } from '@dafeng/reporting';
import { lastDayOfMonth } from '@dafeng/tracking';
import { targetRef } from '../answers/tracking.ts';
import { bindBodyTargets } from '../tracking/body-targets.ts';
import { lightOptions } from '../tracking/city-rules.ts';
import type { CityTracking } from '../tracking/track-city.ts';

export const targetFacts = (
  tracking: CityTracking,
  period: Period,
  chapterOf: (section: string) => string,
): readonly TargetFact[] => {
  const on = lastDayOfMonth(tracking.at);
  return tracking.targets.map(({ target, binding, progress, light, headline, bodies }) =>
    gatherTarget(
      {
        id: target.id,
        target,
        binding,
        progress,
        light,
        headline,
        chapter: chapterOf(target.section),
        bodies: bodies.map(({ name }) => name),
      },
      {
        at: tracking.at,
        period,
        ...(tracking.asOf === null ? {} : { asOf: tracking.asOf }),
        lights: lightOptions(tracking.base.rules, target.indicator?.id ?? null, on),
      },
    ),
  );
};

const parts: Readonly<Record<TargetNumber, string>> = {
  goal: 'goal',
  result: 'result.value',
  required: 'result.required',
  estimate: 'estimate.value',
  'estimate-required': 'estimate.required',
  need: 'need',
  shortfall: 'shortfall',
};
/** As the trace panel of the cockpit opens them. */
export const refOfTargets = ({ targets, asOf }: CityTracking): ReportFacts['refOf'] => {
  const byId = new Map(targets.map((one) => [one.target.id, one]));
  return (id, number) => {
    const one = byId.get(id);
    if (one === undefined) return null;
    const part = number === 'shortfall' ? `${one.light.judged?.kind ?? 'result'}.shortfall` : parts[number];
    return targetRef(one, asOf, part);
  };
};

const kindNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  county: { zh: '县（市、区）', en: 'county' },
  department: { zh: '部门', en: 'department' },
  enterprise: { zh: '企业', en: 'enterprise' },
  park: { zh: '园区', en: 'zone' },
};
/** Bodies with targets of their own in force at the end of the period. */
export const bodyFacts = async (
  unit: UnitOfWork,
  tracking: CityTracking,
  period: Period,
): Promise<Reported<readonly BodyFact[]>> => {
  const rows = await unit.bodyTargets.inForce(tracking.city.id, lastDayOfMonth(tracking.at));
  const organisations = new Map(tracking.base.bodies.map((body) => [body.id, body]));
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))];
  if (ids.length === 0)
    return {
      ok: false,
      why: 'not-reported',
      note: '目标还没有分解下达到单位 / no targets have been issued to bodies yet',
    };
  return reported(
    ids.map((id): BodyFact => {
      const own = rows.filter(({ organisationId }) => organisationId === id);
      const body = organisations.get(id);
      return {
        name: body?.name ?? id,
        kind: kindNames[body?.kind ?? ''] ?? { zh: '单位', en: 'body' },
        targets: bindBodyTargets(own, tracking.series).map(({ target, binding }) =>
          gatherTarget(
            { id: target.id, target, binding, headline: false, chapter: target.section, bodies: [] },
            { at: tracking.at, period },
          ),
        ),
      };
    }),
  );
};
