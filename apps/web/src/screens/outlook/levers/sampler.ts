/**
 * @module The page's side of the samplers: one worker for the quick sample of every move, one for the full run after the hand rests. Only the
 * newest answer counts, and the size of the quick sample follows what the machine manages within its share of the budget.
 */
import type { Draft } from './draft.ts';
import type { Depth, Progress, Sample } from './sample.ts';
import type { Answer, Ask } from './sample.worker.ts';
import type { StoredScenario } from './stored-scenarios.ts';

export interface SamplerEvents {
  readonly onQuick: (turn: number, sample: Sample) => void;
  readonly onProgress: (turn: number, progress: Progress) => void;
  readonly onFull: (turn: number, sample: Sample & Depth, milliseconds: number) => void;
}
export interface Sampler {
  readonly load: (plain: unknown, stored: readonly StoredScenario[]) => void;
  readonly quick: (turn: number, draft: Draft) => void;
  readonly full: (turn: number, draft: Draft, pins: readonly Draft[]) => void;
  /** The hand moves again: the full run under way is of no use. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** Sizes of the quick sample, least first; one step up or down by the time the last one took. */
const sizes = [64, 128, 256, 512] as const;
/** A sample may take about a third of the 50 ms of a redraw; the rest is for drawing. */
const slow = 18;
const fast = 7;

const spawn = (): Worker => new Worker(new URL('./sample.worker.ts', import.meta.url), { type: 'module' });

export const openSampler = (events: SamplerEvents): Sampler => {
  const [quickWorker, fullWorker] = [spawn(), spawn()];
  const ask = (worker: Worker, message: Ask): void => worker.postMessage(message);
  let size = 2;
  let busy = false;
  let next: { readonly turn: number; readonly draft: Draft } | null = null;
  const send = (): void => {
    if (busy || !next) return;
    busy = true;
    ask(quickWorker, { kind: 'quick', turn: next.turn, draft: next.draft, draws: sizes[size] ?? 128 });
    next = null;
  };
  quickWorker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.kind !== 'quick') return;
    busy = false;
    if (data.milliseconds > slow) size = Math.max(0, size - 1);
    else if (data.milliseconds < fast) size = Math.min(sizes.length - 1, size + 1);
    events.onQuick(data.turn, data.sample);
    send();
  };
  fullWorker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'progress') events.onProgress(data.turn, data.progress);
    if (data.kind === 'full') events.onFull(data.turn, data.sample, data.milliseconds);
  };
  // A draft the core cannot run (a value typed beyond reason) must not silence the next one.
  quickWorker.onerror = () => {
    busy = false;
    send();
  };
  return {
    load: (plain, stored) => {
      for (const worker of [quickWorker, fullWorker]) ask(worker, { kind: 'model', plain, stored });
    },
    quick: (turn, draft) => {
      next = { turn, draft };
      send();
    },
    full: (turn, draft, pins) => ask(fullWorker, { kind: 'full', turn, draft, pins }),
    stop: () => ask(fullWorker, { kind: 'stop' }),
    close: () => {
      quickWorker.terminate();
      fullWorker.terminate();
    },
  };
};
