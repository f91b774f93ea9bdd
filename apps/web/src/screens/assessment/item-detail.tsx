/** @module An item opened: every target behind it with its arithmetic, who answers for it, what reviewers said, evidence, appeals. */
import type { AssessedItem, Assessment } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { comparatorSymbol, formatDateTime } from '../../view/number.ts';
import { AppealList } from './appeal-list.tsx';
import { AssessFigure } from './assess-figure.tsx';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemMark, Sure } from './marks.tsx';
import { VerdictDialog } from './verdict-dialog.tsx';

export function ItemDetail({
  cityId,
  one,
  item,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
}) {
  const { t, pick } = useWords();
  const [judging, setJudging] = useState(false);
  const grade = (id: string) => pick(one.rules.grades.find((row) => row.id === id)?.name);
  return (
    <div className="assess-detail">
      <section>
        <h3>{t('assess.numbers')}</h3>
        <p>
          <ItemMark state={item.derived.state} /> {pick(item.derived.because)}
        </p>
        {item.targets.length === 0 ? null : (
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('assess.targetName')}</th>
                <th scope="col" className="figure">
                  {t('assess.target')}
                </th>
                <th scope="col" className="figure">
                  {t('assess.required')}
                </th>
                <th scope="col" className="figure">
                  {t('assess.result')}
                </th>
                <th scope="col" className="figure">
                  {t('assess.completion')}
                </th>
                <th scope="col">{t('assess.state')}</th>
              </tr>
            </thead>
            <tbody>
              {item.targets.map((target) => {
                const name = pick(target.name);
                return (
                  <tr key={`${target.targetId} ${target.axis}`} className={target.decides ? '' : 'assess-beside'}>
                    <th scope="row">
                      {name}{' '}
                      {target.axis === 'year' ? <span className="mark mark-soft">{t('assess.axisYear')}</span> : null}
                      <div className="quiet">
                        {target.section}
                        {target.year === null ? '' : ` · ${t('assess.by', { year: target.year })}`}
                        {target.base === null
                          ? ''
                          : ` · ${t(target.baseAssumed ? 'assess.sinceAssumed' : 'assess.since', { year: target.base })}`}
                        {target.decides ? '' : ` · ${t('assess.notDeciding')}`}
                      </div>
                    </th>
                    <td className="figure">
                      {comparatorSymbol(target.comparator)}{' '}
                      <AssessFigure figure={target.goal} cityId={cityId} name={name} />
                    </td>
                    <td className="figure">
                      <AssessFigure figure={target.required} cityId={cityId} name={name} />
                    </td>
                    <td className="figure">
                      <AssessFigure figure={target.result} cityId={cityId} name={name} />
                    </td>
                    <td className="figure">
                      <AssessFigure figure={target.completion} cityId={cityId} name={name} />
                    </td>
                    <td>
                      {target.decides ? (
                        <ItemMark state={target.met === null ? 'open' : target.met ? 'met' : 'missed'} />
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        <p className="quiet">
          {t('assess.scoring')} {pick(item.scoringText)} <Sure status={item.status} />
          {item.indicators.length === 0
            ? ''
            : ` · ${t('assess.fedBy')} ${item.indicators.map(({ name, fit }) => `${pick(name)}${fit === 'same' ? '' : t('assess.related')}`).join(t('work.listComma'))}`}
        </p>
        <p className="quiet">
          {t('assess.pivot', {
            met: item.ifMet.map(grade).join(' / '),
            missed: item.ifMissed.map(grade).join(' / '),
          })}
        </p>
      </section>
      <section>
        <h3>{t('assess.review')}</h3>
        {item.verdicts.length === 0 ? <p className="quiet">{t('assess.reviewNone')}</p> : null}
        <ol>
          {item.verdicts.map((entry) => (
            <li key={entry.id}>
              <b>{pick(entry.text)}</b> {entry.reason}{' '}
              <span className="quiet">
                {t(entry.via === 'appeal' ? 'assess.via.appeal' : 'assess.via.review')} · {entry.by} ·{' '}
                {formatDateTime(entry.at)}
              </span>
            </li>
          ))}
        </ol>
        {one.may.edit ? (
          <Button size="small" className="no-print" onClick={() => setJudging(true)}>
            {t('assess.judge')}
          </Button>
        ) : null}
        <h3>{t('assess.bodies')}</h3>
        {item.bodies.length === 0 ? (
          <p className="quiet">{t('assess.bodiesNone')}</p>
        ) : (
          <p>
            {item.bodies
              .map((body) => `${body.name}${body.part === 'lead' ? t('assess.lead') : ''}`)
              .join(t('work.listComma'))}
          </p>
        )}
        <ItemEvidence cityId={cityId} one={one} item={item} />
        <AppealList cityId={cityId} one={one} item={item} />
      </section>
      {judging ? <VerdictDialog cityId={cityId} one={one} item={item} onClose={() => setJudging(false)} /> : null}
    </div>
  );
}
