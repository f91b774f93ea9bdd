/** @module A followed target in its box: comparator, number, year; where the province holds the number, that it waits. */
import type { TrackedTarget } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { comparatorWord } from '../../parts/target-value.tsx';
import { comparatorSymbol, formatYear } from '../../view/number.ts';
import { printedDigits } from './number-text.ts';
import { TrackValue } from './track-value.tsx';

const changeWords = { fall: 'target.kind.reduction', addition: 'target.kind.addition' } as const;

export function GoalBox({ target, cityId }: { readonly target: TrackedTarget; readonly cityId: string }) {
  const { t, locale } = useWords();
  if (target.pending)
    return (
      <span className="boxed boxed-aspirational track-pending" title={t('track.pendingHint')}>
        {t('track.pending')}
      </span>
    );
  const symbol = comparatorSymbol(target.comparator);
  const change = target.form === 'fall' || target.form === 'addition' ? changeWords[target.form] : null;
  return (
    <span className="goal">
      <span className={target.strength === 'aspirational' ? 'boxed boxed-aspirational' : 'boxed'}>
        {change === null ? null : <span className="boxed-word">{t(change)} </span>}
        {symbol === '' ? null : (
          <>
            <span aria-hidden="true" className="boxed-sign">
              {symbol}
            </span>
            <span className="visually-hidden">{t(comparatorWord(target.comparator))}</span>
          </>
        )}
        <GoalNumber target={target} cityId={cityId} />
      </span>
      <small className="quiet">
        {target.year === null ? t('targets.noYear') : formatYear(target.year, locale)}
        {target.assignment === null ? null : ` · ${t('track.assigned')}`}
      </small>
    </span>
  );
}

/** As printed: no digit is added to a number that somebody decided. */
function GoalNumber({ target, cityId }: { readonly target: TrackedTarget; readonly cityId: string }) {
  const { value } = target.goal;
  return (
    <TrackValue
      figure={target.goal}
      cityId={cityId}
      name={target.name}
      digits={value === null ? undefined : printedDigits(value)}
      withUnit
    />
  );
}
