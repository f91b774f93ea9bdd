/**
 * @module The inside of the trace panel: the number and whether it replays, the formula of the chosen line, the tree, the factors.
 */
import type { Explanation, TraceNode } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { bookQuery, methodsQuery } from '../../api/books.ts';
import { explanationQuery } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { formatValue, unitSuffix } from '../../view/number.ts';
import { FactorCard } from '../factor-card.tsx';
import { ProblemNote, Waiting } from '../states.tsx';
import { DoubtDialog } from './doubt-dialog.tsx';
import { TraceActions } from './trace-actions.tsx';
import { type TraceTarget, useTraceAddress } from './trace-address.ts';
import { NodeLinks } from './trace-links.tsx';
import { firstDepth, TraceTree } from './trace-tree.tsx';
import { nodeAt } from './tree-keys.ts';

const shownFactors = 6;

export function TraceBody({ target }: { readonly target: TraceTarget }) {
  const explanation = useQuery(explanationQuery(target, '', firstDepth));
  if (explanation.isPending) return <Waiting rows={10} />;
  if (explanation.isError) return <ProblemNote error={explanation.error} onRetry={() => void explanation.refetch()} />;
  return <Opened target={target} explanation={explanation.data} />;
}

function Opened({ target, explanation }: { readonly target: TraceTarget; readonly explanation: Explanation }) {
  const { t, pick } = useWords();
  const { at, goTo } = useTraceAddress();
  const [doubted, setDoubted] = useState<TraceNode | null>(null);
  // The chosen line may lie below what the first answer holds.
  const known = nodeAt(explanation.root, at);
  const below = useQuery({ ...explanationQuery(target, at, 1), enabled: known === undefined });
  const chosen = known ?? below.data?.root;
  const { figure } = explanation;
  const unit = pick(figure.unit);
  return (
    <div className="stack trace">
      <header>
        <h2>{pick(explanation.title)}</h2>
        <p className="trace-number">
          {figure.value === null ? '—' : formatValue(figure.value)}
          <span className="fig-unit">{unitSuffix(unit)}</span>
        </p>
        {figure.basis === null ? null : <p className="quiet">{pick(figure.basis)}</p>}
        {target.bookId === null ? null : <MethodLine target={target} />}
        <p className={explanation.replays ? 'trace-replays' : 'trace-replays trace-broken'}>
          {explanation.replays ? `✓ ${t('trace.replays')}` : `✗ ${t('trace.notReplays')}`}{' '}
          <span className="quiet" title={explanation.digest}>
            {t('trace.digest')} <code>{explanation.digest.slice(0, 12)}</code>
          </span>
        </p>
        <TraceActions target={target} explanation={explanation} chosen={chosen} onDoubt={setDoubted} />
      </header>
      <section aria-live="polite">
        <div className="block-head">
          <h3>{t('trace.formula')}</h3>
          {at === '' ? null : (
            <Button type="link" size="small" onClick={() => goTo('')}>
              {t('trace.back')}
            </Button>
          )}
        </div>
        {chosen === undefined ? (
          below.isError ? (
            <ProblemNote error={below.error} />
          ) : (
            <Waiting rows={1} />
          )
        ) : (
          <ChosenLine node={chosen} onDoubt={setDoubted} />
        )}
      </section>
      <section>
        <h3>{t('trace.tree')}</h3>
        <p className="quiet no-phone-text">{t('trace.keys')}</p>
        <TraceTree target={target} root={explanation.root} at={at} onChoose={goTo} />
      </section>
      {explanation.factors.length === 0 ? null : <Factors explanation={explanation} />}
      {doubted === null ? null : <DoubtDialog node={doubted} onClose={() => setDoubted(null)} />}
    </div>
  );
}

function MethodLine({ target }: { readonly target: Extract<TraceTarget, { bookId: string }> }) {
  const { t, pick } = useWords();
  const book = useQuery(bookQuery(target.bookId)).data;
  const methods = useQuery(methodsQuery).data?.items;
  if (book === undefined) return null;
  const other = methods?.find(({ id }) => id === target.method);
  const restated = target.method !== undefined || target.gwp !== undefined;
  return (
    <p className="quiet">
      {book.year} · {pick(other?.name ?? book.method.name)} · {target.gwp ?? other?.gwpSet ?? book.method.gwpSet}
      {restated ? <span className="mark mark-doubt"> ↻ {t('figure.restated')}</span> : null}
    </p>
  );
}

/** The formula of one line with its numbers in place, and where its number stands. */
function ChosenLine({ node, onDoubt }: { readonly node: TraceNode; readonly onDoubt: (node: TraceNode) => void }) {
  const { t, pick } = useWords();
  return (
    <div className="trace-chosen">
      <p className="trace-formula">
        <span className="trace-term">{pick(node.term)}</span>
        {node.formula === null ? null : <span> = {pick(node.formula)}</span>}
        {node.formula?.zh.includes('→') ? null : (
          <strong>
            {' '}
            = {formatValue(node.value)}
            {unitSuffix(pick(node.unit))}
          </strong>
        )}
      </p>
      {node.formula === null && node.found === null ? <p className="quiet">{t('trace.noFormula')}</p> : null}
      {node.found === null ? null : <p className="quiet">{pick(node.found)}</p>}
      <NodeLinks node={node} onDoubt={onDoubt} />
      {node.factor === null ? null : <FactorCard card={node.factor} />}
    </div>
  );
}

function Factors({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { factors } = explanation;
  return (
    <section>
      <h3>{t('trace.factors', { count: factors.length })}</h3>
      <div className="factor-cards">
        {(all ? factors : factors.slice(0, shownFactors)).map((card) => (
          <FactorCard key={`${card.set} ${card.id}`} card={card} />
        ))}
      </div>
      {all || factors.length <= shownFactors ? null : (
        <Button type="link" onClick={() => setAll(true)}>
          {t('trace.allFactors', { count: factors.length })}
        </Button>
      )}
    </section>
  );
}
