/** @module A verdict by shape, word and colour, never by colour alone. */
import type { Verdict } from '@dafeng/contract';
import { type MessageKey, useWords } from '../../i18n/index.ts';

export const verdicts: readonly Verdict[] = ['incoherent', 'strained', 'redundant', 'untestable', 'coherent'];
export const verdictShapes: Readonly<Record<Verdict, string>> = {
  incoherent: '■',
  strained: '▲',
  redundant: '◇',
  untestable: '○',
  coherent: '●',
};
export const verdictWords: Readonly<Record<Verdict, MessageKey>> = {
  incoherent: 'outlook.verdict.incoherent',
  strained: 'outlook.verdict.strained',
  redundant: 'outlook.verdict.redundant',
  untestable: 'outlook.verdict.untestable',
  coherent: 'outlook.verdict.coherent',
};

export function VerdictMark({ verdict, count }: { readonly verdict: Verdict; readonly count?: number }) {
  const { t } = useWords();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{verdictShapes[verdict]}</span> {count === undefined ? null : <b>{count} </b>}
      {t(verdictWords[verdict])}
    </span>
  );
}
