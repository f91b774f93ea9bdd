/**
 * @module The probability of peaking for the cockpit: one run of the city's own model in the background, kept until the server stops, since the
 * models are. What a run says is the outlook's; scenarios are left to its own screen.
 */
import type { PeakChance } from '@dafeng/contract';
import type { City } from '@dafeng/database';
import { convertNumber } from '@dafeng/quantity';
import type { Job, JobRunner } from '../jobs/job-runner.ts';
import type { OutlookModels } from '../outlook/models.ts';

/** Enough for a standard error of about one point; the levers page takes more. */
const draws = 2048;

export interface PeakChances {
  /** Starts the run at the first question and answers `waiting` until it is done. */
  of(city: City): PeakChance;
}

const inTenThousand = (tonnes: readonly number[]): number[] =>
  tonnes.map((value) => convertNumber(value, 'tCO2', '10k-tCO2'));

const empty = (status: PeakChance['status'], change: Partial<PeakChance> = {}): PeakChance => ({
  status,
  by2030: null,
  distribution: {},
  years: [],
  fan: null,
  draws: 0,
  model: null,
  fictional: false,
  unknown: [],
  why: null,
  ...change,
});

export const makePeakChances = (models: OutlookModels, jobs: JobRunner): PeakChances => {
  const runs = new Map<string, Job<'outlook-run'>>();
  return {
    of: ({ id, slug, name }) => {
      const held = models.city(slug);
      if (held === null)
        return empty('no-model', {
          why: {
            message: {
              zh: `还没有${name.zh}的推演模型，不给出概率。`,
              en: `There is no outlook model of ${name.en}, so no probability.`,
            },
            remedy: {
              zh: '所需数据见“推演”页；自洽性核查不需要模型。',
              en: 'The outlook screen says what it needs; the audit of the plan needs none.',
            },
          },
        });
      const about = { model: held.model.name, fictional: held.model.fictional, unknown: [...held.model.unknown] };
      const known = runs.get(id);
      if (known === undefined && jobs.full()) return empty('waiting', about);
      const job =
        known ??
        jobs.start(
          'outlook-run',
          { cityId: id, userId: null, total: draws },
          { model: held.raw, options: { scenario: null, draws, seed: 1, method: 'sobol', skipRemoval: true } },
        );
      runs.set(id, job);
      if (job.status === 'failed' || job.status === 'cancelled') {
        // The next visit tries again.
        runs.delete(id);
        return empty('failed', {
          ...about,
          why: {
            message: { zh: '推演没有算完，没有结果。', en: 'The run was not finished; there is no result.' },
            remedy: { zh: '刷新页面重算。', en: 'Reload the page to run it again.' },
          },
        });
      }
      if (job.result === null) return empty('waiting', about);
      const { summary } = job.result;
      const { p05, p50, p95 } = summary.structural;
      return empty('ready', {
        ...about,
        by2030: summary.pBy['2030'] ?? null,
        distribution: summary.distribution,
        years: summary.years,
        fan: { p05: inTenThousand(p05), p50: inTenThousand(p50), p95: inTenThousand(p95) },
        draws: job.result.draws,
      });
    },
  };
};
