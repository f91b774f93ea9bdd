/** @module The headline targets with their lights: what the light judged beside what the path requires, the worst first. */
import type { Cockpit, HeadlineLight, LightLevel } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { FigureValue } from '../../../parts/figure.tsx';
import { formatNumber } from '../../../view/number.ts';
import { LightMark, LightShape } from '../../tracking/light-mark.tsx';
import { periodWord } from '../../tracking/month-text.ts';
import { comparatorMark } from './comparator-mark.ts';

export const worstOf = (levels: readonly Pick<LightLevel, 'order'>[]): number =>
  Math.max(2, ...levels.map(({ order }) => order));
const rank = ({ level }: HeadlineLight): number => (level === null ? -1 : level.order);

export function LightsBlock({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t, pick } = useWords();
  const { at, lights, headline } = cockpit;
  const worst = worstOf(lights.levels);
  const year = Number(at.slice(0, 4));
  const isPast = (light: HeadlineLight): boolean => light.year !== null && light.year < year;
  const ordered = headline.toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)) || rank(b) - rank(a));
  const firstPast = ordered.findIndex(isPast);
  return (
    <section className="block block-wide cockpit-lights">
      <div className="block-head">
        <h2>{t('cockpit.lights')}</h2>
        <Link to="/cities/$cityId/targets" params={{ cityId }} search={{ at } as object}>
          {t('cockpit.allTargets')}
        </Link>
      </div>
      <ul className="cockpit-counts">
        {lights.levels.toReversed().map((level) => (
          <li key={`${level.id} ${level.label.zh}`}>
            <LightShape level={level} worst={worst} /> <b>{formatNumber(level.count)}</b> {pick(level.label)}
          </li>
        ))}
        <li>
          <LightShape level={null} worst={worst} /> <b>{formatNumber(lights.dark)}</b> {t('cockpit.dark')}
        </li>
        {lights.pending === 0 ? null : (
          <li>
            <b>{formatNumber(lights.pending)}</b> {t('cockpit.pending')}
          </li>
        )}
      </ul>
      {ordered.length === 0 ? <p className="quiet">{t('city.headlineNone')}</p> : null}
      <ul className="cockpit-headline">
        {ordered.map((light, index) => (
          <HeadlineLine
            key={light.itemId}
            cityId={cityId}
            at={at}
            light={light}
            worst={worst}
            head={index === firstPast ? t('cockpit.past') : null}
          />
        ))}
      </ul>
    </section>
  );
}

function HeadlineLine({
  cityId,
  at,
  light,
  worst,
  head,
}: {
  readonly cityId: string;
  readonly at: string;
  readonly light: HeadlineLight;
  readonly worst: number;
  /** Stands above the first of its kind. */
  readonly head: string | null;
}) {
  const { t, pick, locale } = useWords();
  // A fall needs its word, or 14 % would read as a level.
  const fall = light.form === 'fall' ? t('target.kind.reduction') : '';
  const why = light.dark === null ? undefined : (light.dark.note ?? pick(light.dark.label));
  return (
    <li>
      {head === null ? null : <span className="cockpit-past">{head}</span>}
      <LightMark level={light.level} worst={worst} why={why} />
      <Link
        to="/cities/$cityId/targets/$itemId"
        params={{ cityId, itemId: light.itemId }}
        search={{ at } as object}
        className="cockpit-name"
      >
        {light.name}
      </Link>
      <span className="cockpit-numbers">
        {light.pending ? (
          <span className="quiet">{t('cockpit.pendingOne')}</span>
        ) : (
          <>
            {fall !== '' && light.value.value !== null ? <span className="quiet">{fall} </span> : null}
            <FigureValue figure={light.value} bookId={null} cityId={cityId} name={light.name} />
            <span className="quiet">
              {light.until === null ? '' : ` ${periodWord(light.until, locale)}`}
              {light.required.value === null ? '' : ` / ${t('cockpit.required')} `}
            </span>
            {light.required.value === null ? null : (
              <FigureValue figure={light.required} bookId={null} cityId={cityId} />
            )}
          </>
        )}
      </span>
      <span className="goal-box">
        {light.goal.value === null ? '' : `${fall === '' ? '' : `${fall} `}${comparatorMark(light.comparator)}`}
        <FigureValue figure={light.goal} bookId={null} cityId={cityId} />
        {light.year === null ? null : <small> {light.year}</small>}
      </span>
    </li>
  );
}
