/** @module How a budget stands, by shape and word and never by colour alone. */
import type { BudgetVerdict } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

const shapes: Readonly<Record<BudgetVerdict, string>> = {
  over: '■',
  'expected-over': '■',
  'may-be-over': '▲',
  within: '●',
  open: '○',
};

export function VerdictMark({ verdict }: { readonly verdict: BudgetVerdict }) {
  const { t } = useWords();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{shapes[verdict]}</span> {t(`budget.verdict.${verdict}`)}
    </span>
  );
}
