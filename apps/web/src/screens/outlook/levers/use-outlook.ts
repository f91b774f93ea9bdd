/**
 * @module The state of the levers page: the draft of the hand, the path that follows at once, the samples that follow from the workers, and
 * how long each redraw took. Drawing is left to the charts.
 */
import { type CityModel, type CityPath, projectPath } from '@dafeng/outlook';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Draft, draftId, modelUnder } from './draft.ts';
import type { Depth, Progress, Sample } from './sample.ts';
import { openSampler, type Sampler } from './sampler.ts';
import { type StoredScenario, withStored } from './stored-scenarios.ts';

/** The hand rests when it has not moved for so long, in milliseconds. */
const rest = 220;

export interface Redraws {
  /** Milliseconds from the move to the drawn path, and to the drawn sample. */
  readonly path: number | null;
  readonly sample: number | null;
  readonly pathTurn: number;
  readonly sampleTurn: number;
  readonly draws: number;
}
export interface LiveOutlook {
  readonly model: CityModel;
  readonly draft: Draft;
  readonly path: CityPath | null;
  /** The model without any difference. */
  readonly basePath: CityPath | null;
  readonly sample: Sample | null;
  readonly depth: Depth | null;
  /** The full run belongs to what is on screen; until then its figures are of an earlier move. */
  readonly settled: boolean;
  readonly progress: Progress | null;
  readonly fullMilliseconds: number | null;
  readonly move: (next: Draft) => void;
  /** The element that carries the times of the last redraw. */
  readonly watch: RefObject<HTMLElement | null>;
}

const pathOf = (model: CityModel, draft: Draft): CityPath | null => {
  const path = projectPath(modelUnder(model, draft), { scenario: draftId });
  return path.ok ? path.value : null;
};

export function useOutlook(
  plain: unknown,
  read: CityModel,
  stored: readonly StoredScenario[],
  first: Draft,
  pins: readonly Draft[],
): LiveOutlook {
  const model = useMemo(() => withStored(read, stored), [read, stored]);
  const [draft, setDraft] = useState(first);
  const [sample, setSample] = useState<{ turn: number; sample: Sample } | null>(null);
  const [depth, setDepth] = useState<{ turn: number; depth: Depth; milliseconds: number } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const watch = useRef<HTMLElement>(null);
  const turn = useRef(0);
  const movedAt = useRef(0);
  const sampler = useRef<Sampler | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ draft, pins });
  latest.current = { draft, pins };
  const redraws = useRef<Redraws>({ path: null, sample: null, pathTurn: 0, sampleTurn: 0, draws: 0 });

  const settle = useCallback((wait: number) => {
    clearTimeout(timer.current);
    sampler.current?.stop();
    timer.current = setTimeout(() => {
      setProgress({ done: 0, total: 1 });
      sampler.current?.full(turn.current, latest.current.draft, latest.current.pins);
    }, wait);
  }, []);

  useEffect(() => {
    const opened = openSampler({
      onQuick: (of, found) => {
        // An answer to an earlier move, or one that the full run has overtaken, is dropped.
        if (of === turn.current) setSample((held) => (held && held.turn === of ? held : { turn: of, sample: found }));
      },
      onProgress: (of, now) => {
        if (of === turn.current) setProgress(now);
      },
      onFull: (of, found, milliseconds) => {
        if (of !== turn.current) return;
        setSample({ turn: of, sample: found });
        setDepth({ turn: of, depth: found, milliseconds });
        setProgress(null);
      },
    });
    sampler.current = opened;
    opened.load(plain, stored);
    turn.current += 1;
    opened.quick(turn.current, latest.current.draft);
    settle(0);
    return () => {
      clearTimeout(timer.current);
      sampler.current = null;
      opened.close();
    };
  }, [plain, stored, settle]);

  const pinKey = JSON.stringify(pins);
  const pinned = useRef(pinKey);
  useEffect(() => {
    if (pinned.current === pinKey) return;
    pinned.current = pinKey;
    settle(rest);
  }, [pinKey, settle]);

  const move = useCallback(
    (next: Draft) => {
      movedAt.current = performance.now();
      turn.current += 1;
      setDraft(next);
      sampler.current?.quick(turn.current, next);
      settle(rest);
    },
    [settle],
  );

  const path = useMemo(() => pathOf(model, draft), [model, draft]);
  const basePath = useMemo(
    () => pathOf(model, { parent: null, levers: {}, set: {}, correlation: null, total: draft.total }),
    [model, draft.total],
  );

  // Layout effects of the charts run before these: when they run, everything is drawn.
  const report = useCallback((change: Partial<Redraws>) => {
    redraws.current = { ...redraws.current, ...change };
    watch.current?.setAttribute('data-redraws', JSON.stringify(redraws.current));
  }, []);
  useLayoutEffect(() => {
    if (path === null || movedAt.current === 0) return;
    const took = performance.now() - movedAt.current;
    performance.measure('levers:path', { start: movedAt.current, duration: took });
    report({ path: took, pathTurn: turn.current });
  }, [path, report]);
  useLayoutEffect(() => {
    if (sample === null || movedAt.current === 0 || redraws.current.sampleTurn === sample.turn) return;
    const took = performance.now() - movedAt.current;
    performance.measure('levers:sample', { start: movedAt.current, duration: took });
    report({ sample: took, sampleTurn: sample.turn, draws: sample.sample.draws });
  }, [sample, report]);

  return {
    model,
    draft,
    path,
    basePath,
    sample: sample?.sample ?? null,
    depth: depth?.depth ?? null,
    settled: depth !== null && depth.turn === turn.current && progress === null,
    progress,
    fullMilliseconds: depth?.milliseconds ?? null,
    move,
    watch,
  };
}
