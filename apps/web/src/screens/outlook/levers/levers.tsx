/**
 * @module The levers page of a city: the core runs in the browser on the model the server sent, so every move is answered at once and without
 * a network. Which screen it stands on is the shell's.
 */
import { type CityModel, type CityPath, type Co2Total, projectPath, readModel } from '@dafeng/outlook';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { problemFrom } from '../../../api/problem.ts';
import { useWords } from '../../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { Assumptions } from './assumptions.tsx';
import type { ComparisonLine } from './charts/emissions-fan.tsx';
import { OutlookCharts } from './charts/outlook-charts.tsx';
import { Comparison } from './comparison.tsx';
import { type ForeignTable, linesOf } from './comparison-lines.ts';
import { type Draft, draftId, isUntouched, modelUnder, untouched } from './draft.ts';
import { mostPins, readDraft, readPins, writeDraft, writePins } from './draft-address.ts';
import { draftName } from './draft-words.ts';
import { Headline } from './headline.tsx';
import { LeverPanel } from './lever-panel.tsx';
import { outlookModelQuery, scenariosQuery } from './outlook-queries.ts';
import { resolve } from './resolve-draft.ts';
import { ScenarioShelf } from './scenario-shelf.tsx';
import type { StoredScenario } from './stored-scenarios.ts';
import { totals, totalWord } from './total-words.ts';
import { type LeversAddress, useLeversAddress, type View, views } from './use-draft-address.ts';
import { useOutlook } from './use-outlook.ts';
import './levers.css';

type Own = { readonly name: string; readonly plain: unknown; readonly model: CityModel };
const none: readonly never[] = [];
/** Reading files needs a YAML reader; it is fetched while the hand is idle, so that it is there when the network is not. */
const fetchFiles = () => import('./files.tsx');
const Files = lazy(() => fetchFiles().then(({ Files: Shown }) => ({ default: Shown })));
const EmptyModel = lazy(() => import('./empty-model.tsx').then(({ EmptyModel: Shown }) => ({ default: Shown })));
const idle = 2000;

