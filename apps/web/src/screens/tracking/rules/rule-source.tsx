/** @module Where a rule set comes from and how far its text may be trusted; a text read second-hand is marked. */
import type { RuleSetText } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { isDoubtful, statusWord } from '../status-word.ts';

export function RuleSource({ set }: { readonly set: Pick<RuleSetText, 'source' | 'status' | 'note' | 'from' | 'to'> }) {
  const { t, pick } = useWords();
  const word = statusWord(set.status);
  return (
    <p className="quiet rule-source">
      {t('track.rule.inForce', { from: set.from, to: set.to ?? t('track.rule.open') })} · {t('common.source')}{' '}
      <code>{set.source}</code>{' '}
      <span className={isDoubtful(set.status) ? 'mark mark-doubt' : 'mark mark-soft'}>
        {isDoubtful(set.status) ? '▲ ' : ''}
        {word === null ? set.status : t(word)}
      </span>
      <br />
      {pick(set.note)}
    </p>
  );
}
