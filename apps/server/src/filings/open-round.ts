/**
 * @module Opens a reporting round: its days by the schedule where none are given, one filing for each body. The handler and the seed of the
 * example call the same.
 */
import type { Organisation, StoredFiling, StoredRound, UnitOfWork } from '@dafeng/database';
import { getForm, kindNames, periodName, type RoundKind, scheduleRound } from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';
import { type PlanTask, planTasks } from './plan-tasks.ts';
import { acceptTracking } from './refuse.ts';

export interface RoundToOpen {
  readonly cityId: string;
  readonly kind: RoundKind;
  readonly period: string;
  readonly opens?: string | undefined;
  readonly due?: string | undefined;
  readonly closes?: string | undefined;
  readonly formId?: string | undefined;
  /** Left out: every body that leads a task, and every county. */
  readonly bodyIds?: readonly string[] | undefined;
}

const noForm = (id: string): ProblemError =>
  new ProblemError({
    code: 'form-unknown',
    status: 422,
    message: { zh: `没有可用于报送轮次的表：${id}。`, en: `There is no form for rounds called ${id}.` },
    remedy: { zh: '从报送表列表中选择。', en: 'Choose one from the list of forms.' },
    where: 'formId',
  });
const nobody = (): ProblemError =>
  new ProblemError({
    code: 'bodies-missing',
    status: 422,
    message: { zh: '没有报送单位。', en: 'There is no body to report.' },
    remedy: { zh: '请选择单位，或先为任务指定牵头单位。', en: 'Choose bodies, or name the leads of tasks first.' },
    where: 'bodyIds',
  });

/** 各县（区）人民政府 and the like: a printed name for many bodies answers nothing itself. */
export const isCollective = ({ name }: Pick<Organisation, 'name'>): boolean => /^各|有关(部门|单位)/.test(name);
const usualBodies = (organisations: readonly Organisation[], tasks: readonly PlanTask[]): readonly string[] => {
  const leads = new Set(tasks.flatMap(({ leadId, item }) => (leadId === null || item === null ? [] : [leadId])));
  // Two of the five plans print no leads: those that take part are asked then.
  const asked =
    leads.size > 0 ? leads : new Set(tasks.flatMap(({ bodies }) => bodies.map((body) => body.organisationId)));
  return organisations
    .filter((body) => (asked.has(body.id) || body.kind === 'county') && !isCollective(body))
    .map(({ id }) => id);
};

/** 2026年第四季度任务进展报送表: the form's own 季度 is not said twice. */
const titleOf = ({ kind, period, form }: StoredRound): string =>
  `${periodName(kind, period).zh}${(getForm(form.id, form.edition)?.name.zh ?? kindNames.round.zh).replace(/^(季度|年度)/, '')}`;
const filingsOf = (round: StoredRound, bodyIds: readonly string[]) =>
  bodyIds.map((organisationId) => ({
    cityId: round.cityId,
    kind: 'round' as const,
    organisationId,
    roundId: round.id,
    title: titleOf(round),
    form: round.form,
    due: round.due,
  }));
export const addBodies = (
  unit: UnitOfWork,
  round: StoredRound,
  bodyIds: readonly string[],
): Promise<readonly StoredFiling[]> => unit.filings.create(filingsOf(round, [...new Set(bodyIds)]));

/** @throws ProblemError 422 for a period, form or list of bodies that cannot be; RegistryError `already-exists` */
export const openRound = async (
  unit: UnitOfWork,
  wanted: RoundToOpen,
): Promise<{ readonly round: StoredRound; readonly filings: readonly StoredFiling[] }> => {
  const { cityId, kind, period } = wanted;
  const scheduled = acceptTracking(scheduleRound(kind, period));
  const form = getForm(wanted.formId ?? scheduled.form);
  if (form === null || form.kind !== 'round') throw noForm(wanted.formId ?? scheduled.form);
  const bodyIds = wanted.bodyIds ?? usualBodies(await unit.organisations.list(cityId), await planTasks(unit, cityId));
  if (bodyIds.length === 0) throw nobody();
  const due = wanted.due ?? scheduled.due;
  const round = await unit.rounds.create({
    cityId,
    kind,
    period,
    opens: wanted.opens ?? (scheduled.opens < due ? scheduled.opens : due),
    due,
    closes: wanted.closes ?? (scheduled.closes > due ? scheduled.closes : due),
    form: { id: form.id, edition: form.edition },
  });
  return { round, filings: await addBodies(unit, round, bodyIds) };
};