export function LeversTab({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const held = useQuery(outlookModelQuery(cityId));
  const scenarios = useQuery(scenariosQuery(cityId));
  const [own, setOwn] = useState<Own | null>(null);
  const plain = own?.plain ?? held.data?.model;
  const read = useMemo(() => (plain === undefined ? null : readModel(plain)), [plain]);
  if (held.isPending && own === null) return <Waiting rows={14} />;
  if (own === null && held.isError) {
    return problemFrom(held.error).status === 404 ? (
      <Suspense fallback={<Waiting />}>
        <EmptyModel onOwn={setOwn} />
      </Suspense>
    ) : (
      <ProblemNote error={held.error} onRetry={() => void held.refetch()} />
    );
  }
  if (read === null) return null;
  if (!read.ok) return <ReadFault zh={read.error.message.zh} en={read.error.message.en} />;
  // Until the stored scenarios are there an address may name one that is not known yet.
  if (scenarios.isPending) return <Waiting rows={14} />;
  return (
    <>
      {own === null ? null : (
        <Alert
          type="info"
          showIcon
          className="outlook-own"
          title={t('levers.ownModel', { name: own.name })}
          action={<Button onClick={() => setOwn(null)}>{t('levers.files.back')}</Button>}
        />
      )}
      <Levers
        key={`${cityId} ${own?.name ?? ''}`}
        cityId={cityId}
        plain={plain}
        read={read.value}
        stored={own === null ? (scenarios.data?.items ?? none) : none}
        own={own}
        onOwn={setOwn}
      />
    </>
  );
}

function ReadFault({ zh, en }: { readonly zh: string; readonly en: string }) {
  const { t, pick } = useWords();
  return <Nothing title={t('levers.unreadable')} hint={pick({ zh, en })} />;
}

const pathOf = (model: CityModel, draft: Draft): CityPath | null => {
  const found = projectPath(modelUnder(model, draft), { scenario: draftId });
  return found.ok ? found.value : null;
};
/** The address follows when the hand rests; each move by itself would cost the router a frame. */
const writeAfter = 350;

function Levers({
  cityId,
  plain,
  read,
  stored,
  own,
  onOwn,
}: {
  readonly cityId: string;
  readonly plain: unknown;
  readonly read: CityModel;
  readonly stored: Parameters<typeof ScenarioShelf>[0]['stored'];
  readonly own: Own | null;
  readonly onOwn: (own: Own | null) => void;
}) {
  const words = useWords();
  const { t, pick } = words;
  const { address, write } = useLeversAddress();
  const pins = useMemo(() => readPins(address.pin), [address.pin]);
  const shelf: readonly StoredScenario[] = stored;
  const outlook = useOutlook(plain, read, shelf, readDraft(address), pins);
  const { model, draft, path, basePath, sample, depth, settled, move, watch } = outlook;
  const [foreign, setForeign] = useState<readonly ForeignTable[]>([]);
  const view: View = views.find((one) => one === address.view) ?? 'charts';

  // The address after the hand, and the hand after the address where it was changed elsewhere.
  const written = useRef(JSON.stringify(writeDraft(draft)));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const moveAndWrite = useCallback(
    (next: Draft) => {
      move(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = JSON.stringify(writeDraft(next));
        write(writeDraft(next));
      }, writeAfter);
    },
    [move, write],
  );
  useEffect(() => {
    const there = JSON.stringify(writeDraft(readDraft(address)));
    if (there === written.current) return;
    written.current = there;
    clearTimeout(timer.current);
    move(readDraft(address));
  }, [address, move]);
  useEffect(() => {
    const soon = setTimeout(() => void fetchFiles(), idle);
    return () => {
      clearTimeout(soon);
      clearTimeout(timer.current);
    };
  }, []);

  const { parent } = draft;
  const parentOnly = useMemo(() => resolve(model, { ...untouched, parent }), [model, parent]);
  const now = useMemo(() => resolve(model, draft), [model, draft]);
  const total = draft.total ?? model.peakOf;
  const pinPaths = useMemo(
    () =>
      pins.map((pin) => {
        const one = { ...pin, total: draft.total };
        return { draft: one, path: pathOf(model, one) };
      }),
    [model, pins, draft.total],
  );
  const lines: readonly ComparisonLine[] = useMemo(
    () => [
      ...pinPaths.flatMap((pin, k) =>
        // The base has its own line.
        pin.path === null || (pin.draft.parent === null && isUntouched(pin.draft))
          ? []
          : [
              {
                id: `pin ${k}`,
                name: draftName(model, pin.draft, words),
                years: pin.path.years,
                values: pin.path.co2[total],
              },
            ],
      ),
      ...foreign.flatMap((one) => linesOf(one, total).lines),
    ],
    [pinPaths, foreign, total, model, words],
  );
  const proxied = model.parameters.filter(({ status }) => status === 'downscaled' || status === 'assumed').length;
  const source = t('levers.source', {
    model: pick(model.name),
    year: model.baseYear,
    proxied,
    all: model.parameters.length,
  });
  const chooseView = useCallback((next: View) => write({ view: next === 'charts' ? undefined : next }), [write]);
  const chooseGroup = useCallback((byStage: boolean) => write({ group: byStage ? 'stage' : undefined }), [write]);
  const latest = useRef(draft);
  latest.current = draft;
  const chooseTotal = useCallback(
    (next: Co2Total) => moveAndWrite({ ...latest.current, total: next === read.peakOf ? null : next }),
    [moveAndWrite, read.peakOf],
  );
  const pin = useCallback(
    () => write({ pin: writePins([...pins, { ...latest.current, total: null }]) }),
    [write, pins],
  );
  // What stands above the sliders follows a frame later: a move must not wait for it.
  const calm = useDeferredValue(draft);
  const setPins = (next: readonly Draft[]) => write({ pin: writePins(next) });
  const [panelOpen, setPanelOpen] = useState(() => window.matchMedia('(min-width: 821px)').matches);
  if (path === null || basePath === null) return <Nothing title={t('levers.unreadable')} />;
  return (
    <section ref={watch} className="outlook-levers" data-levers="">
      <p className={model.fictional ? 'outlook-marked' : 'outlook-marked outlook-proxied'}>
        {model.fictional ? (
          <strong>{t('levers.fictional')}</strong>
        ) : (
          <strong>{t('levers.proxied', { proxied, all: model.parameters.length })}</strong>
        )}{' '}
        {pick(model.note)}
      </p>
      <ScenarioShelf
        cityId={cityId}
        model={model}
        stored={stored}
        draft={calm}
        own={parentOnly}
        pinned={pins.some((one) => writePins([one]) === writePins([calm]))}
        mayPin={pins.length < mostPins}
        onMove={moveAndWrite}
        onPin={pin}
      />
      <div className="outlook-body">
        <details
          className="lever-panel"
          open={panelOpen}
          onToggle={({ currentTarget }) => setPanelOpen(currentTarget.open)}
        >
          <summary>{t('levers.title', { count: model.levers.length })}</summary>
          <div className="lever-panel-tools">
            <Grouping byStage={address.group === 'stage'} onGroup={chooseGroup} />
            <span className="quiet">{t('levers.keys')}</span>
          </div>
          <div className="lever-scroll">
            <LeverPanel
              model={model}
              draft={draft}
              own={parentOnly}
              now={now}
              byStage={address.group === 'stage'}
              onMove={moveAndWrite}
            />
          </div>
        </details>
        <div className="outlook-answer">
          <Choices view={view} total={total} onView={chooseView} onTotal={chooseTotal} />
          <Headline sample={sample} path={path} settled={settled} progress={outlook.progress} />
          {depth && settled && depth.correlationCorrection > 0.001 ? (
            <p className="quiet">{t('levers.corrected', { change: depth.correlationCorrection.toFixed(2) })}</p>
          ) : null}
          {view === 'charts' ? (
            <OutlookCharts
              model={model}
              total={total}
              path={path}
              basePath={basePath}
              sample={sample}
              depth={depth}
              settled={settled}
              lines={lines}
              source={source}
            />
          ) : null}
          {view === 'compare' ? (
            <Comparison
              model={model}
              current={{ draft, path, summary: sample?.summary ?? null }}
              pins={pinPaths.flatMap((pin, k) =>
                pin.path === null ? [] : [{ draft: pin.draft, path: pin.path, summary: depth?.pins[k] ?? null }],
              )}
              settled={settled}
              onTake={moveAndWrite}
              onDrop={(place) => setPins(pins.filter((_, k) => k !== place))}
            />
          ) : null}
          {view === 'assumptions' ? (
            <Assumptions
              model={model}
              now={now}
              status={(address.status ?? '').split(',').filter((one) => one !== '')}
              query={address.q ?? ''}
              onFilter={(change: LeversAddress) => write(change)}
            />
          ) : null}
          {view === 'files' ? (
            <Suspense fallback={<Waiting />}>
              <Files
                model={{ ...model, peakOf: total }}
                plain={plain}
                path={path}
                summary={sample?.summary ?? null}
                name={draftName(model, draft, words)}
                ownName={own?.name ?? null}
                foreign={foreign}
                onOwn={onOwn}
                onForeign={setForeign}
              />
            </Suspense>
          ) : null}
        </div>
      </div>
    </section>
  );
}
const Choices = memo(function Choices({
  view,
  total,
  onView,
  onTotal,
}: {
  readonly view: View;
  readonly total: Co2Total;
  readonly onView: (view: View) => void;
  readonly onTotal: (total: Co2Total) => void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="outlook-choices">
      <Segmented
        value={view}
        options={views.map((one) => ({ value: one, label: t(viewKeys[one]) }))}
        onChange={onView}
      />
      <Segmented
        value={total}
        aria-label={t('levers.totalLabel')}
        options={totals.map((one) => ({ value: one, label: totalWord(one, words) }))}
        onChange={onTotal}
      />
    </div>
  );
});

const Grouping = memo(function Grouping({
  byStage,
  onGroup,
}: {
  readonly byStage: boolean;
  readonly onGroup: (byStage: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <Segmented
      size="small"
      value={byStage ? 'stage' : 'plan'}
      options={[
        { value: 'plan', label: t('levers.group.plan') },
        { value: 'stage', label: t('levers.group.stage') },
      ]}
      onChange={(group) => onGroup(group === 'stage')}
    />
  );
});

const viewKeys = {
  charts: 'levers.view.charts',
  compare: 'levers.view.compare',
  assumptions: 'levers.view.assumptions',
  files: 'levers.view.files',
} as const;
