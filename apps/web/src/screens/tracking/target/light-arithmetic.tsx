/** @module Why a light is what it is: the arithmetic in words with its numbers, the row of the rule, its clause and how far it may be trusted. */
import type { FiredRule, RuleSetText, TrackedTarget } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { LightMark } from '../light-mark.tsx';
import { worstOrder } from '../light-scheme.ts';
import { RuleSource } from '../rules/rule-source.tsx';
import { whyText } from '../why-text.ts';

export function LightArithmetic({
  target,
  ruleSet,
}: {
  readonly target: TrackedTarget;
  readonly ruleSet: RuleSetText | null;
}) {
  const words = useWords();
  const { t, pick } = words;
  const { fired, dark, judged } = target.light;
  const level = fired?.level ?? null;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('track.why.title')}</h2>
        <LightMark level={level} worst={worstOrder(level, ruleSet === null ? [] : [ruleSet])} />
      </div>
      {fired === null ? (
        <>
          <p>{whyText(dark, words) || t('track.notFollowed')}</p>
          <p className="quiet">{t(target.pending ? 'track.pendingHint' : 'track.noSeriesHint')}</p>
        </>
      ) : (
        <>
          <p className="arithmetic">{pick(fired.arithmetic)}</p>
          {judged === 'estimate' ? <p className="quiet">≈ {t('track.why.byEstimate')}</p> : null}
          <RuleRow fired={fired} />
          {ruleSet === null ? null : <RuleSource set={ruleSet} />}
        </>
      )}
      {target.data.length === 0 ? null : (
        <>
          <h3 className="block-sub">{t('track.why.data')}</h3>
          <ul className="plain-list">
            {target.data.map((one) => (
              <li key={`${one.ruleSet} ${one.rule}`}>
                <span className="mark mark-doubt">▲ {pick(one.level.label)}</span> {pick(one.message)}{' '}
                <span className="quiet">{pick(one.arithmetic)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The row as written, its clause, and what it read. */
function RuleRow({ fired }: { readonly fired: FiredRule }) {
  const { t, pick } = useWords();
  return (
    <dl className="facts facts-small rule-facts">
      <dt>{t('track.why.rule')}</dt>
      <dd>
        {pick(fired.ruleSetName)} · {fired.rule}
      </dd>
      <dt>{t('track.why.clause')}</dt>
      <dd>{fired.clause}</dd>
      <dt>{t('track.why.when')}</dt>
      <dd>
        <code>{fired.when}</code>
      </dd>
      {fired.facts.map((fact) => (
        <div key={fact.id} className="facts-row">
          <dt>{pick(fact.name)}</dt>
          <dd>{pick(fact.text)}</dd>
        </div>
      ))}
    </dl>
  );
}
