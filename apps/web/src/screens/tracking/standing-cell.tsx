/** @module What was reached or is estimated, with the period it speaks of; an estimate is italic with ≈; what is missing says why. */
import type { TrackedTarget } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { periodWord } from './month-text.ts';
import { TrackValue } from './track-value.tsx';
import { whyText } from './why-text.ts';

type StandingOrNot = TrackedTarget['result'];

export function StandingCell({
  of: { standing, absent },
  cityId,
  name,
}: {
  readonly of: StandingOrNot;
  readonly cityId: string;
  readonly name: string;
}) {
  const words = useWords();
  const { t, locale } = words;
  if (standing === null) {
    return <Missing why={whyText(absent, words) || t('figure.why')} />;
  }
  const guessed = standing.kind === 'estimate';
  return (
    <span className={guessed ? 'standing standing-guessed' : 'standing'}>
      {guessed && standing.figure.quality !== 'estimated' && standing.figure.quality !== 'filled' ? (
        <span aria-hidden="true">≈</span>
      ) : null}
      <TrackValue figure={standing.figure} cityId={cityId} name={name} />
      <small className="quiet">
        {periodWord(standing.until, locale)}
        {standing.quality === 'poor' ? <span className="mark mark-doubt"> ▲ {t('track.quality.poor')}</span> : null}
        {standing.quality === 'preliminary' ? ` · ${t('track.quality.preliminary')}` : null}
      </small>
    </span>
  );
}
