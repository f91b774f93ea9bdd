/**
 * @module The result: the grade by the decision table, what is still open and named, what follows of it; and beside it what it would be with the
 * items turned by hand.
 */
import type { Assessment, WhatIfAnswer } from '@dafeng/contract';
import { Button, Checkbox } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { formatValue } from '../../view/number.ts';
import { Sure } from './marks.tsx';
import { RectificationMark } from './rectification-mark.tsx';
import type { Turn } from './what-if.ts';

const shapes = { is: '●', possible: '◐', out: '○' } as const;

export function ResultBox({
  one,
  turns,
  falsified,
  tried,
  onReset,
  onFalsify,
  onItem,
}: {
  readonly one: Assessment;
  readonly turns: readonly Turn[];
  readonly falsified: boolean;
  /** Null where nothing is turned, or the answer is on its way. */
  readonly tried: WhatIfAnswer | null;
  readonly onReset: () => void;
  readonly onFalsify: (on: boolean) => void;
  readonly onItem: (item: string) => void;
}) {
  const { t, pick } = useWords();
  const outcome = tried?.after ?? one.outcome;
  const before = one.outcome.grade;
  const scored = outcome.outOf !== null;
  return (
    <section className={tried === null ? 'assess-result' : 'assess-result assess-result-tried'} aria-live="polite">
      <div className="assess-result-main">
        <h2>{t(tried === null ? 'assess.result' : 'assess.resultIf')}</h2>
        <p className="assess-grade">
          {outcome.grade === null ? t('assess.open') : pick(outcome.grade.name)}
          {tried !== null && before !== null && before.id !== outcome.grade?.id ? (
            <small> {t('assess.was', { grade: pick(before.name) })}</small>
          ) : null}
        </p>
        {outcome.grade === null ? (
          <p>{t('assess.possible', { grades: outcome.possible.map(({ name }) => pick(name)).join(' / ') })}</p>
        ) : null}
        {scored ? (
          <p className="big">
            {outcome.score === null
              ? t('assess.scoreOpen', { outOf: formatValue(outcome.outOf ?? 0) })
              : t('assess.points', { points: formatValue(outcome.score), outOf: formatValue(outcome.outOf ?? 0) })}
          </p>
        ) : (
          <p>{t('assess.missedOf', { control: outcome.controlMissed, supporting: outcome.supportingMissed })}</p>
        )}
        <p className="quiet">
          {t('assess.countsOf', {
            met: outcome.counts.met,
            missed: outcome.counts.missed,
            open: outcome.counts.open,
          })}
        </p>
        {one.falsification === null ? null : (
          <p className="assess-falsified">
            ■ {t('assess.falsifiedBy', { who: one.falsification.by, reason: one.falsification.reason })}
          </p>
        )}
      </div>
      <div className="assess-decision">
        <h2>{t('assess.table')}</h2>
        <table className="grid">
          <tbody>
            {one.decision.map((row) => {
              const is = tried === null ? row.outcome : outcomeOf(row.id, tried);
              return (
                <tr key={row.id} className={`assess-row-${is}`}>
                  <th scope="row" className="nowrap">
                    <span aria-hidden="true">{shapes[is]}</span> {pick(row.name)}
                  </th>
                  <td>
                    {row.clause} <Sure status={row.status} />
                  </td>
                  <td className="nowrap quiet">{t(`assess.row.${is}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {one.consequences.map((consequence) => (
          <p key={consequence.grade + consequence.name.zh} className="assess-consequence">
            {t('assess.follows')} {pick(consequence.name)} <Sure status={consequence.status} />
          </p>
        ))}
        {one.rectification === null ? null : (
          <p>
            <RectificationMark rectification={one.rectification} />
          </p>
        )}
      </div>
      <div className="assess-open">
        <h2>{t('assess.openItems', { count: one.open.length })}</h2>
        {one.open.length === 0 ? <p className="quiet">{t('assess.openNone')}</p> : null}
        <ul>
          {one.open.slice(0, shownOpen).map((item) => (
            <li key={item.itemId}>
              <button type="button" className="link" onClick={() => onItem(item.itemId)} title={pick(item.remedy)}>
                {pick(item.name)}
              </button>
            </li>
          ))}
        </ul>
        {one.open.length > shownOpen ? (
          <p className="quiet">{t('assess.openMore', { count: one.open.length - shownOpen })}</p>
        ) : null}
        <div className="assess-turns no-print">
          <Checkbox checked={falsified} disabled={one.falsified} onChange={(event) => onFalsify(event.target.checked)}>
            {t('assess.ifFalsified')}
          </Checkbox>
          {turns.length === 0 && !falsified ? (
            <span className="quiet">{t('assess.turnHint')}</span>
          ) : (
            <>
              <span>{t('assess.turned', { count: turns.length })}</span>{' '}
              <Button size="small" onClick={onReset}>
                {t('assess.reset')}
              </Button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
const shownOpen = 6;

const outcomeOf = (grade: string, { after }: WhatIfAnswer): keyof typeof shapes => {
  if (after.grade !== null) return after.grade.id === grade ? 'is' : 'out';
  return after.possible.some(({ id }) => id === grade) ? 'possible' : 'out';
};
