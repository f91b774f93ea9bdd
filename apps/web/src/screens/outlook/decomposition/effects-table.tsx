/** @module The effects of each link of the chain and over the whole span, and whether the fall was made or happened. */
import type { Decomposition } from '@dafeng/contract';
import { type MessageKey, useWords } from '../../../i18n/index.ts';
import { formatDifference, formatShare, formatValue } from '../../../view/number.ts';

const causes: Readonly<Record<Decomposition['cause']['label'], { readonly shape: string; readonly word: MessageKey }>> =
  {
    active: { shape: '●', word: 'outlook.cause.active' },
    passive: { shape: '▲', word: 'outlook.cause.passive' },
    'no-fall': { shape: '◇', word: 'outlook.cause.noFall' },
    'not-said': { shape: '○', word: 'outlook.cause.notSaid' },
  };

export function CauseLine({ cause }: { readonly cause: Decomposition['cause'] }) {
  const { t } = useWords();
  const { shape, word } = causes[cause.label];
  return (
    <p className={`cause cause-${cause.label}`}>
      <span aria-hidden="true">{shape}</span> <b>{t(word)}</b>
      {cause.activeShare === null ? null : (
        <span className="quiet">
          {' '}
          {t('outlook.cause.share', { share: formatShare(cause.activeShare), sum: cause.arithmetic })}
        </span>
      )}
    </p>
  );
}

export function EffectsTable({
  result,
  names,
  unit,
}: {
  result: Decomposition;
  names: readonly string[];
  unit: string;
}) {
  const { t } = useWords();
  const ratio = result.method !== 'lmdi-1-additive';
  const shown = (value: number): string => (ratio ? `× ${formatValue(value, 4)}` : formatDifference(value));
  const rows = [
    ...result.effects,
    ...(result.cumulative !== null && result.effects.length > 1 ? [result.cumulative] : []),
  ];
  return (
    <div className="scroll-x">
      <table className="grid">
        <caption className="visually-hidden">{t('outlook.effects.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outlook.effects.period')}</th>
            <th scope="col" className="figure">
              {t('outlook.effects.total')}
              {ratio ? '' : ` (${unit})`}
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="figure">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.from}-${row.to}${row === result.cumulative ? '-whole' : ''}`}
              className={row === result.cumulative ? 'sum-row' : undefined}
            >
              <th scope="row" className="nowrap">
                {row.from}–{row.to}
                {row === result.cumulative ? ` ${t('outlook.effects.whole')}` : ''}
              </th>
              <td className="figure">{shown(row.total)}</td>
              {row.byFactor.map((effect, factor) => (
                <td key={names[factor]} className="figure">
                  {shown(effect)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
