/** @module Which sets a city chose or wrote and from when on, newest first. Without a choice the national rule holds. */
import type { TrackingRules } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { formatDateTime } from '../../../view/number.ts';

export function RuleChoices({
  choices,
  inForce,
}: {
  readonly choices: TrackingRules['choices'];
  readonly inForce: string;
}) {
  const { t, pick } = useWords();
  if (choices.length === 0) return <p className="quiet">{t('track.rules.noChoice')}</p>;
  return (
    <section>
      <h2 className="block-sub">{t('track.rules.choices')}</h2>
      <ul className="plain-list">
        {choices.map((choice) => (
          <li key={choice.id}>
            <b>{pick(choice.name)}</b> {t('track.rules.since', { day: choice.from })}
            {choice.ruleSet === inForce ? <span className="tag-here"> {t('track.rules.inForce')}</span> : null}
            <span className="quiet">
              {' '}
              · {choice.by} · {formatDateTime(choice.at)}
              {choice.note === null || choice.note === '' ? null : ` · ${choice.note}`}
            </span>
            {choice.yaml === null ? null : (
              <details>
                <summary className="quiet">{t('track.rules.asWritten')}</summary>
                <pre className="rule-text">{choice.yaml}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
