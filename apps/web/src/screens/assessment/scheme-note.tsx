/** @module By which scheme it is judged and what is not known of that scheme. Always in sight, also in print. */
import type { AssessmentScheme } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { Sure } from './marks.tsx';

export function SchemeNote({ rules }: { readonly rules: AssessmentScheme }) {
  const { t, pick } = useWords();
  return (
    <p className="assess-rules">
      <b>{pick(rules.name)}</b> <Sure status={rules.status} source={rules.source.citation} />{' '}
      <span className="quiet">
        {t('assess.inForce', { from: rules.from, to: rules.to ?? t('assess.now') })} · {t('assess.source')}{' '}
        {rules.source.title}
      </span>
      <span className="assess-rules-note">{pick(rules.note)}</span>
    </p>
  );
}
