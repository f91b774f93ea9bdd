/**
 * @module One target as it is drawn everywhere: a box with comparator, value and unit, and quiet marks for what a reader must know.
 * Comparators, strength and doubts are said in words to screen readers and on hover.
 */
import type { TargetItem } from '@dafeng/contract';
import { Tooltip } from 'antd';
import { type MessageKey, useWords } from '../i18n/index.ts';
import { type Comparator, comparatorSymbol, formatNumber, unitSuffix } from '../view/number.ts';
import { useUnitWord } from './unit-word.ts';

export type ValueFields = Pick<
  TargetItem,
  'value' | 'unit' | 'comparator' | 'kindOfValue' | 'strength' | 'implied' | 'ambiguous' | 'baselineYear'
> &
  Partial<Pick<TargetItem, 'warnings'>>;

const comparatorWords: Readonly<Record<Comparator, MessageKey>> = {
  '=': 'target.comparator.eq',
  '>=': 'target.comparator.ge',
  '<=': 'target.comparator.le',
  '~=': 'target.comparator.about',
};
export const comparatorWord = (comparator: Comparator): MessageKey => comparatorWords[comparator];

/** Changes need their word, or a cut of 15 % would read as a level of 15 %. */
const changeWord = (kind: ValueFields['kindOfValue']): MessageKey | null =>
  kind === 'reduction' || kind === 'increase' || kind === 'addition' ? `target.kind.${kind}` : null;

export function TargetValue({
  target,
  withUnit = true,
}: {
  readonly target: ValueFields;
  readonly withUnit?: boolean;
}) {
  const { t } = useWords();
  const change = changeWord(target.kindOfValue);
  const symbol = comparatorSymbol(target.comparator);
  const unitWord = useUnitWord();
  return (
    <span className="target-value">
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
        <span className="boxed-number">{formatNumber(target.value)}</span>
        {/* Where a column holds the unit, the narrow screen drops that column and shows the unit here. */}
        <span className={withUnit || target.unit === '%' ? 'boxed-unit' : 'boxed-unit narrow-only'}>
          {unitSuffix(unitWord(target.unit))}
        </span>
      </span>
      <TargetMarks target={target} />
    </span>
  );
}

export function TargetMarks({ target }: { readonly target: ValueFields }) {
  const { t } = useWords();
  return (
    <>
      {target.strength === 'aspirational' ? <span className="mark mark-soft">{t('target.aspirational')}</span> : null}
      {target.ambiguous ? (
        <Tooltip title={[t('target.ambiguousHint'), ...(target.warnings ?? []).map((w) => w.message)].join(' ')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard. */}
          <span className="mark mark-doubt" tabIndex={0}>
            ▲ {t('target.ambiguous')}
          </span>
        </Tooltip>
      ) : null}
      {target.implied ? (
        <Tooltip title={t('target.impliedHint')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above. */}
          <span className="mark mark-soft" tabIndex={0}>
            ◌ {t('target.implied')}
          </span>
        </Tooltip>
      ) : null}
    </>
  );
}

/** A number that is not there: an em dash, with the reason on hover and for screen readers. */
export function Missing({ why }: { readonly why: string }) {
  return (
    <Tooltip title={why}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard. */}
      <span className="missing" tabIndex={0}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{why}</span>
      </span>
    </Tooltip>
  );
}
