/**
 * @module What the samplers of the levers page compute, in steps small enough to be dropped when the hand moves on. The core does the work;
 * here is only the order of it. Runs in a worker and in tests alike.
 */
import {
  type Attribution,
  attributeSpread,
  type CityModel,
  joinDraws,
  type PeakSummary,
  type Probability,
  prepareOutlook,
  projectPath,
  resolveScenario,
  runDraws,
  summariseDraws,
} from '@dafeng/outlook';
import { type Draft, draftId, modelUnder, untouched } from './draft.ts';

export interface Sample {
  readonly draws: number;
  readonly summary: PeakSummary;
  /** The model without any difference, on the same draws. */
  readonly base: PeakSummary;
  /** CO2 of the judged year that each acting lever takes away, at the values of the model; tCO2. */
  readonly avoided: {
    readonly year: number;
    readonly byLever: readonly { readonly id: string; readonly co2: number }[];
  };
}
export interface Removal {
  readonly id: string;
  readonly pWithout: Probability;
  /** P(peak <= 2030) without it less with it, on the same draws. */
  readonly change: number;
}
/** What the full run adds to a sample. */
export interface Depth {
  readonly attribution: Attribution | null;
  readonly removal: readonly Removal[];
  /** P(peak <= 2030) and the middle peak level of each pinned scenario, in their order; null where the core refuses it. */
  readonly pins: readonly (PeakSummary | null)[];
  readonly correlationCorrection: number;
}
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Draws of the full run, of each removal, and at once between two looks at whether the run is still wanted. */
export const fullDraws = 8192;
const removalDraws = 1024;
const pinDraws = 1024;
const stride = 256;

const summaryOf = (model: CityModel, draft: Draft, draws: number): PeakSummary => {
  const under = modelUnder(model, draft);
  const prepared = prepareOutlook(under, { scenario: draftId, draws });
  if (!prepared.ok) throw new Error(prepared.error.message.en);
  const { compiled, plan } = prepared.value;
  return summariseDraws(under, plan, runDraws(compiled, plan));
};

/** Bases by total and number of draws: they change only with the model. */
export const openBases = (model: CityModel): ((draft: Draft, draws: number) => PeakSummary) => {
  const held = new Map<string, PeakSummary>();
  return ({ total }, draws) => {
    const key = `${total} ${draws}`;
    const found = held.get(key) ?? summaryOf(model, { ...untouched, total }, draws);
    held.set(key, found);
    return found;
  };
};

/** The year that effects are told for: the target year, or the middle of a horizon that does not hold it. */
export const judgedYear = ({ baseYear, horizon }: CityModel): number =>
  2030 > baseYear && 2030 < horizon ? 2030 : Math.round((baseYear + horizon) / 2);

const co2Of = (model: CityModel, draft: Draft, year: number): number => {
  const under = modelUnder(model, draft);
  const path = projectPath(under, { scenario: draftId });
  return path.ok ? (path.value.co2[under.peakOf][year - under.baseYear] ?? 0) : 0;
};
export const leversOn = (model: CityModel, draft: Draft): readonly boolean[] => {
  const resolved = resolveScenario(modelUnder(model, draft), draftId);
  return resolved.ok ? resolved.value.leversOn : model.levers.map(({ on }) => on);
};
const avoidedBy = (model: CityModel, draft: Draft): Sample['avoided'] => {
  const year = judgedYear(model);
  const whole = co2Of(model, draft, year);
  const on = leversOn(model, draft);
  return {
    year,
    byLever: model.levers
      .filter((_, place) => on[place])
      .map(({ id }) => ({
        id,
        co2: co2Of(model, { ...draft, levers: { ...draft.levers, [id]: false } }, year) - whole,
      })),
  };
};

export const quickSample = (
  model: CityModel,
  base: (draft: Draft, draws: number) => PeakSummary,
  draft: Draft,
  draws: number,
): Sample => ({
  draws,
  summary: summaryOf(model, draft, draws),
  base: base(draft, draws),
  avoided: avoidedBy(model, draft),
});

const early = (summary: PeakSummary): Probability | null => summary.pBy['2030'] ?? null;

/** A full run that yields its progress after every step; whoever drives it may stop between two. */
export function* fullSample(
  model: CityModel,
  base: (draft: Draft, draws: number) => PeakSummary,
  draft: Draft,
  pins: readonly Draft[],
): Generator<Progress, Sample & Depth> {
  const under = modelUnder(model, draft);
  const prepared = prepareOutlook(under, { scenario: draftId, draws: fullDraws });
  if (!prepared.ok) throw new Error(prepared.error.message.en);
  const { compiled, plan } = prepared.value;
  const acting = compiled.levers.map(({ index }) => under.levers[index]?.id ?? '');
  const total = plan.draws + (acting.length + 1) * removalDraws + pins.length * pinDraws;
  let done = 0;
  const parts = [];
  for (let first = 0; first < plan.draws; first += stride) {
    parts.push(runDraws(compiled, plan, first, Math.min(stride, plan.draws - first)));
    done += stride;
    yield { done, total };
  }
  const drawn = joinDraws(parts);
  const summary = summariseDraws(under, plan, drawn);
  yield { done, total };
  const whole = base(draft, fullDraws);
  yield { done, total };
  const attribution = attributeSpread(compiled, plan, {
    ...drawn,
    count: removalDraws,
    co2: drawn.co2.subarray(0, removalDraws * drawn.years),
  });
  yield { done, total };
  const with1024 = early(summaryOf(model, draft, removalDraws));
  done += removalDraws;
  const removal: Removal[] = [];
  for (const id of acting) {
    const without = early(summaryOf(model, { ...draft, levers: { ...draft.levers, [id]: false } }, removalDraws));
    if (without && with1024) removal.push({ id, pWithout: without, change: without.value - with1024.value });
    done += removalDraws;
    yield { done, total };
  }
  const pinned: (PeakSummary | null)[] = [];
  for (const pin of pins) {
    pinned.push(summaryOf(model, { ...pin, total: draft.total }, pinDraws));
    done += pinDraws;
    yield { done, total };
  }
  return {
    draws: plan.draws,
    summary,
    base: whole,
    avoided: avoidedBy(model, draft),
    attribution,
    removal,
    pins: pinned,
    correlationCorrection: plan.copula?.correction ?? 0,
  };
}
