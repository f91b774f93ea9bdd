/** @module State of an item and standing of an assessment by shape and word, grades, and how sure a rule is; never colour alone. */
import type { AssessedItem, AssessmentLine, AssessmentOutcome, AssessmentScheme } from '@dafeng/contract';
import { Tooltip } from 'antd';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { formatValue } from '../../view/number.ts';

export type ItemState = AssessedItem['state'];
const shapes: Readonly<Record<ItemState, string>> = { met: '●', missed: '■', open: '○' };
export const stateWords: Readonly<Record<ItemState, MessageKey>> = {
  met: 'assess.state.met',
  missed: 'assess.state.missed',
  open: 'assess.state.open',
};

/** An item that got some of its points did not fail: it lost points. */
export const isPartial = ({ state, points }: { readonly state: ItemState; readonly points: number | null }): boolean =>
  state === 'missed' && points !== null && points > 0;

export function ItemMark({
  state,
  quiet = false,
  partial = false,
}: {
  readonly state: ItemState;
  readonly quiet?: boolean;
  readonly partial?: boolean;
}) {
  const { t } = useWords();
  if (partial)
    return (
      <span className="assess-state assess-partial">
        <span aria-hidden="true">▲</span>
        {quiet ? <span className="visually-hidden">{t('assess.state.partial')}</span> : ` ${t('assess.state.partial')}`}
      </span>
    );
  return (
    <span className={`assess-state assess-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      {quiet ? <span className="visually-hidden">{t(stateWords[state])}</span> : ` ${t(stateWords[state])}`}
    </span>
  );
}

/** The grade, or those still possible. */
export function Outcome({ outcome }: { readonly outcome: AssessmentOutcome }) {
  const { t, pick } = useWords();
  const score =
    outcome.score === null ? null : (
      <span className="quiet">
        {' '}
        {t('assess.points', { points: formatValue(outcome.score), outOf: formatValue(outcome.outOf ?? 0) })}
      </span>
    );
  if (outcome.grade !== null)
    return (
      <>
        <strong>{pick(outcome.grade.name)}</strong>
        {score}
      </>
    );
  return (
    <>
      <strong>{t('assess.open')}</strong>
      <span className="quiet">
        {' '}
        {t('assess.possible', { grades: outcome.possible.map(({ name }) => pick(name)).join(' / ') })}
      </span>
    </>
  );
}

export function StatusMark({ one }: { readonly one: Pick<AssessmentLine, 'status' | 'statusName' | 'falsified'> }) {
  const { t, pick } = useWords();
  return (
    <span className={`assess-status assess-status-${one.status}`}>
      {pick(one.statusName)}
      {one.falsified ? <span className="assess-falsified"> ■ {t('assess.falsified')}</span> : null}
    </span>
  );
}

const confidenceWords: Readonly<Record<AssessmentScheme['status'], MessageKey>> = {
  'first-hand': 'assess.sure.firstHand',
  'second-hand': 'assess.sure.secondHand',
  memory: 'assess.sure.memory',
  own: 'assess.sure.own',
  example: 'assess.sure.example',
};
/** How sure it is: stays on screen and in print. */
export function Sure({ status, source }: { readonly status: AssessmentScheme['status']; readonly source?: string }) {
  const { t } = useWords();
  const mark = <span className={`assess-sure assess-sure-${status}`}>{t(confidenceWords[status])}</span>;
  return source === undefined ? mark : <Tooltip title={source}>{mark}</Tooltip>;
}
