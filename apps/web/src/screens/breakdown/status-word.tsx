/** @module How far a breakdown has come, in words. */
import type { BreakdownLine } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

export function StatusWord({ line }: { readonly line: BreakdownLine }) {
  const { t } = useWords();
  return (
    <span className={`split-status-${line.status}`}>
      {t(`split.status.${line.status}`, { number: line.versionNumber ?? '' })}
    </span>
  );
}
