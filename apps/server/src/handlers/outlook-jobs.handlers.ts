/**
 * @module Runs and least cost over HTTP: started in the background, asked for, cancelled.
 */
import type { CostModel as CostModelAnswer, OutlookJob } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { type CostModel, prepareOutlook, readCostModel, readModel } from '@dafeng/outlook';
import type { SomeHandlers } from '../http/call.ts';
import { acceptOutlook } from '../http/outlook-problem.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Job } from '../jobs/job-runner.ts';
import { type HeldCostModel, readPlain, unitsOf } from '../outlook/models.ts';
import { solvesOf } from '../outlook/optimise-job.ts';
import { triedScenario, withScenarios } from '../outlook/scenarios.ts';
import { findModel } from './outlook-model.handlers.ts';
import type { Services } from './services.ts';

const broke: NonNullable<OutlookJob['problem']> = {
  code: 'job-failed',
  message: { zh: '计算中断，没有结果。', en: 'The computation broke off; there is no result.' },
  remedy: {
    zh: '请再试一次；仍中断时减少抽样数或时段，并把编号告诉管理员。',
    en: 'Try again; if it breaks off again take fewer draws or periods, and give the id to an administrator.',
  },
};
const waitingTooLong = (): ProblemError =>
  new ProblemError({
    code: 'jobs-waiting',
    status: 429,
    message: { zh: '等待计算的任务过多，未接收。', en: 'Too many computations wait; this one was not taken.' },
    remedy: { zh: '请等前面的算完再试。', en: 'Try again when those before it are done.' },
  });
const fieldProblem = (code: string, zh: string, en: string, where: string): ProblemError =>
  new ProblemError({
    code,
    status: 422,
    message: { zh, en },
    remedy: { zh: '请从列出的模型、年份和技术中选择。', en: 'Choose among the models, years and technologies listed.' },
    where,
  });

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
const toCostModel = ({ id, fictional, units, model }: HeldCostModel): CostModelAnswer => {
  const gas = model.gases.find((one) => /^co2e?$/i.test(one.id));
  return {
    id,
    name: model.name,
    fictional,
    units,
    periods: model.periods.map((period) => period.id),
    technologies: model.technologies.map((one) => ({ id: one.id, hasCapacity: one.capacity !== null })),
    targets: model.targets.map((target) => ({
      id: target.id,
      period: model.periods[target.period]?.id ?? '',
      bound: target.bound,
      value: target.value,
    })),
    caps: Object.fromEntries(model.periods.map((period, index) => [period.id, finite(gas?.cap[index])])),
  };
};

interface AskedModel {
  readonly model: CostModel;
  readonly units: Readonly<Record<string, string>>;
}

export const outlookJobHandlers = ({
  outlookModels,
  jobs,
}: Services): SomeHandlers<
  'startOutlookRun' | 'startOptimisation' | 'getOutlookJob' | 'cancelOutlookJob' | 'listCostModels'
> => {
  /** Units are the model's, not the solver's: kept beside the job. */
  const units = new WeakMap<object, Readonly<Record<string, string>>>();
  const toJob = (job: Job): OutlookJob => ({
    id: job.id,
    kind: job.kind as OutlookJob['kind'],
    cityId: job.cityId,
    status: job.status,
    progress: { done: job.done, total: job.total },
    milliseconds: job.milliseconds,
    run: job.kind === 'outlook-run' && job.result !== null ? (job.result as OutlookJob['run']) : null,
    optimisation:
      job.kind === 'outlook-optimise' && job.result !== null
        ? { ...(job.result as Omit<NonNullable<OutlookJob['optimisation']>, 'units'>), units: { ...units.get(job) } }
        : null,
    problem: job.status === 'failed' ? broke : null,
  });
  /** Seen by whoever sees its city; where it has none, by whoever started it. */
  const visible = async (work: UnitOfWork, job: Job | null, userId: string): Promise<Job> => {
    if (job === null || job.kind === 'book-uncertainty') throw notFound();
    const seen = job.cityId === null ? job.userId === userId : (await work.cities.get(job.cityId)) !== null;
    if (!seen) throw notFound();
    return job;
  };
  const askedModel = (modelId: string | undefined, text: string | undefined): AskedModel => {
    if (text !== undefined) {
      const raw = readPlain(text);
      return { model: acceptOutlook(readCostModel(raw)), units: unitsOf(raw) };
    }
    const held = outlookModels.costModels().find(({ id }) => id === modelId);
    if (held === undefined)
      throw fieldProblem(
        'no-cost-model',
        `没有模型“${modelId ?? ''}”。`,
        `There is no model ${modelId ?? ''}.`,
        'modelId',
      );
    return held;
  };
  return {
    listCostModels: async () => ({ items: outlookModels.costModels().map(toCostModel) }),
    startOutlookRun: async ({ body, unit, who }) => {
      const { cityId, scenario, changes, draws, seed, method, skipRemoval } = body;
      const { raw, stored } = await unit((work) => findModel(work, outlookModels, cityId));
      const whole = withScenarios(raw, stored, changes === undefined ? undefined : { parent: scenario, changes });
      const options = { scenario: changes === undefined ? scenario : triedScenario, draws, seed, method, skipRemoval };
      // Faults are said now, not by a job that failed.
      acceptOutlook(prepareOutlook(acceptOutlook(readModel(whole)), { ...options, draws: 64 }));
      if (jobs.full()) throw waitingTooLong();
      return toJob(jobs.start('outlook-run', { cityId, userId: who.user.id, total: draws }, { model: whole, options }));
    },
    startOptimisation: async ({ body, who }) => {
      const { curve, ranges, excess, withoutTargets, timeLimitSeconds } = body;
      const asked = askedModel(body.modelId, body.text);
      const model = { ...asked.model, targets: asked.model.targets.filter(({ id }) => !withoutTargets.includes(id)) };
      const isPeriod = (id: string): boolean => model.periods.some((period) => period.id === id);
      if (curve !== undefined && !isPeriod(curve.period))
        throw fieldProblem(
          'unknown-period',
          `没有 ${curve.period} 年。`,
          `There is no ${curve.period}.`,
          'curve.period',
        );
      for (const { technology, period } of ranges)
        if (!isPeriod(period) || !model.technologies.some(({ id }) => id === technology))
          throw fieldProblem(
            'unknown-technology',
            `没有 ${period} 年的 ${technology}。`,
            `There is no ${technology} of ${period}.`,
            'ranges',
          );
      if (jobs.full()) throw waitingTooLong();
      const task = { model, curve: curve ?? null, ranges, excess, timeLimitSeconds };
      const job = jobs.start('outlook-optimise', { cityId: null, userId: who.user.id, total: solvesOf(task) }, task);
      units.set(job, asked.units);
      return toJob(job);
    },
    getOutlookJob: async ({ params, unit, who }) =>
      toJob(await unit((work) => visible(work, jobs.get(params.id), who.user.id))),
    cancelOutlookJob: async ({ params, unit, who }) => {
      await unit((work) => visible(work, jobs.get(params.id), who.user.id));
      const cancelled = jobs.cancel(params.id);
      if (cancelled === null) throw notFound();
      return toJob(cancelled);
    },
  };
};
