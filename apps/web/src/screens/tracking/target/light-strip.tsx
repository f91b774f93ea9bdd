/** @module Lights of months or quarters in a row, oldest left: shape and colour of the level, its name for those who hear the page. */
import type { Figure, LightLevel } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { LightShape } from '../light-mark.tsx';
import { worstOrder } from '../light-scheme.ts';
import { monthWord } from '../month-text.ts';
import { whyText } from '../why-text.ts';

interface MonthLight {
  readonly month: string;
  readonly level: LightLevel | null;
  readonly dark: Figure['absent'];
}

export function LightStrip({
  lights,
  levels,
}: {
  readonly lights: readonly MonthLight[];
  readonly levels: readonly LightLevel[];
}) {
  const words = useWords();
  const { t, pick, locale } = words;
  return (
    <ol className="light-strip">
      {lights.map(({ month, level, dark }, i) => {
        const word = level === null ? `${t('track.light.none')} ${whyText(dark, words)}` : pick(level.label);
        const said = `${monthWord(month, locale)}: ${word}`;
        const turns = i === 0 || month.endsWith('-01');
        return (
          <li key={month} title={said} className={turns ? 'light-strip-year' : undefined}>
            <LightShape level={level} worst={worstOrder(level, [{ levels }])} />
            <span aria-hidden="true" className="light-strip-month">
              {turns ? month.slice(0, 4) : Number(month.slice(5))}
            </span>
            <span className="visually-hidden">{said}</span>
          </li>
        );
      })}
    </ol>
  );
}
