/** @module The items in their order: control, then supporting; or targets, then measures. One row an item, opened in place. */
import type { AssessedItem, Assessment } from '@dafeng/contract';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { ItemRow } from './item-row.tsx';
import type { Turn } from './what-if.ts';

const roles: readonly AssessedItem['role'][] = ['control', 'supporting', 'target', 'measures'];
const roleWords: Readonly<Record<AssessedItem['role'], MessageKey>> = {
  control: 'assess.role.control',
  supporting: 'assess.role.supporting',
  target: 'assess.role.target',
  measures: 'assess.role.measures',
};

export function ItemTable({
  cityId,
  one,
  turns,
  opened,
  onOpen,
  onTurn,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly turns: readonly Turn[];
  readonly opened: string | undefined;
  readonly onOpen: (item: string | undefined) => void;
  readonly onTurn: (item: string, met: boolean | null) => void;
}) {
  const { t } = useWords();
  const scored = one.outcome.outOf !== null;
  return (
    <div className="scroll-x">
      <table className="grid assess-items">
        <thead>
          <tr>
            <th scope="col">{t('assess.state')}</th>
            <th scope="col">{t('assess.item')}</th>
            {scored ? (
              <th scope="col" className="figure">
                {t('assess.pointsHead')}
              </th>
            ) : null}
            <th scope="col" className="figure wide-only">
              {t('assess.target')}
            </th>
            <th scope="col" className="figure wide-only">
              {t('assess.required')}
            </th>
            <th scope="col" className="figure">
              {t('assess.resultOf', { year: one.year })}
            </th>
            <th scope="col" className="figure wide-only">
              {t('assess.estimate')}
            </th>
            <th scope="col" className="wide-only assess-why">
              {t('assess.why')}
            </th>
            <th scope="col" className="no-print wide-only">
              {t('assess.if')}
            </th>
          </tr>
        </thead>
        {roles.map((role) => {
          const items = one.items.filter((item) => item.role === role);
          if (items.length === 0) return null;
          return (
            <tbody key={role}>
              <tr className="assess-role">
                <th scope="rowgroup" colSpan={scored ? 9 : 8}>
                  {t(roleWords[role], { count: items.length })}
                </th>
              </tr>
              {items.map((item) => (
                <ItemRow
                  key={item.id}
                  cityId={cityId}
                  one={one}
                  item={item}
                  scored={scored}
                  turn={turns.find((turn) => turn.item === item.id)?.met ?? null}
                  open={opened === item.id}
                  onOpen={() => onOpen(opened === item.id ? undefined : item.id)}
                  onTurn={(met) => onTurn(item.id, met)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
