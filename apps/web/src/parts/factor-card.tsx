/**
 * @module A factor as a card: value and unit, when and where it holds, where it was read and how sure that is, what a person confirmed.
 */
import type { FactorCard as Card } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/index.ts';
import { formatDate, formatNumber, unitSuffix } from '../view/number.ts';
import { markWord, readWord, statusWord, validityText } from './factor-words.ts';

export function FactorMark({ card }: { readonly card: Card }) {
  const { t } = useWords();
  const confirmed = card.confirmation !== null;
  return (
    <span className={`factor-mark factor-mark-${confirmed ? 'S' : card.mark}`} title={t(markWord(card.mark))}>
      {confirmed ? `${card.mark} ✓` : card.mark}
    </span>
  );
}

export function FactorCard({ card, linked = true }: { readonly card: Card; readonly linked?: boolean }) {
  const { t, pick } = useWords();
  const { confirmation } = card;
  return (
    <article className="factor-card">
      <header>
        <h4>
          {pick(card.product)} · {pick(card.term)}
          {card.gas === null ? null : <small> {card.gas.toUpperCase()}</small>}
        </h4>
        <span className="factor-value">
          {formatNumber(card.value)}
          {unitSuffix(pick(card.unit))}
        </span>
      </header>
      <p className={card.mark === 'M' && confirmation === null ? 'factor-doubt' : 'quiet'}>
        <FactorMark card={card} /> {t(markWord(card.mark))} · {statusWord(card.status, t)}
      </p>
      {confirmation === null ? null : (
        <p className="quiet">
          {t('factor.confirmed', {
            by: confirmation.by,
            at: formatDate(confirmation.at),
            source: confirmation.source,
            locator: confirmation.locator,
          })}
        </p>
      )}
      <dl className="facts facts-small">
        <dt>{t('factor.source')}</dt>
        <dd>
          {card.source.title} <span className="quiet">{readWord(card.source.read, t)}</span>
        </dd>
        <dt>{t('factor.locator')}</dt>
        <dd>{card.locator}</dd>
        <dt>{t('factor.validity')}</dt>
        <dd>{validityText(card, t)}</dd>
        <dt>{t('factor.region')}</dt>
        <dd>
          {pick(card.region)}
          {card.sectorGroup === null ? null : ` · ${pick(card.sectorGroup)}`}
        </dd>
        {card.range === null ? null : (
          <>
            <dt>{t('factor.range')}</dt>
            <dd>
              {formatNumber(card.range[0])} – {formatNumber(card.range[1])}
            </dd>
          </>
        )}
        {card.supersedes === null ? null : (
          <>
            <dt>{t('factor.supersedes')}</dt>
            <dd>
              <code>{card.supersedes}</code>
            </dd>
          </>
        )}
      </dl>
      {card.note === null ? null : <p className="quiet">{pick(card.note)}</p>}
      <p className="quiet">
        {pick(card.setName)} <code>{card.edition}</code>
        {linked ? (
          <>
            {' · '}
            <FactorLink card={card}>{t('factor.who')}</FactorLink>
          </>
        ) : null}
      </p>
    </article>
  );
}

export function FactorLink({ card, children }: { readonly card: Card; readonly children: string }) {
  return (
    <Link to="/reference/factors" search={{ set: card.set, factor: card.id, edition: card.edition }}>
      {children}
    </Link>
  );
}
