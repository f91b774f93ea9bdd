/**
 * @module The worker of the levers page: holds the model, answers quick samples at once and full runs step by step, and lets go of what a
 * newer message has overtaken. It speaks to nobody but the page.
 */
import { type CityModel, readModel } from '@dafeng/outlook';
import type { Draft } from './draft.ts';
import { type Depth, fullSample, openBases, type Progress, quickSample, type Sample } from './sample.ts';
import { type StoredScenario, withStored } from './stored-scenarios.ts';

export type Ask =
  | { readonly kind: 'model'; readonly plain: unknown; readonly stored: readonly StoredScenario[] }
  | { readonly kind: 'quick'; readonly turn: number; readonly draft: Draft; readonly draws: number }
  | { readonly kind: 'full'; readonly turn: number; readonly draft: Draft; readonly pins: readonly Draft[] }
  | { readonly kind: 'stop' };
export type Answer =
  | { readonly kind: 'quick'; readonly turn: number; readonly sample: Sample; readonly milliseconds: number }
  | { readonly kind: 'progress'; readonly turn: number; readonly progress: Progress }
  | {
      readonly kind: 'full';
      readonly turn: number;
      readonly sample: Sample & Depth;
      readonly milliseconds: number;
    };

const port = self as unknown as {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage: (answer: Answer) => void;
};
let model: CityModel | null = null;
let base: ReturnType<typeof openBases> | null = null;
/** The newest message; a run that belongs to an older one stops. */
let newest = 0;

/** Lets messages in between two steps. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const runFull = async ({ turn, draft, pins }: Extract<Ask, { kind: 'full' }>): Promise<void> => {
  if (!model || !base) return;
  const started = performance.now();
  const run = fullSample(model, base, draft, pins);
  const mine = newest;
  for (;;) {
    const step = run.next();
    if (step.done) {
      port.postMessage({ kind: 'full', turn, sample: step.value, milliseconds: performance.now() - started });
      return;
    }
    port.postMessage({ kind: 'progress', turn, progress: step.value });
    await breathe();
    if (newest !== mine) return;
  }
};

port.onmessage = ({ data }) => {
  newest += 1;
  if (data.kind === 'model') {
    const read = readModel(data.plain);
    if (!read.ok) return;
    model = withStored(read.value, data.stored);
    base = openBases(model);
    return;
  }
  if (!model || !base || data.kind === 'stop') return;
  if (data.kind === 'full') {
    void runFull(data);
    return;
  }
  const started = performance.now();
  const sample = quickSample(model, base, data.draft, data.draws);
  port.postMessage({ kind: 'quick', turn: data.turn, sample, milliseconds: performance.now() - started });
};
