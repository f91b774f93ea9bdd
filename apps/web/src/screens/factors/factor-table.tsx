/**
 * @module Factors under a filter as a table: what it is, value and unit, where and when it holds, where it was read, how sure it is.
 */
import type { FactorCard } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { FactorMark } from '../../parts/factor-card.tsx';
import { statusWord, validityText } from '../../parts/factor-words.ts';
import { formatNumber } from '../../view/number.ts';

export function FactorTable({
  cards,
  onOpen,
}: {
  readonly cards: readonly FactorCard[];
  readonly onOpen: (card: FactorCard) => void;
}) {
  const { t, pick } = useWords();
  return (
    <div className="table-frame">
      <table className="grid factors">
        <thead>
          <tr>
            <th scope="col" className="sticky-left">
              {t('factor.product')}
            </th>
            <th scope="col">{t('factor.term')}</th>
            <th scope="col">{t('inv.gas')}</th>
            <th scope="col" className="figure">
              {t('factor.value')}
            </th>
            <th scope="col">{t('factor.unit')}</th>
            <th scope="col">{t('factor.mark')}</th>
            <th scope="col">{t('factor.region')}</th>
            <th scope="col">{t('factor.validity')}</th>
            <th scope="col" className="wide-only">
              {t('factor.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={`${card.set} ${card.edition} ${card.id}`}>
              <th scope="row" className="sticky-left target-name">
                <button type="button" className="body-link accent" onClick={() => onOpen(card)}>
                  {pick(card.product)}
                </button>
                {card.sectorGroup === null ? null : <div className="quiet">{pick(card.sectorGroup)}</div>}
              </th>
              <td>{pick(card.term)}</td>
              <td>{card.gas?.toUpperCase() ?? ''}</td>
              <td className="figure">{formatNumber(card.value)}</td>
              <td className="nowrap">{pick(card.unit)}</td>
              <td className="nowrap">
                <FactorMark card={card} /> <span className="quiet">{statusWord(card.status, t)}</span>
              </td>
              <td className="nowrap">{pick(card.region)}</td>
              <td className="nowrap">{validityText(card, t)}</td>
              <td className="quiet-cell wide-only">
                {card.source.title} · {card.locator}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
