/**
 * @module What the reader was unsure of, as a list. A year carried over from the sentence before is a rule applied, not a doubt: it is
 * drawn fainter.
 */
import type { TargetItem } from '@dafeng/contract';
import { isDoubt } from '../view/doubts.ts';

export function WarningList({ warnings }: { readonly warnings: TargetItem['warnings'] }) {
  const [doubts, carried] = [warnings.filter(isDoubt), warnings.filter((warning) => !isDoubt(warning))];
  return (
    <>
      {doubts.length === 0 ? null : (
        <ul className="item-warnings">
          {doubts.map((warning) => (
            <li key={`${warning.code}${warning.message}`}>
              <span aria-hidden="true">▲ </span>
              {warning.message}
            </li>
          ))}
        </ul>
      )}
      {carried.map((warning) => (
        <p key={`${warning.code}${warning.message}`} className="quiet">
          <span aria-hidden="true">• </span>
          {warning.message}
        </p>
      ))}
    </>
  );
}
