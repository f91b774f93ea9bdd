/** @module What another rule would have shown: a rule set held against past quarters, as a strip and as counts. Nothing is changed by it. */
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { backTestQuery, trackingRulesQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../../parts/states.tsx';
import { LightShape } from '../light-mark.tsx';
import { worstOrder } from '../light-scheme.ts';
import { monthsUpTo, monthWord, shiftMonth } from '../month-text.ts';
import type { TargetSearch } from '../tracking-search.ts';
import { LightStrip } from './light-strip.tsx';

const monthsBack = 72;
const quarter = 3;
/** The month in which the quarter of a month ends. */
const quarterEnd = (month: string): string =>
  shiftMonth(month, (quarter - (Number(month.slice(5)) % quarter)) % quarter);

export function BackTest({
  cityId,
  itemId,
  at,
  search,
  onChange,
}: {
  readonly cityId: string;
  readonly itemId: string;
  readonly at: string;
  readonly search: TargetSearch;
  readonly onChange: (next: Partial<TargetSearch>) => void;
}) {
  const { t, pick, locale } = useWords();
  const rules = useQuery(trackingRulesQuery(cityId));
  const sets = rules.data?.sets.filter(({ kind }) => kind === 'light') ?? [];
  const last = quarterEnd(shiftMonth(at, -quarter + 1));
  const { from = shiftMonth(last, -quarter * 7), to = last } = search;
  const asked = search.rules === undefined ? null : { ruleSet: search.rules, itemId, from, to, every: quarter };
  const test = useQuery(backTestQuery(cityId, asked));
  const months = monthsUpTo(last, monthsBack)
    .filter((month) => Number(month.slice(5)) % quarter === 0)
    .map((month) => ({ value: month, label: monthWord(month, locale) }));
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('track.back.title')}</h2>
        <span className="quiet">{t('track.back.hint')}</span>
      </div>
      <div className="filters">
        <Select<string>
          className="filter back-rules"
          aria-label={t('track.back.rules')}
          placeholder={t('track.back.rules')}
          popupMatchSelectWidth={false}
          {...(search.rules === undefined ? {} : { value: search.rules })}
          options={sets.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(next) => onChange({ rules: next })}
        />
        <Select<string>
          className="filter"
          aria-label={t('track.back.from')}
          value={from}
          popupMatchSelectWidth={false}
          options={months.filter(({ value }) => value <= to)}
          onChange={(next) => onChange({ from: next })}
        />
        <span className="quiet">–</span>
        <Select<string>
          className="filter"
          aria-label={t('track.back.to')}
          value={to}
          popupMatchSelectWidth={false}
          options={months.filter(({ value }) => value >= from)}
          onChange={(next) => onChange({ to: next })}
        />
        {search.rules === undefined ? null : (
          <Button type="link" onClick={() => onChange({ rules: undefined, from: undefined, to: undefined })}>
            {t('common.clear')}
          </Button>
        )}
      </div>
      {rules.isError ? <ProblemNote error={rules.error} /> : null}
      {asked !== null && test.isPending ? <Waiting rows={2} /> : null}
      {test.isError ? <ProblemNote error={test.error} /> : null}
      {asked === null || test.data === undefined ? null : (
        <>
          <LightStrip lights={test.data.lights} levels={test.data.levels} />
          <p className="legend">
            {test.data.counts.map(({ level, count }) => (
              <span key={level?.id ?? ''}>
                <LightShape level={level} worst={worstOrder(level, [test.data])} />{' '}
                {level === null ? t('track.light.none') : pick(level.label)} <b>{count}</b>
              </span>
            ))}
            <span>{t('track.back.changes', { count: test.data.changes })}</span>
          </p>
        </>
      )}
    </section>
  );
}
