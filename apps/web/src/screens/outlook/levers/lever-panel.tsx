/**
 * @module The left side of the levers page: every lever of the plan with its clause, owner, time and cost, and the assumptions that can be
 * moved. It says what is moved, the core says what follows.
 */
import { type CityModel, type Lever, leverOrder, type Parameter, type ResolvedScenario } from '@dafeng/outlook';
import { memo, useCallback, useMemo, useRef } from 'react';
import { useWords, type Words } from '../../../i18n/index.ts';
import { type Draft, growthOf, growthPairs, withLever, withValue } from './draft.ts';
import { Mover } from './mover.tsx';
import { isShare, parameterName, unitWord, valueText } from './parameter-words.ts';
import { rangeOf } from './slider-range.ts';

const stageKeys = {
  activity: 'levers.stage.activity',
  structure: 'levers.stage.structure',
  efficiency: 'levers.stage.efficiency',
  'fuel-switch': 'levers.stage.fuelSwitch',
  supply: 'levers.stage.supply',
} as const;
const shapeKeys = {
  linear: 'levers.shape.linear',
  's-curve': 'levers.shape.sCurve',
  step: 'levers.shape.step',
} as const;

/** `二（三）2` belongs to `二（三）`. */
export const actionOf = (clause: string | null): string | null =>
  clause === null ? null : (/^[^（(]*[（(][^）)]*[）)]/.exec(clause)?.[0] ?? clause);

/** Chinese numerals of a clause in the order of the plan; a lever without one comes last. */
const numerals = '一二三四五六七八九十';
const ordinal = (action: string): number =>
  action === ''
    ? Number.MAX_SAFE_INTEGER
    : [...action]
        .map((sign) => numerals.indexOf(sign))
        .filter((n) => n >= 0)
        .reduce((sum, n) => sum * 11 + n + 1, 0);

/** What a lever acts on, by the names of the model. */
const targetText = (model: CityModel, { action }: Lever, { t, pick }: Words): string => {
  const sector = (id: string): string => pick(model.sectors.find((one) => one.id === id)?.name ?? { zh: id, en: id });
  switch (action.stage) {
    case 'activity':
    case 'efficiency':
    case 'fuel-switch':
      return action.sectors.map(sector).join(t('levers.and'));
    case 'structure':
      return sector(action.from);
    case 'supply':
      if (action.on === 'generation') {
        const plant = model.power?.plants.find(({ id }) => id === action.plant);
        return plant ? pick(plant.name) : action.plant;
      }
      if (action.on === 'sink') {
        const sink = model.sinks.find(({ id }) => id === action.sink);
        return sink ? pick(sink.name) : action.sink;
      }
      return t('levers.field.grid');
  }
};

interface PanelProps {
  readonly model: CityModel;
  readonly draft: Draft;
  /** What holds under the parent alone, and under the draft. */
  readonly own: ResolvedScenario;
  readonly now: ResolvedScenario;
  readonly byStage: boolean;
  readonly onMove: (next: Draft) => void;
}

export function LeverPanel({ model, draft, own, now, byStage, onMove }: PanelProps) {
  const words = useWords();
  const { t } = words;
  const latest = useRef(draft);
  latest.current = draft;
  const setValue = useCallback(
    (id: string, value: number, ownValue: number) => onMove(withValue(latest.current, id, value, ownValue)),
    [onMove],
  );
  const setLever = useCallback(
    (id: string, on: boolean, ownOn: boolean) => onMove(withLever(latest.current, id, on, ownOn)),
    [onMove],
  );
  const setCorrelation = useCallback(
    (_: string, value: number, ownValue: number) =>
      onMove({ ...latest.current, correlation: value === ownValue ? null : value }),
    [onMove],
  );
  const groups = useMemo(() => {
    const ordered = model.levers
      .map((lever, place) => ({ lever, place }))
      .sort((a, b) => leverOrder.indexOf(a.lever.action.stage) - leverOrder.indexOf(b.lever.action.stage))
      .map((one, order) => ({ ...one, order: order + 1 }));
    const keys = byStage
      ? leverOrder.map(String)
      : [...new Set(model.levers.map(({ clause }) => actionOf(clause) ?? ''))].sort((a, b) => ordinal(a) - ordinal(b));
    return keys
      .map((key) => ({
        key,
        levers: ordered.filter(({ lever }) =>
          byStage ? lever.action.stage === key : (actionOf(lever.clause) ?? '') === key,
        ),
      }))
      .filter(({ levers }) => levers.length > 0);
  }, [model, byStage]);
  const stageOf = (key: string) => t(stageKeys[key as keyof typeof stageKeys]);
  const pairs = growthPairs(model);
  const correlation = pairs[0]?.value ?? 0;
  const movers: readonly (Parameter | undefined)[] = [
    ...growthOf(model),
    model.delivery,
    model.power?.grid.factor,
    model.power?.grid.fall ?? undefined,
    model.power?.grid.nonFossil,
  ];
  return (
    <>
      {groups.map(({ key, levers }) => (
        <section key={key} className="lever-group">
          <h3>{byStage ? stageOf(key) : key === '' ? t('levers.noClause') : t('levers.action', { clause: key })}</h3>
          {levers.map(({ lever, place, order }) => (
            <LeverRow
              key={lever.id}
              model={model}
              lever={lever}
              order={order}
              count={model.levers.length}
              value={now.parameters[lever.size.index]?.value ?? lever.size.value}
              own={own.parameters[lever.size.index]?.value ?? lever.size.value}
              on={now.leversOn[place] ?? true}
              ownOn={own.leversOn[place] ?? true}
              words={words}
              onValue={setValue}
              onSwitch={setLever}
            />
          ))}
        </section>
      ))}
      <section className="lever-group">
        <h3>{t('levers.assumed')}</h3>
        {movers.map((parameter) =>
          parameter === undefined ? null : (
            <ParameterMover
              key={parameter.id}
              model={model}
              parameter={parameter}
              value={now.parameters[parameter.index]?.value ?? parameter.value}
              own={own.parameters[parameter.index]?.value ?? parameter.value}
              words={words}
              onValue={setValue}
            />
          ),
        )}
        {pairs.length === 0 ? (
          <p className="quiet">{t('levers.noCorrelation')}</p>
        ) : (
          <Mover
            id="rho"
            name={t('levers.correlation')}
            label={t('levers.correlation')}
            value={draft.correlation ?? correlation}
            own={correlation}
            range={correlationRange}
            times={1}
            unit=""
            text={String(draft.correlation ?? correlation)}
            ownText={String(correlation)}
            onMove={setCorrelation}
          >
            <p className="mover-facts">{t('levers.correlationNote', { count: pairs.length })}</p>
          </Mover>
        )}
      </section>
    </>
  );
}
/** Beyond it the copula is close to one single input. */
const correlationRange = { min: -0.95, max: 0.95, step: 0.05 } as const;

