/** @module What the marks of a target's picture mean, once above a row of them. */
import { useWords } from '../../i18n/index.ts';
import { accent, muted } from '../../theme.ts';

const line = (dash: string | undefined, colour: string, width: number) => (
  <svg width="26" height="10" aria-hidden="true">
    <line
      x1="1"
      x2="25"
      y1="5"
      y2="5"
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap="round"
    />
  </svg>
);

export function PathLegend() {
  const { t } = useWords();
  return (
    <p className="legend">
      <span>
        {line('1 3', '#8A9592', 1.2)} {t('track.pic.path')}
      </span>
      <span>
        {line(undefined, accent, 2)} {t('track.pic.result')}
      </span>
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="4" fill="#fff" stroke={accent} strokeWidth="1.8" />
        </svg>{' '}
        {t('track.pic.estimate')}
      </span>
      <span>
        {line('5 4', accent, 1.6)} {t('track.pic.forecast')}
      </span>
      <span style={{ color: muted }}>{t('track.pic.goal')}</span>
    </p>
  );
}
