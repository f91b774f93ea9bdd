/** @module What the rows of a form may name: targets of the plan in force that a county can take on, tasks that a body has a part in. */
import type { TargetChoice } from '@dafeng/contract';
import type { StoredFiling, TargetItem, UnitOfWork } from '@dafeng/database';
import { type CityTarget, type ContentFacts, type FilingForm, latestPeakYear } from '@dafeng/tracking';
import { planTargets } from '../tracking/plan-targets.ts';
import { concerns, isActive, isLedBy, type PlanTask, planTasks } from './plan-tasks.ts';
import type { Scene } from './scene.ts';

export interface CityTargetChoice extends TargetChoice {
  readonly direction: CityTarget['direction'];
}

/** Targets with a number, under names that outlive a revision of the plan; in the unit printed. */
export const targetChoices = async (unit: UnitOfWork, cityId: string): Promise<readonly CityTargetChoice[]> => {
  const [accepted] = await unit.versions.listAccepted([cityId]);
  const detail = accepted === undefined ? null : await unit.versions.getDetail(accepted.id, ['target']);
  if (detail === null) return [];
  const items = new Map(detail.items.map((item) => [item.id, item]));
  return planTargets(detail, new Map()).flatMap(({ itemId, target }) => {
    const item = items.get(itemId) as TargetItem | undefined;
    if (item === undefined || item.kind !== 'target') return [];
    const { indicator, year, unit: printed, value, comparator, scope } = item.content;
    // A target of a part of the city is not broken down over its counties.
    if (scope !== '全市') return [];
    return [
      {
        key: target.id,
        itemId,
        name: indicator,
        year,
        unit: printed,
        value,
        comparator,
        adds: target.indicator?.overAreas === 'sum',
        direction: target.direction,
      },
    ];
  });
};

export interface Choices {
  readonly targets: readonly CityTargetChoice[];
  readonly tasks: readonly PlanTask[];
  readonly facts: ContentFacts;
}
const usesField = (form: FilingForm, type: 'targets' | 'tasks'): boolean =>
  form.fields.some((one) => one.type === type);

/** Only what the form asks for is read. */
export const choicesFor = async (
  unit: UnitOfWork,
  scene: Scene,
  filing: StoredFiling,
  form: FilingForm,
): Promise<Choices> => {
  const targets = usesField(form, 'targets') ? await targetChoices(unit, filing.cityId) : [];
  const body = scene.organisations.get(filing.organisationId);
  const tasks =
    body === undefined || !usesField(form, 'tasks')
      ? []
      : (await planTasks(unit, filing.cityId)).filter((task) => isActive(task) && concerns(task, body));
  return {
    targets,
    tasks,
    facts: {
      targets: new Set(targets.map(({ key }) => key)),
      tasks: new Set(tasks.map(({ key }) => key)),
      tasksDue: new Set(tasks.filter((task) => isLedBy(task, filing.organisationId)).map(({ key }) => key)),
      evidence: filing.evidence,
      cityPeakYear: latestPeakYear(null).year,
    },
  };
};
