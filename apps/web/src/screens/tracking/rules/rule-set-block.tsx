/** @module One rule set: levels with their shapes, rows with condition and clause, dates, source and how far it may be trusted. */
import type { RuleSetText, TrackingRules } from '@dafeng/contract';
import { Button } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { LightMark } from '../light-mark.tsx';
import { worstOrder } from '../light-scheme.ts';
import { RuleSource } from './rule-source.tsx';
import { factsRead } from './when-facts.ts';

export function RuleSetBlock({
  set,
  facts,
  inForce,
  open,
  onTurn,
  onChoose,
}: {
  readonly set: RuleSetText;
  readonly facts: TrackingRules['facts'];
  readonly inForce: boolean;
  readonly open: boolean;
  readonly onTurn: (open: boolean) => void;
  /** Absent where it may not be chosen, or is in force already. */
  readonly onChoose: (() => void) | undefined;
}) {
  const { t, pick } = useWords();
  return (
    <section className={inForce ? 'block rule-set rule-set-here' : 'block rule-set'}>
      <div className="block-head">
        <h2>
          <button type="button" className="rule-set-name" aria-expanded={open} onClick={() => onTurn(!open)}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {pick(set.name)}
          </button>{' '}
          {inForce ? <span className="tag-here">{t('track.rules.inForce')}</span> : null}
          {set.kind === 'data' ? <span className="mark mark-soft">{t('track.rules.aboutData')}</span> : null}
          {set.own ? <span className="mark mark-soft">{t('track.rules.own')}</span> : null}
          {!inForce && set.default && set.kind === 'light' ? (
            <span className="mark mark-soft">{t('track.rules.default')}</span>
          ) : null}
        </h2>
        {onChoose === undefined ? null : (
          <Button size="small" onClick={onChoose}>
            {t('track.rules.choose')}
          </Button>
        )}
      </div>
      <p className="legend">
        {set.levels.map((level) => (
          <LightMark key={level.id} level={level} worst={worstOrder(level, [set])} />
        ))}
      </p>
      <RuleSource set={set} />
      {open ? (
        <>
          <p className="quiet">
            {set.indicators === null
              ? t('track.rules.allIndicators')
              : t('track.rules.indicators', { list: set.indicators.join('、') })}
          </p>
          <div className="scroll-x">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">{t('track.rules.row')}</th>
                  <th scope="col">{t('track.col.light')}</th>
                  <th scope="col">{t('track.why.when')}</th>
                  <th scope="col">{t('track.rules.message')}</th>
                  <th scope="col">{t('track.why.clause')}</th>
                </tr>
              </thead>
              <tbody>
                {set.rows.map((row) => {
                  const level = set.levels.find(({ id }) => id === row.level) ?? null;
                  return (
                    <tr key={row.id}>
                      <th scope="row">
                        <code>{row.id}</code>
                      </th>
                      <td className="nowrap">
                        <LightMark level={level} worst={worstOrder(level, [set])} />
                      </td>
                      <td>
                        <code>{row.when}</code>
                        <div className="quiet">
                          {factsRead(row.when, facts)
                            .map(({ id, name }) => `${id} ${pick(name)}`)
                            .join('；')}
                        </div>
                      </td>
                      <td>{pick(row.message)}</td>
                      <td>{row.clause}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </section>
  );
}