const ParameterMover = memo(function ParameterMover({
  model,
  parameter,
  value,
  own,
  words,
  onValue,
}: {
  readonly model: CityModel;
  readonly parameter: Parameter;
  readonly value: number;
  readonly own: number;
  readonly words: Words;
  readonly onValue: (id: string, value: number, own: number) => void;
}) {
  const share = isShare(parameter);
  const name = parameterName(model, parameter.id, words);
  const range = useMemo(() => rangeOf(parameter), [parameter]);
  const growth = model.drivers.flatMap((driver) => driver.growth).find(({ rate }) => rate.id === parameter.id);
  return (
    <Mover
      id={parameter.id}
      name={name}
      label={growth ? `${name.replace(/ · \d{4}$/, '')} ${growth.from}–${growth.to}` : name}
      value={value}
      own={own}
      range={range}
      times={share ? 100 : 1}
      unit={share ? '%' : unitWord(parameter.unit, words)}
      text={valueText(parameter, value, words)}
      ownText={valueText(parameter, own, words)}
      onMove={onValue}
    >
      <p className="mover-facts">
        <StatusMark status={parameter.status} words={words} /> {parameter.source}
      </p>
    </Mover>
  );
});

const LeverRow = memo(function LeverRow({
  model,
  lever,
  order,
  count,
  value,
  own,
  on,
  ownOn,
  words,
  onValue,
  onSwitch,
}: {
  readonly model: CityModel;
  readonly lever: Lever;
  readonly order: number;
  readonly count: number;
  readonly value: number;
  readonly own: number;
  readonly on: boolean;
  readonly ownOn: boolean;
  readonly words: Words;
  readonly onValue: (id: string, value: number, own: number) => void;
  readonly onSwitch: (id: string, on: boolean, own: boolean) => void;
}) {
  const { t, pick } = words;
  const { size, reach, cost, start, end, shape, owner, clause } = lever;
  const share = isShare(size);
  const range = useMemo(() => rangeOf(size), [size]);
  const name = pick(lever.name);
  const facts = [
    `${start}–${end} ${t(shapeKeys[shape])}`,
    targetText(model, lever, words),
    ...(reach === null ? [] : [t('levers.reach', { share: valueText(reach, reach.value, words) })]),
    ...(cost === null ? [t('levers.noCost')] : [valueText(cost, cost.value, words)]),
  ];
  return (
    <Mover
      id={size.id}
      name={name}
      label={
        <label className={on === ownOn ? '' : 'mover-switched'}>
          <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(lever.id, target.checked, ownOn)} />{' '}
          {name}
        </label>
      }
      value={value}
      own={own}
      range={range}
      times={share ? 100 : 1}
      unit={share ? '%' : unitWord(size.unit, words)}
      text={valueText(size, value, words)}
      ownText={valueText(size, own, words)}
      disabled={!on}
      onMove={onValue}
    >
      <p className="mover-facts">
        {clause ?? t('levers.noClause')} · {owner ?? t('levers.noOwner')} ·{' '}
        <span title={t('levers.orderNote')}>
          {t('levers.order', { order, count, stage: t(stageKeys[lever.action.stage]) })}
        </span>
        <br />
        {facts.join(' · ')} · <StatusMark status={size.status} words={words} />
      </p>
    </Mover>
  );
});

const statusKeys = {
  measured: 'levers.status.measured',
  downscaled: 'levers.status.downscaled',
  default: 'levers.status.default',
  'plan-target': 'levers.status.planTarget',
  assumed: 'levers.status.assumed',
} as const;
export const statusWord = (status: keyof typeof statusKeys, { t }: Pick<Words, 't'>): string => t(statusKeys[status]);
/** Counted plain, computed or supposed in italics with ≈, published defaults underlined with dots, plan targets boxed. */
export function StatusMark({ status, words }: { readonly status: Parameter['status']; readonly words: Words }) {
  return (
    <span className={`status-${status}`}>
      {status === 'downscaled' || status === 'assumed' ? '≈ ' : ''}
      {statusWord(status, words)}
    </span>
  );
}
