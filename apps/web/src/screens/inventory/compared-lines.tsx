/**
 * @module The lines of a comparison by the size of their change, with its parts.
 */
import type { InventoryComparison } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatDifference, formatValue } from '../../view/number.ts';
import { gasName } from './gas-name.ts';

const shownAtFirst = 25;
const parts = ['activity', 'factor', 'gwp', 'coverage', 'unsplit'] as const;
/** Below this a part is the rounding of a product, in tonnes as in 10 000 tonnes. */
const noise = 1e-7;
const difference = (value: number): string => (Math.abs(value) < noise ? '·' : formatDifference(value));

export function ComparedLines({ comparison }: { readonly comparison: InventoryComparison }) {
  const { t, pick } = useWords();
  const [all, setAll] = useState(false);
  const rows = comparison.rows.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const used = parts.filter((part) => rows.some((row) => Math.abs(row[part]) >= noise));
  const names = new Map(comparison.parts.map(({ id, name }) => [id, pick(name)]));
  return (
    <section className="result-section">
      <h2>{t('cmp.lines')}</h2>
      <div className="table-frame">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col" className="sticky-left">
                {t('inv.line')}
              </th>
              <th scope="col">{t('inv.code')}</th>
              <th scope="col">{t('inv.gas')}</th>
              <th scope="col" className="figure">
                {t('cmp.before')}
              </th>
              <th scope="col" className="figure">
                {t('cmp.after')}
              </th>
              <th scope="col" className="figure">
                {t('cmp.change')}
              </th>
              {used.map((part) => (
                <th key={part} scope="col" className="figure">
                  {names.get(part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, shownAtFirst)).map((row) => (
              <tr key={row.id}>
                <th scope="row" className="sticky-left target-name">
                  {pick(row.name)}
                  {row.kind === 'emission' ? null : (
                    <span className="mark mark-soft"> {t(`inv.kind.${row.kind}`)}</span>
                  )}
                </th>
                <td>{row.category}</td>
                <td>{gasName(row.gas)}</td>
                <td className="figure">
                  {row.before === null ? <Gone word={t('cmp.wasNot')} /> : formatValue(row.before)}
                </td>
                <td className="figure">
                  {row.after === null ? <Gone word={t('cmp.isNot')} /> : formatValue(row.after)}
                </td>
                <td className="figure">
                  <strong>{difference(row.change)}</strong>
                </td>
                {used.map((part) => (
                  <td key={part} className="figure">
                    {difference(row[part])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {t('cmp.unit', { unit: pick(comparison.unit) })} ·{' '}
        {t('common.shown', { shown: all ? rows.length : Math.min(rows.length, shownAtFirst), total: rows.length })}
        {all || rows.length <= shownAtFirst ? null : (
          <Button type="link" size="small" onClick={() => setAll(true)}>
            {t('cmp.allLines')}
          </Button>
        )}
      </p>
    </section>
  );
}

const Gone = ({ word }: { readonly word: string }) => (
  <span className="missing" title={word}>
    <span aria-hidden="true">—</span>
    <span className="visually-hidden">{word}</span>
  </span>
);
