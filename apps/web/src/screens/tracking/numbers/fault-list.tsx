/** @module Faults in words, each with its row, column and what to do. */
import type { TrackingFault } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';

export function FaultList({ faults, total }: { readonly faults: readonly TrackingFault[]; readonly total: number }) {
  const { t, pick } = useWords();
  if (faults.length === 0) return null;
  return (
    <ul className="fault-list">
      {faults.map((fault, i) => {
        const place = [
          fault.row === null ? '' : t('track.in.row', { row: fault.row }),
          fault.column === null ? '' : t('track.in.column', { column: fault.column }),
        ].filter((part) => part !== '');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no name of their own and keep their order.
          <li key={i}>
            <code className="fault-place">
              <span aria-hidden="true">■</span> {place.length === 0 ? fault.place : place.join(' ')}
            </code>
            <span>
              {pick(fault.message)} <span className="quiet">{pick(fault.remedy)}</span>
            </span>
          </li>
        );
      })}
      {faults.length < total ? (
        <li className="quiet">{t('track.in.moreFaults', { count: total - faults.length })}</li>
      ) : null}
    </ul>
  );
}
