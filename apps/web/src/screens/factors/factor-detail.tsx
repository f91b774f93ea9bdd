/**
 * @module One factor opened: its card, when it holds, the same thing in other sets side by side, who uses it, and its confirmation.
 */
import type { FactorCard as Card, FactorDetail as Detail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { factorQuery } from '../../api/inventory.ts';
import { problemFrom } from '../../api/problem.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FactorCard, FactorLink, FactorMark } from '../../parts/factor-card.tsx';
import { validityText } from '../../parts/factor-words.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayAdminister, useSession } from '../../shell/current-city.ts';
import { formatNumber } from '../../view/number.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { FactorDots } from './factor-dots.tsx';
import { UsedBy } from './factor-sets.tsx';
import { ValidityLine } from './validity-line.tsx';

export function FactorDetail({
  id,
  set,
  edition,
}: {
  readonly id: string;
  readonly set: string;
  readonly edition: string | undefined;
}) {
  const detail = useQuery(factorQuery(id, set, edition));
  if (detail.isPending) return <Waiting rows={8} />;
  if (detail.isError) return <ProblemNote error={detail.error} onRetry={() => void detail.refetch()} />;
  return <Shown detail={detail.data} />;
}

function Shown({ detail }: { readonly detail: Detail }) {
  const { t, pick } = useWords();
  const { card, others, usedBy } = detail;
  // Values of one plot share one unit; the rest stand in the table with theirs.
  const alike = [card, ...others].filter(({ unit }) => unit.id === card.unit.id);
  const sameRegion = [card, ...others.filter((one) => one.set === card.set)];
  return (
    <div className="stack">
      <FactorCard card={card} linked={false} />
      <Confirmation card={card} />
      <section>
        <h3>{t('factor.timeline')}</h3>
        <ValidityLine cards={sameRegion} current={card} />
      </section>
      <section>
        <h3>{t('factor.others', { count: others.length })}</h3>
        {others.length === 0 ? <p className="quiet">{t('factor.othersNone')}</p> : null}
        {alike.length > 1 ? <FactorDots cards={alike} current={card} /> : null}
        {others.length === 0 ? null : (
          <div className="scroll-x">
            <table className="grid">
              <tbody>
                {others.map((one) => (
                  <tr key={`${one.set} ${one.edition} ${one.id}`}>
                    <th scope="row">
                      <FactorLink card={one}>{pick(one.setName)}</FactorLink>
                      <div className="quiet">
                        {pick(one.region)} · {validityText(one, t)}
                      </div>
                    </th>
                    <td className="figure">{formatNumber(one.value)}</td>
                    <td className="nowrap">{pick(one.unit)}</td>
                    <td>
                      <FactorMark card={one} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section>
        <h3>{t('factor.usedBy')}</h3>
        <UsedBy uses={usedBy} />
      </section>
      <p className="quiet">
        {t('factor.id')} <code>{card.id}</code>
      </p>
    </div>
  );
}

/** Administrators confirm a remembered factor with its source, and may take that back. */
function Confirmation({ card }: { readonly card: Card }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const administers = mayAdminister(useSession());
  const [asking, setAsking] = useState(false);
  const { confirmation } = card;
  if (card.mark !== 'M') return null;
  if (!administers) return confirmation === null ? <p className="quiet">{t('factor.onlyAdministrators')}</p> : null;
  const withdraw = async (id: string) => {
    try {
      await call('DELETE', '/factor-confirmations/:id', { params: { id } });
      await queryClient.invalidateQueries({ queryKey: ['factors'] });
      void message.success(t('factor.withdrawn'));
    } catch (error) {
      void message.error(pick(problemFrom(error).message));
    }
  };
  return (
    <div className="trace-actions">
      {confirmation === null ? (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('factor.confirm')}
        </Button>
      ) : (
        <Popconfirm
          title={t('factor.withdrawSure')}
          okText={t('factor.withdraw')}
          cancelText={t('common.cancel')}
          onConfirm={() => void withdraw(confirmation.id)}
        >
          <Button>{t('factor.withdraw')}</Button>
        </Popconfirm>
      )}
      {asking ? <ConfirmDialog card={card} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
