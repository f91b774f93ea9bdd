/**
 * @module One cell of the comparison: a value, or the named reason why there is none.
 */
import type { Comparison } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { comparatorWord } from '../../parts/target-value.tsx';
import { comparatorSymbol, formatNumber } from '../../view/number.ts';

type Row = Comparison['rows'][number];
export type CompareCell = Row['cells'][number];

const gapShapes = { notSet: '—', asAssigned: '○', notComparable: '≠' } as const;
const gapWords: Readonly<Record<keyof typeof gapShapes, MessageKey>> = {
  notSet: 'compare.notSet',
  asAssigned: 'compare.asAssigned',
  notComparable: 'compare.notComparable',
};

export function ComparedValue({ cell }: { readonly cell: CompareCell | undefined }) {
  const { t, pick } = useWords();
  if (cell === undefined) return <Gap shape="—" word={t('compare.notSet')} why={t('compare.notSet')} />;
  const why = pick(cell.why);
  if (cell.state !== 'set' || cell.value === null) {
    const state = cell.state === 'set' ? 'notSet' : cell.state;
    const printed = cell.printed === null ? '' : t('compare.printed', { printed: cell.printed });
    const hover = [why, printed].filter((part) => part !== '').join(' ');
    return (
      <>
        <Gap shape={gapShapes[state]} word={t(gapWords[state])} why={hover === '' ? t(gapWords[state]) : hover} />
        {state === 'notComparable' && hover !== '' ? <small className="cell-note">{hover}</small> : null}
      </>
    );
  }
  const comparator = cell.comparator ?? '=';
  const value = (
    <span className={cell.strength === 'aspirational' ? 'boxed boxed-aspirational' : 'boxed'}>
      <span aria-hidden="true" className="boxed-sign">
        {comparatorSymbol(comparator)}
      </span>
      <span className="visually-hidden">{comparator === '=' ? '' : t(comparatorWord(comparator))}</span>
      <span className="boxed-number">{formatNumber(cell.value)}</span>
    </span>
  );
  const hover = [cell.printed === null ? '' : t('compare.printed', { printed: cell.printed }), why]
    .filter((part) => part !== '')
    .join(' ');
  const linked = (
    <Tooltip title={hover}>
      {cell.itemId === null || cell.versionId === null ? (
        value
      ) : (
        <Link
          to="/cities/$cityId/plan/versions/$versionId"
          params={{ cityId: cell.cityId, versionId: cell.versionId }}
          search={{ item: cell.itemId }}
          className="compared"
        >
          {value}
        </Link>
      )}
    </Tooltip>
  );
  return why === '' ? (
    linked
  ) : (
    <>
      {linked}
      <small className="cell-note">{why}</small>
    </>
  );
}

function Gap({ shape, word, why }: { readonly shape: string; readonly word: string; readonly why: string }) {
  return (
    <Tooltip title={why}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard. */}
      <span className="gap" tabIndex={0}>
        <span aria-hidden="true">{shape}</span> <small>{word}</small>
      </span>
    </Tooltip>
  );
}
